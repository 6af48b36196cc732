// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/metrics/options.h"

#include <QDate>

#include <map>

namespace bellwether {

// Where the lines between the segments lie, how often each wants to hear from us, and how alignment
// and opportunity are counted.
struct SegmentDraft
{
    Options options; // those of segments, effort, alignment, opportunity and the stack's rank
    std::map<Segment, int> cadences; // days between touches

    bool operator==(const SegmentDraft &) const = default;
};

SegmentDraft segmentDraft(const Book &book, QDate day);

// One action; cadences count from that day on. Empty where nothing is different.
Change segmentChange(const SegmentDraft &draft, const Book &book, QDate day);

} // namespace bellwether
