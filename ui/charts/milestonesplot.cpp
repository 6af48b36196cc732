// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/milestonesplot.h"

#include "ui/charts/arcs.h"
#include "ui/charts/charttheme.h"
#include "ui/charts/rowlist.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

// Lengths in px at 100 % text.
constexpr int MilestonesPlotRadius = 9;
constexpr int NextRadius = 13;
constexpr int MilestonesPlotLabelGap = 6; // under the circles
constexpr int DividerGap = 8; // on both sides of the line over the contributions
constexpr int MilestonesPlotBarHeight = 5;
constexpr int MilestonesPlotLeastStep = 26; // from contribution to contribution
constexpr int MilestonesPlotLargestStep = 34;
constexpr int LargestTierGap = 14; // over the circles
constexpr double MilestonesPlotLineWidth = 3.5;
constexpr double RingWidth = 3;
constexpr double OpenWidth = 1.5;
constexpr double MilestonesPlotInset = 4; // room for the ring of the keyboard
constexpr double TierInset = 3; // the same over and under a tier
constexpr double MilestonesPlotNameGap = 6; // between the names of neighbours
constexpr int LeastNameStep = 36;
constexpr double MilestonesPlotBandRadius = 4;

QFont milestonesPlotNameFont()
{
    return chartFont(Theme::TextStyle::Small);
}

QFont needFont()
{
    return chartFont(Theme::TextStyle::Micro);
}

QFont milestonesPlotValueFont()
{
    return chartFont(Theme::TextStyle::Small, QFont::DemiBold);
}

double tierBlockHeight()
{
    return 2 * TierInset + 2.0 * scaled(NextRadius) + scaled(MilestonesPlotLabelGap)
        + lineHeight(milestonesPlotNameFont()) + lineHeight(needFont());
}

double shareOf(double value)
{
    return std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 0;
}

QRectF around(QPointF centre, double radius)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

} // namespace

std::vector<const ChartItem *> MilestonesPlot::listed()
{
    std::vector<const ChartItem *> all;
    const Milestones &body = bodyOf<Milestones>(chart());
    for (const Milestones::Tier &tier : body.tiers) {
        all.push_back(&tier.item);
    }
    for (const ChartItem &contribution : body.contributions) {
        all.push_back(&contribution);
    }
    return all;
}

const std::vector<ChartColumn> &MilestonesPlot::columns() const
{
    return bodyOf<Milestones>(chart()).columns;
}

void MilestonesPlot::arrange()
{
    const Milestones &body = bodyOf<Milestones>(chart());
    m_writings.clear();
    m_tiers.assign(body.tiers.size(), {});
    m_contributions.assign(body.contributions.size(), {});
    m_divider = -1;

    const bool hasTiers = !body.tiers.empty();
    const double tiers = hasTiers ? tierBlockHeight() : 0;
    const auto count = static_cast<double>(body.contributions.size());
    const double gaps = hasTiers && count > 0 ? 2.0 * scaled(DividerGap) + 1 : 0;
    const double free = std::max(0.0, size().height() - tiers - gaps);
    const double step = count > 0
        ? std::clamp(std::floor(free / count), static_cast<double>(scaled(MilestonesPlotLeastStep)),
            static_cast<double>(scaled(MilestonesPlotLargestStep)))
        : 0;
    const double fitting = step > 0 ? std::min(count, std::floor(free / step)) : 0;
    // What is left goes over the tiers, and the rest of it below everything.
    const double left = std::max(0.0, free - step * fitting);
    const double above =
        hasTiers ? std::floor(std::min<double>(left / 2, scaled(LargestTierGap))) : 0;
    placeTiers(above);
    if (fitting > 0) {
        if (hasTiers) {
            m_divider = above + tiers + scaled(DividerGap);
        }
        placeContributions(above + tiers + gaps, step);
    }
}

