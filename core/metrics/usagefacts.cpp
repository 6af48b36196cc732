// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/usagefacts.h"

#include "core/metrics/adoptionfacts.h"

#include <algorithm>
#include <limits>

namespace bellwether {

namespace {

constexpr std::uint32_t WindowBits = (1U << LoginColumns::WindowDays) - 1;

// The days of the months that lie in the window, as bits from its first day on.
std::uint32_t daysIn(const RowsView<LoginMonth> &months, DayRange window)
{
    const Month first = Month::of(window.from);
    const auto later = [](const LoginMonth &month, Month wanted) {
        return month.id.month < wanted;
    };
    const int skipped = window.from.day() - 1;
    std::uint32_t days = 0;
    auto month = std::lower_bound(months.begin(), months.end(), first, later);
    if (month != months.end() && month->id.month == first) {
        days = month->days >> skipped;
        ++month;
    }
    // No month is shorter than the window: it lies in two of them at most.
    if (month != months.end() && month->id.month == first + 1) {
        days |= month->days << (window.from.daysInMonth() - skipped);
    }
    return days & WindowBits;
}

int smallNumber(std::int64_t number)
{
    return static_cast<int>(
        std::clamp<std::int64_t>(number, 0, std::numeric_limits<int>::max() / 2));
}

void addSeats(std::optional<int> &seats, std::int64_t more)
{
    seats = smallNumber(std::int64_t(seats.value_or(0)) + more);
}

} // namespace

bool isThereOn(const Contact &contact, QDate day)
{
    return (!contact.since || *contact.since <= day) && (!contact.leftOn || day <= *contact.leftOn);
}

std::shared_ptr<const LoginPlaces> LoginPlaces::of(const CompanyFacts &facts)
{
    const auto &months = facts.book->loginMonths().rows();
    auto places = std::make_shared<LoginPlaces>();
    places->begins.reserve(facts.book->contacts().size() + 1);
    std::size_t place = 0;
    for (const Contact &contact : facts.book->contacts()) {
        while (place < months.size() && months[place].id.contact < contact.id) {
            ++place;
        }
        places->begins.push_back(place);
        while (place < months.size() && months[place].id.contact == contact.id) {
            ++place;
        }
    }
    places->begins.push_back(place);
    return places;
}

std::shared_ptr<const LoginColumns> LoginColumns::of(const CompanyFacts &facts)
{
    const LoginPlaces &places = facts.bookPart<LoginPlaces>();
    const DayRange window{facts.day.addDays(1 - WindowDays), facts.day};
    auto columns = std::make_shared<LoginColumns>();
    const auto &contacts = facts.book->contacts().rows();
    columns->users.reserve(contacts.size());
    for (std::size_t place = 0; place < contacts.size(); ++place) {
        const Contact &contact = contacts[place];
        if (!contact.isUser || !isThereOn(contact, facts.day)) {
            continue;
        }
        const std::size_t row = facts.rowOf(contact.company);
        if (row != CompanyRows::None) {
            columns->users.push_back({&contact, row, daysIn(places.of(*facts.book, place), window),
                contact.since && *contact.since > window.from});
        }
    }
    return columns;
}

std::shared_ptr<const SeatColumns> SeatColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<SeatColumns>();
    columns->users.resize(facts.size());
    columns->activeUsers.resize(facts.size());
    columns->seats.resize(facts.size());
    for (const LoginUser &user : facts.part<LoginColumns>().users) {
        ++columns->users[user.row];
        columns->activeUsers[user.row] += user.days != 0 ? 1 : 0;
    }
    for (const Contact &contact : facts.book->contacts()) {
        const std::size_t row = contact.seats && isThereOn(contact, facts.day)
            ? facts.rowOf(contact.company)
            : CompanyRows::None;
        if (row != CompanyRows::None) {
            addSeats(columns->seats[row], *contact.seats);
        }
    }
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (const auto seats = facts.company(row).seats.valueAt(facts.day)) {
            columns->seats[row] = smallNumber(*seats);
        }
    }
    return columns;
}

std::shared_ptr<const UsageColumns> UsageColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<UsageColumns>();
    const SeatColumns &seats = facts.part<SeatColumns>();
    columns->users = seats.users;
    columns->activeUsers = seats.activeUsers;
    columns->seats = seats.seats;
    columns->usageRate.resize(facts.size());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const int bought = columns->seats[row].value_or(0);
        if (const int most = bought > 0 ? bought : columns->users[row]; most > 0) {
            columns->usageRate[row] = static_cast<double>(columns->activeUsers[row]) / most;
        }
    }
    const AdoptionColumns &adoption =
        facts.part<AdoptionColumns>({facts.day.addDays(1 - LoginColumns::WindowDays), facts.day});
    columns->featuresUsed = adoption.used;
    columns->featuresEligible = adoption.eligible;
    return columns;
}

} // namespace bellwether
