// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/companyfacts.h"

#include <algorithm>

namespace bellwether {

namespace {

// The status that holds on the day, by row of the company table. Of two set on the same day, the
// later row of the book holds.
std::vector<HealthStatus> statusesOn(const Book &book, QDate day)
{
    const CompanyRows rows(book.companies());
    std::vector<HealthStatus> statuses(rows.size(), HealthStatus::NotSet);
    std::vector<QDate> since(rows.size(), SinceAlways);
    for (const HealthStatusEvent &event : book.healthStatusEvents()) {
        const std::size_t row = rows.rowOf(event.company);
        if (row != CompanyRows::None && event.day <= day && since[row] <= event.day) {
            since[row] = event.day;
            statuses[row] = event.status;
        }
    }
    return statuses;
}

void addRow(CompanyFacts &facts, std::size_t companyRow, HealthStatus status)
{
    const Company &company = facts.book->companies().rows()[companyRow];
    facts.ids.push_back(company.id);
    facts.companyRows.push_back(companyRow);
    facts.kinds.push_back(facts.lives->kindOn(companyRow, facts.day));
    facts.yearly.push_back(facts.revenue->of(company.id).yearlyAt(facts.day));
    facts.csms.push_back(company.csm.valueAt(facts.day).value_or(TeamMemberId()));
    facts.accountManagers.push_back(
        company.accountManager.valueAt(facts.day).value_or(TeamMemberId()));
    facts.statuses.push_back(status);
    // F-HEALTH needs values of metrics; where there are none, too little is known for a score.
    facts.bands.push_back(HealthBand::NoScore);
    facts.isPremium.push_back(company.isPremium.valueAt(facts.day).value_or(false));
    facts.isNotConverted.push_back(
        facts.revenue->isNotConverted(company.id, {facts.day, facts.day}));
}

std::shared_ptr<CompanyFacts> withoutRows(const CompanyFacts &other)
{
    auto facts = std::make_shared<CompanyFacts>();
    facts->book = other.book;
    facts->revenue = other.revenue;
    facts->lives = other.lives;
    facts->options = other.options;
    facts->day = other.day;
    return facts;
}

// A field of a scope, made quick to ask.
template <typename Value>
class Wanted
{
public:
    explicit Wanted(std::vector<Value> values)
        : m_values(std::move(values))
    {
        std::sort(m_values.begin(), m_values.end());
    }

    bool takes(Value value) const
    {
        return m_values.empty() || std::binary_search(m_values.begin(), m_values.end(), value);
    }

private:
    std::vector<Value> m_values;
};

} // namespace

std::shared_ptr<const CompanyFacts> CompanyFacts::of(
    BookPointer book, std::shared_ptr<const Revenue> revenue, const Options &options, QDate day)
{
    CompanyFacts base;
    base.book = std::move(book);
    base.revenue = revenue ? std::move(revenue) : std::make_shared<Revenue>(base.book, options);
    base.lives = std::make_shared<CompanyLives>(*base.book, base.revenue, options.graceDays);
    base.options = options;
    base.day = day;

    const auto facts = withoutRows(base);
    const auto upcoming = withoutRows(base);
    const std::vector<HealthStatus> statuses = statusesOn(*base.book, day);
    for (std::size_t row = 0; row < base.book->companies().size(); ++row) {
        if (base.lives->countsFrom(row) <= day) {
            addRow(*facts, row, statuses[row]);
            continue;
        }
        const CompanyId id = base.book->companies().rows()[row].id;
        if (base.revenue->signedAfter(id, day) != 0
            || base.revenue->isSignedNotConverted(id, day)) {
            addRow(*upcoming, row, statuses[row]);
        }
    }
    facts->renewals = openRenewals(*facts);
    if (upcoming->size() > 0) {
        facts->upcoming = upcoming;
    }
    return facts;
}

Mask maskOf(const CompanyFacts &facts, const Scope &scope)
{
    const Wanted companies(scope.companies);
    const Wanted csms(scope.csms);
    const Wanted accountManagers(scope.accountManagers);
    const Wanted statuses(scope.statuses);
    const Wanted bands(scope.bands);
    const Wanted kinds(scope.kinds);
    Mask mask(facts.size());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        mask[row] = companies.takes(facts.ids[row]) && csms.takes(facts.csms[row])
            && accountManagers.takes(facts.accountManagers[row])
            && statuses.takes(facts.statuses[row]) && bands.takes(facts.bands[row])
            && kinds.takes(facts.kinds[row])
            && (!scope.isPremium || *scope.isPremium == facts.isPremium[row]);
    }
    return mask;
}

} // namespace bellwether
