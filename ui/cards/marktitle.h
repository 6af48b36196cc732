// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"

namespace bellwether {

// What a mark is called over its rows: "January 2026, At risk" for "2026-01/at_risk". Empty for a
// key that the chart does not have.
QString markName(const ChartData &chart, const QString &key);

// "customers", "contracts": what the rows of a table are, by the column that leads it.
QString rowsNameOf(const RowTable &rows);

// The rows of several marks as one table: what stands in more than one of them is there once.
RowTable unionOf(const std::vector<RowTable> &tables);

} // namespace bellwether
