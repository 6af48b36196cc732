// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/scoreasking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("F-EFFORT: the example's work is 52.125", "[scores]")
{
    const auto book = bookFrom(R"(
        companies:
        name | locations
        A    | 3
        B    | -

        metric_definitions:
        ref     | name | family | source          | maximum | weight | direction        | parameters
        TICKETS | TICKETS | effort | tickets         | 100     | 30     | higher_is_better | {"from": 0, "to": 20}
        SITES   | SITES | effort | locations       | 100     | 10     | higher_is_better | {"from": 1, "to": 11}
        HOURS   | HOURS | effort | support_hours   | 100     | 20     | higher_is_better | {"cap": 40}
        HAND    | HAND | effort | manual          | 10      | 25     | higher_is_better |
        STACK   | STACK | effort | stack_alignment | 100     | 15     | lower_is_better  |

        metrics:
        company | metric | day        | raw
        A       | HAND   | 2025-06-01 | 7
        A       | STACK  | 2025-06-01 | 62.5

        tickets:
        company | ref | opened_on  | minutes
        A       | t1  | 2025-06-01 | 180
        A       | t2  | 2025-06-01 | 90
        A       | t3  | 2025-06-02 | 90
        A       | t4  | 2025-06-02 | 90
        A       | t5  | 2025-06-02 | 90
        A       | t6  | 2025-06-03 | 90
        A       | t7  | 2025-06-03 | 90
        A       | t8  | 2025-06-05 | 90
        A       | t9  | 2025-06-09 | 90
        A       | t10 | 2025-06-20 | 90
        A       | t11 | 2025-06-30 | 90
        A       | t12 | 2025-06-30 | -
        A       | t13 | 2025-05-31 | 90
        A       | t14 | 2025-07-01 | 90
    )");
    const auto facts = factsOn(book, "2025-06-30");
    CHECK(scoreOf<EffortScores>(facts, "A") == u"52.125 high 100 %"_s);
    // No tickets are no work, and half of the weights.
    CHECK(scoreOf<EffortScores>(facts, "B") == u"0 low 50 %"_s);
    CHECK(
        scoreOf<EffortScores>(factsOn(book, "2025-06-30", with({{"effort.threshold", "53"}})), "A")
        == u"52.125 low 100 %"_s);
}

TEST_CASE(
    "F-EFFORT: a book without tickets knows nothing of tickets, above the cap is full", "[scores]")
{
    const char *const metrics = R"(
        metric_definitions:
        ref   | name | family | source        | weight | parameters
        HOURS | HOURS | effort | support_hours | 20     | {"cap": 40}
        SLA   | SLA  | effort | sla_level     | 20     | {"Standard": 20, "Gold": 90}

        companies:
        name | sla_level
        A    | gold
        B    | Silver
    )";
    const auto quiet = factsOn(bookFrom(metrics), "2025-06-30");
    CHECK(scoreOf<EffortScores>(quiet, "A") == u"90 high 50 %"_s);
    CHECK(scoreOf<EffortScores>(quiet, "B") == u"- no_score 0 %"_s);
    const auto busy = factsOn(bookFrom((QByteArray(metrics) + R"(
        tickets:
        company | opened_on  | minutes
        A       | 2025-06-20 | 6000
        B       | 2025-06-20 | -
    )")
                                           .constData()),
        "2025-06-30");
    CHECK(scoreOf<EffortScores>(busy, "A") == u"95 high 100 %"_s);
    CHECK(scoreOf<EffortScores>(busy, "B") == u"- no_score 0 %"_s);
}

TEST_CASE("F-EFFORT: without metrics there is no effort", "[scores]")
{
    const auto facts = factsOn(fixtureF1(), "2025-06-30");
    CHECK(scoreOf<EffortScores>(facts, "A Acorn") == u"- no_score 0 %"_s);
}

