// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/scope.h"
#include "core/metrics/revenue.h"

#include <QDate>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace bellwether {

// When each company counts, subscribes and is gone (F-KIND), for all days at once.
//
// A company counts from its customer-since day, else from its first dated fact (a contract, churn
// record or health status; that an attribute changed or a person joined is none), else always. It
// is Churned from the day of a churn record, and from the end of the grace days after its last
// covered day, until the next recurring line starts.
class CompanyLives
{
public:
    CompanyLives(const Book &book, std::shared_ptr<const Revenue> revenue, int graceDays);

    // By the company's row in the book's table. SinceAlways: it always counted.
    QDate countsFrom(std::size_t companyRow) const { return m_countsFrom[companyRow]; }
    // Ranges of days by day, which do not touch; the last one may end with OpenEnd.
    std::span<const DayRange> churned(std::size_t companyRow) const;
    CompanyKind kindOn(std::size_t companyRow, QDate day) const;
    // The days in the range on which it became a subscriber, for the first time or again.
    std::vector<QDate> subscribedOn(std::size_t companyRow, DayRange range) const;

private:
    std::vector<CompanyId> m_ids;
    std::shared_ptr<const Revenue> m_revenue;
    int m_graceDays;
    std::vector<QDate> m_countsFrom;
    std::vector<std::size_t> m_churnedBegins; // one per company, and the end
    std::vector<DayRange> m_churned;
};

} // namespace bellwether
