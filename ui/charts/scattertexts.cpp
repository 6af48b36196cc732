// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"
#include "ui/charts/scatterlayout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

// The texts of a scatter and its lines.
namespace bellwether {

namespace {

constexpr double ScatterTextsLabelDistance = 8; // of axis labels from the plot
constexpr double ScatterTextsTickDistance = 5;
constexpr double ScatterTextsLabelGap = 6; // between two ticks' labels
constexpr double AreaInset = 12; // of an area's name from the corner
constexpr double NarrowInset = 6;
constexpr double NarrowArea = 150;
constexpr double CountGap = 6; // from an area's name to its count
constexpr double ScatterTextsLeastName = 48; // an area's name shortened below this says nothing
constexpr double ScatterTextsNameGap = 5; // from a mark to its name
constexpr double NameRoom = 2; // that a name keeps clear of everything else
constexpr double ScatterTextsWidestName = 168;
constexpr std::size_t ScatterTextsMostNames = 5;

double widthOf(const QString &text, const QFont &font)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
}

bool isThreshold(double tick, std::optional<double> threshold)
{
    return threshold && std::abs(tick - *threshold) <= 1e-9 * std::max(1.0, std::abs(tick));
}

bool isFree(const QRectF &rect, const std::vector<ScatterText> &texts)
{
    return std::none_of(texts.begin(), texts.end(),
        [&rect](const ScatterText &text) { return text.placed.rect.intersects(rect); });
}

// Which of an axis' labels come first where there is not room for all: the threshold's, the ends.
std::vector<std::size_t> byImportance(const ChartAxis &axis, std::optional<double> threshold)
{
    const std::size_t count = std::min(axis.ticks.size(), axis.labels.size());
    std::vector<std::size_t> order;
    for (std::size_t at = 0; at < count; ++at) {
        order.push_back(at);
    }
    const auto importance = [&](std::size_t at) {
        return isThreshold(axis.ticks[at], threshold) ? 0 : at == 0 || at + 1 == count ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return importance(a) < importance(b); });
    return order;
}

} // namespace

ScatterFonts::ScatterFonts()
    : area(chart.legend)
{
    area.setWeight(QFont::DemiBold);
}

const QFont &ScatterFonts::of(ScatterText::Kind kind) const
{
    switch (kind) {
    case ScatterText::Kind::ThresholdTick:
        return chart.strong;
    case ScatterText::Kind::AreaName:
        return area;
    case ScatterText::Kind::AreaCount:
        return chart.legend;
    case ScatterText::Kind::MarkName:
        return chart.total;
    case ScatterText::Kind::Tick:
    case ScatterText::Kind::XTitle:
    case ScatterText::Kind::YTitle:
    case ScatterText::Kind::LaneTitle:
    case ScatterText::Kind::AreaLine:
        break;
    }
    return chart.axis;
}

void ScatterLayout::placeLines(const Scatter &scatter)
{
    if (scatter.xThreshold) {
        m_uprightThreshold = x(*scatter.xThreshold);
    }
    if (scatter.yThreshold && *scatter.yThreshold >= m_low && *scatter.yThreshold <= m_high) {
        m_levelThreshold = y(*scatter.yThreshold);
    }
    // On whole pixels, so that a hairline is one.
    const auto sharp = [](double position) { return std::floor(position) + 0.5; };
    for (std::optional<double> *threshold : {&m_uprightThreshold, &m_levelThreshold}) {
        if (*threshold) {
            *threshold = sharp(**threshold);
        }
    }
    for (const double tick : scatter.x.ticks) {
        const std::optional<double> at = x(tick);
        if (at && !isThreshold(tick, scatter.xThreshold)) {
            m_uprightLines.push_back(sharp(*at));
        }
    }
    for (const double tick : scatter.y.ticks) {
        if (!isThreshold(tick, scatter.yThreshold)) {
            m_levelLines.push_back(sharp(y(tick)));
        }
    }
}

