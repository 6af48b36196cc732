// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/month.h"

#include <QString>

#include <optional>

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

struct ChosenRange
{
    RangePreset preset = RangePreset::ThisMonth;
    DayRange days;
};

DayRange daysOf(RangePreset preset, QDate today, Qt::DayOfWeek firstDayOfWeek = Qt::Monday);
// The days between two days in either order, none of them after today.
DayRange customRange(QDate from, QDate to, QDate today);
// The range of the same length before (-1) or after (1) one: the whole week, month, quarter or year
// where it is one or the part of it that is over; as many days otherwise. It ends today at the
// latest; nothing where it would begin later.
std::optional<ChosenRange> rangeBeside(
    const ChosenRange &range, int step, QDate today, Qt::DayOfWeek firstDayOfWeek = Qt::Monday);

QString rangeName(RangePreset preset); // "This month"
// How a range stands in books and preferences: "this_month", or "2025-03-03/2025-04-04" for one of
// the user's own. Words never change.
QString rangeWord(RangePreset preset, DayRange range);
// A range of one's own has its days, a preset has none yet. Nothing for other words.
std::optional<ChosenRange> rangeOfWord(const QString &word);
// Goes after a change: "this month", "in 3 Mar – 4 Apr 2025".
QString rangePhrase(RangePreset preset, DayRange range);
QString rangeText(DayRange range); // "1–18 Nov 2025"

} // namespace bellwether
