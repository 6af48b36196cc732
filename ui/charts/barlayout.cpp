// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barlayout.h"

#include "ui/charts/labels.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr double BarLayoutLabelDistance = 8; // of axis labels from the plot
// The room above a label's capitals is part of its line: 5 px to the line are 8 px to the ink.
constexpr double BarLayoutCategoryDistance = 5;
constexpr double BarLayoutLabelOverhang =
    6; // of the first category's label over the plot's left edge
constexpr double TotalDistance = 3;
constexpr double BandInset = 2; // from the last label to the end of the band behind it
constexpr double BarLayoutWidestBar = 34;
constexpr double BarLayoutBarShare = 0.6; // of the step
constexpr double WidestLabelledBar = 54; // one that has a label inside
constexpr double LabelledShare = 0.8;
constexpr double WidestGroupedBar = 18;
constexpr double GroupShare = 0.75;
constexpr double InsideRoom = 1.2; // of a bar's width to that of the label inside
// Up to here steps are whole pixels; with more bars the leftover would be a visible margin.
constexpr int MostWholeSteps = 24;
constexpr int MostTotals = 14;

double barLayoutWidest(const std::vector<QString> &texts, const QFontMetricsF &metrics)
{
    double width = 0;
    for (const QString &text : texts) {
        width = std::max(width, metrics.horizontalAdvance(text));
    }
    return width;
}

bool hasSecondLine(const ChartData &chart)
{
    return std::any_of(chart.bars().categories.begin(), chart.bars().categories.end(),
        [](const ChartCategory &category) { return !category.secondLabel.isEmpty(); });
}

bool isGrouped(const ChartData &chart)
{
    return chart.bars().layout == Bars::Layout::Grouped;
}

double highestBar(const ChartData &chart)
{
    double highest = 0;
    for (int category = 0; category < categoryCount(chart); ++category) {
        if (!isGrouped(chart)) {
            highest = std::max(highest, valueOf(chart, {category, {}}));
            continue;
        }
        for (int series = 0; series < seriesCount(chart); ++series) {
            highest = std::max(highest, valueOf(chart, {category, series}));
        }
    }
    return highest;
}

bool hasInsideLabels(const ChartData &chart)
{
    return std::any_of(chart.bars().series.begin(), chart.bars().series.end(),
        [](const ChartSeries &series) { return !series.labels.empty(); });
}

// The bars are wider where labels are to stand inside.
double barShare(const ChartData &chart)
{
    return hasInsideLabels(chart) ? LabelledShare : BarLayoutBarShare;
}

} // namespace

BarLayout::BarLayout(const ChartData &chart, const QSet<QString> &hidden, const ChartFonts &fonts,
    QSizeF size, std::optional<int> hovered, double leastLabelWidth)
    : m_size(size)
{
    placePlot(chart, fonts, leastLabelWidth);
    placeSteps(chart);
    placeBars(chart, hidden);
    placeTicks(chart, fonts);
    placeCategories(chart, fonts, hovered);
    placeTotals(chart, hidden, fonts);
    placeInside(chart, fonts);
    placeDividers(chart);
}

double BarLayout::labelWidth(const ChartData &chart, const ChartFonts &fonts)
{
    return std::ceil(barLayoutWidest(chart.bars().tickLabels, QFontMetricsF(fonts.axis)));
}

double BarLayout::leadOut() const
{
    return m_plot.width() - m_leadIn - m_step * static_cast<double>(m_spans.size());
}

QRectF BarLayout::band(int category) const
{
    return {m_plot.left() + m_leadIn + m_step * category, 0, m_step, m_size.height()};
}

QRectF BarLayout::rect(ChartMark mark) const
{
    const auto category = static_cast<std::size_t>(mark.category);
    if (mark.category < 0 || category >= m_spans.size() || m_spans[category].empty()) {
        return {};
    }
    const std::vector<Span> &spans = m_spans[category];
    const double left = center(mark.category) - m_barWidth / 2;
    if (!mark.series) {
        double top = 0;
        for (const Span &span : spans) {
            top = std::max(top, span.to);
        }
        return {QPointF(left, y(top)), QPointF(left + m_barWidth, y(0))};
    }
    const auto series = static_cast<std::size_t>(*mark.series);
    if (*mark.series < 0 || series >= spans.size()) {
        return {};
    }
    const double from = m_slot > 0 ? left + m_slot * static_cast<double>(series) : left;
    const double width = m_slot > 0 ? m_slot : m_barWidth;
    return {QPointF(from, y(spans[series].to)), QPointF(from + width, y(spans[series].from))};
}

double BarLayout::y(double value) const
{
    return m_plot.bottom() - value / m_axisEnd * m_plot.height();
}

