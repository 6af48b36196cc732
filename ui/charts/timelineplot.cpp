// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/timelineplot.h"

#include "ui/charts/chartpainting.h"
#include "ui/charts/charttheme.h"
#include "ui/widgets/healthglyph.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

// Lengths in px at 100 % text.
constexpr int TallestLane = 28;
constexpr int LeastLane = 18;
constexpr int SymbolSize = 11;
constexpr int OverdueRing = 3; // around the symbol
constexpr int TimelineInset = 8; // of texts from the ends
constexpr int TimelineGap = 8; // between names and axis, symbol and words
constexpr int TimelineHeadGap = 4; // under the months, over the day of the dotted line
constexpr int TimelineTickGap = 3; // right of a gridline
constexpr double BarShare = 0.5; // of a lane's height
constexpr double WidestNames = 0.42; // of the whole
constexpr double WidestWords = 0.22; // beside the last mark, of the whole
constexpr double TimelineBandRadius = 4;

QFont timelineFont()
{
    return chartFont(Theme::TextStyle::Small);
}

QFont timelineAxisFont()
{
    return chartFont(Theme::TextStyle::Micro);
}

double headHeight()
{
    return lineHeight(timelineAxisFont()) + scaled(TimelineHeadGap);
}

double sharpAt(double x)
{
    return std::floor(x) + 0.5;
}

double timelineTextWidth(const QString &text, const QFont &font)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
}

} // namespace

std::vector<const ChartItem *> TimelinePlot::listed()
{
    std::vector<const ChartItem *> all;
    for (const Timeline::Lane &lane : bodyOf<Timeline>(chart()).lanes) {
        all.push_back(&lane.item);
    }
    return all;
}

const std::vector<ChartColumn> &TimelinePlot::columns() const
{
    return bodyOf<Timeline>(chart()).columns;
}

void TimelinePlot::arrange()
{
    const Timeline &body = bodyOf<Timeline>(chart());
    m_writings.clear();
    m_gridlines.clear();
    m_lanes.assign(body.lanes.size(), {});
    m_today = -1;
    if (body.lanes.empty()) {
        m_axis = {};
        return;
    }
    double names = 0;
    for (const Timeline::Lane &lane : body.lanes) {
        names = std::max(names, nameWidth(lane.item.name, timelineFont()));
    }
    placeAxis(std::min(names, size().width() * WidestNames));
    const double pitch = std::min(
        m_axis.height() / static_cast<double>(body.lanes.size()), double(scaled(TallestLane)));
    for (std::size_t lane = 0; lane < body.lanes.size(); ++lane) {
        placeLane(lane, m_axis.top() + pitch * static_cast<double>(lane), pitch);
    }
    m_axis.setHeight(pitch * static_cast<double>(body.lanes.size()));
    placeLaneTexts();
    placeToday();
}

// Where it has room: in the foot under the lanes.
void TimelinePlot::placeToday()
{
    const QString &label = bodyOf<Timeline>(chart()).todayLabel;
    const double width = timelineTextWidth(label, timelineAxisFont());
    const double left = std::clamp(m_today - width / 2, 0.0, std::max(0.0, size().width() - width));
    const QRectF place(
        left, m_axis.bottom() + scaled(TimelineHeadGap), width, lineHeight(timelineAxisFont()));
    if (place.bottom() <= size().height() && place.right() <= size().width()) {
        m_writings.push_back(
            {{-1, label, place}, timelineAxisFont(), &Theme::text2, Qt::AlignHCenter});
    }
}

double TimelinePlot::x(double day) const
{
    const double end = bodyOf<Timeline>(chart()).end;
    const double share = end > 0 && std::isfinite(day) ? std::clamp(day / end, 0.0, 1.0) : 0;
    return m_axis.left() + share * m_axis.width();
}

