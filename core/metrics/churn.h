// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <QDate>

#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// A customer whose revenue fell to nothing in the range, once or more often (F-LOGO).
struct LostCustomer
{
    std::size_t row; // in the facts
    QDate day; // the first day without revenue, of the first time
    std::int64_t yearly; // what all its falls took, minor units
    bool isGoneAtEnd; // still without revenue on the range's last day
    bool isEarly; // did not pay yet on the day before the range
};

// Those of all companies, by row.
struct LostCustomers
{
    std::vector<LostCustomer> all;

    static std::shared_ptr<const LostCustomers> of(const CompanyFacts &facts, DayRange range);
};

// The lost ones of those who paid on the day before the range. Who joined and left inside it comes
// with them only under churn.early_losses=include.
std::vector<LostCustomer> lostCustomers(const Question &question);

// Churned customers. A return after the range's loss does not undo it.
Figure lostLogos(const Question &question);
// Logo churn: lost / customers at the start. Early losses, when included, are in the numerator
// alone. Nobody at the start gives no rate.
Figure logoChurn(const Question &question);
// The same for those alone who are still gone at the end.
Figure logoChurnAtEnd(const Question &question);
// ARR that the falls of the lost customers took, at the rates of the days on which they did.
Figure lostRevenue(const Question &question);

// A monthly rate as a yearly one: 1 - (1 - m)^12, since the lost cannot be lost again.
double annualised(double monthlyRate);

// The lost customers, with day and "arr".
RowTable lostRows(const Question &question, const QString &summedColumn);

} // namespace bellwether
