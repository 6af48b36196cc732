// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/metrics/options.h"

#include <QDate>

#include <map>
#include <optional>
#include <utility>

namespace bellwether {

// Where the lines between the segments lie, how often each wants to hear from us, what each is
// called, and how alignment and opportunity are counted.
struct SegmentDraft
{
    Options options; // those of segments, effort, alignment, opportunity and the stack's rank
    std::map<Segment, int> cadences; // days between touches
    std::map<Segment, QString> names; // of the four areas; empty: as the program calls it

    bool operator==(const SegmentDraft &) const = default;
};

SegmentDraft segmentDraft(const Book &book, QDate day);

// Two areas that would be called the same; nothing where all names differ.
std::optional<std::pair<Segment, Segment>> sameNames(const SegmentDraft &draft);

// One action; cadences count from that day on. Empty where nothing is different.
Change segmentChange(const SegmentDraft &draft, const Book &book, QDate day);

} // namespace bellwether