TEST_CASE("S3-05, S3-18: alignment with the stack is little effort, or much", "[scores]")
{
    // 5 of 8 aligned, 1 supported; of B nothing applies, and nobody has asked C.
    QByteArray text = R"(
        companies:
        name
        A
        B
        C

        metric_definitions:
        ref | name | family | source          | weight | direction
        X   | X    | effort | stack_alignment | 1      | DIRECTION

        stack_items:
        ref | name
        i1  | I1
        i2  | I2
        i3  | I3
        i4  | I4
        i5  | I5
        i6  | I6
        i7  | I7
        i8  | I8

        stack:
        company | item | day        | alignment   | is_applicable
        A       | i1   | 2025-01-01 | aligned     | yes
        A       | i2   | 2025-01-01 | aligned     | yes
        A       | i3   | 2025-01-01 | aligned     | yes
        A       | i4   | 2025-01-01 | aligned     | yes
        A       | i5   | 2025-01-01 | aligned     | yes
        A       | i6   | 2025-01-01 | supported   | yes
        A       | i7   | 2025-01-01 | not_aligned | yes
        A       | i8   | 2025-01-01 | not_aligned | yes
        A       | i8   | 2025-07-01 | aligned     | yes
        B       | i1   | 2025-01-01 | aligned     | no
    )";
    const auto withDirection = [&](const char *direction) {
        return bookFrom(QByteArray(text).replace("DIRECTION", direction).constData());
    };
    const BookPointer inverse = withDirection("lower_is_better");
    const auto facts = factsOn(inverse, "2025-06-30");
    CHECK(scoreOf<EffortScores>(facts, "A") == u"37.5 low 100 %"_s);
    CHECK(scoreOf<EffortScores>(facts, "B") == u"- no_score 0 %"_s);
    CHECK(scoreOf<EffortScores>(facts, "C") == u"- no_score 0 %"_s);
    CHECK(scoreOf<EffortScores>(factsOn(inverse, "2025-07-01"), "A") == u"25 low 100 %"_s);
    const Options half = with({{"alignment.supported", "0.5"}});
    CHECK(scoreOf<EffortScores>(factsOn(inverse, "2025-06-30", half), "A") == u"31.25 low 100 %"_s);

    const BookPointer direct = withDirection("higher_is_better");
    CHECK(scoreOf<EffortScores>(factsOn(direct, "2025-06-30"), "A") == u"62.5 high 100 %"_s);
    CHECK(scoreOf<EffortScores>(factsOn(direct, "2025-06-30", half), "A") == u"68.75 high 100 %"_s);
}

TEST_CASE("S3-10: CSAT answers are a health metric, of the window or of the metric's own days",
    "[scores]")
{
    const QByteArray text = R"(
        companies:
        name
        A
        B

        contacts:
        company | name
        A       | Ann
        A       | Bob
        A       | Cem
        A       | Dee

        metric_definitions:
        ref | name | family | source | weight | parameters
        X   | X    | health | csat   | 1      | PARAMETERS

        responses:
        company | contact | day        | kind | value
        A       | Ann     | 2025-06-30 | csat | 5
        A       | Bob     | 2025-06-01 | csat | 4
        A       | Bob     | 2025-05-01 | csat | 1
        A       | Cem     | 2025-05-20 | csat | 3
        A       | Dee     | 2024-12-31 | csat | 2
        A       | Ann     | 2025-06-30 | nps  | 0
    )";
    const auto withParameters = [&](const char *parameters) {
        return bookFrom(QByteArray(text).replace("PARAMETERS", parameters).constData());
    };
    // Six months: 5, 4, 3 and 2, of each contact the latest; 4 and 5 are good ones.
    const BookPointer book = withParameters("");
    CHECK(health(factsOn(book, "2025-06-30"), "A") == u"50 needs_attention 100 %"_s);
    CHECK(health(factsOn(book, "2025-06-30"), "B") == u"- no_score 0 %"_s);
    // Then the 2 is too old.
    CHECK(scoreOf<HealthScores>(factsOn(book, "2025-07-01"), "A").startsWith(u"66.66"_s));
    CHECK(health(factsOn(book, "2025-06-30", with({{"csat.window", "30d"}})), "A")
        == u"100 satisfactory 100 %"_s);
    CHECK(health(factsOn(book, "2026-01-01"), "A") == u"- no_score 0 %"_s);
    CHECK(health(factsOn(withParameters("{\"days\": 1}"), "2025-06-30"), "A")
        == u"100 satisfactory 100 %"_s);
}

