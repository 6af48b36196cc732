// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/arcs.h"
#include "ui/charts/writing.h"

#include <QLineF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace bellwether {

// A slice that may be named outside of its ring.
struct NamedSlice
{
    int mark = 0;
    QString name;
    Arc arc;
};

struct SunburstLabel
{
    Writing writing;
    QLineF leader; // from the slice to its name
};

// What the names left and right of a ring want to take of the width, each side.
double labelRoom(const std::vector<NamedSlice> &slices);

// Names beside the ring, each with its leader, never closer than a line. Where there are too many,
// or a leader would run across the ring, the smallest slices go without; slices under 3 % have no
// label at all.
std::vector<SunburstLabel> sunburstLabels(
    const std::vector<NamedSlice> &slices, const RingBand &ring, QSizeF size);

// Places as near as possible to those wanted, in their order, at least a gap apart, within the
// ends. `wanted` is sorted.
std::vector<double> spread(const std::vector<double> &wanted, double gap, double from, double to);

} // namespace bellwether
