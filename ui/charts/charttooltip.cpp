// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/charttooltip.h"

#include "core/base/numbertext.h"
#include "ui/charts/charttext.h"

#include <QStringList>

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool hasCounts(const ChartData &chart)
{
    for (const ChartSeries &series : chart.bars().series) {
        if (!series.counts.empty()) {
            return true;
        }
    }
    return false;
}

bool isShown(const ChartData &chart, ChartMark mark)
{
    return valueOf(chart, mark) > 0 || countOf(chart, mark) > 0 || amountOf(chart, mark) > 0;
}

// The last column: amounts, else the axis' own values where those are not the counts.
QString valueColumn(const ChartData &chart, ChartMark mark)
{
    if (hasAmounts(chart)) {
        return amountText(chart, amountOf(chart, mark));
    }
    return hasCounts(chart) ? QString() : valueText(chart, valueOf(chart, mark));
}

QString countColumn(const ChartData &chart, ChartMark mark)
{
    return hasCounts(chart) ? countText(std::llround(countOf(chart, mark))) : QString();
}

QString customers(const ChartData &chart, ChartMark mark)
{
    const std::int64_t count = std::llround(countOf(chart, mark));
    return count == 1 ? tr("1 customer") : tr("%1 customers").arg(countText(count));
}

} // namespace

TooltipContent tooltipOf(const ChartData &chart, int category, const QSet<QString> &hiddenSeries)
{
    TooltipContent content;
    content.title = categoryAt(chart, category).title;
    for (int series = 0; series < seriesCount(chart); ++series) {
        const ChartMark mark = {category, series};
        if (isShown(chart, mark)) {
            const ChartSeries &level = seriesAt(chart, series);
            const QString name =
                hiddenSeries.contains(level.key) ? tr("%1 (hidden)").arg(level.name) : level.name;
            content.rows.push_back(
                {level.role, name, countColumn(chart, mark), valueColumn(chart, mark)});
        }
    }
    const ChartMark bar = {category, {}};
    // Bars side by side are there to be compared: their sum is nothing anybody looks for.
    if (seriesCount(chart) != 1 && chart.bars().layout == Bars::Layout::Stacked) {
        content.total =
            TooltipRow{{}, tr("Total"), countColumn(chart, bar), valueColumn(chart, bar)};
    }
    if (isShown(chart, bar)) {
        content.hint = tr("Click to list these customers");
    }
    return content;
}

QString spokenName(const ChartData &chart, ChartMark mark)
{
    QStringList parts = {categoryAt(chart, mark.category).title};
    if (mark.series) {
        parts << seriesAt(chart, *mark.series).name;
    }
    if (hasCounts(chart)) {
        parts << customers(chart, mark);
    }
    const QString value = valueColumn(chart, mark);
    if (!value.isEmpty()) {
        parts << value;
    }
    return parts.join(u", "_s);
}

} // namespace bellwether
