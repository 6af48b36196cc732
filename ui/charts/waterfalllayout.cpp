// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/waterfalllayout.h"

#include "ui/charts/chartpainting.h"
#include "ui/charts/labels.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr double WaterfallLayoutLabelDistance = 8; // of axis labels from the plot
constexpr double NameDistance = 5;
constexpr double ValueDistance = 3;
constexpr double WaterfallLayoutWidestBar = 54;
constexpr double WaterfallLayoutBarShare = 0.62; // of the step
constexpr double WaterfallLayoutNameGap = 4; // between the names of two steps

double finite(double value)
{
    return std::isfinite(value) ? value : 0;
}

std::optional<std::size_t> textColumn(const Waterfall &waterfall)
{
    for (std::size_t at = 0; at < waterfall.columns.size(); ++at) {
        if (waterfall.columns[at].kind == RowColumn::Kind::Text) {
            return at;
        }
    }
    return std::nullopt;
}

} // namespace

WaterfallLayout::WaterfallLayout(
    const Waterfall &waterfall, const ChartFonts &fonts, const QFont &labelFont, QSizeF size)
    : m_size(size)
{
    placePlot(waterfall, fonts, labelFont);
    placeSteps(waterfall);
    placeTicks(waterfall, fonts);
    placeValues(waterfall, labelFont);
    placeNames(waterfall, fonts);
}

double WaterfallLayout::y(double value) const
{
    return m_plot.bottom() - (value - m_lowest) / (m_highest - m_lowest) * m_plot.height();
}

QRectF WaterfallLayout::band(int step) const
{
    return {m_plot.left() + m_leadIn + m_step * step, 0, m_step, m_size.height()};
}

QRectF WaterfallLayout::rect(int step) const
{
    const auto at = static_cast<std::size_t>(step);
    return step >= 0 && at < m_rects.size() ? m_rects[at] : QRectF();
}

std::optional<int> WaterfallLayout::stepAt(QPointF point) const
{
    for (int step = 0; step < static_cast<int>(m_rects.size()); ++step) {
        if (band(step).contains(point)) {
            return step;
        }
    }
    return std::nullopt;
}

void WaterfallLayout::placePlot(
    const Waterfall &waterfall, const ChartFonts &fonts, const QFont &labelFont)
{
    m_lowest = std::isfinite(waterfall.start) ? waterfall.start : 0;
    m_highest = m_lowest;
    const auto reach = [this](double value) {
        m_lowest = std::min(m_lowest, finite(value));
        m_highest = std::max(m_highest, finite(value));
    };
    for (const Waterfall::Step &step : waterfall.steps) {
        reach(step.kind == Waterfall::Step::Kind::Total ? m_lowest : step.from);
        reach(step.to);
    }
    if (!waterfall.axis.ticks.empty()) {
        reach(waterfall.axis.ticks.front());
        reach(waterfall.axis.ticks.back());
    }
    if (!(m_highest > m_lowest)) {
        m_highest = m_lowest + 1;
    }
    m_hasBreak = waterfall.start > 0 && m_lowest > 0;

    double labels = 0;
    for (const QString &label : waterfall.axis.labels) {
        labels = std::max(labels, std::ceil(QFontMetricsF(fonts.axis).horizontalAdvance(label)));
    }
    const double left = labels > 0 ? labels + WaterfallLayoutLabelDistance : 0;
    const double lines = textColumn(waterfall) ? 2 : 1;
    const double below = NameDistance + lines * lineHeight(fonts.axis) + 2;
    const double bottom = std::floor(m_size.height() - below) - 0.5;
    const double top = lineHeight(labelFont) + ValueDistance + 1;
    m_plot = QRectF(QPointF(left, std::min(top, bottom - 1)),
        QPointF(std::max(left + 1, m_size.width()), bottom));
}

void WaterfallLayout::placeSteps(const Waterfall &waterfall)
{
    const auto count = static_cast<double>(waterfall.steps.size());
    if (waterfall.steps.empty()) {
        return;
    }
    m_step = m_plot.width() / count;
    if (m_step >= 4) {
        m_step = std::floor(m_step);
        m_leadIn = std::floor((m_plot.width() - m_step * count) / 2);
    }
    double width = std::min(WaterfallLayoutWidestBar, m_step * WaterfallLayoutBarShare);
    if (m_step >= 4) {
        width = std::max(1.0, std::floor(width));
        width -= std::fmod(m_step - width, 2) != 0 && width > 1 ? 1 : 0;
    }
    for (int at = 0; at < static_cast<int>(waterfall.steps.size()); ++at) {
        const Waterfall::Step &step = waterfall.steps[static_cast<std::size_t>(at)];
        const bool isTotal = step.kind == Waterfall::Step::Kind::Total;
        const double from = isTotal ? (m_hasBreak ? m_lowest : 0) : finite(step.from);
        const double to = finite(step.to);
        const double left = band(at).center().x() - width / 2;
        m_rects.emplace_back(
            QPointF(left, y(std::max(from, to))), QPointF(left + width, y(std::min(from, to))));
        if (at > 0) {
            const double level =
                std::floor(y(finite(waterfall.steps[static_cast<std::size_t>(at - 1)].to))) + 0.5;
            m_connectors.emplace_back(
                m_rects[static_cast<std::size_t>(at - 1)].right(), level, left, level);
        }
    }
}