void MilestonesPlot::placeTiers(double top)
{
    const Milestones &body = bodyOf<Milestones>(chart());
    if (body.tiers.empty()) {
        return;
    }
    const auto count = static_cast<double>(body.tiers.size());
    const double width = size().width();
    // The first and last name hang half over their circles.
    double edge = scaled(NextRadius) + MilestonesPlotInset;
    const double widest = width / std::max(2.0, count) / 2;
    for (const ChartItem *end : {&body.tiers.front().item, &body.tiers.back().item}) {
        edge = std::max(edge,
            std::min(
                nameWidth(end->name, milestonesPlotNameFont()) / 2 + MilestonesPlotInset, widest));
    }
    edge = std::min(edge, width / 2);
    const double step = count > 1 ? (width - 2 * edge) / (count - 1) : width;
    const double middle = top + TierInset + scaled(NextRadius);
    const double radius =
        std::clamp(step / 2 - 2, 2.0, static_cast<double>(scaled(MilestonesPlotRadius)));
    const double nextRadius =
        std::clamp(step / 2 - 1, 3.0, static_cast<double>(scaled(NextRadius)));
    for (std::size_t tier = 0; tier < body.tiers.size(); ++tier) {
        const double x = count > 1 ? edge + step * static_cast<double>(tier) : width / 2;
        const QPointF centre(std::round(x), middle);
        m_tiers[tier].circle = around(centre, body.tiers[tier].isNext ? nextRadius : radius);
        const double half = std::min(step / 2, edge);
        m_tiers[tier].area = QRectF(x - half, top, 2 * half, tierBlockHeight());
        addProgress(tier);
    }
    placeTierTexts(count > 1 ? step : width);
}

void MilestonesPlot::placeTierTexts(double step)
{
    const Milestones &body = bodyOf<Milestones>(chart());
    std::vector<PlacedText> names;
    std::vector<PlacedText> needs;
    std::vector<int> kept;
    const QFontMetricsF needMetrics(needFont());
    const bool isElided = step >= scaled(LeastNameStep);
    const auto place = [&](std::size_t tier, const QString &text, double width, double top,
                           double line) {
        const double x = m_tiers[tier].circle.center().x() - width / 2;
        const double left = std::max(0.0, std::min(x, size().width() - width));
        return PlacedText{static_cast<int>(tier), text, QRectF(left, top, width, line)};
    };
    for (std::size_t tier = 0; tier < body.tiers.size(); ++tier) {
        const Milestones::Tier &shown = body.tiers[tier];
        const double top = m_tiers[tier].area.top() + TierInset + 2 * scaled(NextRadius)
            + scaled(MilestonesPlotLabelGap);
        const double room = isElided ? step - MilestonesPlotNameGap : size().width() / 3;
        const QString name = fitted(shown.item.name, milestonesPlotNameFont(), room);
        const double width = std::min(room, nameWidth(name, milestonesPlotNameFont()));
        const double under = top + lineHeight(milestonesPlotNameFont());
        if (!name.isEmpty() && under <= size().height()) {
            names.push_back(place(tier, name, width, top, lineHeight(milestonesPlotNameFont())));
        }
        const double needWidth = std::ceil(needMetrics.horizontalAdvance(shown.need));
        if (needWidth > 0 && under + lineHeight(needFont()) <= size().height()) {
            needs.push_back(place(tier, shown.need, needWidth, under, lineHeight(needFont())));
        }
        if (shown.isNext) {
            kept.push_back(static_cast<int>(tier));
        }
    }
    for (PlacedText &name : thinned(std::move(names), kept)) {
        const Milestones::Tier &shown = body.tiers[static_cast<std::size_t>(name.index)];
        const bool isStrong = shown.isNext || shown.isReached;
        m_writings.push_back({std::move(name),
            shown.isNext ? bold(milestonesPlotNameFont()) : milestonesPlotNameFont(),
            isStrong ? &Theme::text : &Theme::text2, Qt::AlignHCenter, Writing::Kind::Name});
    }
    for (PlacedText &need : thinned(std::move(needs), kept)) {
        m_writings.push_back({std::move(need), needFont(), &Theme::text3, Qt::AlignHCenter});
    }
}

void MilestonesPlot::addProgress(std::size_t tier)
{
    const Milestones::Tier &shown = bodyOf<Milestones>(chart()).tiers[tier];
    if (!shown.isNext || shown.isReached || shown.progressText.isEmpty()) {
        return;
    }
    const QRectF &circle = m_tiers[tier].circle;
    const std::vector<std::vector<CentreLine>> sets = {
        {{shown.progressText, chartFont(Theme::TextStyle::Micro, QFont::DemiBold)}}};
    for (Writing &writing : centred(sets, circle.center(), circle.width() / 2 - RingWidth)) {
        m_writings.push_back(std::move(writing));
    }
}

