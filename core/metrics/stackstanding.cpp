// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/stackstanding.h"

#include "core/base/numbertext.h"
#include "core/metrics/companykey.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scopedrow.h"
#include "core/metrics/stackranking.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

std::vector<NamedValue> valuesOf(const StackStanding &standing, const Question &question)
{
    const Options &options = question.facts->options;
    const auto money = [&](const QString &name, std::int64_t minor) {
        return NamedValue{name, majorUnits(minor, question.currency()), Unit::Money};
    };
    return {money(u"mrr"_s, roundedQuotient(standing.yearly, 12)),
        money(u"one_time"_s, standing.oneTime), money(u"mrr_opportunity"_s, standing.open.mrr),
        money(u"one_time_opportunity"_s, standing.open.oneTime),
        money(u"opportunity"_s, standing.open.total(options)),
        {u"aligned"_s, standing.alignedPart(options), Unit::Number},
        {u"applicable"_s, static_cast<double>(standing.applicable), Unit::Count},
        {u"counted"_s, static_cast<double>(standing.of), Unit::Count},
        {u"share"_s, standing.share(options), Unit::Ratio}};
}

// The cells of a standing, as valuesOf() has them.
std::vector<Cell> cellsOf(
    const StackStanding &standing, const Options &options, const RowTableMaker &maker)
{
    const auto share = standing.share(options);
    return {maker.money(roundedQuotient(standing.yearly, 12)), maker.money(standing.oneTime),
        maker.money(standing.open.mrr), maker.money(standing.open.oneTime),
        maker.money(standing.open.total(options)), Cell{standing.alignedPart(options)},
        Cell{std::int64_t(standing.applicable)}, Cell{std::int64_t(standing.of)},
        share ? Cell{*share} : Cell{}};
}

std::vector<RowColumn> standingColumns()
{
    constexpr auto Money = RowColumn::Kind::Money;
    return {{u"mrr"_s, Money}, {u"one_time"_s, Money}, {u"mrr_opportunity"_s, Money},
        {u"one_time_opportunity"_s, Money}, {u"opportunity"_s, Money},
        {u"aligned"_s, RowColumn::Kind::Number}, {u"applicable"_s, RowColumn::Kind::Count},
        {u"counted"_s, RowColumn::Kind::Count}, {u"share"_s, RowColumn::Kind::Ratio}};
}

void addTotals(Series &series, const StackScope &scope)
{
    series.notConverted = scope.notConverted();
    series.leftOut = scope.leftOut();
}

OpenSum openOf(const std::vector<StackStanding> &standings)
{
    OpenSum sum;
    for (const StackStanding &standing : standings) {
        sum.add(standing.open);
    }
    return sum;
}

RowTable customerRows(const Question &question, const std::vector<StackStanding> &standings)
{
    RowTableMaker maker(question, standingColumns());
    for (const StackStanding &standing : standings) {
        maker.add(standing.place, cellsOf(standing, question.facts->options, maker));
    }
    return maker.table(u"opportunity"_s);
}

SeriesPoint customerPoint(const Question &question, const StackStanding &standing)
{
    const Company &company = question.facts->company(standing.place);
    return {companyKey(company), valuesOf(standing, question), {}, company.name};
}

