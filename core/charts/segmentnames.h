// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/areanames.h"
#include "core/metrics/figure.h"

#include <QString>

#include <vector>

namespace bellwether {

// What the areas of F-SEG are called on charts.
struct SegmentName
{
    Segment segment = Segment::Unplaced;
    QString name; // "Meet most often", or what the book says instead
    QString line; // "High value, high effort"
    bool isHighValue = false;
    bool isHighEffort = false;
};

// The four areas, the most profitable first, then those in none.
std::vector<SegmentName> segmentNames(const Settings &settings);
// By its key: "hv_he"; that of Unplaced where no segment has the key.
SegmentName segmentNamed(const Settings &settings, const QString &key);
// Rows as they are read: names in place of keys in the column "segment".
RowTable withSegmentNames(RowTable rows, const Settings &settings);

} // namespace bellwether