std::optional<ChartMark> BarLayout::markAt(QPointF point) const
{
    for (int category = 0; category < static_cast<int>(m_spans.size()); ++category) {
        if (!band(category).contains(point)) {
            continue;
        }
        const int series = static_cast<int>(m_spans[static_cast<std::size_t>(category)].size());
        for (int at = 0; at < series; ++at) {
            const QRectF segment = rect({category, at});
            if (segment.height() > 0 && segment.contains(point)) {
                return ChartMark{category, at};
            }
        }
        return ChartMark{category, {}};
    }
    return std::nullopt;
}

void BarLayout::placePlot(const ChartData &chart, const ChartFonts &fonts, double leastLabelWidth)
{
    m_axisEnd =
        std::max(chart.bars().ticks.empty() ? 0 : chart.bars().ticks.back(), highestBar(chart));
    if (!(m_axisEnd > 0) || !std::isfinite(m_axisEnd)) {
        m_axisEnd = 1;
    }

    const double line = lineHeight(fonts.axis);
    const double lines = chart.bars().categories.empty() ? 0 : hasSecondLine(chart) ? 2 : 1;
    const double headroom = chart.bars().totalLabels.empty() ? line / 2 : line + TotalDistance + 1;

    const double labels = std::max(leastLabelWidth, labelWidth(chart, fonts));
    const double left = labels > 0 ? labels + BarLayoutLabelDistance : 0;
    const double right = std::max(left + 1, m_size.width());
    // Hairlines are sharp when they lie between two pixels' edges.
    const double below =
        lines > 0 ? BarLayoutCategoryDistance + lines * line + BandInset : BandInset;
    const double bottom = std::floor(m_size.height() - below) - 0.5;
    double height = std::max(1.0, bottom - headroom);
    const auto intervals = static_cast<double>(chart.bars().ticks.size()) - 1;
    if (intervals >= 1 && height >= intervals) {
        height = std::floor(height / intervals) * intervals;
    }
    m_plot = QRectF(QPointF(left, bottom - height), QPointF(right, bottom));
}

void BarLayout::placeSteps(const ChartData &chart)
{
    const int categories = categoryCount(chart);
    if (categories == 0) {
        m_leadIn = m_plot.width() / 2;
        return;
    }
    m_step = m_plot.width() / categories;
    if (categories <= MostWholeSteps && m_step >= 4) {
        m_step = std::floor(m_step);
        m_leadIn = std::floor((m_plot.width() - m_step * categories) / 2);
    }
    const bool isSplit = seriesCount(chart) > 0;
    if (isGrouped(chart) && isSplit) {
        placeGroup(categories, seriesCount(chart));
    } else {
        placeStack(chart);
    }
}

void BarLayout::placeStack(const ChartData &chart)
{
    const double widest = hasInsideLabels(chart) ? WidestLabelledBar : BarLayoutWidestBar;
    m_barWidth = std::min(widest, m_step * barShare(chart));
    if (m_step != std::floor(m_step) || m_step < 4) {
        return;
    }
    // A bar that differs from its step by an even number of pixels begins on a whole one.
    m_barWidth = std::min(widest, std::round(m_step * barShare(chart)));
    if (std::fmod(m_step - m_barWidth, 2) != 0) {
        m_barWidth -= 1;
    }
}

void BarLayout::placeGroup(int categories, int series)
{
    m_slot = std::min(WidestGroupedBar, m_step * GroupShare / series);
    if (m_step == std::floor(m_step) && m_slot >= 2) {
        m_slot = std::floor(m_slot);
        // An odd number of pixels on each side would put the bars between two of them.
        if (std::fmod(m_step - m_slot * series, 2) != 0) {
            m_step -= 1;
            m_leadIn = std::floor((m_plot.width() - m_step * categories) / 2);
        }
    }
    m_barWidth = m_slot * series;
}

void BarLayout::placeBars(const ChartData &chart, const QSet<QString> &hidden)
{
    for (int category = 0; category < categoryCount(chart); ++category) {
        std::vector<Span> spans;
        double from = 0;
        for (int series = 0; series < seriesCount(chart); ++series) {
            const bool isHidden = hidden.contains(seriesAt(chart, series).key);
            const double value = isHidden ? 0 : valueOf(chart, {category, series});
            spans.push_back({from, from + value});
            from = m_slot > 0 ? 0 : from + value;
        }
        m_spans.push_back(std::move(spans));
    }
}

void BarLayout::placeTicks(const ChartData &chart, const ChartFonts &fonts)
{
    std::vector<PlacedText> labels;
    const double height = lineHeight(fonts.axis);
    const double width = std::max(0.0, m_plot.left() - BarLayoutLabelDistance);
    for (std::size_t tick = 0;
         tick < std::min(chart.bars().ticks.size(), chart.bars().tickLabels.size()); ++tick) {
        const QRectF rect(0, y(chart.bars().ticks[tick]) - height / 2, width, height);
        labels.push_back({static_cast<int>(tick), chart.bars().tickLabels[tick], rect});
    }
    m_tickLabels = thinned(std::move(labels), {0});
}

