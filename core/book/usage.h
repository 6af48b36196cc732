// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/month.h"

#include <QDate>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace bellwether {

// A part of the product whose use is counted.
struct Feature
{
    FeatureId id;
    QString ref;
    QString name;
    QString area; // a group of features, may be empty
    bool active = true; // still in the product

    bool operator==(const Feature &) const = default;
};

// How often a contact logged in on a day. Days stay on disk; a Book has their months.
struct LoginDay
{
    ContactId contact;
    QDate day;
    int count = 0; // 0 takes the day out

    bool operator==(const LoginDay &) const = default;
};

// The days of a month on which a contact logged in.
struct LoginMonth
{
    struct Key
    {
        ContactId contact;
        Month month;

        auto operator<=>(const Key &) const = default;
    };

    Key id;
    std::uint32_t days = 0; // bit 0 is the first of the month

    bool hasLogin(int dayOfMonth) const { return ((days >> (dayOfMonth - 1)) & 1U) != 0; }

    bool operator==(const LoginMonth &) const = default;
};

// How a feature was used on a day, by one contact or, without one, by the company as a whole.
struct FeatureUseDay
{
    CompanyId company;
    std::optional<ContactId> contact;
    FeatureId feature;
    QDate day;
    int uses = 0; // 0 without minutes takes the day out
    std::optional<int> minutes;

    bool operator==(const FeatureUseDay &) const = default;
};

// A month of them, day by day.
struct FeatureUseMonth
{
    struct Key
    {
        CompanyId company;
        std::optional<ContactId> contact;
        FeatureId feature;
        Month month;

        auto operator<=>(const Key &) const = default;
    };
    struct Day
    {
        std::uint16_t uses = 0; // 65,535 stands for more as well
        std::optional<std::uint16_t> minutes;

        bool operator==(const Day &) const = default;
    };

    Key id;
    std::array<Day, 31> days; // [0] is the first of the month

    bool operator==(const FeatureUseMonth &) const = default;
};

} // namespace bellwether