void ScatterLayout::placeTicks(const Scatter &scatter, const ScatterFonts &fonts)
{
    const double line = lineHeight(fonts.chart.axis);
    const auto place = [&](std::size_t tick, bool isStrong, const QString &text, QRectF rect) {
        const QRectF room =
            rect.adjusted(-ScatterTextsLabelGap / 2, 0, ScatterTextsLabelGap / 2, 0);
        if (!text.isEmpty() && isFree(room, m_texts)) {
            m_texts.push_back(
                {isStrong ? ScatterText::Kind::ThresholdTick : ScatterText::Kind::Tick,
                    {static_cast<int>(tick), text, rect}});
        }
    };
    for (const std::size_t tick : byImportance(scatter.x, scatter.xThreshold)) {
        const std::optional<double> at = x(scatter.x.ticks[tick]);
        if (!at) {
            continue;
        }
        const bool isStrong = isThreshold(scatter.x.ticks[tick], scatter.xThreshold);
        const QString &text = scatter.x.labels[tick];
        const double width = widthOf(text, isStrong ? fonts.chart.strong : fonts.chart.axis);
        // At an end of the plot a label stays within it.
        const double left =
            std::max(m_plot.left() - 0.5, std::min(*at - width / 2, m_plot.right() + 0.5 - width));
        place(
            tick, isStrong, text, {left, m_plot.bottom() + ScatterTextsTickDistance, width, line});
    }
    const double axis = (m_lane.isNull() ? m_plot : m_lane).left();
    for (const std::size_t tick : byImportance(scatter.y, scatter.yThreshold)) {
        const bool isStrong = isThreshold(scatter.y.ticks[tick], scatter.yThreshold);
        const QString &text = scatter.y.labels[tick];
        const double width = widthOf(text, isStrong ? fonts.chart.strong : fonts.chart.axis);
        place(tick, isStrong, text,
            {axis - ScatterTextsLabelDistance - width, y(scatter.y.ticks[tick]) - line / 2, width,
                line});
    }
}

void ScatterLayout::placeTitles(const Scatter &scatter, const ScatterFonts &fonts)
{
    const QFontMetricsF metrics(fonts.chart.axis);
    const double line = lineHeight(fonts.chart.axis);
    if (!scatter.xTitle.isEmpty()) {
        const QString text = metrics.elidedText(scatter.xTitle, Qt::ElideRight, m_plot.width());
        const double width = widthOf(text, fonts.chart.axis);
        const QRectF rect(m_plot.center().x() - width / 2, m_size.height() - line, width, line);
        if (isFree(rect, m_texts)) {
            m_texts.push_back({ScatterText::Kind::XTitle, {0, text, rect}});
        }
    }
    if (!scatter.yTitle.isEmpty()) {
        const QString text = metrics.elidedText(scatter.yTitle, Qt::ElideRight, m_plot.height());
        const double length = widthOf(text, fonts.chart.axis);
        const QRectF rect(0, m_plot.center().y() - length / 2, line, length);
        m_texts.push_back({ScatterText::Kind::YTitle, {0, text, rect}});
    }
}

void ScatterLayout::placeAreas(const Scatter &scatter, const ScatterFonts &fonts)
{
    // Of the areas behind a threshold that the axis does not reach nothing is seen.
    const auto isBeyond = [&](const Scatter::Area &area) {
        const bool isAcross = scatter.xThreshold && !m_uprightThreshold
            && area.isRight == (*scatter.xThreshold > m_to);
        const bool isUp = scatter.yThreshold && !m_levelThreshold
            && area.isUpper == (*scatter.yThreshold > m_high);
        return isAcross || isUp;
    };
    for (std::size_t index = 0; index < scatter.areas.size(); ++index) {
        if (!isBeyond(scatter.areas[index])) {
            placeArea(scatter.areas[index], static_cast<int>(index), fonts);
        }
    }
}

