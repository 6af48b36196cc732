// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sunburstplot.h"

#include "ui/charts/charttext.h"
#include "ui/charts/charttheme.h"
#include "ui/charts/patterns.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

// Radii as shares of the outermost.
constexpr double SunburstPlotHoleShare = 0.47;
constexpr double TagShare = 0.69;
constexpr double ItemShare = 0.73;
constexpr double SunburstPlotGap = 1.5;
constexpr double SunburstPlotGrowth = 3; // of the hovered slice
constexpr double SunburstPlotMargin = SunburstPlotGrowth + 3;
constexpr double SunburstPlotOthersStrength = 0.45;
constexpr double LargestLabelShare = 0.24; // of the width, each side
constexpr double LeastRadiusWithLabels = 60;
constexpr std::array<double, 5> Paleness = {0, 0.16, 0.32, 0.46, 0.58}; // by rank
constexpr double Negligible = 1e-6;

QColor sunburstPlotMixed(const QColor &color, const QColor &with, double share)
{
    const auto part = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return {part(color.red(), with.red()), part(color.green(), with.green()),
        part(color.blue(), with.blue())};
}

// A tag is at least as large as its items together.
double weightOf(const Sunburst::Tag &tag)
{
    double items = 0;
    for (const ChartItem &item : tag.items) {
        items += drawnValue(item);
    }
    return std::max(items, drawnValue(tag.item));
}

QRectF squareAround(const RingBand &band)
{
    return {
        band.centre.x() - band.outer, band.centre.y() - band.outer, 2 * band.outer, 2 * band.outer};
}

} // namespace

SunburstPlot::SunburstPlot()
    : m_scene([](QPainter &) {}, [this](QPainter &painter) { paintInFront(painter); })
    , m_tagPie(m_scene.chart())
    , m_itemPie(m_scene.chart())
{
}

std::vector<const ChartItem *> SunburstPlot::listed()
{
    const Sunburst &body = bodyOf<Sunburst>(chart());
    std::vector<const ChartItem *> items;
    m_marks.clear();
    for (std::size_t tag = 0; tag < body.tags.size(); ++tag) {
        const Sunburst::Tag &shown = body.tags[tag];
        if (weightOf(shown) <= 0 || hidden().contains(shown.item.key)) {
            continue;
        }
        items.push_back(&shown.item);
        m_marks.push_back({tag, {}, 0, {}});
        int rank = 0;
        for (std::size_t item = 0; item < shown.items.size(); ++item) {
            if (drawnValue(shown.items[item]) > 0) {
                items.push_back(&shown.items[item]);
                m_marks.push_back({tag, item, rank++, {}});
            }
        }
    }
    return items;
}

const std::vector<ChartColumn> &SunburstPlot::columns() const
{
    return bodyOf<Sunburst>(chart()).columns;
}

void SunburstPlot::arrange()
{
    placeArcs();
    placeRings();
    m_scene.setGeometry(size(), squareAround(m_itemBand));
    m_tagPie.setRadii(SunburstPlotHoleShare, TagShare);
    m_itemPie.setRadii(ItemShare, 1);
    dress();
}

void SunburstPlot::placeArcs()
{
    const Sunburst &body = bodyOf<Sunburst>(chart());
    std::vector<double> tags;
    m_outer.clear();
    m_outerValues.clear();
    double left = 0; // of the tag that the marks belong to
    const auto fillUp = [&] {
        if (!tags.empty() && left > Negligible * tags.back()) {
            m_outer.push_back(NoMark);
            m_outerValues.push_back(left);
        }
    };
    for (int mark = 0; mark < markCount(); ++mark) {
        if (isTag(mark)) {
            fillUp();
            tags.push_back(weightOf(body.tags[at(mark).tag]));
            left = tags.back();
        } else {
            m_outer.push_back(mark);
            m_outerValues.push_back(drawnValue(item(mark)));
            left -= m_outerValues.back();
        }
    }
    fillUp();

    const std::vector<Arc> inner = arcsOf(tags);
    const std::vector<Arc> outer = arcsOf(m_outerValues);
    std::size_t tag = 0;
    for (Mark &mark : m_marks) {
        if (!mark.item) {
            mark.arc = inner[tag++];
        }
    }
    for (std::size_t at = 0; at < m_outer.size(); ++at) {
        if (m_outer[at] != NoMark) {
            m_marks[static_cast<std::size_t>(m_outer[at])].arc = outer[at];
        }
    }
    m_tagPie.setValues(tags);
    m_itemPie.setValues(m_outerValues);
}