void BarLayout::placeCategories(
    const ChartData &chart, const ChartFonts &fonts, std::optional<int> hovered)
{
    const double line = lineHeight(fonts.axis);
    const QFontMetricsF metrics(fonts.axis);
    const QFontMetricsF strong(fonts.strong);
    std::vector<PlacedText> first;
    std::vector<PlacedText> second;
    std::vector<int> kept;
    const auto place = [&](int category, const QString &text, double width, int row) {
        QRectF rect(0, m_plot.bottom() + BarLayoutCategoryDistance + row * line, width, line);
        // Wider than its step it may stand over the chart's edge, where it would be cut.
        const double from = center(category) - width / 2;
        // Nor may it run under the labels of the value axis.
        const double leftmost = std::max(0.0, m_plot.left() - BarLayoutLabelOverhang);
        rect.moveLeft(std::max(leftmost, std::min(from, m_size.width() - width)));
        return PlacedText{category, text, rect};
    };
    for (int category = 0; category < categoryCount(chart); ++category) {
        const ChartCategory &at = categoryAt(chart, category);
        // Room for the bold form: hovering must not move or drop a label.
        first.push_back(place(category, at.label, strong.horizontalAdvance(at.label), 0));
        if (!at.secondLabel.isEmpty()) {
            second.push_back(
                place(category, at.secondLabel, metrics.horizontalAdvance(at.secondLabel), 1));
        }
        if (at.key == OverdueKey) {
            kept.push_back(category);
        }
    }
    m_categoryLabels = thinned(std::move(first), kept, hovered);
    m_secondLabels = thinned(std::move(second), {}, hovered);
}

void BarLayout::placeTotals(
    const ChartData &chart, const QSet<QString> &hidden, const ChartFonts &fonts)
{
    if (categoryCount(chart) > MostTotals) {
        return;
    }
    const QFontMetricsF metrics(fonts.total);
    const double line = lineHeight(fonts.total);
    std::vector<PlacedText> labels;
    for (int category = 0; category < categoryCount(chart); ++category) {
        if (static_cast<std::size_t>(category) >= chart.bars().totalLabels.size()) {
            break;
        }
        const double shown = shownValue(chart, category, hidden);
        const bool isWhole = shown == valueOf(chart, {category, {}});
        const QString text = isWhole ? chart.bars().totalLabels[static_cast<std::size_t>(category)]
                                     : valueText(chart, shown);
        if (text.isEmpty()) {
            continue;
        }
        const double width = metrics.horizontalAdvance(text);
        if (width > m_step - 2) {
            return; // one that does not fit would leave a gap: then none is shown
        }
        const double top = seriesCount(chart) > 0 ? rect({category, {}}).top() : y(0);
        labels.push_back({category, text,
            QRectF(center(category) - width / 2, top - TotalDistance - line, width, line)});
    }
    m_totalLabels = std::move(labels);
}

void BarLayout::placeInside(const ChartData &chart, const ChartFonts &fonts)
{
    const QFontMetricsF metrics(fonts.strong);
    const double line = lineHeight(fonts.strong);
    m_insideLabels.resize(chart.bars().series.size());
    for (int series = 0; series < seriesCount(chart); ++series) {
        const std::vector<QString> &labels = seriesAt(chart, series).labels;
        const int count = std::min(categoryCount(chart), static_cast<int>(labels.size()));
        for (int category = 0; category < count; ++category) {
            const QString &text = labels[static_cast<std::size_t>(category)];
            const double width = metrics.horizontalAdvance(text);
            const QRectF bar = rect({category, series});
            // On stripes no number could be read.
            const bool fits = bar.width() >= InsideRoom * width && bar.height() >= line + 4;
            if (!text.isEmpty() && fits && !categoryAt(chart, category).isUnfinished) {
                m_insideLabels[static_cast<std::size_t>(series)].push_back({category, text,
                    QRectF(bar.center().x() - width / 2, bar.top() + 2, width, line)});
            }
        }
    }
}

void BarLayout::placeDividers(const ChartData &chart)
{
    for (int category = 1; category < categoryCount(chart); ++category) {
        const bool startsYear = !categoryAt(chart, category).secondLabel.isEmpty();
        const bool followsOverdue = categoryAt(chart, category - 1).key == OverdueKey;
        if (startsYear || followsOverdue) {
            m_dividers.push_back(band(category).left());
        }
    }
}

double BarLayout::center(int category) const
{
    return m_plot.left() + m_leadIn + m_step * (category + 0.5);
}

} // namespace bellwether
