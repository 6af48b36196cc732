// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"

namespace bellwether {

// The chart in one sentence for a screen reader: title, key figure, then what stands out: the first
// rows of a list, the largest bar, the ends of lines, the steps of a waterfall. "TITLE, none" for
// an empty one.
QString summaryOf(const ChartData &chart);

} // namespace bellwether
