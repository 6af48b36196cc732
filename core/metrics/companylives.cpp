// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/companylives.h"

#include <algorithm>

namespace bellwether {

namespace {

// The first dated fact of each company; an invalid day where there is none.
class FirstFacts
{
public:
    explicit FirstFacts(const Book &book)
        : m_rows(book.companies())
        , m_days(m_rows.size())
    {
        for (const Contract &contract : book.contracts()) {
            add(contract.company, contract.start);
        }
        for (const ChurnRecord &record : book.churnRecords()) {
            add(record.company, record.day);
        }
        for (const HealthStatusEvent &event : book.healthStatusEvents()) {
            add(event.company, event.day);
        }
    }

    QDate of(std::size_t companyRow) const { return m_days[companyRow]; }

private:
    void add(CompanyId company, QDate day)
    {
        const std::size_t row = m_rows.rowOf(company);
        if (row != CompanyRows::None && day.isValid()
            && (!m_days[row].isValid() || day < m_days[row])) {
            m_days[row] = day;
        }
    }

    CompanyRows m_rows;
    std::vector<QDate> m_days;
};

void addLapses(std::vector<DayRange> &ranges, const std::vector<DayRange> &coverage, int graceDays)
{
    for (std::size_t i = 0; i < coverage.size() && coverage[i].to < OpenEnd; ++i) {
        const QDate next = i + 1 < coverage.size() ? coverage[i + 1].from : OpenEnd.addDays(1);
        const DayRange lapse{coverage[i].to.addDays(graceDays + 1), next.addDays(-1)};
        if (lapse.from <= lapse.to) {
            ranges.push_back(lapse);
        }
    }
}

void merge(std::vector<DayRange> &ranges)
{
    std::sort(ranges.begin(), ranges.end(),
        [](const DayRange &a, const DayRange &b) { return a.from < b.from; });
    std::size_t kept = 0;
    for (const DayRange &range : ranges) {
        if (kept > 0 && range.from <= ranges[kept - 1].to.addDays(1)) {
            ranges[kept - 1].to = std::max(ranges[kept - 1].to, range.to);
        } else {
            ranges[kept++] = range;
        }
    }
    ranges.resize(kept);
}

} // namespace

CompanyLives::CompanyLives(const Book &book, std::shared_ptr<const Revenue> revenue, int graceDays)
    : m_revenue(std::move(revenue))
    , m_graceDays(graceDays)
{
    const CompanyRows rows(book.companies());
    const RowsByCompany<ChurnRecord> records(book.churnRecords(), rows);
    const FirstFacts firstFacts(book);
    m_ids.reserve(rows.size());
    m_countsFrom.reserve(rows.size());
    m_churnedBegins.reserve(rows.size() + 1);
    std::vector<DayRange> churned;
    for (const Company &company : book.companies()) {
        const std::size_t row = m_ids.size();
        m_ids.push_back(company.id);
        const QDate fact = firstFacts.of(row);
        m_countsFrom.push_back(company.customerSince.value_or(fact.isValid() ? fact : SinceAlways));

        churned.clear();
        addLapses(churned, m_revenue->coverage(company.id), graceDays);
        for (const ChurnRecord *record : records.of(row)) {
            const auto back = m_revenue->firstStart(company.id, {record->day.addDays(1), OpenEnd});
            churned.push_back({record->day, back ? back->addDays(-1) : OpenEnd});
        }
        merge(churned);
        m_churnedBegins.push_back(m_churned.size());
        m_churned.insert(m_churned.end(), churned.begin(), churned.end());
    }
    m_churnedBegins.push_back(m_churned.size());
}

std::span<const DayRange> CompanyLives::churned(std::size_t companyRow) const
{
    return std::span(m_churned).subspan(
        m_churnedBegins[companyRow], m_churnedBegins[companyRow + 1] - m_churnedBegins[companyRow]);
}

CompanyKind CompanyLives::kindOn(std::size_t companyRow, QDate day) const
{
    const auto ranges = churned(companyRow);
    if (std::any_of(ranges.begin(), ranges.end(),
            [day](const DayRange &range) { return range.contains(day); })) {
        return CompanyKind::Churned;
    }
    const auto last = m_revenue->lastCoveredDay(m_ids[companyRow], day);
    return last && last->daysTo(day) <= m_graceDays ? CompanyKind::SaaS : CompanyKind::Regular;
}

std::vector<QDate> CompanyLives::subscribedOn(std::size_t companyRow, DayRange range) const
{
    std::vector<QDate> days;
    const CompanyId company = m_ids[companyRow];
    const auto first = m_revenue->firstStart(company, {SinceAlways, range.to});
    if (!first) {
        return days;
    }
    if (range.contains(*first)) {
        days.push_back(*first);
    }
    for (const DayRange &gone : churned(companyRow)) {
        // Somebody may have been noted as lost before the first subscription.
        const QDate back = gone.to.addDays(1);
        if (gone.to < OpenEnd && range.contains(back) && back > *first) {
            days.push_back(back);
        }
    }
    return days;
}

} // namespace bellwether