void MilestonesPlot::placeContributions(double top, double step)
{
    const Milestones &body = bodyOf<Milestones>(chart());
    const double line = lineHeight(milestonesPlotNameFont());
    const double height = scaled(MilestonesPlotBarHeight);
    const double right = size().width() - MilestonesPlotInset;
    const Figures figures(milestonesPlotValueFont());
    for (std::size_t at = 0; at < body.contributions.size(); ++at) {
        const double y = top + step * static_cast<double>(at);
        if (y + step > size().height() + 0.5) {
            break;
        }
        const ChartItem &item = body.contributions[at];
        const auto mark = static_cast<int>(m_tiers.size() + at);
        Contribution &placed = m_contributions[at];
        placed.area = {0, y, size().width(), step};
        const double text = std::round(y + (step - line - height - 2) / 2);
        placed.track = {
            MilestonesPlotInset, text + line + 2, size().width() - 2 * MilestonesPlotInset, height};
        placed.bar = placed.track;
        placed.bar.setWidth(placed.track.width() * shareOf(item.value));

        double names = right - MilestonesPlotInset;
        const QString value = item.cells.empty() ? QString() : item.cells.front().text;
        const double width = std::ceil(figures.width(value));
        if (!value.isEmpty() && width <= names) {
            m_writings.push_back({{mark, value, {right - width, text, width, line}},
                milestonesPlotValueFont(), &Theme::text, Qt::AlignRight, Writing::Kind::Figures});
            names -= width + 12;
        }
        const QString name = fitted(item.name, milestonesPlotNameFont(), names);
        if (!name.isEmpty()) {
            const double room = std::min(names, nameWidth(name, milestonesPlotNameFont()));
            m_writings.push_back({{mark, name, {MilestonesPlotInset, text, room, line}},
                milestonesPlotNameFont(), &Theme::text, Qt::AlignLeft, Writing::Kind::Name});
        }
    }
}

int MilestonesPlot::markAt(QPointF point) const
{
    for (int mark = 0; mark < markCount(); ++mark) {
        const bool isTier = mark < tierCount();
        const QRectF area = isTier ? m_tiers[static_cast<std::size_t>(mark)].area
                                   : contributionAt(mark - tierCount()).area;
        if (area.contains(point)) {
            return mark;
        }
    }
    return NoMark;
}

QRectF MilestonesPlot::rectOf(int mark) const
{
    return mark < tierCount() ? m_tiers[static_cast<std::size_t>(mark)].area
                              : contributionAt(mark - tierCount()).area;
}

int MilestonesPlot::walked(int from, Step step) const
{
    const bool isTier = from < tierCount();
    if (step == Step::Down && isTier) {
        return tierCount() < markCount() ? tierCount() : from;
    }
    if (step == Step::Up && isTier) {
        return from;
    }
    if (step == Step::Up && from == tierCount() && tierCount() > 0) {
        const std::vector<Milestones::Tier> &tiers = bodyOf<Milestones>(chart()).tiers;
        const auto next = std::find_if(
            tiers.begin(), tiers.end(), [](const Milestones::Tier &tier) { return tier.isNext; });
        return next == tiers.end() ? tierCount() - 1 : static_cast<int>(next - tiers.begin());
    }
    return ItemPlot::walked(from, step);
}

std::vector<PlacedText> MilestonesPlot::texts() const
{
    std::vector<PlacedText> all;
    addTexts(all, m_writings);
    return all;
}

QSizeF MilestonesPlot::leastSize() const
{
    const Milestones &body = bodyOf<Milestones>(chart());
    const auto count = static_cast<double>(body.contributions.size());
    const double gaps = count > 0 ? 2.0 * scaled(DividerGap) + 1 : 0;
    return {
        200, std::max(120.0, tierBlockHeight() + gaps + count * scaled(MilestonesPlotLeastStep))};
}

