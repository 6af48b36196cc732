// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/month.h"

#include <QString>

namespace bellwether {

// The ranges of the top bar. Each ends today at the latest: its last day is the as-of day.
enum class RangePreset
{
    Today,
    ThisWeek,
    ThisMonth,
    LastMonth,
    ThisQuarter,
    LastQuarter,
    ThisYear,
    LastYear,
    Last12Months,
    Custom
};

DayRange daysOf(RangePreset preset, QDate today, Qt::DayOfWeek firstDayOfWeek = Qt::Monday);
// The days between two days in either order, none of them after today.
DayRange customRange(QDate from, QDate to, QDate today);

QString rangeName(RangePreset preset); // "This month"
// Goes after a change: "this month", "in 3 Mar – 4 Apr 2025".
QString rangePhrase(RangePreset preset, DayRange range);
QString rangeText(DayRange range); // "1–18 Nov 2025"

} // namespace bellwether
