// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/recurring.h"

#include "core/base/numbertext.h"
#include "core/metrics/amounts.h"
#include "core/metrics/currencysteps.h"
#include "core/metrics/rowtable.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct RecurringSum
{
    std::int64_t yearly = 0;
    int companies = 0;
    int atEarlierRate = 0; // companies with an amount that the day has no rate of its own for
};

RecurringSum recurringSum(const Question &question)
{
    RecurringSum sum;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row] && question.facts->yearly[row] != 0) {
            addTo(sum.yearly, question.facts->yearly[row]);
            ++sum.companies;
            const CurrencySteps *currencies =
                question.facts->revenue->of(question.facts->ids[row]).currencies();
            const bool isEarlier =
                currencies != nullptr && currencies->usesEarlierRate(question.facts->day);
            sum.atEarlierRate += isEarlier ? 1 : 0;
        }
    }
    return sum;
}

std::vector<NamedValue> termsOf(const Question &question, const RecurringSum &sum)
{
    std::vector<NamedValue> terms = {
        {u"arr"_s, majorUnits(sum.yearly, question.currency()), Unit::Money}};
    if (sum.atEarlierRate > 0) {
        terms.push_back(
            {u"at_earlier_rate"_s, static_cast<double>(sum.atEarlierRate), Unit::Count});
    }
    return terms;
}

// Calls with the facts and the row, for companies in scope that count and that do not count yet.
template <typename Function>
void forEachCompany(const Question &question, Function function)
{
    const auto visit = [&](const CompanyFacts &facts, const Mask &mask) {
        for (std::size_t row = 0; row < mask.size(); ++row) {
            if (mask[row]) {
                function(facts, row);
            }
        }
    };
    visit(*question.facts, question.mask);
    if (question.facts->upcoming) {
        visit(*question.facts->upcoming, question.upcomingMask);
    }
}

// Calls with the facts, the row and the amount.
template <typename Function>
void forEachSigned(const Question &question, Function function)
{
    forEachCompany(question, [&](const CompanyFacts &facts, std::size_t row) {
        const std::int64_t yearly = facts.revenue->signedAfter(facts.ids[row], facts.day);
        if (yearly != 0) {
            function(facts, row, yearly);
        }
    });
}

int signedNotConverted(const Question &question)
{
    int companies = 0;
    forEachCompany(question, [&](const CompanyFacts &facts, std::size_t row) {
        companies += facts.revenue->isSignedNotConverted(facts.ids[row], facts.day) ? 1 : 0;
    });
    return companies;
}

} // namespace

Figure annualRecurringRevenue(const Question &question)
{
    const RecurringSum sum = recurringSum(question);
    Figure figure =
        moneyFigure(sum.yearly, sum.companies, question.notConverted(), question.currency());
    figure.terms = termsOf(question, sum);
    return figure;
}

Figure monthlyRecurringRevenue(const Question &question)
{
    const RecurringSum sum = recurringSum(question);
    Figure figure = moneyFigure(roundedQuotient(sum.yearly, 12), sum.companies,
        question.notConverted(), question.currency());
    figure.terms = termsOf(question, sum);
    return figure;
}

Figure contractedNotLive(const Question &question)
{
    RecurringSum sum;
    forEachSigned(question, [&](const CompanyFacts &, std::size_t, std::int64_t yearly) {
        addTo(sum.yearly, yearly);
        ++sum.companies;
    });
    return moneyFigure(
        sum.yearly, sum.companies, signedNotConverted(question), question.currency());
}

RowTable recurringRows(const Question &question, const QString &summedColumn)
{
    RowTableMaker maker(question,
        {{u"kind"_s}, {u"mrr"_s, RowColumn::Kind::Money}, {u"arr"_s, RowColumn::Kind::Money}});
    const CompanyFacts &facts = *question.facts;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (question.mask[row] && facts.yearly[row] != 0) {
            const double yearly = majorUnits(facts.yearly[row], question.currency());
            maker.add(row, {Cell{snakeCase(facts.kinds[row])}, Cell{yearly / 12}, Cell{yearly}});
        }
    }
    return maker.table(summedColumn);
}

RowTable contractedNotLiveRows(const Question &question)
{
    RowTableMaker maker(
        question, {{u"starts"_s, RowColumn::Kind::Day}, {u"arr"_s, RowColumn::Kind::Money}});
    forEachSigned(question, [&](const CompanyFacts &facts, std::size_t row, std::int64_t yearly) {
        const auto start =
            facts.revenue->firstStart(facts.ids[row], {facts.day.addDays(1), OpenEnd});
        maker.add(facts, row, {Cell{start.value_or(QDate())}, maker.money(yearly)});
    });
    return maker.table(u"arr"_s);
}

} // namespace bellwether
