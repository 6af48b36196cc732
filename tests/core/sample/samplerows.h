// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/change.h"
#include "core/sample/samplebook.h"

#include <QString>

#include <map>
#include <vector>

namespace bellwether {

// The book that the tests look at: seed 1, ending on this day.
inline const QDate SampleDay(2025, 11, 18);

// Made once for all tests.
const Change &sampleOf(int companies = 128, std::uint64_t seed = 1, QDate lastDay = SampleDay);
Book bookOf(const Change &change);

// Every row and setting as one line of text, in order.
QString rowsAsText(const Change &change);

// A customer's subscription: the contracts for its plan, by start.
bool isSampleSubscription(const Contract &contract);
bool isRecurring(const Contract &contract);
std::map<CompanyId, std::vector<Contract>> contractsByCompany(const Change &change);

// First day on which the contract no longer counts; nothing while it goes on.
std::optional<QDate> firstDayWithout(const Contract &contract);

// Recurring minor units a year of one customer or of all on a day, worked out line by line.
// Contracts that renew themselves go on.
class SampleRevenue
{
public:
    explicit SampleRevenue(const Change &change);

    std::int64_t yearlyAt(CompanyId company, QDate day) const;
    std::int64_t totalAt(QDate day) const;

private:
    std::map<CompanyId, std::vector<Contract>> m_contracts;
};

} // namespace bellwether
