// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/cadence.h"

#include <QString>

#include <span>

namespace bellwether {

// What the areas of F-SEG are called on charts.
struct SegmentName
{
    Segment segment = Segment::Unplaced;
    QString name; // "Meet most often"
    QString line; // "High value, high effort"
    bool isHighValue = false;
    bool isHighEffort = false;
};

// The four areas, the most profitable first, then those in none.
std::span<const SegmentName> segmentNames();
// By its key: "hv_he"; that of Unplaced where no segment has the key.
const SegmentName &segmentNamed(const QString &key);

} // namespace bellwether