void TimelinePlot::placeAxis(double names)
{
    const Timeline &body = bodyOf<Timeline>(chart());
    const double left = scaled(TimelineInset) + names + 2.0 * scaled(TimelineGap);
    // What is due last has its words right of the end.
    double words = 0;
    for (const Timeline::Lane &lane : body.lanes) {
        words = std::max(words, timelineTextWidth(lane.label, bold(timelineFont())));
    }
    words = std::min(words + scaled(TimelineGap), size().width() * WidestWords);
    const double right = size().width() - scaled(TimelineInset) - scaled(SymbolSize) / 2.0 - words;
    const double bottom = size().height() - headHeight();
    m_axis = QRectF(QPointF(std::floor(left) + 0.5, headHeight()),
        QPointF(std::max(left + 2, right), std::max(headHeight() + 1, bottom)));
    m_today = sharpAt(x(body.today));
    std::vector<PlacedText> labels;
    for (std::size_t tick = 0; tick < body.axis.ticks.size(); ++tick) {
        const double at = sharpAt(x(body.axis.ticks[tick]));
        m_gridlines.push_back(at);
        const QString label = tick < body.axis.labels.size() ? body.axis.labels[tick] : QString();
        const double width = timelineTextWidth(label, timelineAxisFont());
        const QRectF rect(at + scaled(TimelineTickGap), 0, width, lineHeight(timelineAxisFont()));
        if (!label.isEmpty() && rect.right() <= size().width()) {
            labels.push_back({static_cast<int>(tick), label, rect});
        }
    }
    for (PlacedText &label : thinned(std::move(labels), {0})) {
        label.index = -1; // it belongs to no lane
        m_writings.push_back({std::move(label), timelineAxisFont(), &Theme::text3, Qt::AlignLeft});
    }
}

void TimelinePlot::placeLane(std::size_t lane, double top, double pitch)
{
    const Timeline::Lane &shown = bodyOf<Timeline>(chart()).lanes[lane];
    Lane &placed = m_lanes[lane];
    placed.row = {0, top, size().width(), pitch};
    const double side = std::min<double>(scaled(SymbolSize), std::max(4.0, pitch - 6));
    const QPointF centre(x(shown.item.value), std::round(placed.row.center().y()));
    placed.symbol = {centre.x() - side / 2, centre.y() - side / 2, side, side};
    if (shown.from) {
        const double height = std::max(3.0, std::round(pitch * BarShare));
        const double from = x(*shown.from);
        placed.bar = {from, centre.y() - height / 2, std::max(0.0, centre.x() - from), height};
    }
}

void TimelinePlot::placeLaneTexts()
{
    const Timeline &body = bodyOf<Timeline>(chart());
    const double line = lineHeight(timelineFont());
    const double names = m_axis.left() - 2.0 * scaled(TimelineGap) - scaled(TimelineInset);
    std::vector<PlacedText> heads;
    for (std::size_t at = 0; at < body.lanes.size(); ++at) {
        const QString name = fitted(body.lanes[at].item.name, timelineFont(), names);
        const double top = std::round(m_lanes[at].row.center().y() - line / 2);
        // Lines may touch one another, but not lie on one another.
        heads.push_back({static_cast<int>(at), name,
            {double(scaled(TimelineInset)), top + 1, names, line - 2}});
    }
    for (PlacedText &head : thinned(std::move(heads), {0})) {
        const auto at = static_cast<std::size_t>(head.index);
        const Timeline::Lane &shown = body.lanes[at];
        const Lane &placed = m_lanes[at];
        const QFont font = shown.isOverdue ? bold(timelineFont()) : timelineFont();
        const double width = timelineTextWidth(shown.label, font);
        const double gap = scaled(TimelineGap) + (shown.isOverdue ? scaled(OverdueRing) : 0) - 2;
        double left = placed.symbol.right() + gap;
        if (left + width > size().width()) {
            left = placed.symbol.left() - gap - width;
        }
        const QRectF label(left, head.rect.top(), width, head.rect.height());
        const bool fits = label.left() >= m_axis.left();
        const double amount = timelineTextWidth(shown.fromLabel, timelineAxisFont());
        const QRectF inBar(placed.bar.left() + 4, head.rect.top(), amount, head.rect.height());
        if (amount > 0 && inBar.right() + 4 <= placed.symbol.left()
            && !(fits && inBar.adjusted(-4, 0, 4, 0).intersects(label))) {
            m_writings.push_back({{head.index, shown.fromLabel, inBar}, timelineAxisFont(),
                &Theme::text, Qt::AlignLeft});
        }
        if (fits) {
            m_writings.push_back({{head.index, shown.label, label}, font,
                shown.isOverdue ? &Theme::negative : &Theme::text2, Qt::AlignLeft});
        }
        if (!head.text.isEmpty()) {
            m_writings.push_back({std::move(head), timelineFont(), &Theme::text, Qt::AlignLeft,
                Writing::Kind::Name});
        }
    }
}

