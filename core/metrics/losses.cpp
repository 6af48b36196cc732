// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/losses.h"

namespace bellwether {

namespace {

// Of two records of a day, the later row of the book.
const ChurnRecord *recordOn(const RowsByCompany<ChurnRecord> &records, std::size_t row, QDate day)
{
    const ChurnRecord *found = nullptr;
    for (const ChurnRecord *record : records.of(row)) {
        if (record->day == day) {
            found = record;
        }
    }
    return found;
}

// Contracts may have ended some days before somebody noted the loss.
std::int64_t yearlyBefore(const CompanyFacts &facts, std::size_t row, QDate day)
{
    const CompanyId company = facts.ids[row];
    const QDate before = day.addDays(-1);
    const QDate last = facts.revenue->lastCoveredDay(company, before).value_or(before);
    const bool isRecent = last < before && last.daysTo(before) <= facts.options.graceDays;
    return facts.revenue->of(company).yearlyAt(isRecent ? last : before);
}

} // namespace

std::shared_ptr<const Losses> Losses::of(const CompanyFacts &facts, DayRange range)
{
    const RowsByCompany<ChurnRecord> records(
        facts.book->churnRecords(), CompanyRows(facts.book->companies()));
    auto losses = std::make_shared<Losses>();
    for (std::size_t row = 0; row < facts.size(); ++row) {
        for (const DayRange &gone : facts.lives->churned(facts.companyRows[row])) {
            const ChurnRecord *record = recordOn(records, facts.companyRows[row], gone.from);
            const QDate day =
                record != nullptr ? gone.from : gone.from.addDays(-facts.options.graceDays);
            if (gone.from <= facts.day && range.contains(day)) {
                losses->all.push_back({row, day, yearlyBefore(facts, row, day), record});
            }
        }
    }
    return losses;
}

} // namespace bellwether
