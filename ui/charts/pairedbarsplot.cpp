// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/pairedbarsplot.h"

#include "ui/charts/chartpainting.h"
#include "ui/charts/charttext.h"
#include "ui/charts/itemwords.h"
#include "ui/charts/labels.h"
#include "ui/charts/patterns.h"

#include <QPainter>

#include <cmath>

namespace bellwether {

namespace {

constexpr double PairedBarsPlotBandRadius = 4;
constexpr ChartRole Recurring = ChartRole::Series1;
constexpr ChartRole OneTime = ChartRole::Series3;
constexpr ChartRole Share = ChartRole::Series5;

} // namespace

const PairedBars &PairedBarsPlot::bars() const
{
    static const PairedBars None;
    const PairedBars *bars = std::get_if<PairedBars>(&chart().body);
    return bars == nullptr ? None : *bars;
}

const PairedBars::Row &PairedBarsPlot::row(int mark) const
{
    return bars().rows.at(static_cast<std::size_t>(mark));
}

int PairedBarsPlot::markAt(QPointF point) const
{
    return m_layout.rowAt(point).value_or(NoMark);
}

QRectF PairedBarsPlot::rectOf(int mark) const
{
    const PairedBarsLayout::Row &placed = m_layout.rows().at(static_cast<std::size_t>(mark));
    const double right = std::max(placed.recurring.open.right(), placed.oneTime.open.right());
    const double left = m_layout.plot().left();
    return {left, placed.rect.top(), std::max(1.0, right - left), placed.rect.height()};
}

QString PairedBarsPlot::spokenName(int mark) const
{
    return itemInWords(row(mark).item, bars().columns);
}

TooltipContent PairedBarsPlot::tooltip(int mark) const
{
    return itemTooltip(row(mark).item, bars().columns);
}

std::vector<LegendEntry> PairedBarsPlot::legend() const
{
    std::vector<LegendEntry> entries = {{RecurringKey, tr("MRR"), Recurring, false},
        {RecurringOpenKey, tr("MRR open"), Recurring, true}};
    if (bars().showsOneTimeSold) {
        entries.push_back({OneTimeKey, tr("One-time"), OneTime, false});
    }
    entries.push_back({OneTimeOpenKey, tr("One-time open"), OneTime, true});
    return entries;
}

std::vector<PlacedText> PairedBarsPlot::texts() const
{
    std::vector<PlacedText> all;
    for (const auto *texts : {&m_layout.tickLabels(), &m_layout.names(), &m_layout.shares()}) {
        all.insert(all.end(), texts->begin(), texts->end());
    }
    if (m_layout.shareTitle()) {
        all.push_back(*m_layout.shareTitle());
    }
    return all;
}

QSizeF PairedBarsPlot::leastSize() const
{
    const double rows = static_cast<double>(bars().rows.size()) * lineHeight(m_fonts.name);
    return {200, std::max(80.0, PairedBarsLayout::headHeight(m_fonts) + rows)};
}

void PairedBarsPlot::layOut()
{
    std::vector<int> picked;
    if (hovered() != NoMark) {
        picked.push_back(hovered());
    }
    m_layout = PairedBarsLayout(bars(), hidden(), m_fonts, size(), picked);
}

bool PairedBarsPlot::isStrong(int mark) const
{
    return row(mark).isSelected || mark == hovered();
}

void PairedBarsPlot::paint(QPainter &painter)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(Qt::NoPen);
    for (int mark = 0; mark < markCount(); ++mark) {
        if (isStrong(mark)) {
            painter.setBrush(row(mark).isSelected ? theme().accentSoft : theme().hover);
            painter.drawRoundedRect(m_layout.rows().at(static_cast<std::size_t>(mark)).rect,
                PairedBarsPlotBandRadius, PairedBarsPlotBandRadius);
        }
    }
    const QRectF &plot = m_layout.plot();
    for (const double x : m_layout.gridlines()) {
        painter.setPen(x <= plot.left() + 0.5 ? ink().baseline : ink().grid);
        const double sharp = std::floor(x) + 0.5;
        painter.drawLine(QPointF(sharp, plot.top()), QPointF(sharp, plot.bottom()));
    }
    for (int mark = 0; mark < markCount(); ++mark) {
        paintRow(painter, mark);
    }
    paintTexts(painter);
    for (const int mark : selected()) {
        paintSelectedOutline(painter,
            m_layout.rows().at(static_cast<std::size_t>(mark)).rect.adjusted(2, 2, -2, -2),
            theme());
    }
    if (focused() != NoMark) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(ink().focus);
        const QRectF &rect = m_layout.rows().at(static_cast<std::size_t>(focused())).rect;
        painter.drawRoundedRect(
            rect.adjusted(1, 0, -1, 0), PairedBarsPlotBandRadius, PairedBarsPlotBandRadius);
    }
    painter.restore();
}

void PairedBarsPlot::paintRow(QPainter &painter, int mark) const
{
    const PairedBarsLayout::Row &placed = m_layout.rows().at(static_cast<std::size_t>(mark));
    paintBar(painter, placed.recurring, Recurring);
    paintBar(painter, placed.oneTime, OneTime);
    painter.setPen(Qt::NoPen);
    if (!placed.track.isNull()) {
        painter.fillRect(placed.track, theme().track);
        painter.fillRect(placed.share, theme().color(Share));
    }
}

void PairedBarsPlot::paintBar(
    QPainter &painter, const PairedBarsLayout::Bar &bar, ChartRole role) const
{
    if (bar.sold.width() > 0) {
        painter.fillRect(bar.sold, theme().color(role));
        paintPattern(painter, rectangle(bar.sold), role, theme());
    }
    if (bar.open.width() > 0) {
        paintOutlined(painter, bar.open, theme().color(role));
    }
}

void PairedBarsPlot::paintTexts(QPainter &painter) const
{
    painter.setFont(m_fonts.chart.axis);
    painter.setPen(theme().text3);
    for (const PlacedText &label : m_layout.tickLabels()) {
        painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
    }
    if (m_layout.shareTitle()) {
        painter.drawText(
            m_layout.shareTitle()->rect, OneLine | Qt::AlignCenter, m_layout.shareTitle()->text);
    }
    painter.setPen(theme().text);
    for (const PlacedText &name : m_layout.names()) {
        painter.setFont(isStrong(name.index) ? m_fonts.strong : m_fonts.name);
        painter.drawText(name.rect, OneLine | Qt::AlignLeft | Qt::AlignVCenter, name.text);
    }
    painter.setFont(m_fonts.strong);
    for (const PlacedText &share : m_layout.shares()) {
        painter.drawText(share.rect, OneLine | Qt::AlignRight | Qt::AlignVCenter, share.text);
    }
}

} // namespace bellwether