void SunburstPlot::placeRings()
{
    std::vector<NamedSlice> slices;
    for (int mark = 0; mark < markCount(); ++mark) {
        if (!isTag(mark)) {
            slices.push_back({mark, item(mark).name, at(mark).arc});
        }
    }
    const double half = size().width() / 2;
    const double tallest = size().height() / 2 - SunburstPlotMargin;
    const double names = std::min(labelRoom(slices), size().width() * LargestLabelShare);
    double radius = std::floor(std::min(tallest, half - names));
    const bool hasLabels = radius >= std::min(LeastRadiusWithLabels, tallest);
    if (!hasLabels) {
        radius = std::floor(std::min(tallest, half - SunburstPlotMargin));
    }
    radius = std::max(1.0, radius);
    const QPointF centre(std::round(half), std::round(size().height() / 2));
    m_tagBand = {centre, radius * SunburstPlotHoleShare, radius * TagShare};
    m_itemBand = {centre, radius * ItemShare, radius};
    m_labels =
        hasLabels ? sunburstLabels(slices, m_itemBand, size()) : std::vector<SunburstLabel>();
}

void SunburstPlot::dress()
{
    std::vector<QColor> tags;
    for (int mark = 0; mark < markCount(); ++mark) {
        if (isTag(mark)) {
            tags.push_back(color(mark));
        }
    }
    std::vector<QColor> items;
    for (const int mark : m_outer) {
        items.push_back(mark == NoMark ? QColor(Qt::transparent) : color(mark));
    }
    m_tagPie.setColors(tags);
    m_itemPie.setColors(items);
}

QColor SunburstPlot::color(int mark) const
{
    const ChartItem &tag = bodyOf<Sunburst>(chart()).tags[at(mark).tag].item;
    QColor color = theme().color(tag.role);
    if (!isTag(mark) && tag.role != ChartRole::Rest) {
        const auto rank =
            std::min<std::size_t>(static_cast<std::size_t>(at(mark).rank), Paleness.size() - 1);
        color = sunburstPlotMixed(color, theme().surface, Paleness[rank]);
    }
    // A whole tag is picked out by the others stepping back; an item grows.
    if (hovered() != NoMark && isTag(hovered()) && at(hovered()).tag != at(mark).tag) {
        color.setAlphaF(static_cast<float>(SunburstPlotOthersStrength));
    }
    return color;
}

int SunburstPlot::tagOf(int mark) const
{
    while (mark > 0 && !isTag(mark)) {
        --mark;
    }
    return mark;
}

int SunburstPlot::markAt(QPointF point) const
{
    for (int mark = 0; mark < markCount(); ++mark) {
        RingBand reach = band(mark);
        reach.outer += isTag(mark) ? (m_itemBand.inner - m_tagBand.outer) / 2 : SunburstPlotGrowth;
        if (arcAt({at(mark).arc}, reach, point)) {
            return mark;
        }
    }
    return NoMark;
}

QRectF SunburstPlot::rectOf(int mark) const
{
    return pathOf(band(mark), at(mark).arc).boundingRect();
}

