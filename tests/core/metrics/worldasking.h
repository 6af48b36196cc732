// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedworld.h"
#include "tests/core/metrics/worlds.h"

#include <algorithm>
#include <map>

// Comparisons of figures with their plain forms over made-up worlds.
namespace bellwether {

// The switches that decide what figures about customers, revenue and scores are.
inline Options worldOptions(std::uint64_t seed)
{
    Options options;
    options.graceDays = seed % 3 == 0 ? 0 : seed % 3 == 1 ? 30 : 14;
    options.refusalDays = seed % 4 == 2 ? 120 : 0;
    options.arrContracts = seed % 5 == 0 ? Options::ArrContracts::Term : Options::ArrContracts::All;
    options.earlyLosses =
        seed % 4 == 0 ? Options::EarlyLosses::Include : Options::EarlyLosses::Exclude;
    options.renewalsCount =
        seed % 2 == 0 ? Options::RenewalsCount::Contracts : Options::RenewalsCount::Customers;
    options.renewalsMonths = seed % 3 == 0 ? 3 : seed % 3 == 1 ? 6 : 12;
    options.healthBy = seed % 4 == 1 ? Options::HealthBy::Status : Options::HealthBy::Score;
    options.subscriptionsSpan = seed % 2 == 0 ? Options::SubscriptionsSpan::Trailing
                                              : Options::SubscriptionsSpan::CalendarYear;
    options.scoreMinCoverage = seed % 4 == 0 ? 0.2 : 0.5;
    options.scoreMaxAge = seed % 3 == 0 ? Window{6, true} : Window{90, false};
    if (seed % 2 == 0) {
        options.scoreMissing = static_cast<MissingPolicy>(seed / 2 % 3);
    }
    return options;
}

inline Question worldQuestion(std::uint64_t seed)
{
    const BookPointer book = generatedWorld(seed);
    return ask(book, generatedRange(seed), worldOptions(seed), generatedScope(*book, seed));
}

inline double inMajor(std::int64_t minor)
{
    return static_cast<double>(minor) / 100;
}

inline std::optional<double> shareOf(double part, double whole)
{
    return whole == 0 ? std::nullopt : std::optional(part / whole);
}

inline std::optional<double> valueNamed(const std::vector<NamedValue> &values, const char *name)
{
    const auto found = std::find_if(values.begin(), values.end(),
        [&](const NamedValue &value) { return value.name == QLatin1StringView(name); });
    REQUIRE(found != values.end());
    return found->value;
}

inline QString textNamed(const SeriesPoint &point, const char *name)
{
    for (const NamedText &text : point.texts) {
        if (text.name == QLatin1StringView(name)) {
            return text.text;
        }
    }
    return {};
}

inline void checkSame(std::optional<double> found, std::optional<double> expected)
{
    CHECK(found.has_value() == expected.has_value());
    if (found && expected) {
        CHECK(*found == Catch::Approx(*expected).margin(1e-6));
    }
}

inline void checkFigure(const Question &question, const char *id, std::optional<double> expected)
{
    CAPTURE(id);
    checkSame(figure(question, id).value, expected);
}

// An amount that is rounded to minor units once.
inline void checkRounded(std::optional<double> found, std::optional<double> expected)
{
    CHECK(found.has_value() == expected.has_value());
    if (found && expected) {
        CHECK(*found == Catch::Approx(*expected).margin(0.0051));
    }
}

} // namespace bellwether
