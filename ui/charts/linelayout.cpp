// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/linelayout.h"

#include "ui/charts/chartpainting.h"
#include "ui/charts/labels.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr double LineLayoutLabelDistance = 8; // of axis labels from the plot
constexpr double LineLayoutCategoryDistance = 5;
constexpr double LineLayoutLabelOverhang =
    6; // of the first category's label over the plot's left edge
constexpr double EndDistance = 9; // of an end label from its point
constexpr double EndRoom = 5; // of the last dot
constexpr double MostForEndLabels = 0.42; // of the whole width
constexpr double Near = 48; // labels of ends closer than this stand in one column
constexpr double NarrowestBand = 12;
constexpr double LineLayoutWidestBar = 18;
constexpr double LineLayoutBarShare = 0.6; // of the step

bool isBars(const ChartLine &line)
{
    return line.style == ChartLine::Style::Bars;
}

bool isBold(int line)
{
    return line == 0;
}

const QFont &endFont(const ChartFonts &fonts, int line)
{
    return isBold(line) ? fonts.strong : fonts.axis;
}

int count(const Lines &lines)
{
    return static_cast<int>(lines.lines.size());
}

const ChartLine &lineAt(const Lines &lines, int line)
{
    return lines.lines[static_cast<std::size_t>(line)];
}

} // namespace

std::optional<double> valueAt(const ChartLine &line, int category)
{
    const auto at = static_cast<std::size_t>(category);
    const bool hasValue = category >= 0 && at < line.values.size() && line.values[at]
        && std::isfinite(*line.values[at]);
    return hasValue ? line.values[at] : std::nullopt;
}

LineLayout::LineLayout(const Lines &lines, const QSet<QString> &hidden, const ChartFonts &fonts,
    QSizeF size, std::optional<int> hovered)
    : m_size(size)
    , m_count(static_cast<int>(lines.categories.size()))
{
    gather(lines, hidden);
    placePlot(lines, fonts);
    placeRun(lines, fonts);
    for (int category = 0; category < m_count; ++category) {
        QRectF rect;
        for (int line = 0; line < count(lines); ++line) {
            const std::optional<double> value = valueAt(lineAt(lines, line), category);
            if (value && isShown(line) && isBars(lineAt(lines, line))) {
                rect |= bar(lineAt(lines, line), category);
            } else if (value && isShown(line)) {
                const QPointF point(x(category), y(*value));
                rect |= QRectF(point - QPointF(5, 5), QSizeF(10, 10));
            }
        }
        m_rects.push_back(rect);
    }
    placeTicks(lines, fonts);
    placeCategories(lines, fonts, hovered);
    placeEndLabels(lines, fonts);
}

double LineLayout::x(int category) const
{
    if (m_hasBars) {
        return m_plot.left() + m_step * (category + 0.5);
    }
    return m_count > 1 ? m_plot.left() + m_step * category : m_plot.left() + m_run / 2;
}

double LineLayout::y(double value) const
{
    return m_plot.bottom() - (value - m_lowest) / (m_highest - m_lowest) * m_plot.height();
}

QRectF LineLayout::band(int category) const
{
    const double width = std::max(m_step, NarrowestBand);
    const QRectF whole(x(category) - width / 2, 0, width, m_size.height());
    return whole & QRectF({}, m_size);
}

QRectF LineLayout::bar(const ChartLine &line, int category) const
{
    const std::optional<double> value = valueAt(line, category);
    if (!value) {
        return {};
    }
    const double width = std::floor(std::min(LineLayoutWidestBar, m_step * LineLayoutBarShare));
    const double left = std::round(x(category) - width / 2);
    const double zero = y(std::clamp(0.0, m_lowest, m_highest));
    return QRectF(QPointF(left, y(*value)), QPointF(left + width, zero)).normalized();
}

QRectF LineLayout::rect(int category) const
{
    const auto at = static_cast<std::size_t>(category);
    return category >= 0 && at < m_rects.size() ? m_rects[at] : QRectF();
}

bool LineLayout::isShown(int line) const
{
    return m_isShown.at(static_cast<std::size_t>(line));
}

std::optional<int> LineLayout::categoryAt(QPointF point) const
{
    const double reach = std::max(m_step, NarrowestBand) / 2;
    const bool isInside = m_count > 0 && QRectF({}, m_size).contains(point)
        && point.x() >= x(0) - reach && point.x() <= x(m_count - 1) + reach;
    if (!isInside) {
        return std::nullopt;
    }
    const double place =
        m_count > 1 ? (point.x() - m_plot.left()) / m_step - (m_hasBars ? 0.5 : 0) : 0;
    return std::clamp(static_cast<int>(std::lround(place)), 0, m_count - 1);
}

