// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/workdays.h"

namespace bellwether {

namespace {

bool isWorkday(QDate day)
{
    return day.dayOfWeek() < Qt::Saturday;
}

} // namespace

QDate workdaysAfter(QDate day, int count)
{
    constexpr int WorkdaysPerWeek = 5;
    constexpr int DaysPerWeek = 7;
    while (!isWorkday(day) && count <= 0) {
        day = day.addDays(1);
    }
    // Whole weeks at once: the count is what somebody typed.
    day = day.addDays(qint64(qMax(count, 0) / WorkdaysPerWeek) * DaysPerWeek);
    for (int left = qMax(count, 0) % WorkdaysPerWeek; left > 0;) {
        day = day.addDays(1);
        left -= isWorkday(day) ? 1 : 0;
    }
    while (!isWorkday(day)) {
        day = day.addDays(1);
    }
    return day;
}

} // namespace bellwether
