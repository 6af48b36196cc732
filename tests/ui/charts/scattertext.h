// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"

#include <QString>

namespace bellwether {

// A scatter as text, a line per customer. A star before a name asks for its label; "-" is no
// value; without a size, or with "?", it is 1, and "?" says that it is not known. Keys are the
// names.
//
//     customer           | value | effort | band            | size
//     * Kestrel Insurance | 16200 | 50     | at_risk         | 1.4
//     Regular & Co       | -     | 20     | satisfactory    | ?
ChartData scatterFrom(const QString &table);

// Thirty-eight customers as a card of the program shows them, five of them named.
ChartData segmentsChart();

// So many customers with values that lie as prices do: half of them between $2K and $12K. The same
// ones at every call.
ChartData crowd(int customers);

} // namespace bellwether
