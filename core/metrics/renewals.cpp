// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/renewals.h"

#include "core/metrics/amounts.h"
#include "core/metrics/renewalrecords.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/successors.h"

#include <algorithm>
#include <numeric>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// What a contract is worth on the first day on which it brings anything.
std::int64_t firstYearly(const Revenue &revenue, const Contract &contract, QDate rateDay)
{
    QDate first = OpenEnd;
    for (const ContractLine &line : contract.lines) {
        if (line.isRecurring) {
            first = std::min(first, std::max(line.start, contract.start));
        }
    }
    return revenue.yearlyOf(contract, first, rateDay);
}

DueRenewal dueOn(const CompanyFacts &facts, std::size_t row, const Contract &contract, QDate end)
{
    const Revenue &revenue = *facts.revenue;
    DueRenewal due{row, &contract, end, revenue.yearlyOf(contract, end), 0, false};
    const Renewal *record = facts.bookPart<RenewalRecords>().about(contract, end);
    const RenewalOutcome outcome = record == nullptr ? RenewalOutcome::Open : record->outcome;
    const Contract *successor = revenue.successor(contract.id);
    if (outcome == RenewalOutcome::Lost) {
        return due;
    }
    due.isRenewed = true;
    if (outcome == RenewalOutcome::Renewed && record->outcomeAmount) {
        due.renewed =
            revenue.rates().converted(*record->outcomeAmount, contract.currency, end).value_or(0);
    } else if (revenue.runsOnAfter(contract, end)) {
        due.renewed = revenue.yearlyOf(contract, end.addDays(1), end);
    } else if (successor != nullptr) {
        due.renewed = firstYearly(revenue, *successor, end);
    } else if (outcome == RenewalOutcome::Renewed) {
        due.renewed = due.due;
    } else {
        due.isRenewed = false;
    }
    return due;
}

// A contract of which nobody knows the amount comes up where its outcome is written down: it
// counts among the contracts, and brings nothing to the amounts.
bool comesUp(const CompanyFacts &facts, const Contract &contract, QDate end)
{
    if (isSubscription(contract) || !contract.lines.empty()) {
        return isSubscription(contract);
    }
    const Renewal *record = facts.bookPart<RenewalRecords>().about(contract, end);
    return record != nullptr && record->outcome != RenewalOutcome::Open;
}

struct DueSums
{
    std::int64_t due = 0;
    std::int64_t renewed = 0;
    std::int64_t kept = 0;
    int contracts = 0;
    int renewals = 0;
};

DueSums sumsOf(const Question &question)
{
    DueSums sums;
    for (const DueRenewal &renewal : dueRenewals(question)) {
        addTo(sums.due, renewal.due);
        addTo(sums.renewed, renewal.renewed);
        addTo(sums.kept, std::min(renewal.due, renewal.renewed));
        ++sums.contracts;
        sums.renewals += renewal.isRenewed ? 1 : 0;
    }
    return sums;
}

std::vector<NamedValue> termsOf(const DueSums &sums, Currency currency)
{
    return {{u"kept"_s, majorUnits(sums.kept, currency), Unit::Money},
        {u"renewed"_s, majorUnits(sums.renewed, currency), Unit::Money},
        {u"due"_s, majorUnits(sums.due, currency), Unit::Money},
        {u"renewals"_s, static_cast<double>(sums.renewals), Unit::Count},
        {u"contracts"_s, static_cast<double>(sums.contracts), Unit::Count}};
}

Figure rate(const Question &question, const DueSums &sums, std::int64_t numerator)
{
    Figure figure = ratioFigure(numerator, sums.due, sums.contracts, Why::NothingDue,
        question.notConvertedInRange(), question.currency());
    figure.terms = termsOf(sums, question.currency());
    return figure;
}

} // namespace

std::vector<DueRenewal> dueRenewals(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    std::vector<DueRenewal> renewals;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!question.mask[row]) {
            continue;
        }
        for (const Contract *contract : facts.revenue->contractsOf(facts.ids[row])) {
            for (const QDate end : facts.revenue->termEnds(*contract, question.range)) {
                if (comesUp(facts, *contract, end)) {
                    renewals.push_back(dueOn(facts, row, *contract, end));
                }
            }
        }
    }
    return renewals;
}

Figure grossRenewalRate(const Question &question)
{
    const DueSums sums = sumsOf(question);
    return rate(question, sums, sums.kept);
}

Figure netRenewalRate(const Question &question)
{
    const DueSums sums = sumsOf(question);
    return rate(question, sums, sums.renewed);
}

Figure logoRenewalRate(const Question &question)
{
    const DueSums sums = sumsOf(question);
    Figure figure;
    figure.unit = Unit::Ratio;
    figure.n = sums.contracts;
    if (sums.contracts == 0) {
        figure.why = Why::NothingDue;
        return figure;
    }
    figure.value = static_cast<double>(sums.renewals) / sums.contracts;
    figure.denominator = sums.contracts;
    figure.terms = termsOf(sums, question.currency());
    return figure;
}

RowTable dueRows(const Question &question, const QString &summedColumn)
{
    constexpr auto Money = RowColumn::Kind::Money;
    RowTableMaker maker(question,
        {{u"contract"_s}, {u"renewal_day"_s, RowColumn::Kind::Day}, {u"due"_s, Money},
            {u"renewed"_s, Money}, {u"kept"_s, Money}, {u"renewals"_s, RowColumn::Kind::Count}});
    for (const DueRenewal &renewal : dueRenewals(question)) {
        maker.add(renewal.row,
            {Cell{contractName(*renewal.contract)}, Cell{renewal.day}, maker.money(renewal.due),
                maker.money(renewal.renewed), maker.money(std::min(renewal.due, renewal.renewed)),
                Cell{std::int64_t(renewal.isRenewed ? 1 : 0)}});
    }
    return maker.table(summedColumn);
}

} // namespace bellwether
