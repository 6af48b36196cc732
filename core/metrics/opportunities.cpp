// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/opportunities.h"

#include "core/base/result.h"
#include "core/metrics/renewals.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/stackscope.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct OpenCompanies
{
    OpenSum sum;
    int companies = 0; // with something open

    void add(const OpenSum &some)
    {
        sum.add(some);
        companies += some.mrr != 0 || some.oneTime != 0 ? 1 : 0;
    }
};

OpenCompanies openIn(const StackScope &scope)
{
    OpenCompanies open;
    scope.forEachCompany([&](std::size_t row) { open.add(scope.openAt(row)); });
    return open;
}

Figure openFigure(
    const Question &question, std::int64_t (*amount)(const OpenSum &, const Options &))
{
    const StackScope scope(question);
    const OpenCompanies open = openIn(scope);
    Figure figure = moneyFigure(amount(open.sum, question.facts->options), open.companies,
        scope.notConverted(), question.currency());
    figure.leftOut = scope.leftOut();
    figure.terms = {{u"mrr"_s, majorUnits(open.sum.mrr, question.currency()), Unit::Money},
        {u"one_time"_s, majorUnits(open.sum.oneTime, question.currency()), Unit::Money}};
    return figure;
}

void addAmounts(RowTableMaker &maker, const StackScope &scope, std::size_t row)
{
    const Book &book = *scope.question().facts->book;
    for (const OpenAmount &amount : scope.stack().amountsOf(row)) {
        if (!scope.takes(amount.item)) {
            continue;
        }
        const OpenSum sum{amount.mrr, amount.oneTime};
        const Opportunity *opportunity = amount.opportunity;
        maker.add(row,
            {amount.item ? Cell{itemName(book, amount.item)} : Cell{},
                opportunity == nullptr ? Cell{} : Cell{opportunity->name},
                opportunity == nullptr ? Cell{} : Cell{snakeCase(opportunity->kind)},
                opportunity == nullptr ? Cell{} : Cell{snakeCase(opportunity->stage)},
                opportunity == nullptr ? Cell{} : Cell{opportunity->openedOn},
                Cell{opportunity == nullptr}, maker.money(sum.mrr), maker.money(sum.oneTime),
                maker.money(sum.total(scope.question().facts->options)),
                maker.money(sum.firstYear())});
    }
}

std::vector<RowColumn> amountColumns()
{
    constexpr auto Money = RowColumn::Kind::Money;
    return {{u"item"_s}, {u"opportunity"_s}, {u"kind"_s}, {u"stage"_s},
        {u"opened_on"_s, RowColumn::Kind::Day}, {u"default"_s, RowColumn::Kind::Flag},
        {u"mrr"_s, Money}, {u"one_time"_s, Money}, {u"total"_s, Money}, {u"first_year"_s, Money}};
}

// The place of a company's health in renewalLevels().
std::size_t levelOf(const CompanyFacts &facts, std::size_t row)
{
    if (facts.options.healthBy == Options::HealthBy::Status) {
        const HealthStatus status = facts.statuses[row];
        return status == HealthStatus::NotSet ? 4 : static_cast<std::size_t>(status) - 1;
    }
    const HealthBand band = facts.bands()[row];
    return band == HealthBand::NoScore ? 3 : static_cast<std::size_t>(band) - 1;
}

} // namespace

Figure upsellCount(const Question &question)
{
    const StackScope scope(question);
    std::size_t companies = 0;
    scope.forEachCompany([&](std::size_t row) { companies += scope.hasUpsell(row) ? 1U : 0U; });
    Figure figure = countFigure(companies);
    figure.leftOut = scope.leftOut();
    return figure;
}

Figure opportunityTotal(const Question &question)
{
    Figure figure = openFigure(
        question, [](const OpenSum &sum, const Options &options) { return sum.total(options); });
    const bool isSum = question.facts->options.opportunityTotal == Options::OpportunityTotal::Sum;
    figure.terms.insert(figure.terms.begin(), {u"months"_s, isSum ? 1.0 : 12.0, Unit::Count});
    return figure;
}

Figure opportunityMonthly(const Question &question)
{
    return openFigure(question, [](const OpenSum &sum, const Options &) { return sum.mrr; });
}

Figure opportunityOneTime(const Question &question)
{
    return openFigure(question, [](const OpenSum &sum, const Options &) { return sum.oneTime; });
}

Figure opportunityFirstYear(const Question &question)
{
    return openFigure(
        question, [](const OpenSum &sum, const Options &) { return sum.firstYear(); });
}

RowTable upsellRows(const Question &question)
{
    constexpr auto Money = RowColumn::Kind::Money;
    const StackScope scope(question);
    RowTableMaker maker(question, {{u"mrr"_s, Money}, {u"one_time"_s, Money}, {u"total"_s, Money}});
    scope.forEachCompany([&](std::size_t row) {
        if (scope.hasUpsell(row)) {
            const OpenSum sum = scope.openAt(row);
            maker.add(row,
                {maker.money(sum.mrr), maker.money(sum.oneTime),
                    maker.money(sum.total(question.facts->options))});
        }
    });
    return maker.table();
}

RowTable opportunityRows(const Question &question, const QString &summedColumn)
{
    const StackScope scope(question);
    RowTableMaker maker(question, amountColumns());
    scope.forEachCompany([&](std::size_t row) { addAmounts(maker, scope, row); });
    return maker.table(summedColumn);
}

Series opportunityByHealth(const Question &question)
{
    const StackScope scope(question);
    const CompanyFacts &facts = *question.facts;
    const std::vector<QString> levels = renewalLevels(facts.options.healthBy);
    std::vector<OpenCompanies> sums(levels.size());
    OpenCompanies all;
    scope.forEachCompany([&](std::size_t row) {
        const OpenSum open = scope.openAt(row);
        sums[levelOf(facts, row)].add(open);
        all.add(open);
    });
    const double total = majorUnits(all.sum.total(facts.options), question.currency());
    Series series;
    for (std::size_t level = 0; level < levels.size(); ++level) {
        const OpenSum &sum = sums[level].sum;
        const double amount = majorUnits(sum.total(facts.options), question.currency());
        series.points.push_back({levels[level],
            {{u"count"_s, static_cast<double>(sums[level].companies), Unit::Count},
                {u"amount"_s, amount, Unit::Money},
                {u"share"_s, total == 0 ? std::nullopt : std::optional(amount / total),
                    Unit::Ratio},
                {u"mrr"_s, majorUnits(sum.mrr, question.currency()), Unit::Money},
                {u"one_time"_s, majorUnits(sum.oneTime, question.currency()), Unit::Money}}});
    }
    series.totals = {{u"count"_s, static_cast<double>(all.companies), Unit::Count},
        {u"amount"_s, total, Unit::Money}};
    series.notConverted = scope.notConverted();
    series.leftOut = scope.leftOut();
    return series;
}

Result<RowTable> opportunityByHealthRows(const Question &question, const QString &key)
{
    const StackScope scope(question);
    const std::vector<QString> levels = renewalLevels(question.facts->options.healthBy);
    const auto level = std::find(levels.begin(), levels.end(), key);
    if (!key.isEmpty() && level == levels.end()) {
        return failure(Error::Kind::NotFound, key);
    }
    RowTableMaker maker(question, amountColumns());
    scope.forEachCompany([&](std::size_t row) {
        if (key.isEmpty()
            || levelOf(*question.facts, row) == static_cast<std::size_t>(level - levels.begin())) {
            addAmounts(maker, scope, row);
        }
    });
    return maker.table(u"total"_s);
}

} // namespace bellwether
