// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/scatterlayout.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr double NormalRadius = 7; // px, of a customer of average size (F-SIZE)
constexpr double SmallestFactor = 0.5;
constexpr double LargestFactor = 3;
// With more marks than this their area together would grow beyond that of the plot: from here on
// all are drawn smaller in proportion, down to a dot that still has a colour.
constexpr double MostNormalMarks = 2'000;
constexpr double SmallestNormalRadius = 2.2;
constexpr double SmallestRadius = 1.6;
constexpr double EdgeRoom = 2; // between a mark and the end of the plot
constexpr double LargestInset = NormalRadius * LargestFactor + EdgeRoom;

constexpr double ScatterLayoutLabelDistance = 8; // of axis labels from the plot
constexpr double ScatterLayoutTickDistance =
    5; // the room above a label's capitals is part of its line
constexpr double TitleDistance = 4;
constexpr double LaneGap = 12; // between lane and plot
constexpr double NarrowestLane = 40;
constexpr double WidestLaneTitle = 0.18; // of the picture; a longer one takes two lines

double scatterLayoutWidest(const std::vector<QString> &texts, const QFontMetricsF &metrics)
{
    double width = 0;
    for (const QString &text : texts) {
        width = std::max(width, metrics.horizontalAdvance(text));
    }
    return std::ceil(width);
}

} // namespace

ScatterLayout::ScatterLayout(const Scatter &scatter, const ScatterFonts &fonts, QSizeF size)
    : m_size(size)
    , m_isLogarithmic(scatter.isLogarithmic)
{
    const auto count = static_cast<double>(scatter.points.size());
    const double shrunk = count > MostNormalMarks ? std::sqrt(MostNormalMarks / count) : 1;
    m_normalRadius = std::max(SmallestNormalRadius, NormalRadius * shrunk);
    findRange(scatter);
    placePlot(scatter, fonts);
    findInsets(scatter);
    placePoints(scatter);
    placeLines(scatter);
    placeTicks(scatter, fonts);
    placeTitles(scatter, fonts);
    placeAreas(scatter, fonts);
}

double ScatterLayout::radius(const Scatter::Point &point) const
{
    const double factor = std::isfinite(point.size) ? point.size : 1;
    return std::max(
        SmallestRadius, m_normalRadius * std::clamp(factor, SmallestFactor, LargestFactor));
}

bool ScatterLayout::hasX(const Scatter::Point &point) const
{
    return point.x && std::isfinite(*point.x) && (!m_isLogarithmic || *point.x > 0);
}

// As far as its ticks reach, and on to a point that lies beyond them.
void ScatterLayout::findRange(const Scatter &scatter)
{
    std::optional<double> from;
    std::optional<double> to;
    const auto include = [&](double value) {
        if (std::isfinite(value) && (!m_isLogarithmic || value > 0)) {
            from = std::min(from.value_or(value), value);
            to = std::max(to.value_or(value), value);
        }
    };
    for (const double tick : scatter.x.ticks) {
        include(tick);
    }
    for (const Scatter::Point &point : scatter.points) {
        if (point.x) {
            include(*point.x);
        }
    }
    m_from = from.value_or(1);
    m_to = to.value_or(m_isLogarithmic ? 10 : 2);
    if (m_from == m_to) {
        const double around = std::max(1.0, std::abs(m_from)) / 2;
        m_from = m_isLogarithmic ? m_from / 2 : m_from - around;
        m_to = m_isLogarithmic ? m_to * 2 : m_to + around;
    }
    if (m_isLogarithmic) {
        m_logFrom = std::log(m_from);
        m_logSpan = std::log(m_to) - m_logFrom;
    }
    if (scatter.y.ticks.size() >= 2 && scatter.y.ticks.back() > scatter.y.ticks.front()) {
        m_low = scatter.y.ticks.front();
        m_high = scatter.y.ticks.back();
    }
}

void ScatterLayout::placePlot(const Scatter &scatter, const ScatterFonts &fonts)
{
    const double line = lineHeight(fonts.chart.axis);
    const double labels = scatterLayoutWidest(scatter.y.labels, QFontMetricsF(fonts.chart.strong));
    const double title = scatter.yTitle.isEmpty() ? 0 : line + TitleDistance;
    const double left = title + (labels > 0 ? labels + ScatterLayoutLabelDistance : 0) + 0.5;
    const double rows = scatter.xTitle.isEmpty() ? line : 2 * line + TitleDistance;
    // Hairlines are sharp when they lie between two pixels' edges.
    const double top = std::ceil(line / 2) + 0.5;
    const double bottom = std::floor(m_size.height() - ScatterLayoutTickDistance - rows) - 0.5;
    const double right = std::floor(m_size.width()) - 0.5;
    m_plot =
        QRectF(QPointF(left, top), QPointF(std::max(left + 1, right), std::max(top + 1, bottom)));
    placeLane(scatter, fonts, line);
}

