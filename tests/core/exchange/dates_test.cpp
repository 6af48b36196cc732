// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/dates.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Dmy = DateOrder::DayMonthYear;
constexpr auto Mdy = DateOrder::MonthDayYear;
constexpr auto Ymd = DateOrder::YearMonthDay;
const QDate Today(2025, 6, 30);

QString read(const QString &text, std::optional<DateOrder> order = std::nullopt)
{
    const DateReading reading = readDate(text, order, Today);
    return reading.day        ? reading.day->toString(Qt::ISODate)
        : reading.isAmbiguous ? u"ambiguous"_s
                              : u"no date"_s;
}

std::optional<DateOrder> orderOf(const QStringList &values)
{
    DateEvidence evidence;
    for (const QString &value : values) {
        evidence.add(value, Today);
    }
    return evidence.order();
}

} // namespace

TEST_CASE("Dates with a single reading need no order", "[dates]")
{
    const std::pair<QString, QString> cases[] = {
        {u"2024-03-05"_s, u"2024-03-05"_s},
        {u" 2024-03-05 "_s, u"2024-03-05"_s},
        {u"2024-3-5"_s, u"2024-03-05"_s},
        {u"2024/03/05"_s, u"2024-03-05"_s},
        {u"2024.03.05"_s, u"2024-03-05"_s},
        {u"20140102"_s, u"2014-01-02"_s},
        {u"2006-04-15T03:23:15.000Z"_s, u"2006-04-15"_s},
        {u"2024-03-05T23:30:00+02:00"_s, u"2024-03-05"_s},
        {u"2024-03-05T23:30:00-1000"_s, u"2024-03-05"_s},
        {u"2024-03-05 10:15"_s, u"2024-03-05"_s},
        {u"2024-03-05 10:15:00 UTC"_s, u"2024-03-05"_s},
        {u"31/12/2012"_s, u"2012-12-31"_s},
        {u"12/31/2012 11:05 PM"_s, u"2012-12-31"_s},
        {u"31.12.2012"_s, u"2012-12-31"_s},
        {u"03.04.2024"_s, u"2024-04-03"_s},
        {u"05/05/2024"_s, u"2024-05-05"_s},
        {u"Mar 5, 2024"_s, u"2024-03-05"_s},
        {u"March 5, 2024"_s, u"2024-03-05"_s},
        {u"5 March 2024"_s, u"2024-03-05"_s},
        {u"5th of March 2024"_s, u"2024-03-05"_s},
        {u"05-Mar-24"_s, u"2024-03-05"_s},
        {u"2024-Mar-05"_s, u"2024-03-05"_s},
        {u"Tue, 5 Mar 2024"_s, u"2024-03-05"_s},
        {u"Sept 9, 2024"_s, u"2024-09-09"_s},
        {u"5. März 2024"_s, u"2024-03-05"_s},
        {u"5 février 2024"_s, u"2024-02-05"_s},
        {u"29/02/2024"_s, u"2024-02-29"_s},
    };
    for (const auto &[text, day] : cases) {
        CHECK(std::pair(text, read(text)) == std::pair(text, day));
    }
}

TEST_CASE("The order decides between day and month", "[dates]")
{
    CHECK(read(u"03/04/2024"_s) == u"ambiguous"_s);
    CHECK(read(u"03/04/2024"_s, Dmy) == u"2024-04-03"_s);
    CHECK(read(u"03/04/2024"_s, Mdy) == u"2024-03-04"_s);
    CHECK(read(u"03/04/2024"_s, Ymd) == u"ambiguous"_s);
    CHECK(read(u"24/03/05"_s, Ymd) == u"2024-03-05"_s);
    CHECK(read(u"2024-03-05"_s, Dmy) == u"2024-03-05"_s);
    CHECK(read(u"Mar 5, 2024"_s, Dmy) == u"2024-03-05"_s);
}

TEST_CASE("A value that the order forbids is no date", "[dates]")
{
    CHECK(read(u"12/31/2012"_s, Dmy) == u"no date"_s);
    CHECK(read(u"31/12/2012"_s, Mdy) == u"no date"_s);
}

TEST_CASE("What is no date is not made one", "[dates]")
{
    for (const QString &text : {u""_s, u"-"_s, u"soon"_s, u"31/02/2026"_s, u"30.02.2024"_s,
             u"2024-13-01"_s, u"29/02/2023"_s, u"20141302"_s, u"45292"_s, u"2024"_s, u"3/2024"_s,
             u"1/2/3/2024"_s, u"10.12.2024.1"_s, u"Foo 5, 2024"_s, u"2024-03-05x"_s, u"1,234.50"_s,
             u"12:30"_s, u"03/04/02024"_s, u"1/1/1"_s}) {
        CHECK(std::pair(text, read(text)) == std::pair(text, u"no date"_s));
    }
}

TEST_CASE("Two-digit years lie between 79 years ago and 20 years from today", "[dates]")
{
    CHECK(read(u"31/12/24"_s) == u"2024-12-31"_s);
    CHECK(read(u"31/12/45"_s) == u"2045-12-31"_s);
    CHECK(read(u"31/12/46"_s) == u"1946-12-31"_s);
    CHECK(read(u"31/12/99"_s) == u"1999-12-31"_s);
    CHECK(read(u"3/4/26"_s, Mdy) == u"2026-03-04"_s);
}

TEST_CASE("One value above 12 decides for its whole column", "[dates]")
{
    CHECK(orderOf({u"02/01/2014"_s, u"31/12/2012"_s}) == Dmy);
    CHECK(orderOf({u"02/01/2014"_s, u"12/31/2012"_s}) == Mdy);
    CHECK(orderOf({u"79/01/31"_s, u"02/01/14"_s}) == Ymd);
    CHECK(orderOf({u"02/01/2014"_s, u"03/04/2014"_s}) == std::nullopt);
    CHECK(orderOf({u"2014-02-01"_s, u"02/01/2014"_s}) == std::nullopt);
    CHECK(orderOf({u"31/12/2012"_s, u"12/31/2012"_s}) == std::nullopt);
    CHECK(orderOf({}) == std::nullopt);
}

TEST_CASE("Only days and months that could be swapped are ambiguous", "[dates]")
{
    DateEvidence evidence;
    evidence.add(u"05/05/2024", Today);
    evidence.add(u"2024-03-04", Today);
    evidence.add(u"nothing", Today);
    CHECK(evidence.dates() == 2);
    CHECK_FALSE(evidence.hasAmbiguousDates());
    evidence.add(u"05/06/2024", Today);
    CHECK(evidence.hasAmbiguousDates());
}
