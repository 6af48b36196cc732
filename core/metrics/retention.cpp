// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/retention.h"

#include "core/metrics/amounts.h"
#include "core/metrics/rowtable.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

std::int64_t amount(const Retention &retention, MovementKind kind)
{
    return retention.movements[static_cast<std::size_t>(kind)];
}

std::int64_t grossByLedger(const Retention &retention)
{
    return retention.open + amount(retention, MovementKind::Contraction)
        + amount(retention, MovementKind::Churn);
}

std::int64_t netByLedger(const Retention &retention)
{
    return grossByLedger(retention) + amount(retention, MovementKind::Expansion);
}

// Calls with the row and what became of each customer of the cohort.
template <typename Function>
void forEachOfCohort(const Question &question, Function function)
{
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (!question.mask[row]) {
            continue;
        }
        if (const auto one = retentionOf(*question.facts, row, question.range)) {
            function(row, *one);
        }
    }
}

// What the formulas call the amounts.
std::vector<NamedValue> termsOf(const Retention &retention, Currency currency)
{
    const auto money = [currency](const QString &name, std::int64_t minor) {
        return NamedValue{name, majorUnits(minor, currency), Unit::Money};
    };
    return {money(u"opening"_s, retention.open), money(u"closing"_s, retention.close),
        money(u"kept"_s, retention.kept),
        money(u"expansion"_s, amount(retention, MovementKind::Expansion)),
        money(u"contraction"_s, -amount(retention, MovementKind::Contraction)),
        money(u"churn"_s, -amount(retention, MovementKind::Churn)),
        money(u"reactivation"_s, amount(retention, MovementKind::Reactivation))};
}

Figure ratio(const Question &question, std::int64_t (*numerator)(const Retention &))
{
    const Retention retention = retentionOf(question);
    const Why whyNone = question.companies() == 0 ? Why::NoCompanies : Why::NothingToRetain;
    Figure figure = ratioFigure(numerator(retention), retention.open, retention.customers, whyNone,
        question.notConvertedInRange(), question.currency());
    figure.terms = termsOf(retention, question.currency());
    return figure;
}

} // namespace

std::optional<Retention> retentionOf(const CompanyFacts &facts, std::size_t row, DayRange range)
{
    const RevenueSteps &steps = facts.revenue->of(facts.ids[row]);
    const QDate opening = range.from.addDays(-1);
    Retention one;
    one.customers = 1;
    one.open = steps.yearlyAt(opening);
    if (one.open <= 0) {
        return std::nullopt;
    }
    one.close = steps.yearlyAt(range.to, opening);
    one.kept = std::min(one.open, one.close);
    for (const Movement &movement : movementsOf(steps, range, opening)) {
        addTo(one.movements[static_cast<std::size_t>(movement.kind)], movement.yearly);
    }
    return one;
}

void add(Retention &sum, const Retention &one)
{
    sum.customers += one.customers;
    addTo(sum.open, one.open);
    addTo(sum.close, one.close);
    addTo(sum.kept, one.kept);
    for (std::size_t kind = 0; kind < MovementKinds; ++kind) {
        addTo(sum.movements[kind], one.movements[kind]);
    }
}

Retention retentionOf(const Question &question)
{
    Retention sum;
    forEachOfCohort(question, [&](std::size_t, const Retention &one) { add(sum, one); });
    return sum;
}

Figure grossRetention(const Question &question)
{
    return ratio(question, [](const Retention &retention) { return retention.kept; });
}

Figure grossRetentionByLedger(const Question &question)
{
    return ratio(question, grossByLedger);
}

Figure netRetention(const Question &question)
{
    return ratio(question, [](const Retention &retention) { return retention.close; });
}

Figure netRetentionByLedger(const Question &question, Returned returned)
{
    if (returned == Returned::StayLost) {
        return ratio(question, netByLedger);
    }
    return ratio(question, [](const Retention &retention) {
        return netByLedger(retention) + amount(retention, MovementKind::Reactivation);
    });
}

Figure grossRevenueChurn(const Question &question)
{
    return ratio(
        question, [](const Retention &retention) { return retention.open - retention.kept; });
}

Figure netRevenueChurn(const Question &question)
{
    return ratio(
        question, [](const Retention &retention) { return retention.open - retention.close; });
}

RowTable retentionRows(const Question &question, const QString &summedColumn)
{
    constexpr auto Money = RowColumn::Kind::Money;
    RowTableMaker maker(question,
        {{u"open"_s, Money}, {u"close"_s, Money}, {u"kept"_s, Money}, {u"lost"_s, Money},
            {u"net_lost"_s, Money}, {u"gross_ledger"_s, Money}, {u"net_ledger"_s, Money}});
    forEachOfCohort(question, [&](std::size_t row, const Retention &one) {
        maker.add(row,
            {maker.money(one.open), maker.money(one.close), maker.money(one.kept),
                maker.money(one.open - one.kept), maker.money(one.open - one.close),
                maker.money(grossByLedger(one)), maker.money(netByLedger(one))});
    });
    return maker.table(summedColumn);
}

} // namespace bellwether
