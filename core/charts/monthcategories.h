// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/month.h"
#include "core/charts/chartbodies.h"

#include <QString>

#include <span>
#include <vector>

namespace bellwether {

// The axis of points that are months, with the year under the first one and under each January. A
// key that is no month, "overdue", is called by its words and comes before them.
std::vector<ChartCategory> monthCategories(std::span<const QString> keys);
std::vector<ChartCategory> monthCategories(const Series &series);

// Marks the months that the range touches, unless it touches all of them.
void bandRange(std::vector<ChartCategory> &categories, DayRange range);
// Marks the month of the last day unless that ends it. For what adds up over a month; what stands
// on its last day is never half there.
void markUnfinished(std::vector<ChartCategory> &categories, QDate lastDay);

// Under a number of the last month: "in Jun 2025", "in Jun 2025 so far".
QString lastMonthNote(const ChartCategory &last);

// What a range is called in a sentence: "June 2025" (also up to a day of it), "2025", "1 Apr to
// 30 Jun 2025".
QString periodText(DayRange range);

} // namespace bellwether
