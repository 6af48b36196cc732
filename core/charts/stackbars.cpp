// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"
#include "core/charts/healthandstack.h"
#include "core/charts/markparts.h"
#include "core/metrics/stackstanding.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString AlignedTitle = u"Aligned"_s;

// "42%, 5 of 12": what the share is of is part of it (T-21, T-36).
ChartCell alignedCell(const SeriesPoint &point, const QString &noun)
{
    ChartCell cell = shareCellOf(valueOf(point.values, u"share"_s));
    if (cell.value) {
        cell.text =
            u"%1, %2 of %3 %4"_s.arg(cell.text, decimalText(amountOf(point.values, u"aligned"_s)),
                countText(std::llround(amountOf(point.values, u"counted"_s))), noun);
    }
    return cell;
}

// Amounts of points as cells and lengths.
class RowMaker
{
public:
    RowMaker(Currency currency, QString noun, bool showsOneTimeSold)
        : m_currency(currency)
        , m_noun(std::move(noun))
        , m_showsOneTimeSold(showsOneTimeSold)
    {
    }

    std::vector<ChartColumn> columns() const
    {
        constexpr auto Money = RowColumn::Kind::Money;
        std::vector<ChartColumn> columns = {
            {u"mrr"_s, u"MRR"_s, Money}, {u"mrr_opportunity"_s, u"MRR open"_s, Money}};
        if (m_showsOneTimeSold) {
            columns.push_back({u"one_time"_s, u"One-time"_s, Money});
        }
        columns.push_back({u"one_time_opportunity"_s, u"One-time open"_s, Money});
        columns.push_back({u"opportunity"_s, u"Open in total"_s, Money});
        columns.push_back({u"share"_s, AlignedTitle, RowColumn::Kind::Ratio});
        return columns;
    }

    PairedBars::Row row(const SeriesPoint &point) const
    {
        const auto amount = [&](const QString &name) { return amountOf(point.values, name); };
        PairedBars::Row row;
        row.item = {point.key, point.label, ChartRole::Series1, amount(u"opportunity"_s)};
        for (const ChartColumn &column : columns()) {
            row.item.cells.push_back(column.kind == RowColumn::Kind::Money
                    ? moneyCellOf(valueOf(point.values, column.id), m_currency)
                    : alignedCell(point, m_noun));
        }
        row.recurring = {amount(u"mrr"_s), amount(u"mrr_opportunity"_s)};
        row.oneTime = {
            m_showsOneTimeSold ? amount(u"one_time"_s) : 0, amount(u"one_time_opportunity"_s)};
        row.share = valueOf(point.values, u"share"_s);
        row.shareText = row.share ? shareText(*row.share) : NoValueText;
        return row;
    }

private:
    Currency m_currency;
    QString m_noun; // what the share counts
    bool m_showsOneTimeSold;
};

// What is open lies behind what is sold.
void setAxis(PairedBars &bars, Currency currency)
{
    double longest = 0;
    for (const PairedBars::Row &row : bars.rows) {
        longest = std::max({longest, row.recurring.sold + row.recurring.open,
            row.oneTime.sold + row.oneTime.open});
    }
    bars.axis = moneyAxis(longest, currency);
}

QString rankedBy(const Options &options)
{
    return options.stackRank == Options::StackRank::Opportunity ? u"by open opportunity"_s
                                                                : u"by MRR"_s;
}

// "Zephyr Logistics, $37.1K open, 42% aligned"
QString inWords(const PairedBars::Row &row, Currency currency)
{
    QString words = u"%1, %2 open"_s.arg(row.item.name, shortMoneyText(row.item.value, currency));
    if (row.share) {
        words += u", %1 aligned"_s.arg(row.shareText);
    }
    return words;
}

QString summaryOf(
    const ChartData &chart, const PairedBars &bars, const QString &head, Currency currency)
{
    return bars.rows.empty()
        ? chart.title + u", none"_s
        : u"%1, %2; first %3"_s.arg(chart.title, head, inWords(bars.rows.front(), currency));
}

// Selects the row of the customer; one that is not among them comes behind them.
void select(PairedBars &bars, const Question &question, const RowMaker &maker, const QString &key)
{
    if (key.isEmpty()) {
        return;
    }
    auto row = std::find_if(bars.rows.begin(), bars.rows.end(),
        [&](const PairedBars::Row &candidate) { return candidate.item.key == key; });
    if (row == bars.rows.end()) {
        const auto point = stackOfCustomer(question, key);
        if (!point) {
            return;
        }
        row = bars.rows.insert(row, maker.row(*point));
    }
    row->isSelected = true;
}

} // namespace

ChartData stackByCustomerChart(const Question &question, const ChartChoices &choices)
{
    const Series series = stackByCustomer(question);
    const Currency currency = question.currency();
    ChartData chart = chartFor(u"stack.by_customer"_s, u"Stack by customer"_s,
        u"Top 10 "_s + rankedBy(question.facts->options), Unit::Money, question);
    const RowMaker maker(currency, u"items"_s, true);
    PairedBars bars;
    bars.columns = maker.columns();
    bars.shareTitle = AlignedTitle;
    for (const SeriesPoint &point : series.points) {
        bars.rows.push_back(maker.row(point));
    }
    const QString head =
        u"%1, %2 open"_s.arg(customersInWords(static_cast<double>(bars.rows.size())),
            shortMoneyText(amountOf(series.totals, u"opportunity"_s), currency));
    chart.summary = summaryOf(chart, bars, head, currency);
    select(bars, question, maker, choices.selected);
    setAxis(bars, currency);
    const QString oneTime = u"One-time is what was invoiced in the last 12 months."_s;
    chart.note = bars.rows.empty() ? QString() : joinedNotes({oneTime, leftOutNote(series)});
    chart.body = std::move(bars);
    return chart;
}

ChartData stackAlignmentChart(const Question &question, const ChartChoices &)
{
    const Series series = stackAlignment(question);
    const Options &options = question.facts->options;
    const Currency currency = question.currency();
    ChartData chart = chartFor(u"stack.alignment"_s, u"Stack alignment"_s,
        u"Top 10 products "_s + rankedBy(options), Unit::Money, question);
    const RowMaker maker(currency, u"customers"_s, false);
    PairedBars bars;
    bars.columns = maker.columns();
    bars.shareTitle = AlignedTitle;
    bars.showsOneTimeSold = false;
    for (const SeriesPoint &point : series.points) {
        bars.rows.push_back(maker.row(point));
        bars.rows.back().item.leadsToRows = amountOf(point.values, u"applicable"_s) > 0
            || bars.rows.back().recurring.open != 0 || bars.rows.back().oneTime.open != 0;
    }
    setAxis(bars, currency);
    const auto products = static_cast<double>(bars.rows.size());
    chart.summary =
        summaryOf(chart, bars, countedText(products, u"product"_s, u"products"_s), currency);
    const QString aligned = options.alignmentOf == Options::AlignmentOf::Applicable
        ? u"Aligned is a share of the customers to whom the product applies."_s
        : u"Aligned is a share of all customers."_s;
    chart.note = bars.rows.empty() ? QString() : joinedNotes({aligned, leftOutNote(series)});
    chart.body = std::move(bars);
    return chart;
}

} // namespace bellwether