TEST_CASE("S3-17: what an assessment asks for is effort", "[scores]")
{
    const auto book = bookFrom(R"(
        companies:
        name
        A
        B

        assessment_templates:
        name
        Compliance
        Other

        assessment_items:
        template   | position | text   | possible | weight
        Compliance | 0        | Audits | 3        | 3
        Compliance | 1        | Onsite | 3        | 1
        Compliance | 2        | Papers | 3        | 3
        Other      | 0        | Else   | 1        | 1

        metric_definitions:
        ref | name | family | source     | weight | parameters
        X   | X    | effort | assessment | 1      | {"template": "Compliance"}

        assessments:
        company | item | day        | earned
        A       | #1   | 2025-06-01 | 2
        A       | #2   | 2025-06-01 | 1
        A       | #3   | 2025-06-01 | 0
        A       | #4   | 2025-06-20 | 1
        B       | #1   | 2025-06-01 | 3
        B       | #2   | 2025-06-01 | 0
        B       | #3   | 2025-06-01 | 3
    )");
    const auto facts = factsOn(book, "2025-06-30");
    CHECK(*facts->part<EffortScores>().values[rowOf(*facts, "A")]
        == Catch::Approx(100.0 / 3).margin(1e-9));
    CHECK(facts->part<EffortScores>().bands[rowOf(*facts, "A")] == EffortBand::Low);
    CHECK(*facts->part<EffortScores>().values[rowOf(*facts, "B")]
        == Catch::Approx(1800.0 / 21).margin(1e-9));
    CHECK(facts->part<EffortScores>().bands[rowOf(*facts, "B")] == EffortBand::High);
}

TEST_CASE("F-CS: the example's parts are 64.25", "[scores]")
{
    const auto own = bookFrom(R"(
        metric_definitions:
        ref    | name | family | source       | weight | parameters
        USE    | USE  | cs     | usage        | 25     |
        ADOPT  | ADOPT | cs     | adoption     | 20     |
        ANSWER | ANSWER | cs     | nps          | 20     | {"sources": ["nps", "happiness", "csat"]}
        TALK   | TALK | cs     | engagement   | 15     |
        HEALTH | HEALTH | cs     | health_score | 20     | {"sources": ["sentiment", "health_score", "health_status"]}

        cadences:
        segment  | days | from_day
        unplaced | 18   | 2024-01-01

        metrics:
        company | metric | day        | raw
        A       | USE    | 2025-06-01 | 72
        A       | ADOPT  | 2025-06-01 | 60
        A       | ANSWER | 2025-06-01 | 65
        B       | USE    | 2025-06-01 | 72

        interactions:
        company | day        | type
        A       | 2025-06-01 | call
        A       | 2025-04-02 | meeting
        A       | 2025-06-02 | note
        A       | 2025-04-01 | call

        sentiments:
        company | day        | value
        A       | 2025-06-02 | positive
        A       | 2025-05-02 | very_negative

        statuses:
        company | day        | status
        A       | 2025-06-02 | healthy
    )");
    const auto book = withImported(own, {{"A", "2025-06-01", 78.75}});
    const auto facts = factsOn(book, "2025-06-30");
    CHECK(scoreOf<CsScores>(facts, "A") == u"64.25 fair 100 %"_s);
    // Two parts are enough, however little they weigh: 72 of 25 and no touches of 15.
    CHECK(scoreOf<CsScores>(facts, "B") == u"45 weak 40 %"_s);
}

TEST_CASE("F-CS: fewer than two parts are no score", "[scores]")
{
    const auto book = bookFrom(R"(
        companies:
        name
        B

        statuses:
        company | day        | status
        A       | 2025-06-02 | healthy
    )");
    const auto facts = factsOn(book, "2025-06-30");
    CHECK(scoreOf<CsScores>(facts, "A") == u"- no_score 20 %"_s);
    CHECK(facts->part<CsScores>().uncovered[rowOf(*facts, "A")] == 75);
    CHECK(scoreOf<CsScores>(facts, "B") == u"- no_score 0 %"_s);
}

