// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/chartmarks.h"
#include "ui/widgets/tooltip.h"

#include <QSet>
#include <QString>

namespace bellwether {

// What the tooltip of a bar says: its levels that are not 0, their total, what a click does. Hidden
// series are named as such, since a click on the bar lists them too while its label leaves them
// out.
TooltipContent tooltipOf(
    const ChartData &chart, int category, const QSet<QString> &hiddenSeries = {});

// A mark in words: "January 2026, Struggling, 3 customers, $303K".
QString spokenName(const ChartData &chart, ChartMark mark);

} // namespace bellwether