void MilestonesPlot::paint(QPainter &painter)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (hovered() != NoMark) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().hover);
        painter.drawRoundedRect(
            rectOf(hovered()), MilestonesPlotBandRadius, MilestonesPlotBandRadius);
    }
    paintLine(painter);
    for (std::size_t tier = 0; tier < m_tiers.size(); ++tier) {
        paintTier(painter, tier);
    }
    if (m_divider >= 0) {
        painter.setPen(QPen(theme().border, HairlineWidth));
        const double y = std::floor(m_divider) + 0.5;
        painter.drawLine(
            QPointF(MilestonesPlotInset, y), QPointF(size().width() - MilestonesPlotInset, y));
    }
    paintContributions(painter);
    bellwether::paint(painter, m_writings, theme(), hovered());
    paintOutlines(painter);
    painter.restore();
}

// Between the circles, not under them: where nothing lies behind, they must be empty inside.
void MilestonesPlot::paintLine(QPainter &painter) const
{
    const Milestones &body = bodyOf<Milestones>(chart());
    for (std::size_t tier = 1; tier < m_tiers.size(); ++tier) {
        const QRectF &before = m_tiers[tier - 1].circle;
        const QRectF &after = m_tiers[tier].circle;
        const double left = before.right();
        const double right = after.left();
        if (right <= left) {
            continue;
        }
        const Milestones::Tier &to = body.tiers[tier];
        const bool isOnTheWay = to.isNext && body.tiers[tier - 1].isReached;
        const double done = to.isReached ? 1 : isOnTheWay ? shareOf(to.progress) : 0;
        const double from = before.center().x();
        const double end = from + (after.center().x() - from) * done;
        const double y = after.center().y() - MilestonesPlotLineWidth / 2;
        painter.fillRect(QRectF(left, y, right - left, MilestonesPlotLineWidth), theme().track);
        if (end > left) {
            painter.fillRect(QRectF(left, y, std::min(end, right) - left, MilestonesPlotLineWidth),
                theme().color(to.item.role));
        }
    }
}

void MilestonesPlot::paintTier(QPainter &painter, std::size_t tier) const
{
    const Milestones::Tier &shown = bodyOf<Milestones>(chart()).tiers[tier];
    const QRectF &circle = m_tiers[tier].circle;
    const QColor color = theme().color(shown.item.role);
    const double radius = circle.width() / 2;
    if (shown.isReached) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(circle);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().onAccent, std::max(1.0, radius * 0.2), Qt::SolidLine,
            Qt::RoundCap, Qt::RoundJoin));
        const QPointF centre = circle.center();
        painter.drawPolyline(QPolygonF({centre + radius * QPointF(-0.4, 0.03),
            centre + radius * QPointF(-0.1, 0.33), centre + radius * QPointF(0.42, -0.27)}));
    } else if (shown.isNext) {
        const RingBand band = {circle.center(), radius - std::min(RingWidth, radius / 2), radius};
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().track);
        painter.drawPath(pathOf(band, {0, 360}));
        painter.setBrush(color);
        painter.drawPath(pathOf(band, {0, 360 * shareOf(shown.progress)}));
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().control, OpenWidth));
        painter.drawEllipse(
            circle.adjusted(OpenWidth / 2, OpenWidth / 2, -OpenWidth / 2, -OpenWidth / 2));
    }
}

void MilestonesPlot::paintContributions(QPainter &painter) const
{
    for (std::size_t at = 0; at < m_contributions.size(); ++at) {
        const Contribution &placed = m_contributions[at];
        if (placed.area.isNull()) {
            continue;
        }
        paintBar(painter, placed.track, theme().track);
        if (placed.bar.width() > 0) {
            const ChartItem &item = bodyOf<Milestones>(chart()).contributions[at];
            paintBar(painter, placed.bar, theme().color(item.role));
        }
    }
}

void MilestonesPlot::paintOutlines(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().text, 1.5));
    for (const int mark : selected()) {
        painter.drawRoundedRect(rectOf(mark).adjusted(1, 1, -1, -1), MilestonesPlotBandRadius,
            MilestonesPlotBandRadius);
    }
    if (focused() != NoMark) {
        painter.setPen(ChartInk(theme()).focus);
        painter.drawRoundedRect(rectOf(focused()).adjusted(1, 1, -1, -1), MilestonesPlotBandRadius,
            MilestonesPlotBandRadius);
    }
}

} // namespace bellwether
