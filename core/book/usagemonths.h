// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

namespace bellwether {

// The months that a day of use belongs to, and the day's place in them.
LoginMonth::Key monthOf(const LoginDay &day);
FeatureUseMonth::Key monthOf(const FeatureUseDay &day);

// The day as its month has it; a day without use takes it out.
void put(LoginMonth &month, const LoginDay &day);
void put(FeatureUseMonth &month, const FeatureUseDay &day);

// A month in which nothing happened has no row.
bool isIdle(const LoginMonth &month);
bool isIdle(const FeatureUseMonth &month);

// The months once the days of a change are in them, and without those of contacts and companies
// that it removes.
Table<LoginMonth> withLoginDays(const Table<LoginMonth> &months, const Change &change);
Table<FeatureUseMonth> withFeatureUseDays(
    const Table<FeatureUseMonth> &months, const Change &change);

} // namespace bellwether