int SunburstPlot::walked(int from, Step step) const
{
    const auto inRing = [this, from](int next, int direction) {
        while (next >= 0 && next < markCount() && isTag(next) != isTag(from)) {
            next += direction;
        }
        return next >= 0 && next < markCount() ? next : from;
    };
    switch (step) {
    case Step::Left:
        return inRing(from - 1, -1);
    case Step::Right:
        return inRing(from + 1, 1);
    case Step::Up:
        return isTag(from) && from + 1 < markCount() && !isTag(from + 1) ? from + 1 : from;
    case Step::Down:
        return tagOf(from);
    case Step::First:
        return inRing(0, 1);
    case Step::Last:
        return inRing(markCount() - 1, -1);
    }
    return from;
}

QString SunburstPlot::spokenName(int mark) const
{
    const QString name = ItemPlot::spokenName(mark);
    if (isTag(mark)) {
        return name;
    }
    const QString own = item(mark).name;
    return own + QStringLiteral(", ") + item(tagOf(mark)).name + name.mid(own.size());
}

TooltipContent SunburstPlot::tooltip(int mark) const
{
    TooltipContent content = ItemPlot::tooltip(mark);
    if (!isTag(mark)) {
        content.rows.insert(content.rows.begin(), {{}, tr("Tag"), {}, item(tagOf(mark)).name});
    }
    return content;
}

std::vector<LegendEntry> SunburstPlot::legend() const
{
    std::vector<LegendEntry> entries;
    for (const Sunburst::Tag &tag : bodyOf<Sunburst>(chart()).tags) {
        if (weightOf(tag) > 0) {
            entries.push_back({tag.item.key, tag.item.name, tag.item.role});
        }
    }
    return entries;
}

std::vector<Writing> SunburstPlot::centre() const
{
    const double radius = m_tagBand.inner - 1;
    if (hovered() != NoMark) {
        return centred(centreOf(hovered()), m_tagBand.centre, radius);
    }
    const Sunburst &body = bodyOf<Sunburst>(chart());
    // The total is that of all tags; of some of them nobody has counted it.
    if (!hidden().isEmpty() || body.centre.isEmpty() || markCount() == 0) {
        return {};
    }
    const CentreLine note = {
        body.centreNote, chartFont(Theme::TextStyle::Micro), &Theme::text2, true};
    std::vector<std::vector<CentreLine>> sets;
    for (const auto style :
        {Theme::TextStyle::PageTitle, Theme::TextStyle::PanelTitle, Theme::TextStyle::CardTitle}) {
        const CentreLine total = {body.centre, chartFont(style, QFont::DemiBold)};
        sets.push_back(body.centreNote.isEmpty() ? std::vector{total} : std::vector{total, note});
    }
    sets.push_back({{body.centre, chartFont(Theme::TextStyle::Micro, QFont::DemiBold)}});
    return centred(sets, m_tagBand.centre, radius);
}

// From all that there is to say down to the amount alone.
std::vector<std::vector<CentreLine>> SunburstPlot::centreOf(int mark) const
{
    const ChartItem &shown = item(mark);
    QString amount;
    QString share;
    for (std::size_t at = 0; at < std::min(shown.cells.size(), columns().size()); ++at) {
        const bool isShare = columns()[at].kind == RowColumn::Kind::Ratio;
        QString &text = isShare ? share : amount;
        text = text.isEmpty() ? shown.cells[at].text : text;
    }
    const QString whole =
        isTag(mark) ? bodyOf<Sunburst>(chart()).centreNote : item(tagOf(mark)).name;
    const auto micro = chartFont(Theme::TextStyle::Micro);
    const CentreLine name = {shown.name, micro, &Theme::text2, true};
    const CentreLine number = {amount, chartFont(Theme::TextStyle::PanelTitle)};
    const CentreLine smallNumber = {amount, chartFont(Theme::TextStyle::Micro, QFont::DemiBold)};
    const CentreLine part = {share, chartFont(Theme::TextStyle::Micro, QFont::DemiBold)};
    const CentreLine of = {tr("of %1").arg(whole), micro, &Theme::text2, true};

    std::vector<std::vector<CentreLine>> sets;
    if (!share.isEmpty()) {
        if (!whole.isEmpty()) {
            sets.push_back({name, number, part, of});
            sets.push_back({name, smallNumber, part, of});
        }
        sets.push_back({name, number, part});
        sets.push_back({name, smallNumber, part});
    }
    sets.push_back({name, number});
    sets.push_back({name, smallNumber});
    sets.push_back({smallNumber});
    return sets;
}

