// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/options.h"
#include "core/metrics/question.h"
#include "core/metrics/usagefacts.h"

namespace bellwether {

// Logins of the contacts who use the product (T-13), of all companies in scope. Days are the book's
// own calendar days; working days are Monday to Friday.

// How often somebody logged in in the 28 days that end with the as-of day (F-LOGIN). The first
// fitting one counts:
//   default: TooNew: known for less than 28 days; First (daily): on at least 80 % of the working
//            days; Second (weekly): in at least three of the four weeks; Third (monthly): at least
//            once; Last (inactive)
//   days:    by the share of working days: First (heavy) from 85 %, Second (regular) from 50 %,
//            Third (casual) from 20 %, Last (ghosting)
//   recency: First (today), Second (within_7_days), Third (within_4_weeks), Last (inactive)
// TooNew comes first with each of them.
enum class LoginBucket
{
    First,
    Second,
    Third,
    Last,
    TooNew
};

LoginBucket bucketOf(const LoginUser &user, QDate day, Options::LoginPreset preset);
// The keys of the buckets, in their order.
std::vector<QString> loginBuckets(Options::LoginPreset preset);

// Series logins.frequency: bucket → users, share of all users. Users of companies that have churned
// are left out. Totals: users.
Series loginFrequency(const Question &question);
Result<RowTable> loginFrequencyRows(const Question &question, const QString &key);

// Series logins.by_day: each day of the range → users who logged in. A book keeps the days, not how
// often: "logins" has no value. Weekends are days like others.
Series loginsByDay(const Question &question);
// Keys "2025-06-03", "2025-06-03/users".
Result<RowTable> loginsByDayRows(const Question &question, const QString &key);

// Users a day, the mean over all days of the range. Terms: user_days, days. Nothing where nobody
// logged in.
Figure dailyUsersMean(const Question &question);
RowTable dailyUsersRows(const Question &question);

} // namespace bellwether