void LineLayout::gather(const Lines &lines, const QSet<QString> &hidden)
{
    std::optional<double> lowest;
    std::optional<double> highest;
    const auto reach = [&](double value) {
        lowest = std::min(lowest.value_or(value), value);
        highest = std::max(highest.value_or(value), value);
    };
    if (!lines.axis.ticks.empty()) {
        reach(lines.axis.ticks.front());
        reach(lines.axis.ticks.back());
    }
    std::vector<bool> hasValue(lines.categories.size(), false);
    for (const ChartLine &line : lines.lines) {
        m_isShown.push_back(!hidden.contains(line.key));
        for (int category = 0; category < m_count; ++category) {
            if (const std::optional<double> value = valueAt(line, category)) {
                reach(*value); // of hidden lines too: the axis stays
                const auto at = static_cast<std::size_t>(category);
                hasValue[at] = hasValue[at] || m_isShown.back();
            }
        }
    }
    for (int category = 0; category < m_count; ++category) {
        if (hasValue[static_cast<std::size_t>(category)]) {
            m_categories.push_back(category);
        }
    }
    m_lowest = lowest.value_or(0);
    m_highest = highest.value_or(1);
    m_hasBars = std::any_of(lines.lines.begin(), lines.lines.end(), isBars);
    if (!(m_highest > m_lowest)) { // all equal and no axis: in the middle
        m_lowest -= 1;
        m_highest += 1;
    }
}

void LineLayout::placePlot(const Lines &lines, const ChartFonts &fonts)
{
    const double line = lineHeight(fonts.axis);
    double labels = 0;
    for (const QString &label : lines.axis.labels) {
        labels = std::max(labels, std::ceil(QFontMetricsF(fonts.axis).horizontalAdvance(label)));
    }
    const double left = labels > 0 ? labels + LineLayoutLabelDistance : EndRoom;
    const bool hasSecond = std::any_of(lines.categories.begin(), lines.categories.end(),
        [](const ChartCategory &category) { return !category.secondLabel.isEmpty(); });
    const double below = LineLayoutCategoryDistance + (hasSecond ? 2 : 1) * line + 2;
    const double bottom = std::floor(m_size.height() - below) - 0.5;
    double height = std::max(1.0, bottom - line / 2);
    const auto intervals = static_cast<double>(lines.axis.ticks.size()) - 1;
    if (intervals >= 1 && height >= intervals) {
        height = std::floor(height / intervals) * intervals;
    }
    m_plot =
        QRectF(QPointF(left, bottom - height), QPointF(std::max(left + 1, m_size.width()), bottom));
}

// As far as the end labels leave room; the plot goes on under them where they stand before the last
// category.
void LineLayout::placeRun(const Lines &lines, const ChartFonts &fonts)
{
    const double whole = std::max(1.0, m_plot.width() - EndRoom);
    m_run = whole;
    double widest = 0;
    double farthest = 0;
    for (int line = 0; line < count(lines); ++line) {
        const ChartLine &at = lineAt(lines, line);
        const std::optional<int> last = lastOf(at);
        if (isShown(line) && last && !at.endLabel.isEmpty()) {
            const double width = QFontMetricsF(endFont(fonts, line)).horizontalAdvance(at.endLabel);
            widest = std::max(widest, std::ceil(width));
            const double place = m_hasBars ? (*last + 0.5) / m_count
                : m_count > 1              ? 1.0 * *last / (m_count - 1)
                                           : 0.5;
            farthest = std::max(farthest, place);
        }
    }
    if (widest > 0 && farthest > 0) {
        widest = std::min(widest, m_size.width() * MostForEndLabels);
        m_run = std::clamp((m_plot.width() - EndDistance - widest) / farthest, 1.0, whole);
    }
    m_step = m_hasBars && m_count > 0 ? m_run / m_count
        : m_count > 1                 ? m_run / (m_count - 1)
                                      : m_run;
    if (m_run < whole) {
        m_plot.setRight(m_plot.left() + m_run);
    }
}

void LineLayout::placeTicks(const Lines &lines, const ChartFonts &fonts)
{
    std::vector<PlacedText> labels;
    const double height = lineHeight(fonts.axis);
    const double width = std::max(0.0, m_plot.left() - LineLayoutLabelDistance);
    for (std::size_t tick = 0; tick < lines.axis.ticks.size(); ++tick) {
        const double at = y(lines.axis.ticks[tick]);
        m_gridlines.push_back(at);
        if (tick < lines.axis.labels.size() && !lines.axis.labels[tick].isEmpty()) {
            labels.push_back({static_cast<int>(tick), lines.axis.labels[tick],
                QRectF(0, at - height / 2, width, height)});
        }
    }
    m_tickLabels = thinned(std::move(labels), {0});
}

