// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/usagemonths.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_set>

namespace bellwether {

namespace {

std::uint16_t capped(int value)
{
    return static_cast<std::uint16_t>(
        std::clamp<int>(value, 0, std::numeric_limits<std::uint16_t>::max()));
}

// Days in the order of their change: of two about the same the last one counts.
template <typename Month, typename Day>
std::vector<Month> changed(const Table<Month> &months, const std::vector<Day> &days)
{
    std::map<typename Month::Key, Month> touched;
    for (const Day &day : days) {
        const auto key = monthOf(day);
        auto [place, isNew] = touched.try_emplace(key);
        if (isNew) {
            const Month *before = months.find(key);
            place->second = before ? *before : Month{key, {}};
        }
        put(place->second, day);
    }
    std::vector<Month> rows = months.rows();
    for (auto &[key, month] : touched) {
        rows.push_back(std::move(month));
    }
    return rows;
}

template <typename Id, typename Row>
std::unordered_set<Id> removedFrom(const RowChanges<Row> &changes)
{
    return {changes.removed.begin(), changes.removed.end()};
}

} // namespace

LoginMonth::Key monthOf(const LoginDay &day)
{
    return {day.contact, Month::of(day.day)};
}

FeatureUseMonth::Key monthOf(const FeatureUseDay &day)
{
    return {day.company, day.contact, day.feature, Month::of(day.day)};
}

void put(LoginMonth &month, const LoginDay &day)
{
    const std::uint32_t bit = 1U << (day.day.day() - 1);
    month.days = day.count > 0 ? month.days | bit : month.days & ~bit;
}

void put(FeatureUseMonth &month, const FeatureUseDay &day)
{
    FeatureUseMonth::Day &place = month.days[static_cast<std::size_t>(day.day.day() - 1)];
    place.uses = capped(day.uses);
    place.minutes = day.minutes ? std::optional<std::uint16_t>(capped(*day.minutes)) : std::nullopt;
}

bool isIdle(const LoginMonth &month)
{
    return month.days == 0;
}

bool isIdle(const FeatureUseMonth &month)
{
    return std::all_of(month.days.begin(), month.days.end(),
        [](const FeatureUseMonth::Day &day) { return day == FeatureUseMonth::Day(); });
}

Table<LoginMonth> withLoginDays(const Table<LoginMonth> &months, const Change &change)
{
    const auto contacts = removedFrom<ContactId>(change.rows<Contact>());
    if (change.loginDays.empty() && contacts.empty()) {
        return months;
    }
    const Table<LoginMonth> sorted(changed(months, change.loginDays));
    std::vector<LoginMonth> rows = sorted.rows();
    std::erase_if(rows, [&](const LoginMonth &month) {
        return isIdle(month) || contacts.contains(month.id.contact);
    });
    return Table<LoginMonth>(std::move(rows));
}

Table<FeatureUseMonth> withFeatureUseDays(
    const Table<FeatureUseMonth> &months, const Change &change)
{
    const auto contacts = removedFrom<ContactId>(change.rows<Contact>());
    const auto companies = removedFrom<CompanyId>(change.rows<Company>());
    const auto features = removedFrom<FeatureId>(change.rows<Feature>());
    if (change.featureUseDays.empty() && contacts.empty() && companies.empty()
        && features.empty()) {
        return months;
    }
    const Table<FeatureUseMonth> sorted(changed(months, change.featureUseDays));
    std::vector<FeatureUseMonth> rows = sorted.rows();
    std::erase_if(rows, [&](const FeatureUseMonth &month) {
        return isIdle(month) || (month.id.contact && contacts.contains(*month.id.contact))
            || companies.contains(month.id.company) || features.contains(month.id.feature);
    });
    return Table<FeatureUseMonth>(std::move(rows));
}

} // namespace bellwether
