// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"

namespace bellwether {

// logins.by_day: users on each day of the range beside those of four weeks before, so that weekdays
// meet. A month that is not over is shown whole.
ChartData loginDaysChart(const Question &question, const ChartChoices &choices);

} // namespace bellwether