int TimelinePlot::markAt(QPointF point) const
{
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        if (m_lanes[lane].row.contains(point)) {
            return static_cast<int>(lane);
        }
    }
    return NoMark;
}

QRectF TimelinePlot::rectOf(int mark) const
{
    const auto lane = static_cast<std::size_t>(mark);
    return lane < m_lanes.size() ? m_lanes[lane].symbol : QRectF();
}

std::vector<PlacedText> TimelinePlot::texts() const
{
    std::vector<PlacedText> all;
    addTexts(all, m_writings);
    return all;
}

QSizeF TimelinePlot::leastSize() const
{
    const auto count = static_cast<double>(bodyOf<Timeline>(chart()).lanes.size());
    return {300, std::max(120.0, 2 * headHeight() + count * scaled(LeastLane))};
}

void TimelinePlot::paint(QPainter &painter)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (hovered() != NoMark) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().hover);
        painter.drawRoundedRect(m_lanes[static_cast<std::size_t>(hovered())].row,
            TimelineBandRadius, TimelineBandRadius);
    }
    painter.setPen(QPen(theme().grid, HairlineWidth));
    for (const double at : m_gridlines) {
        painter.drawLine(QPointF(at, m_axis.top()), QPointF(at, m_axis.bottom()));
    }
    paintLanes(painter);
    bellwether::paint(painter, m_writings, theme(), hovered());
    paintOutlines(painter);
    painter.restore();
}

void TimelinePlot::paintLanes(QPainter &painter) const
{
    if (!m_lanes.empty()) {
        painter.setPen(QPen(theme().text2, HairlineWidth, Qt::DotLine, Qt::FlatCap));
        painter.drawLine(QPointF(m_today, m_axis.top()), QPointF(m_today, m_axis.bottom() + 2));
    }
    for (const Lane &lane : m_lanes) {
        if (lane.bar.width() > 0) {
            cover(painter, rectangle(lane.bar), theme().surface, isTransparent());
            paintOutlined(painter, lane.bar, theme().color(ChartRole::Series1), 2);
        }
    }
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        paintSymbol(painter, lane);
    }
}

void TimelinePlot::paintSymbol(QPainter &painter, std::size_t lane) const
{
    const Timeline::Lane &shown = bodyOf<Timeline>(chart()).lanes[lane];
    const QRectF &box = m_lanes[lane].symbol;
    const QColor color = theme().color(shown.item.role);
    paintGlyph(painter, box, shown.item.role, color);
    if (shown.isOverdue) {
        const double out = scaled(OverdueRing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1.5));
        painter.drawEllipse(box.adjusted(-out, -out, out, out));
    }
}

void TimelinePlot::paintOutlines(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().text, 1.5));
    const auto outline = [&](int mark) {
        painter.drawRoundedRect(m_lanes[static_cast<std::size_t>(mark)].row.adjusted(1, 1, -1, -1),
            TimelineBandRadius, TimelineBandRadius);
    };
    for (const int mark : selected()) {
        outline(mark);
    }
    if (focused() != NoMark) {
        painter.setPen(ChartInk(theme()).focus);
        outline(focused());
    }
}

} // namespace bellwether
