// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"

#include <QString>

namespace bellwether {

enum class Measure
{
    Count,
    Arr
};

// A chart of renewals as text: a line per month, a column per level, cells "3 x 303" for three
// customers with $303K. "-" is nothing.
//
//     month   | At risk | Satisfactory
//     2026-01 | 3 x 303 | 1 x 184
ChartData chartFrom(const QString &table, Measure measure = Measure::Arr);

// Two years of months: more bars than labels fit.
ChartData longChart(int months);

} // namespace bellwether
