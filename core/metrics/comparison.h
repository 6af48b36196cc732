// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/scope.h"
#include "core/metrics/question.h"

#include <optional>

namespace bellwether {

enum class ComparedWith
{
    Previous, // the range of equal length directly before
    Year // the same range one year before
};

template <>
struct EnumText<ComparedWith>
{
    static constexpr std::array Names = {QLatin1StringView("previous"), QLatin1StringView("year")};
};

// The range that a range is compared with (T-34). Before whole months as many whole months;
// before a month to date the same number of days of the month before, or all that month has; else
// as many days. A year before, the end of a month stays the end of a month.
DayRange comparedRange(DayRange range, ComparedWith with);

// The same question of that range: facts and scope as of its last day (T-47).
Question comparedQuestion(const Question &question, const Scope &scope, ComparedWith with);

// What a figure was, and how far it has moved since.
struct Comparison
{
    std::optional<double> previous;
    std::optional<double> change; // in the figure's unit; nothing unless both have a value
    // Whether the change is more than chance: beyond the margins of both (T-35). Nothing where a
    // figure has no margin.
    std::optional<bool> isSignificant;
};

Comparison compared(const Figure &now, const Figure &before);

} // namespace bellwether