void ScatterLayout::placeLane(const Scatter &scatter, const ScatterFonts &fonts, double line)
{
    double largest = 0;
    bool isNeeded = !scatter.laneTitle.isEmpty();
    for (const Scatter::Point &point : scatter.points) {
        if (!hasX(point)) {
            isNeeded = true;
            largest = std::max(largest, radius(point));
        }
    }
    if (!isNeeded) {
        return;
    }
    const QFontMetricsF metrics(fonts.chart.axis);
    const auto widthOf = [&metrics](const QString &text) {
        return std::ceil(metrics.horizontalAdvance(text));
    };
    double title = widthOf(scatter.laneTitle);
    QStringList rows = {scatter.laneTitle};
    if (title > m_size.width() * WidestLaneTitle && !scatter.xTitle.isEmpty()) {
        const qsizetype middle = scatter.laneTitle.indexOf(u' ', scatter.laneTitle.size() / 2);
        const qsizetype cut = middle < 0 ? scatter.laneTitle.lastIndexOf(u' ') : middle;
        if (cut > 0) {
            rows = {scatter.laneTitle.left(cut), scatter.laneTitle.mid(cut + 1)};
            title = std::max(widthOf(rows[0]), widthOf(rows[1]));
        }
    }
    const double most = std::floor(m_plot.width() / 3);
    const double width =
        std::min(most, std::max({NarrowestLane, title, 2 * std::ceil(largest) + 2 * EdgeRoom}));
    m_lane = QRectF(m_plot.topLeft(), QSizeF(width, m_plot.height()));
    m_plot.setLeft(std::min(m_plot.right() - 1, m_lane.right() + LaneGap));
    double top = m_plot.bottom() + ScatterLayoutTickDistance;
    for (const QString &row : rows) {
        if (!row.isEmpty()) {
            const QString text = metrics.elidedText(row, Qt::ElideRight, width);
            const double taken = std::min(width, widthOf(text));
            const QRectF rect(m_lane.center().x() - taken / 2, top, taken, line);
            m_texts.push_back({ScatterText::Kind::LaneTitle, {0, text, rect}});
            top += line;
        }
    }
}

double ScatterLayout::share(double value) const
{
    return m_isLogarithmic ? (std::log(value) - m_logFrom) / m_logSpan
                           : (value - m_from) / (m_to - m_from);
}

// Marks near an end of an axis push that end inwards, at most by the largest radius.
void ScatterLayout::findInsets(const Scatter &scatter)
{
    const double width = std::max(0.0, m_plot.width() - 2 * LargestInset);
    const double height = std::max(0.0, m_plot.height() - 2 * LargestInset);
    for (const Scatter::Point &point : scatter.points) {
        const double room = radius(point) + EdgeRoom;
        if (std::isfinite(point.y)) {
            const double up = std::clamp((point.y - m_low) / (m_high - m_low), 0.0, 1.0);
            m_insetBottom = std::max(m_insetBottom, room - up * height);
            m_insetTop = std::max(m_insetTop, room - (1 - up) * height);
        }
        if (hasX(point)) {
            const double along = share(*point.x);
            m_insetLeft = std::max(m_insetLeft, room - along * width);
            m_insetRight = std::max(m_insetRight, room - (1 - along) * width);
        }
    }
    const double most = std::min(m_plot.width(), m_plot.height()) / 4;
    for (double *inset : {&m_insetLeft, &m_insetRight, &m_insetTop, &m_insetBottom}) {
        *inset = std::min(std::ceil(*inset), most);
    }
}

std::optional<double> ScatterLayout::x(double value) const
{
    if (!std::isfinite(value) || (m_isLogarithmic && value <= 0)) {
        return std::nullopt;
    }
    const double along = share(value);
    if (along < -1e-9 || along > 1 + 1e-9) {
        return std::nullopt;
    }
    return m_plot.left() + m_insetLeft + along * (m_plot.width() - m_insetLeft - m_insetRight);
}

double ScatterLayout::y(double value) const
{
    const double up = std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0);
    return m_plot.bottom() - m_insetBottom - up * (m_plot.height() - m_insetBottom - m_insetTop);
}

void ScatterLayout::placePoints(const Scatter &scatter)
{
    std::vector<std::size_t> inLane;
    m_centers.resize(scatter.points.size());
    for (std::size_t at = 0; at < scatter.points.size(); ++at) {
        const Scatter::Point &point = scatter.points[at];
        if (!std::isfinite(point.y)) {
            continue;
        }
        if (!hasX(point)) {
            inLane.push_back(at);
        } else if (const std::optional<double> across = x(*point.x)) {
            m_centers[at] = QPointF(*across, y(point.y));
        }
    }
    placeLanePoints(scatter, std::move(inLane));
}

// In the lane only the height says something. Points that would hide each other stand side by
// side as far as the lane is wide.
void ScatterLayout::placeLanePoints(const Scatter &scatter, std::vector<std::size_t> points)
{
    constexpr std::size_t Remembered = 24; // neighbours that a point keeps clear of
    std::stable_sort(points.begin(), points.end(), [&scatter](std::size_t a, std::size_t b) {
        return scatter.points[a].y > scatter.points[b].y;
    });
    std::vector<MarkDisc> placed;
    for (const std::size_t at : points) {
        const Scatter::Point &point = scatter.points[at];
        const double own = radius(point);
        const double most = std::max(0.0, m_lane.width() / 2 - own - EdgeRoom);
        const QPointF middle(m_lane.center().x(), y(point.y));
        QPointF best = middle;
        double clearest = -1e9;
        for (int step = 0; clearest < 0 && step <= 8; ++step) {
            const double side = step % 2 == 0 ? 1 : -1;
            const QPointF tried = middle + QPointF(side * most * ((step + 1) / 2) / 4, 0);
            double gap = 0;
            const std::size_t first = placed.size() > Remembered ? placed.size() - Remembered : 0;
            for (std::size_t other = first; other < placed.size(); ++other) {
                const QPointF apart = tried - placed[other].center;
                gap = std::min(gap, std::hypot(apart.x(), apart.y()) - own - placed[other].radius);
            }
            if (gap > clearest) {
                clearest = gap;
                best = tried;
            }
        }
        m_centers[at] = best;
        placed.push_back({best, own, 0});
    }
}

} // namespace bellwether
