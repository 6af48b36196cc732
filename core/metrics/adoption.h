// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <span>

namespace bellwether {

// What the customers in scope who have not churned use of the product (F-ADOPT).

// Features used by features that could be used, of all of them together (T-36); nothing where there
// are no features to use.
std::optional<double> pooledShare(std::span<const int> used, std::span<const int> eligible);

// That share in the range. Terms: used, eligible.
Figure adoptionPooled(const Question &question);
RowTable adoptionRows(const Question &question);

// Users with a login in the 28 days that end with the as-of day by seats, or by users where the
// seats are not known. Terms: active_users, seats. May exceed 1.
Figure adoptionUsers(const Question &question);
RowTable adoptionUsersRows(const Question &question);

// Series adoption.features: each feature that is still in the product → companies that used it in
// the range, users who did, uses, minutes, share of the companies that could, users_share of their
// users (those on the last day, and others who used some feature in the range), minutes_share of
// the minutes of all features; the most companies first, then users, then by name. Uses and minutes
// are those of everybody. Totals: eligible, eligible_users, minutes.
Series adoptionFeatures(const Question &question);
// Keys "calendar" for the companies that used it, "calendar/users" for those whose users did, and
// "calendar/minutes" for all with minutes: the rows add up to that value of the point.
Result<RowTable> adoptionFeaturesRows(const Question &question, const QString &key);

} // namespace bellwether
