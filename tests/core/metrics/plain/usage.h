// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

// Logins and use as their definitions have them, day by day of the book.
namespace bellwether::plain {

// The days on which the contact logged in.
std::set<QDate> loginDays(const Book &book, ContactId contact);

// The contacts of the company who use the product and are there on the day.
std::vector<const Contact *> usersOf(const Book &book, CompanyId company, QDate day);

// "daily", "heavy" or "today": the bucket of F-LOGIN with each preset.
QString loginBucket(
    const std::set<QDate> &days, const Contact &contact, QDate day, Options::LoginPreset preset);

struct FeatureDays
{
    std::int64_t uses = 0;
    std::int64_t minutes = 0;
    bool hasUntimed = false;

    bool isUsed(int leastMinutes) const
    {
        return hasUntimed || ((uses > 0 || minutes > 0) && minutes >= leastMinutes);
    }
};

// By feature, of those that are still in the product; of one contact or of all the company.
std::map<FeatureId, FeatureDays> featureDays(
    const Book &book, CompanyId company, std::optional<ContactId> contact, DayRange range);

} // namespace bellwether::plain
