// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/feedbackrequests.h"

#include "core/metrics/followups.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer sixRequests()
{
    return bookFrom(R"(
        companies:
        name | since
        Acme | 2024-01-01

        contacts:
        company | name
        Acme    | Ann
        Acme    | Ben
        Acme    | Cat
        Acme    | Dan
        Acme    | Eve
        Acme    | Fay

        requests:
        contact | kind | due_on     | created_on | sent_on    | state
        Ann     | nps  | 2025-06-01 | 2025-05-25 | 2025-06-02 | answered
        Ben     | nps  | 2025-06-01 | 2025-05-25 | 2025-06-02 | sent
        Cat     | nps  | 2025-06-01 | 2025-05-25 |            | exported
        Dan     | nps  | 2025-06-05 | 2025-05-25 |            | drafted
        Eve     | nps  | 2025-07-05 | 2025-05-25 |            | due
        Fay     | nps  | 2025-06-01 | 2025-05-25 |            | cancelled

        responses:
        company | contact | request | day        | kind | value
        Acme    | Ann     | #1      | 2025-06-10 | nps  | 9
    )");
}

} // namespace

TEST_CASE("F-HAPPY: the response rate is of what was marked as sent", "[requests]")
{
    const Question june = ask(sixRequests(), days("2025-06-01", "2025-06-30"));
    const Figure rate = figure(june, "feedback.response_rate");
    CHECK(print(rate) == u"50 %"_s);
    CHECK(rate.denominator == 2.0);
    REQUIRE(rate.leftOut.size() == 1);
    CHECK(rate.leftOut[0].reason == LeftOut::NeverSent);
    CHECK(rate.leftOut[0].count == 2);
    CHECK(print(rowsOf(june, "feedback.response_rate"), {"contact", "state", "sent", "answered"})
        == lines({"Ann | answered | 2025-06-02 | 1", "Ben | sent | 2025-06-02 | 0"}));
    const Question july = ask(sixRequests(), days("2025-07-01", "2025-07-31"));
    CHECK(value(july, "feedback.response_rate") == u"none: nothing sent"_s);
}

TEST_CASE("F-HAPPY: what was answered later was not answered then", "[requests]")
{
    const Question before = ask(sixRequests(), days("2025-06-01", "2025-06-09"));
    CHECK(value(before, "feedback.response_rate") == u"0 %"_s);
    CHECK(print(series(before, "feedback.queue"))
        == lines({"due count 1", "drafted count 1", "exported count 1", "sent count 2",
            "answered count 0", "expired count 0", "cancelled count 1"}));
    const Question unsent = askOn(sixRequests(), "2025-06-01");
    CHECK(figure(unsent, "feedback.requests_due").value == 3.0);
}

TEST_CASE("S1-14: due are requests whose day has come and that nobody sent", "[requests]")
{
    const Question june = ask(sixRequests(), days("2025-06-01", "2025-06-30"));
    CHECK(value(june, "feedback.requests_due") == u"2"_s);
    CHECK(print(rowsOf(june, "feedback.requests_due"), {"contact", "state"})
        == lines({"Cat | exported", "Dan | drafted"}));
    CHECK(print(series(june, "feedback.queue"))
        == lines({"due count 1", "drafted count 1", "exported count 1", "sent count 1",
            "answered count 1", "expired count 0", "cancelled count 1"}));
    CHECK(pointRows(june, "feedback.queue", "sent").value().rows.size() == 1);
    CHECK(pointRows(june, "feedback.queue", "").value().rows.size() == 6);
    CHECK_FALSE(pointRows(june, "feedback.queue", "lost"));
}

TEST_CASE("S1-25: working days leave out Saturdays and Sundays", "[requests]")
{
    CHECK(workingDaysBetween(day("2025-06-06"), day("2025-06-06")) == 0); // a Friday
    CHECK(workingDaysBetween(day("2025-06-06"), day("2025-06-08")) == 0);
    CHECK(workingDaysBetween(day("2025-06-06"), day("2025-06-09")) == 1);
    CHECK(workingDaysBetween(day("2025-06-07"), day("2025-06-09")) == 1);
    CHECK(workingDaysBetween(day("2025-06-02"), day("2025-06-04")) == 2);
    CHECK(workingDaysBetween(day("2025-06-04"), day("2025-07-02")) == 20);
    CHECK(workingDaysBetween(day("2025-06-04"), day("2025-07-07")) == 23);
}

TEST_CASE("S1-25: a negative answer waits for the next touch or completed task", "[requests]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name   | since
        Acme   | 2024-01-01
        Globex | 2024-01-01
        Hooli  | 2024-01-01

        responses:
        company | day        | kind | value
        Acme    | 2025-06-04 | nps  | 3
        Acme    | 2025-06-04 | nps  | 9
        Globex  | 2025-06-06 | csat | 2
        Hooli   | 2025-06-10 | csat | 1
        Hooli   | 2025-06-11 | csat | 3

        interactions:
        company | day        | type
        Acme    | 2025-06-03 | call
        Acme    | 2025-06-05 | note
        Acme    | 2025-06-06 | call
        Acme    | 2025-06-09 | call

        tasks:
        company | title   | created_on | completed_on | state
        Globex  | Call up | 2025-06-06 | 2025-06-09   | done
    )");
    const Question june = ask(book, days("2025-06-01", "2025-06-30"));
    const Figure time = figure(june, "feedback.time_to_follow_up");
    CHECK(time.value == 1.5);
    CHECK(time.unit == Unit::Days);
    CHECK(time.n == 2);
    CHECK(time.terms[2].name == u"waiting"_s);
    CHECK(time.terms[2].value == 1.0);
    CHECK(print(rowsOf(june, "feedback.time_to_follow_up"),
              {"company", "day", "kind", "followed_up", "working_days"})
        == lines({"Hooli | 2025-06-10 | csat | - | -", "Acme | 2025-06-04 | nps | 2025-06-06 | 2",
            "Globex | 2025-06-06 | csat | 2025-06-09 | 1"}));
    // What comes after the day is not known then.
    const Question before = ask(book, days("2025-06-01", "2025-06-05"));
    CHECK(value(before, "feedback.time_to_follow_up") == u"none: nothing followed up"_s);
}
