// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"

namespace bellwether {

// logins.by_day: users on each day of the range beside those of the period before it: as many days,
// so many weeks back that weekdays meet; and the logins where the book has counted them. A month
// that is not over is shown whole.
ChartData loginDaysChart(const Question &question, const ChartChoices &choices);

} // namespace bellwether