// The name with its count in the outer left corner of its area, what it means in a second line.
void ScatterLayout::placeArea(const Scatter::Area &area, int index, const ScatterFonts &fonts)
{
    QRectF room = m_plot;
    if (m_uprightThreshold) {
        area.isRight ? room.setLeft(*m_uprightThreshold) : room.setRight(*m_uprightThreshold);
    }
    if (m_levelThreshold) {
        area.isUpper ? room.setBottom(*m_levelThreshold) : room.setTop(*m_levelThreshold);
    }
    const double inset = room.width() < NarrowArea ? NarrowInset : AreaInset;
    room.adjust(inset, inset - 4, -NarrowInset, -inset + 4);
    const double first = lineHeight(fonts.area);
    const double second = lineHeight(fonts.chart.axis);

    const QString count = countText(area.count);
    const double countWidth = widthOf(count, fonts.of(ScatterText::Kind::AreaCount));
    const double nameRoom = room.width() - countWidth - CountGap;
    const double wanted = widthOf(area.name, fonts.area);
    if (room.height() < first || nameRoom < std::min(wanted, ScatterTextsLeastName)) {
        return;
    }
    const QString name = QFontMetricsF(fonts.area).elidedText(area.name, Qt::ElideRight, nameRoom);
    const double nameWidth = std::min(nameRoom, widthOf(name, fonts.area));
    const double lineWidth = widthOf(area.line, fonts.chart.axis);
    const bool hasLine =
        !area.line.isEmpty() && lineWidth <= room.width() && room.height() >= first + second;
    double top = area.isUpper ? room.top() : room.bottom() - first - (hasLine ? second : 0);
    const QRectF nameRect(room.left(), top, nameWidth, first);
    const QRectF countRect(nameRect.right() + CountGap, top, countWidth, first);
    if (!isFree(nameRect | countRect, m_texts)) {
        return;
    }
    m_texts.push_back({ScatterText::Kind::AreaName, {index, name, nameRect}});
    m_texts.push_back({ScatterText::Kind::AreaCount, {index, count, countRect}});
    if (hasLine) {
        m_texts.push_back({ScatterText::Kind::AreaLine,
            {index, area.line, {room.left(), top + first, lineWidth, second}}});
    }
}

std::vector<ScatterText> placedNames(const std::vector<NamedMark> &wanted, const MarkGrid &marks,
    const ScatterLayout &layout, const ScatterFonts &fonts)
{
    const QFont &font = fonts.of(ScatterText::Kind::MarkName);
    const double height = lineHeight(font);
    const QRectF edges = layout.canvas();
    std::vector<ScatterText> names;
    for (const NamedMark &mark : wanted) {
        if (names.size() == ScatterTextsMostNames) {
            break;
        }
        // A name may hold line breaks; a label has one line.
        const QString text = QFontMetricsF(font).elidedText(
            mark.name.simplified(), Qt::ElideRight, ScatterTextsWidestName);
        if (text.isEmpty()) {
            continue;
        }
        const double width = widthOf(text, font);
        const double off = mark.disc.radius + ScatterTextsNameGap;
        const QPointF at = mark.disc.center;
        const std::array<QPointF, 4> corners = {QPointF(at.x() + off, at.y() - height / 2),
            QPointF(at.x() - off - width, at.y() - height / 2),
            QPointF(at.x() - width / 2, at.y() - off - height + 3),
            QPointF(at.x() - width / 2, at.y() + off - 3)};
        for (const QPointF &corner : corners) {
            const QRectF rect(corner, QSizeF(width, height));
            const QRectF room = rect.adjusted(-NameRoom, 0, NameRoom, 0);
            // A line's leading may lie over a mark, its letters may not.
            const QRectF letters = rect.adjusted(-NameRoom, 2, NameRoom, -2);
            if (edges.contains(room) && isFree(room, layout.texts()) && isFree(room, names)
                && !marks.touches(letters)) {
                names.push_back({ScatterText::Kind::MarkName, {mark.mark, text, rect}});
                break;
            }
        }
    }
    return names;
}

} // namespace bellwether
