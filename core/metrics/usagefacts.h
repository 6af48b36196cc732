// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// How many people of each company of the facts may use the product, and do (F-ADOPT).
struct SeatColumns
{
    std::vector<int> users; // contacts who use the product and are there on the day
    std::vector<int> activeUsers; // of them, with a login in the 28 days
    // Of the company, else of those of its contacts who are there; nothing when not known.
    std::vector<std::optional<int>> seats;

    // More people use it than seats were bought: what could be sold is known to be wanted (F-CS).
    bool isOverLimit(std::size_t row) const
    {
        return seats[row].value_or(0) > 0 && activeUsers[row] > *seats[row];
    }

    static std::shared_ptr<const SeatColumns> of(const CompanyFacts &facts);
};

// How each company of the facts used the product in the 28 days that end on the day (F-LOGIN,
// F-ADOPT, the first two parts of F-CS).
struct UsageColumns
{
    std::vector<int> users; // contacts who use the product and are there on the day
    std::vector<int> activeUsers; // of them, with a login in the 28 days
    // Of the company, else of those of its contacts who are there; nothing when not known.
    std::vector<std::optional<int>> seats;
    std::vector<int> featuresUsed; // at least adoption.minutes, or once where minutes are unknown
    std::vector<int> featuresEligible; // active features; 0 for companies without any use or users
    // Active users by seats, or by users where seats are not known; may exceed 1; nothing without.
    std::vector<std::optional<double>> usageRate;

    static std::shared_ptr<const UsageColumns> of(const CompanyFacts &facts);
};

// A contact who uses the product and is there on the day of the facts.
struct LoginUser
{
    const Contact *contact; // lives as long as the book
    std::size_t row; // of the company in the facts
    std::uint32_t days; // with a login: bit 27 is the day itself, bit 0 the one 27 days before
    bool isTooNew; // known for less than 28 days (F-LOGIN)
};

// The users of all companies of the facts, by contact.
struct LoginColumns
{
    static constexpr int WindowDays = 28;

    std::vector<LoginUser> users;

    static std::shared_ptr<const LoginColumns> of(const CompanyFacts &facts);
};

// Where the months of each contact begin in the book's table of logins.
struct LoginPlaces
{
    std::vector<std::size_t> begins; // one per contact of the book, and the end

    // Of the contact at that place of the book's table, by month.
    RowsView<LoginMonth> of(const Book &book, std::size_t contact) const
    {
        return book.loginMonths().rows().subspan(
            begins[contact], begins[contact + 1] - begins[contact]);
    }

    static std::shared_ptr<const LoginPlaces> of(const CompanyFacts &facts);
};

// Whether the contact was at the customer on that day.
bool isThereOn(const Contact &contact, QDate day);

} // namespace bellwether
