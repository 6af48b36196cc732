// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/numbers.h"

#include <QStringView>

#include <cstdint>
#include <optional>

namespace bellwether {

enum class DurationUnit
{
    Seconds,
    Minutes,
    Hours,
    Days
};

// The unit that the name of a column tells: "Resolution time (in hrs)", "usage_duration_secs".
// Nothing when it tells none.
std::optional<DurationUnit> durationUnit(QStringView columnTitle);

// Seconds of "01:30:00", "2h 15m", "90 min", "1.5 days", "3 hours, 20 minutes", or of a number
// alone, which counts in `unit`. Below a second is rounded. Nothing for words and below zero.
std::optional<std::int64_t> readDuration(
    QStringView text, DurationUnit unit, std::optional<DecimalMark> mark);

// Whole minutes, half a minute up.
std::int64_t minutesOf(std::int64_t seconds);

} // namespace bellwether