void LineLayout::placeCategories(
    const Lines &lines, const ChartFonts &fonts, std::optional<int> hovered)
{
    const double line = lineHeight(fonts.axis);
    const QFontMetricsF strong(fonts.strong);
    const auto place = [&](int category, const QString &text, int row) {
        const double width = std::min(strong.horizontalAdvance(text), m_size.width());
        const double leftmost = std::max(0.0, m_plot.left() - LineLayoutLabelOverhang);
        QRectF rect(0, m_plot.bottom() + LineLayoutCategoryDistance + row * line, width, line);
        rect.moveLeft(std::min(
            std::max(leftmost, x(category) - width / 2), std::max(0.0, m_size.width() - width)));
        return PlacedText{category, text, rect};
    };
    std::vector<PlacedText> first;
    std::vector<PlacedText> second;
    for (int category = 0; category < m_count; ++category) {
        const ChartCategory &at = lines.categories[static_cast<std::size_t>(category)];
        if (!at.label.isEmpty()) {
            first.push_back(
                place(category, elidedTo(m_size.width() / 2, at.label, fonts.strong), 0));
        }
        if (!at.secondLabel.isEmpty()) {
            second.push_back(
                place(category, elidedTo(m_size.width() / 2, at.secondLabel, fonts.strong), 1));
        }
    }
    m_categoryLabels = thinned(std::move(first), {}, hovered);
    m_secondLabels = thinned(std::move(second), {}, hovered);
}

void LineLayout::placeEndLabels(const Lines &lines, const ChartFonts &fonts)
{
    const double height = lineHeight(fonts.axis);
    double column = 0;
    for (int line = 0; line < count(lines); ++line) {
        const ChartLine &at = lineAt(lines, line);
        const std::optional<int> last = lastOf(at);
        if (isShown(line) && last && !at.endLabel.isEmpty()) {
            const QPointF end(x(*last), y(*valueAt(at, *last)));
            column = std::max(column, end.x());
            m_endLabels.push_back({{line, at.endLabel, QRectF()}, end});
        }
    }
    for (EndLabel &label : m_endLabels) {
        const QFont &font = endFont(fonts, label.text.index);
        const auto placed = [&](double from) {
            const double room = m_size.width() - from - EndDistance;
            const QString text = elidedTo(room, label.text.text, font);
            const double width = QFontMetricsF(font).horizontalAdvance(text);
            return PlacedText{label.text.index, text,
                QRectF(from + EndDistance, label.end.y() - height / 2, width, height)};
        };
        const PlacedText own = placed(label.end.x());
        const bool standsAlone =
            column - label.end.x() > Near && !isCrossed(lines, label.text.index, own.rect);
        label.text = standsAlone ? own : placed(column);
    }
    std::erase_if(m_endLabels, [](const EndLabel &label) { return label.text.text.isEmpty(); });
    spread(lines);
    for (EndLabel &label : m_endLabels) {
        const QPointF start(label.text.rect.left(), label.text.rect.center().y());
        label.hasLeader =
            start.x() - label.end.x() > Near || std::abs(start.y() - label.end.y()) > 1.5 * height;
    }
}

// Moves labels apart in one column, downwards and then back up from the plot's bottom; what has no
// room at all gives way, the smaller value first.
void LineLayout::spread(const Lines &lines)
{
    if (m_endLabels.empty()) {
        return;
    }
    const double height = m_endLabels.front().text.rect.height();
    const double bottom = m_plot.bottom() + height / 2 - 3;
    const auto most = static_cast<std::size_t>(std::max(0.0, std::floor(bottom / height)));
    const auto lastValue = [&](const EndLabel &label) {
        const ChartLine &line = lineAt(lines, label.text.index);
        return *valueAt(line, *lastOf(line));
    };
    while (m_endLabels.size() > most) {
        m_endLabels.erase(std::min_element(m_endLabels.begin(), m_endLabels.end(),
            [&](const EndLabel &a, const EndLabel &b) { return lastValue(a) < lastValue(b); }));
    }
    std::stable_sort(m_endLabels.begin(), m_endLabels.end(),
        [](const EndLabel &a, const EndLabel &b) { return a.end.y() < b.end.y(); });
    double free = 0;
    for (EndLabel &label : m_endLabels) {
        label.text.rect.moveTop(std::max(free, label.text.rect.top()));
        free = label.text.rect.bottom();
    }
    double floor = bottom;
    for (auto label = m_endLabels.rbegin(); label != m_endLabels.rend(); ++label) {
        label->text.rect.moveBottom(std::min(floor, label->text.rect.bottom()));
        floor = label->text.rect.top();
    }
}

bool LineLayout::isCrossed(const Lines &lines, int line, const QRectF &rect) const
{
    const QRectF room = rect.adjusted(-2, -2, 2, 2);
    for (int other = 0; other < count(lines); ++other) {
        if (isBars(lineAt(lines, other))) {
            continue;
        }
        for (int category = 1; other != line && isShown(other) && category < m_count; ++category) {
            const std::optional<double> from = valueAt(lineAt(lines, other), category - 1);
            const std::optional<double> to = valueAt(lineAt(lines, other), category);
            if (!from || !to) {
                continue;
            }
            const QRectF leg =
                QRectF(QPointF(x(category - 1), y(*from)), QPointF(x(category), y(*to)))
                    .normalized()
                    .adjusted(-1, -1, 1, 1);
            if (leg.intersects(room)) {
                return true;
            }
        }
    }
    return false;
}

std::optional<int> LineLayout::lastOf(const ChartLine &line) const
{
    for (int category = m_count - 1; category >= 0; --category) {
        if (valueAt(line, category)) {
            return category;
        }
    }
    return std::nullopt;
}

} // namespace bellwether