// The customer with the key, if there is something to say of it.
std::optional<StackStanding> standingOf(const StackScope &scope, const QString &key)
{
    const std::size_t row = rowWithKey(scope.question(), key);
    const std::vector<StackStanding> all = standingsOfCustomers(scope);
    const auto found = std::find_if(all.begin(), all.end(),
        [row](const StackStanding &standing) { return standing.place == row; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

// An item of a company.
Cell itemCell(const Question &question, StackItemId item)
{
    return Cell{itemName(*question.facts->book, item)};
}

} // namespace

Figure alignmentPooled(const Question &question)
{
    const StackScope scope(question);
    const Options &options = question.facts->options;
    const bool isOfAll = options.alignmentOf == Options::AlignmentOf::All;
    StackStanding all{0};
    int notApplicable = 0;
    int companies = 0;
    scope.forEachCompany([&](std::size_t row) {
        const int before = all.applicable;
        for (const StackCell &cell : scope.stack().of(row)) {
            if (scope.takes(cell)) {
                all.add(cell);
            }
        }
        ++companies;
        notApplicable += all.applicable == before ? 1 : 0;
    });
    all.of = isOfAll ? itemsInUse(scope) * companies : all.applicable;
    Figure figure;
    figure.unit = Unit::Ratio;
    figure.n = isOfAll && all.of > 0 ? companies : companies - notApplicable;
    figure.value = all.share(options);
    figure.terms = {{u"aligned"_s, all.alignedPart(options), Unit::Number},
        {u"counted"_s, static_cast<double>(all.of), Unit::Count}};
    if (figure.value) {
        figure.denominator = all.of;
    } else {
        figure.why = companies == 0 ? Why::NoCompanies : Why::NothingApplicable;
    }
    if (const int gone = scope.churned(); gone > 0) {
        figure.leftOut.push_back({LeftOut::Churned, gone});
    }
    if (notApplicable > 0 && !isOfAll) {
        figure.leftOut.push_back({LeftOut::NotApplicable, notApplicable});
    }
    return figure;
}

RowTable alignmentRows(const Question &question)
{
    const StackScope scope(question);
    const Options &options = question.facts->options;
    RowTableMaker maker(question,
        {{u"aligned"_s, RowColumn::Kind::Number}, {u"applicable"_s, RowColumn::Kind::Count},
            {u"counted"_s, RowColumn::Kind::Count}, {u"share"_s, RowColumn::Kind::Ratio}});
    for (const StackStanding &standing : standingsOfCustomers(scope)) {
        if (standing.of > 0) {
            maker.add(standing.place,
                {Cell{standing.alignedPart(options)}, Cell{std::int64_t(standing.applicable)},
                    Cell{std::int64_t(standing.of)}, Cell{standing.share(options).value_or(0)}});
        }
    }
    return maker.table(u"aligned"_s);
}

Series stackByCustomer(const Question &question)
{
    const StackScope scope(question);
    const CompanyFacts &facts = *question.facts;
    const std::vector<StackStanding> top = topCustomers(scope);
    Series series;
    for (const StackStanding &standing : top) {
        series.points.push_back(customerPoint(question, standing));
    }
    const OpenSum open = openOf(top);
    const auto money = [&](const QString &name, std::int64_t minor) {
        return NamedValue{name, majorUnits(minor, question.currency()), Unit::Money};
    };
    series.totals = {money(u"opportunity"_s, open.total(facts.options)),
        money(u"mrr_opportunity"_s, open.mrr), money(u"one_time_opportunity"_s, open.oneTime)};
    addTotals(series, scope);
    return series;
}

Result<RowTable> stackByCustomerRows(const Question &question, const QString &key)
{
    const StackScope scope(question);
    if (key.isEmpty()) {
        return customerRows(question, topCustomers(scope));
    }
    const auto customer = standingOf(scope, key);
    if (!customer) {
        return failure(Error::Kind::NotFound, key);
    }
    return customerRows(question, {*customer});
}

std::optional<SeriesPoint> stackOfCustomer(const Question &question, const QString &key)
{
    const StackScope scope(question);
    const auto customer = standingOf(scope, key);
    return customer ? std::optional(customerPoint(question, *customer)) : std::nullopt;
}

Figure topOpportunity(const Question &question)
{
    const StackScope scope(question);
    const Options &options = question.facts->options;
    const std::vector<StackStanding> top = topCustomers(scope);
    const OpenSum open = openOf(top);
    const Currency currency = question.currency();
    int notConverted = 0;
    for (const StackStanding &standing : top) {
        notConverted += scope.isNotConverted(standing.place) ? 1 : 0;
    }
    Figure figure =
        moneyFigure(open.total(options), static_cast<int>(top.size()), notConverted, currency);
    const bool isSum = options.opportunityTotal == Options::OpportunityTotal::Sum;
    figure.terms = {{u"months"_s, isSum ? 1.0 : 12.0, Unit::Count},
        {u"mrr"_s, majorUnits(open.mrr, currency), Unit::Money},
        {u"one_time"_s, majorUnits(open.oneTime, currency), Unit::Money}};
    return figure;
}

RowTable topOpportunityRows(const Question &question)
{
    return customerRows(question, topCustomers(StackScope(question)));
}

Series stackAlignment(const Question &question)
{
    const StackScope scope(question);
    const Book &book = *question.facts->book;
    Series series;
    for (const StackStanding &standing : topItems(scope)) {
        const StackItemId item = scope.stack().items[standing.place];
        series.points.push_back(
            {itemKey(book, item), valuesOf(standing, question), {}, itemName(book, item)});
    }
    addTotals(series, scope);
    return series;
}

// The companies of one item or of all that are shown, each with its standing to the item.
Result<RowTable> stackAlignmentRows(const Question &question, const QString &key)
{
    constexpr auto Money = RowColumn::Kind::Money;
    const StackScope scope(question);
    const StackColumns &stack = scope.stack();
    std::vector<bool> isWanted(stack.items.size());
    bool isKnown = key.isEmpty();
    for (const StackStanding &standing : topItems(scope)) {
        const bool is =
            key.isEmpty() || itemKey(*question.facts->book, stack.items[standing.place]) == key;
        isWanted[standing.place] = is;
        isKnown = isKnown || is;
    }
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    RowTableMaker maker(question,
        {{u"item"_s}, {u"applicable"_s, RowColumn::Kind::Flag}, {u"alignment"_s},
            {u"mrr_opportunity"_s, Money}, {u"one_time_opportunity"_s, Money},
            {u"opportunity"_s, Money}});
    scope.forEachCompany([&](std::size_t row) {
        for (const StackCell &cell : stack.of(row)) {
            const OpenSum open{cell.mrr, cell.oneTime};
            if (isWanted[cell.place] && (cell.isApplicable || open.mrr != 0 || open.oneTime != 0)) {
                maker.add(row,
                    {itemCell(question, cell.item), Cell{cell.isApplicable},
                        Cell{snakeCase(cell.alignment)}, maker.money(open.mrr),
                        maker.money(open.oneTime),
                        maker.money(open.total(question.facts->options))});
            }
        }
    });
    return maker.table(u"opportunity"_s);
}

Series stackGrid(const Question &question)
{
    const StackScope scope(question);
    const CompanyFacts &facts = *question.facts;
    std::vector<QString> keys;
    for (const StackItemId item : scope.stack().items) {
        keys.push_back(itemKey(*facts.book, item));
    }
    // Shared by all cells: a copy costs no memory.
    std::array<QString, 3> alignments;
    for (std::size_t i = 0; i < alignments.size(); ++i) {
        alignments[i] = snakeCase(static_cast<Alignment>(i));
    }
    Series series;
    scope.forEachCompany([&](std::size_t row) {
        SeriesPoint point;
        for (const StackCell &cell : scope.stack().of(row)) {
            if (cell.isApplicable && scope.takes(cell)) {
                point.texts.push_back(
                    {keys[cell.place], alignments[static_cast<std::size_t>(cell.alignment)]});
            }
        }
        if (!point.texts.empty()) {
            point.key = companyKey(facts.company(row));
            point.label = facts.company(row).name;
            series.points.push_back(std::move(point));
        }
    });
    addTotals(series, scope);
    return series;
}

Result<RowTable> stackGridRows(const Question &question, const QString &key)
{
    const StackScope scope(question);
    const CompanyFacts &facts = *question.facts;
    RowTableMaker maker(question, {{u"item"_s}, {u"alignment"_s}});
    bool isKnown = key.isEmpty();
    scope.forEachCompany([&](std::size_t row) {
        const QString company = companyKey(facts.company(row));
        for (const StackCell &cell : scope.stack().of(row)) {
            const bool is = cell.isApplicable && scope.takes(cell)
                && (key.isEmpty() || key == company
                    || key == company + u'/' + itemKey(*facts.book, cell.item));
            if (is) {
                isKnown = true;
                maker.add(row, {itemCell(question, cell.item), Cell{snakeCase(cell.alignment)}});
            }
        }
    });
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
