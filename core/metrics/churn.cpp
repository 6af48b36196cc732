// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/churn.h"

#include "core/metrics/amounts.h"
#include "core/metrics/bridge.h"
#include "core/metrics/retention.h"
#include "core/metrics/rowtable.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Figure rateOf(const Question &question, std::int64_t lost)
{
    const int customers = retentionOf(question).customers;
    Figure figure;
    figure.unit = Unit::Ratio;
    figure.n = static_cast<int>(lost);
    figure.notConverted = question.notConvertedInRange();
    if (customers == 0) {
        figure.why = question.companies() == 0 ? Why::NoCompanies : Why::NothingToRetain;
        return figure;
    }
    figure.value = static_cast<double>(lost) / customers;
    figure.denominator = customers;
    figure.terms = {{u"lost"_s, static_cast<double>(lost), Unit::Count},
        {u"customers"_s, static_cast<double>(customers), Unit::Count}};
    return figure;
}

} // namespace

std::shared_ptr<const LostCustomers> LostCustomers::of(const CompanyFacts &facts, DayRange range)
{
    const bool withEarly = facts.options.earlyLosses == Options::EarlyLosses::Include;
    auto lost = std::make_shared<LostCustomers>();
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const RevenueSteps &steps = facts.revenue->of(facts.ids[row]);
        const bool isEarly = steps.yearlyAt(range.from.addDays(-1)) <= 0;
        if (isEarly && !withEarly) {
            continue;
        }
        LostCustomer customer{row, {}, 0, steps.yearlyAt(range.to) <= 0, isEarly};
        for (const Movement &movement : movementsOf(steps, range)) {
            if (movement.kind == MovementKind::Churn) {
                customer.day = customer.day.isValid() ? customer.day : movement.day;
                addTo(customer.yearly, -movement.yearly);
            }
        }
        if (customer.day.isValid()) {
            lost->all.push_back(customer);
        }
    }
    return lost;
}

std::vector<LostCustomer> lostCustomers(const Question &question)
{
    std::vector<LostCustomer> lost = question.facts->part<LostCustomers>(question.range).all;
    lost.erase(std::remove_if(lost.begin(), lost.end(),
                   [&](const LostCustomer &customer) { return !question.mask[customer.row]; }),
        lost.end());
    return lost;
}

Figure lostLogos(const Question &question)
{
    Figure figure = countFigure(lostCustomers(question).size());
    figure.notConverted = question.notConvertedInRange();
    return figure;
}

Figure logoChurn(const Question &question)
{
    return rateOf(question, static_cast<std::int64_t>(lostCustomers(question).size()));
}

Figure logoChurnAtEnd(const Question &question)
{
    const auto lost = lostCustomers(question);
    return rateOf(question,
        std::count_if(lost.begin(), lost.end(),
            [](const LostCustomer &customer) { return customer.isGoneAtEnd; }));
}

Figure lostRevenue(const Question &question)
{
    const auto lost = lostCustomers(question);
    std::int64_t yearly = 0;
    for (const LostCustomer &customer : lost) {
        addTo(yearly, customer.yearly);
    }
    return moneyFigure(
        yearly, static_cast<int>(lost.size()), question.notConvertedInRange(), question.currency());
}

double annualised(double monthlyRate)
{
    return 1 - std::pow(1 - monthlyRate, 12);
}

RowTable lostRows(const Question &question, const QString &summedColumn)
{
    RowTableMaker maker(question,
        {{u"day"_s, RowColumn::Kind::Day}, {u"arr"_s, RowColumn::Kind::Money},
            {u"gone_at_end"_s, RowColumn::Kind::Flag}, {u"early_loss"_s, RowColumn::Kind::Flag}});
    for (const LostCustomer &customer : lostCustomers(question)) {
        maker.add(customer.row,
            {Cell{customer.day}, maker.money(customer.yearly), Cell{customer.isGoneAtEnd},
                Cell{customer.isEarly}});
    }
    return maker.table(summedColumn);
}

} // namespace bellwether