TEST_CASE("F-ASSESS: the latest completed result of 7 of 21 points is 33.3 %", "[scores]")
{
    const auto book = bookFrom(R"(
        assessment_templates:
        name
        Review

        assessment_items:
        template | position | text | possible | weight
        Review   | 0        | One  | 3        | 3
        Review   | 1        | Two  | 3        | 1
        Review   | 2        | Tri  | 3        | 3

        metric_definitions:
        ref | name | family | source     | weight
        X   | X    | health | assessment | 1

        assessments:
        company | item | day        | earned
        A       | #1   | 2025-05-01 | 3
        A       | #2   | 2025-05-01 | 3
        A       | #3   | 2025-05-01 | 3
        A       | #1   | 2025-06-01 | 1
        A       | #1   | 2025-06-01 | 2
        A       | #2   | 2025-06-01 | 1
        A       | #3   | 2025-06-01 | 0
        A       | #1   | 2025-06-10 | 3
    )");
    const auto facts = factsOn(book, "2025-06-30");
    CHECK(*facts->part<HealthScores>().values[rowOf(*facts, "A")]
        == Catch::Approx(100.0 / 3).margin(1e-9));
    CHECK(health(factsOn(book, "2025-05-31"), "A") == u"100 satisfactory 100 %"_s);
    CHECK(health(factsOn(book, "2025-08-31"), "A") == u"- no_score 0 %"_s);
}

TEST_CASE("F-HEALTH: a typed value stands before the source while it is fresh", "[scores]")
{
    const auto book = bookFrom(R"(
        metric_definitions:
        ref | name | family | source    | weight | parameters
        X   | X    | health | sentiment | 1      | {"days": 30}

        sentiments:
        company | day        | value
        A       | 2025-06-20 | very_positive
        B       | 2025-06-20 | very_positive

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-06-05 | 30
        B       | X      | 2025-05-05 | 30
    )");
    const auto facts = factsOn(book, "2025-06-30");
    CHECK(health(facts, "A") == u"30 at_risk 100 %"_s);
    CHECK(health(facts, "B") == u"100 satisfactory 100 %"_s);
    CHECK(health(factsOn(book, "2025-07-10"), "A") == u"100 satisfactory 100 %"_s);
}

TEST_CASE("F-HEALTH: renewals are worth what they kept, late ones are not judged yet", "[scores]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | renews
        A       | a1  | 2023-01-01 | 2023-12-31 | 1000   |
        A       | a2  | 2024-01-01 | 2024-12-31 | 750    | a1
        B       | b1  | 2024-01-01 | 2024-12-31 | 1000   |

        metric_definitions:
        ref | name | family | source   | weight
        X   | X    | health | renewals | 1
    )");
    CHECK(health(factsOn(book, "2024-06-30"), "A") == u"75 satisfactory 100 %"_s);
    CHECK(health(factsOn(book, "2025-01-30"), "B") == u"- no_score 0 %"_s);
    CHECK(health(factsOn(book, "2025-01-31"), "B") == u"0 at_risk 100 %"_s);
}

TEST_CASE("Scores never are a part of themselves", "[scores]")
{
    const auto book = bookFrom(R"(
        metric_definitions:
        ref | name | family | source       | weight
        H1  | H1   | health | engagement   | 1
        H2  | H2   | health | health_score | 1
        E1  | E1   | effort | health_score | 1
        E2  | E2   | effort | engagement   | 1
        C1  | C1   | cs     | health_score | 1
        C2  | C2   | cs     | engagement   | 1

        interactions:
        company | day        | type
        A       | 2025-06-01 | call
    )");
    const auto facts = factsOn(book, "2025-06-30");
    CHECK(health(facts, "A") == u"100 satisfactory 50 %"_s);
    CHECK(scoreOf<EffortScores>(facts, "A") == u"100 high 50 %"_s);
    CHECK(scoreOf<CsScores>(facts, "A") == u"100 strong 100 %"_s);
}
