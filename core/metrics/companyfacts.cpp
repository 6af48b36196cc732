// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/companyfacts.h"

#include "core/metrics/memberships.h"
#include "core/metrics/scores.h"
#include "core/metrics/segments.h"

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
    facts->bookParts = other.bookParts;
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

// The facts of the base's day.
std::shared_ptr<const CompanyFacts> factsLike(const CompanyFacts &base)
{
    const QDate day = base.day;
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

// A part of facts: those of another day.
struct OtherDay
{
    std::shared_ptr<const CompanyFacts> facts;
};

// Whether each company is in a group, has an applicable product or a tag that the scope names.
void keepMembers(Mask &mask, const CompanyFacts &facts, const Scope &scope)
{
    if (scope.groups.empty() && scope.products.empty() && scope.stackTags.empty()
        && scope.companyTags.empty()) {
        return;
    }
    const Mask members = membersOf(facts, scope);
    for (std::size_t row = 0; row < mask.size(); ++row) {
        mask[row] = mask[row] && members[row];
    }
}

// Only who is wanted by a column that takes work to make.
template <typename Value>
void keep(Mask &mask, const std::vector<Value> &wanted, const std::vector<Value> &column)
{
    const Wanted values(wanted);
    for (std::size_t row = 0; row < mask.size(); ++row) {
        mask[row] = mask[row] && values.takes(column[row]);
    }
}

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
    return factsLike(base);
}

std::size_t CompanyFacts::rowOf(CompanyId company) const
{
    const auto place = std::lower_bound(ids.begin(), ids.end(), company);
    return place != ids.end() && *place == company ? static_cast<std::size_t>(place - ids.begin())
                                                   : CompanyRows::None;
}

const std::vector<HealthBand> &CompanyFacts::bands() const
{
    return part<HealthScores>().bands;
}

std::shared_ptr<const CompanyFacts> CompanyFacts::on(QDate other) const
{
    if (other == day) {
        return shared_from_this();
    }
    const auto make = [&] {
        const auto base = withoutRows(*this);
        base->day = other;
        return factsLike(*base);
    };
    // Only the past is kept: facts that kept each other would never go.
    if (other > day) {
        return make();
    }
    return parts->get<OtherDay>({other, other}, [&] { return std::make_shared<OtherDay>(make()); })
        .facts;
}

Mask maskOf(const CompanyFacts &facts, const Scope &scope)
{
    const Wanted companies(scope.companies);
    const Wanted csms(scope.csms);
    const Wanted accountManagers(scope.accountManagers);
    const Wanted statuses(scope.statuses);
    const Wanted kinds(scope.kinds);
    Mask mask(facts.size());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        mask[row] = companies.takes(facts.ids[row]) && csms.takes(facts.csms[row])
            && accountManagers.takes(facts.accountManagers[row])
            && statuses.takes(facts.statuses[row]) && kinds.takes(facts.kinds[row])
            && (!scope.isPremium || *scope.isPremium == facts.isPremium[row]);
    }
    if (!scope.bands.empty()) {
        keep(mask, scope.bands, facts.bands());
    }
    if (!scope.effortBands.empty()) {
        keep(mask, scope.effortBands, facts.part<EffortScores>().bands);
    }
    if (!scope.segments.empty()) {
        keep(mask, scope.segments, facts.part<SegmentColumns>().segments);
    }
    keepMembers(mask, facts, scope);
    return mask;
}

} // namespace bellwether
