// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/chartsummary.h"

#include <QStringList>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype MostSummaryRows = 5; // that a sentence can hold

// "Thriving 34".
QString spoken(const ChartItem &item)
{
    return item.cells.empty() ? item.name : item.name + u' ' + item.cells.front().text;
}

QStringList spokenRows(const std::vector<ChartItem> &rows)
{
    QStringList texts;
    for (const ChartItem &row : rows) {
        if (row.value != 0) {
            texts += spoken(row);
        }
    }
    return texts;
}

// The first rows; "and 5 more" for the others.
QString listed(const QStringList &texts)
{
    const qsizetype more = texts.size() - MostSummaryRows;
    const QString all = texts.first(std::min(texts.size(), MostSummaryRows)).join(u", "_s);
    return more > 0 ? u"%1 and %2 more"_s.arg(all).arg(more) : all;
}

QString detailOf(const Bars &bars)
{
    std::vector<double> totals(bars.categories.size());
    for (const ChartSeries &layer : bars.series) {
        for (std::size_t place = 0; place < std::min(totals.size(), layer.values.size()); ++place) {
            const double value = layer.values[place];
            totals[place] = bars.layout == Bars::Layout::Stacked ? totals[place] + value
                                                                 : std::max(totals[place], value);
        }
    }
    const auto largest = std::max_element(totals.begin(), totals.end());
    if (largest == totals.end() || *largest <= 0) {
        return {};
    }
    const auto place = static_cast<std::size_t>(largest - totals.begin());
    const QString label =
        place < bars.totalLabels.size() ? u", "_s + bars.totalLabels[place] : QString();
    return u"largest %1%2"_s.arg(bars.categories[place].title, label);
}

QString detailOf(const Lines &lines)
{
    QStringList ends;
    for (const ChartLine &line : lines.lines) {
        for (std::size_t place = line.values.size(); place-- > 0;) {
            if (line.values[place] && place < line.texts.size()) {
                ends += u"%1 %2 in %3"_s.arg(
                    line.name, line.texts[place], lines.categories[place].title);
                break;
            }
        }
    }
    return ends.join(u", "_s);
}

QString detailOf(const Ring &ring)
{
    return listed(spokenRows(ring.slices));
}

QString detailOf(const Sunburst &sunburst)
{
    QStringList texts;
    for (const Sunburst::Tag &tag : sunburst.tags) {
        texts += spoken(tag.item);
    }
    return listed(texts);
}

QString detailOf(const ShareList &list)
{
    return listed(spokenRows(list.rows));
}

QString detailOf(const PairedBars &bars)
{
    QStringList texts;
    for (const PairedBars::Row &row : bars.rows) {
        texts += spoken(row.item);
    }
    return listed(texts);
}

QString detailOf(const Scatter &scatter)
{
    QStringList texts;
    for (const Scatter::Area &area : scatter.areas) {
        texts += u"%1 %2"_s.arg(area.name).arg(area.count);
    }
    return texts.join(u", "_s);
}

QString detailOf(const Waterfall &waterfall)
{
    QStringList texts;
    for (const Waterfall::Step &step : waterfall.steps) {
        texts += step.item.name + u' ' + step.label;
    }
    return texts.join(u", "_s);
}

QString detailOf(const Milestones &milestones)
{
    QStringList reached;
    QString next;
    for (const Milestones::Tier &tier : milestones.tiers) {
        if (tier.isReached) {
            reached += tier.item.name;
        }
        if (tier.isNext) {
            next = u"next %1"_s.arg(tier.item.name);
        }
    }
    QStringList texts;
    if (!reached.isEmpty()) {
        texts += u"reached "_s + reached.join(u", "_s);
    }
    if (!next.isEmpty()) {
        texts += next;
    }
    return texts.join(u", "_s);
}

QString detailOf(const Timeline &timeline)
{
    QStringList texts;
    for (const Timeline::Lane &lane : timeline.lanes) {
        texts += lane.item.name + u' ' + lane.label;
    }
    return listed(texts);
}

} // namespace

QString summaryOf(const ChartData &chart)
{
    if (chart.empty()) {
        return chart.title + u", none"_s;
    }
    QString head = chart.title;
    if (!chart.keyFigure.isEmpty()) {
        head += u", "_s + chart.keyFigure;
        head += chart.keyNote.isEmpty() ? QString() : u' ' + chart.keyNote;
    }
    const QString detail = std::visit([](const auto &body) { return detailOf(body); }, chart.body);
    return detail.isEmpty() ? head : head + u"; "_s + detail;
}

} // namespace bellwether