void WaterfallLayout::placeTicks(const Waterfall &waterfall, const ChartFonts &fonts)
{
    std::vector<PlacedText> labels;
    const double height = lineHeight(fonts.axis);
    const double width = std::max(0.0, m_plot.left() - WaterfallLayoutLabelDistance);
    for (std::size_t tick = 0; tick < waterfall.axis.ticks.size(); ++tick) {
        const double at = y(finite(waterfall.axis.ticks[tick]));
        m_gridlines.push_back(at);
        if (tick < waterfall.axis.labels.size()) {
            labels.push_back({static_cast<int>(tick), waterfall.axis.labels[tick],
                QRectF(0, at - height / 2, width, height)});
        }
    }
    m_tickLabels = thinned(std::move(labels), {0});
}

// Over its bar; the one of the smaller change gives way where two would touch, or where it would
// run into another bar.
void WaterfallLayout::placeValues(const Waterfall &waterfall, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double line = lineHeight(font);
    std::vector<PlacedText> labels;
    for (std::size_t at = 0; at < waterfall.steps.size(); ++at) {
        const QString &text = waterfall.steps[at].label;
        const QRectF &bar = m_rects[at];
        const double width = metrics.horizontalAdvance(text);
        if (text.isEmpty() || width > m_size.width()) {
            continue;
        }
        QRectF rect(bar.center().x() - width / 2, bar.top() - ValueDistance - line, width, line);
        // A number over the first or last bar may stand over the plot's edge, where it would be
        // cut.
        rect.moveLeft(std::clamp(
            rect.left(), m_plot.left(), std::max(m_plot.left(), m_size.width() - width)));
        labels.push_back({static_cast<int>(at), text, rect});
    }
    std::stable_sort(labels.begin(), labels.end(), [this](const auto &a, const auto &b) {
        return rect(a.index).height() > rect(b.index).height();
    });
    for (const PlacedText &label : labels) {
        const QRectF room = label.rect.adjusted(-2, 0, 2, 0);
        bool isFree = std::none_of(m_valueLabels.begin(), m_valueLabels.end(),
            [&room](const PlacedText &other) { return other.rect.intersects(room); });
        for (int step = 0; step < static_cast<int>(m_rects.size()); ++step) {
            isFree = isFree && (step == label.index || !rect(step).intersects(room));
        }
        if (isFree) {
            m_valueLabels.push_back(label);
        }
    }
    std::sort(m_valueLabels.begin(), m_valueLabels.end(),
        [](const PlacedText &a, const PlacedText &b) { return a.index < b.index; });
}

void WaterfallLayout::placeNames(const Waterfall &waterfall, const ChartFonts &fonts)
{
    const double line = lineHeight(fonts.axis);
    const std::optional<std::size_t> texts = textColumn(waterfall);
    const auto place = [&](int step, const QString &text, const QFont &font, int row) {
        const QString shown = elidedTo(m_step - WaterfallLayoutNameGap, text, font);
        const double width = QFontMetricsF(font).horizontalAdvance(shown);
        return PlacedText{step, shown,
            QRectF(band(step).center().x() - width / 2, m_plot.bottom() + NameDistance + row * line,
                width, line)};
    };
    for (int at = 0; at < static_cast<int>(waterfall.steps.size()); ++at) {
        const ChartItem &item = waterfall.steps[static_cast<std::size_t>(at)].item;
        PlacedText name = place(at, item.name, fonts.strong, 0);
        if (!name.text.isEmpty()) {
            m_names.push_back(std::move(name));
        }
        if (texts && *texts < item.cells.size()) {
            PlacedText second = place(at, item.cells[*texts].text, fonts.axis, 1);
            // Half a word says less than none: the tooltip has it.
            if (!second.text.isEmpty() && second.text == item.cells[*texts].text) {
                m_secondLines.push_back(std::move(second));
            }
        }
    }
}

} // namespace bellwether