std::vector<PlacedText> SunburstPlot::texts() const
{
    std::vector<PlacedText> all;
    addTexts(all, centre());
    for (const SunburstLabel &label : m_labels) {
        all.push_back(label.writing.placed);
    }
    return all;
}

void SunburstPlot::paint(QPainter &painter)
{
    m_scene.paint(painter);
}

std::vector<Arc> SunburstPlot::arcsOfRing(bool isInner) const
{
    std::vector<Arc> arcs;
    for (int mark = 0; mark < markCount(); ++mark) {
        if (isTag(mark) == isInner) {
            arcs.push_back(at(mark).arc);
        }
    }
    return arcs;
}

void SunburstPlot::paintInFront(QPainter &painter) const
{
    paintGrown(painter);
    RingBand reach = m_itemBand;
    reach.outer += SunburstPlotGrowth;
    erase(painter, gapsOf(arcsOfRing(true), m_tagBand, SunburstPlotGap), theme().surface,
        isTransparent());
    erase(painter, gapsOf(arcsOfRing(false), reach, SunburstPlotGap), theme().surface,
        isTransparent());
    for (int mark = 0; mark < markCount(); ++mark) {
        const ChartItem &tag = bodyOf<Sunburst>(chart()).tags[at(mark).tag].item;
        paintPattern(painter, pathOf(band(mark), at(mark).arc), tag.role, theme());
    }
    paintRest(painter);
    std::vector<Writing> writings = centre();
    for (const SunburstLabel &label : m_labels) {
        const bool isHovered = label.writing.placed.index == hovered();
        painter.setPen(QPen(isHovered ? theme().text2 : theme().border2, HairlineWidth));
        painter.drawLine(label.leader);
        writings.push_back(label.writing);
    }
    paintOutlines(painter);
    bellwether::paint(painter, writings, theme(), hovered());
}

void SunburstPlot::paintGrown(QPainter &painter) const
{
    if (hovered() == NoMark || isTag(hovered())) {
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(hovered()));
    painter.drawPath(
        pathOf({m_itemBand.centre, m_itemBand.outer - 0.5, m_itemBand.outer + SunburstPlotGrowth},
            at(hovered()).arc));
}

// What has no tag of its own is too faint to be seen by its fill.
void SunburstPlot::paintRest(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().control, HairlineWidth));
    for (int mark = 0; mark < markCount(); ++mark) {
        const ChartItem &tag = bodyOf<Sunburst>(chart()).tags[at(mark).tag].item;
        if (tag.role == ChartRole::Rest) {
            painter.drawPath(pathOf(band(mark).widened(-0.5), at(mark).arc));
        }
    }
}

void SunburstPlot::paintOutlines(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().text, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    for (const int mark : selected()) {
        painter.drawPath(outlineOf(band(mark), at(mark).arc, 1));
    }
    for (int mark = 0; mark < markCount(); ++mark) {
        if (item(mark).isOutlined) {
            painter.drawPath(outlineOf(band(mark), at(mark).arc, 1));
        }
    }
    if (focused() != NoMark) {
        // Off the slice: on its own colour the ring would not be seen.
        const double px = isTag(focused()) ? 2 : SunburstPlotGrowth + 1;
        const QPainterPath path = outlineOf(band(focused()), at(focused()).arc, px);
        painter.setPen(QPen(theme().surface, 4));
        painter.drawPath(path);
        painter.setPen(ChartInk(theme()).focus);
        painter.drawPath(path);
    }
}

} // namespace bellwether
