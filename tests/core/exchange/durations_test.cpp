// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/durations.h"

#include "core/exchange/moments.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Durations are read however people write them", "[import]")
{
    struct Case
    {
        QString text;
        DurationUnit unit;
        std::optional<std::int64_t> seconds;
    };
    const Case cases[] = {{u"27.0"_s, DurationUnit::Hours, 97'200},
        {u"27"_s, DurationUnit::Minutes, 1'620}, {u"27.125"_s, DurationUnit::Hours, 97'650},
        {u"1,5"_s, DurationUnit::Hours, 5'400}, {u"5004"_s, DurationUnit::Seconds, 5'004},
        {u"01:30:00"_s, DurationUnit::Hours, 5'400}, {u"1:05"_s, DurationUnit::Minutes, 3'900},
        {u"120:00:30"_s, DurationUnit::Hours, 432'030},
        {u"2 03:00:00"_s, DurationUnit::Hours, 183'600}, {u"2h 15m"_s, DurationUnit::Hours, 8'100},
        {u"90 min"_s, DurationUnit::Hours, 5'400}, {u"1.5 days"_s, DurationUnit::Hours, 129'600},
        {u"3 hours, 20 minutes"_s, DurationUnit::Days, 12'000},
        {u"2 Std. 10 Min."_s, DurationUnit::Days, 7'800},
        {u"1:75:00"_s, DurationUnit::Hours, std::nullopt},
        {u"-5"_s, DurationUnit::Hours, std::nullopt},
        {u"soon"_s, DurationUnit::Hours, std::nullopt},
        {u"5 apples"_s, DurationUnit::Hours, std::nullopt},
        {u"10 %"_s, DurationUnit::Hours, std::nullopt},
        {u"99999999999"_s, DurationUnit::Days, std::nullopt}};
    for (const Case &c : cases) {
        INFO(c.text.toStdString());
        CHECK(readDuration(c.text, c.unit, std::nullopt) == c.seconds);
    }
    CHECK(minutesOf(89) == 1);
    CHECK(minutesOf(90) == 2);
}

TEST_CASE("The name of a column tells the unit of its durations", "[import]")
{
    CHECK(durationUnit(u"Resolution time (in hrs)") == DurationUnit::Hours);
    CHECK(durationUnit(u"resolution_time_hours") == DurationUnit::Hours);
    CHECK(durationUnit(u"First reply time (min)") == DurationUnit::Minutes);
    CHECK(durationUnit(u"usage_duration_secs") == DurationUnit::Seconds);
    CHECK(durationUnit(u"Dauer in Stunden") == DurationUnit::Hours);
    CHECK_FALSE(durationUnit(u"Time tracked"));
    CHECK_FALSE(durationUnit(u"m"));
}

TEST_CASE("Time stamps give minutes as their clock shows them", "[import]")
{
    const QDate today(2025, 6, 30);
    const auto between = [&](const QString &from, const QString &to) {
        return readMoment(to, std::nullopt, today).value_or(-1)
            - readMoment(from, std::nullopt, today).value_or(-1);
    };
    CHECK(between(u"2024-03-01 09:00"_s, u"2024-03-01T10:30:59Z"_s) == 90);
    CHECK(between(u"2024-02-28 23:00:00"_s, u"2024-03-01 01:00"_s) == 26 * 60);
    CHECK(between(u"05/Mar/24 9:12 AM"_s, u"05/Mar/24 1:12 PM"_s) == 240);
    CHECK(between(u"05/Mar/24 12:00 AM"_s, u"05/Mar/24 12:00 PM"_s) == 720);
    CHECK_FALSE(readMoment(u"2024-03-01", std::nullopt, today));
    CHECK_FALSE(readMoment(u"03/04/2024 10:00", std::nullopt, today));
    CHECK_FALSE(readMoment(u"2024-03-01 25:00", std::nullopt, today));
    CHECK_FALSE(readMoment(u"10:00", std::nullopt, today));
}
