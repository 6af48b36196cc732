// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/id.h"

#include <QDate>

#include <array>

namespace bellwether {

// F-SEG: high or low value, low or high effort.
enum class Segment
{
    Unplaced,
    HvLe,
    HvHe,
    LvLe,
    LvHe
};

template <>
struct EnumText<Segment>
{
    static constexpr std::array Names = {QLatin1StringView("unplaced"), QLatin1StringView("hv_le"),
        QLatin1StringView("hv_he"), QLatin1StringView("lv_le"), QLatin1StringView("lv_he")};
};

// How often customers of a segment want to hear from us, from that day on.
struct SegmentCadence
{
    SegmentCadenceId id;
    Segment segment = Segment::Unplaced;
    int days = 30; // between touches
    QDate from;

    bool operator==(const SegmentCadence &) const = default;
};

} // namespace bellwether
