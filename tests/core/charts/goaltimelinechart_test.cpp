// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/workcharts.h"

#include "tests/core/charts/chartasking.h"
#include "tests/core/charts/chartprint.h"

using namespace bellwether;

namespace {

BookPointer withGoals()
{
    return bookFrom(R"(
        opportunities:
        company | ref | name      | one_time | opened_on
        Acorn   | o1  | More help | 12000    | 2025-05-01

        goals:
        company | title    | due_on     | status   | opportunity | baseline | current_value | target
        Acorn   | New site | 2025-09-30 | on_track | o1          | 0        | 40      | 100
        Birch   | Audit    | 2025-05-31 | planned  | -           | -        | -       | -
        Birch   | Far off  | 2030-01-31 | at_risk  | -           | -        | -       | -
        Cedar   | Someday  | -          | planned  | -           | -        | -       | -
    )");
}

} // namespace

TEST_CASE(
    "S3-23: goals stand on an axis of months with the opportunities they lead to", "[goaltimeline]")
{
    ChartChoices choices;
    choices.today = day("2025-06-18");
    const ChartData chart = chartOf(askOn(withGoals(), "2025-06-18"), "goals.timeline", choices);
    // Day 0 is 1 May 2025, when the first goal's month begins.
    CHECK(printed(chart)
        == u"Goals and projects | Goals by due day, with the opportunities they lead to | 1 "
           u"overdue\n"
           "Birch: Audit 31 May, overdue at 30\n"
           "Acorn: New site 30 Sep, on track from 0 to 152 $12.0K\n"
           "Birch: Far off 31 Jan 2030, at risk at 1736\n"
           "Without 1 goal that has no due day."_s);
    const auto &timeline = bodyOf<Timeline>(chart);
    CHECK(timeline.today == 48);
    CHECK(timeline.todayLabel == u"today"_s);
    // What is far away does not stretch the axis: it ends two years ahead.
    CHECK(timeline.end == 791);
    CHECK(shown(timeline.axis) == u"May 2025 Aug Nov Feb 2026 May Aug Nov Feb 2027 May"_s);
    CHECK(shown(timeline.lanes[1].item)
        == u"Acorn: New site | 30 Sep 2025 | on track | 40% | – | More help | $12.0K"_s);
    CHECK(shown(timeline.lanes[0].item)
        == u"Birch: Audit | 31 May 2025 | planned, overdue | – | – | – | –"_s);
    CHECK(chart.summary
        == u"Goals and projects, 1 overdue; Birch: Audit 31 May, overdue, Acorn: New site 30 Sep, "
           "on track, Birch: Far off 31 Jan 2030, at risk"_s);
    CHECK(tableOf(chart).rows.size() == 3);
}

TEST_CASE("A card has the ten goals that are due first, the window all of them", "[goaltimeline]")
{
    QByteArray text("goals:\ncompany | title | due_on | status\n");
    for (int at = 1; at <= 12; ++at) {
        text += QStringLiteral("Acorn | Goal %1 | 2025-07-%2 | planned\n")
                    .arg(at)
                    .arg(at, 2, 10, QLatin1Char('0'))
                    .toUtf8();
    }
    text += "Birch | Other | 2025-07-01 | planned\n";
    const BookPointer book = bookFrom(text.constData());
    const Question question = askOn(book, "2025-06-18");
    const ChartData card = chartOf(question, "goals.timeline");
    CHECK(bodyOf<Timeline>(card).lanes.size() == 10);
    CHECK(card.note == u"And 3 more."_s);
    CHECK(bodyOf<Timeline>(wholeGoalTimeline(question, {}, std::nullopt)).lanes.size() == 13);
    const ChartData one = wholeGoalTimeline(question, {}, companyNamed(*book, "Birch"));
    CHECK(bodyOf<Timeline>(one).lanes.size() == 1);
    CHECK(chartOf(askOn(bookFrom(""), "2025-06-18"), "goals.timeline").empty());
}
