// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/scores.h"

#include "core/metrics/metricpoints.h"
#include "core/metrics/metricscale.h"
#include "core/metrics/scoremodel.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

FactsPointer factsOn(const BookPointer &book, const char *asOf, const Options &options = {})
{
    return CompanyFacts::of(book, nullptr, options, day(asOf));
}

std::size_t rowOf(const CompanyFacts &facts, const char *company)
{
    return facts.rowOf(companyNamed(*facts.book, company));
}

// "78.75 satisfactory 80 %"
template <typename Scores>
QString scoreOf(const FactsPointer &facts, const char *company)
{
    const auto &scores = facts->part<Scores>();
    const std::size_t row = rowOf(*facts, company);
    return u"%1 %2 %3 %"_s
        .arg(scores.values[row] ? QString::number(*scores.values[row], 'g', 10) : u"-"_s,
            snakeCase(scores.bands[row]))
        .arg(100 * scores.coverage[row]);
}

QString health(const FactsPointer &facts, const char *company)
{
    return scoreOf<HealthScores>(facts, company);
}

const char *const HealthMetrics = R"(
    metric_definitions:
    ref         | family | name      | source | maximum | weight
    H-SENTIMENT | health | Sentiment | manual | 5       | 30
    H-CSAT      | health | CSAT      | manual | 100     | 30
    H-ORG       | health | Org       | manual | 5       | 20
    H-RENEWALS  | health | Renewals  | manual | 100     | 20
)";

BookPointer withHealth(const char *more)
{
    return bookFrom((QByteArray(HealthMetrics) + more).constData());
}

BookPointer acorn(const char *more = "")
{
    return withHealth((QByteArray(R"(
    metrics:
    company | metric      | day        | raw
    A       | H-SENTIMENT | 2025-06-01 | 4
    A       | H-CSAT      | 2025-06-01 | 90
    A       | H-ORG       | 2025-06-01 | 3
)") + more)
                          .constData());
}

} // namespace

TEST_CASE("F-HEALTH: the example's 78.75 of four fifths of the weights", "[scores]")
{
    CHECK(health(factsOn(acorn(), "2025-06-30"), "A") == u"78.75 satisfactory 80 %"_s);
}

TEST_CASE("F-HEALTH: missing as nothing makes the example 63, as neutral 73", "[scores]")
{
    CHECK(health(factsOn(acorn(), "2025-06-30", with({{"score.missing", "zero"}})), "A")
        == u"63 needs_attention 80 %"_s);
    CHECK(health(factsOn(acorn(), "2025-06-30", with({{"score.missing", "neutral"}})), "A")
        == u"73 satisfactory 80 %"_s);
}

TEST_CASE("F-HEALTH: the model says what missing counts as, and where the bands lie", "[scores]")
{
    const BookPointer book = acorn(R"(
        score_models:
        family | version | upper_bound | lower_bound | missing | adopted_on
        health | 1       | 60          | 30          | zero    | 2025-01-01
    )");
    CHECK(health(factsOn(book, "2025-06-30"), "A") == u"63 satisfactory 80 %"_s);
    CHECK(health(factsOn(book, "2025-06-30", with({{"score.missing", "exclude"}})), "A")
        == u"78.75 satisfactory 80 %"_s);
}

TEST_CASE("F-HEALTH: the check value of 30, 40 and 30 % is 70 and satisfactory", "[scores]")
{
    const auto book = bookFrom(R"(
        metric_definitions:
        ref | name | family | source | weight
        X   | X    | health | manual | 30
        Y   | Y    | health | manual | 40
        Z   | Z    | health | manual | 30

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-06-01 | 50
        A       | Y      | 2025-06-01 | 62.5
        A       | Z      | 2025-06-01 | 100
    )");
    CHECK(health(factsOn(book, "2025-06-30"), "A") == u"70 satisfactory 100 %"_s);
}

TEST_CASE("F-HEALTH: below half of the weights there is no score, but a value to show", "[scores]")
{
    const BookPointer book = withHealth(R"(
        metrics:
        company | metric      | day        | raw
        A       | H-SENTIMENT | 2025-06-01 | 4
        B       | H-SENTIMENT | 2025-06-01 | 4
        B       | H-ORG       | 2025-06-01 | 3
    )");
    const auto facts = factsOn(book, "2025-06-30");
    CHECK(health(facts, "A") == u"- no_score 30 %"_s);
    CHECK(facts->part<HealthScores>().uncovered[rowOf(*facts, "A")] == 80);
    CHECK(health(facts, "B") == u"72 satisfactory 50 %"_s);
    CHECK_FALSE(facts->part<HealthScores>().uncovered[rowOf(*facts, "B")]);
    CHECK(health(factsOn(book, "2025-06-30", with({{"score.min_coverage", "0.3"}})), "A")
        == u"80 satisfactory 30 %"_s);
}

TEST_CASE("F-HEALTH: nothing known is no score, whatever missing counts as", "[scores]")
{
    const BookPointer book = withHealth("companies:\nname\nA\n");
    for (const char *policy : {"exclude", "zero", "neutral"}) {
        const Options options = with({{"score.missing", policy}, {"score.min_coverage", "0"}});
        CHECK(health(factsOn(book, "2025-06-30", options), "A") == u"- no_score 0 %"_s);
    }
}

TEST_CASE("F-HEALTH: a value older than its greatest age is missing", "[scores]")
{
    const BookPointer book = acorn();
    CHECK(health(factsOn(book, "2025-08-30"), "A") == u"78.75 satisfactory 80 %"_s); // 90 days
    CHECK(health(factsOn(book, "2025-08-31"), "A") == u"- no_score 0 %"_s);
    CHECK(health(factsOn(book, "2025-08-31", with({{"score.max_age", "6m"}})), "A")
        == u"78.75 satisfactory 80 %"_s);
    CHECK(health(factsOn(book, "2025-05-31"), "A") == u"- no_score 0 %"_s);
}

TEST_CASE("F-HEALTH: a metric may have an age of its own", "[scores]")
{
    const auto book = bookFrom(R"(
        metric_definitions:
        ref | name | family | source | parameters    | weight
        X   | X    | health | manual | {"days": 365} | 1

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-01-01 | 60
    )");
    CHECK(health(factsOn(book, "2026-01-01"), "A") == u"60 needs_attention 100 %"_s);
    CHECK(health(factsOn(book, "2026-01-02"), "A") == u"- no_score 0 %"_s);
}

TEST_CASE("F-HEALTH: the newest value counts, even one that says nobody could tell", "[scores]")
{
    const BookPointer book = acorn(R"(
        A       | H-CSAT      | 2025-06-10 | 50
        A       | H-CSAT      | 2025-06-10 | 60
        A       | H-ORG       | 2025-06-20 | -
    )");
    // 30 x 80 + 30 x 60 of 60.
    CHECK(health(factsOn(book, "2025-06-30"), "A") == u"70 satisfactory 60 %"_s);
}

TEST_CASE("F-HEALTH: what does not apply is out of the weights", "[scores]")
{
    const BookPointer book = withHealth(R"(
        metrics:
        company | metric      | day        | raw | is_applicable
        A       | H-SENTIMENT | 2025-06-01 | 4   | yes
        A       | H-CSAT      | 2024-01-01 | -   | no
        A       | H-ORG       | 2025-06-01 | 3   | yes
        A       | H-RENEWALS  | 2025-06-01 | -   | no
    )");
    CHECK(health(factsOn(book, "2025-06-30"), "A") == u"72 satisfactory 100 %"_s);
    CHECK(health(factsOn(book, "2025-06-30", with({{"score.missing", "zero"}})), "A")
        == u"72 satisfactory 100 %"_s);
}

TEST_CASE("F-HEALTH: weights need not add up to 100, 0 and inactive are off", "[scores]")
{
    const auto book = bookFrom(R"(
        metric_definitions:
        ref | name | family | source | weight | active | direction
        X   | X    | health | manual | 1      | yes    | higher_is_better
        Y   | Y    | health | manual | 0      | yes    | higher_is_better
        Z   | Z    | health | manual | 3      | no     | higher_is_better
        I   | I    | health | manual | 2      | yes    | lower_is_better

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-06-01 | 50
        A       | Y      | 2025-06-01 | 1
        A       | Z      | 2025-06-01 | 1
        A       | I      | 2025-06-01 | 20
    )");
    CHECK(health(factsOn(book, "2025-06-30"), "A") == u"70 satisfactory 100 %"_s);
}

TEST_CASE("F-HEALTH: ageing brings 90 to 70 in 60 days and to 64.1 in 90", "[scores]")
{
    CHECK(agedScore(90, 60) == Catch::Approx(70));
    CHECK(agedScore(90, 90) == Catch::Approx(64.142).margin(0.001));
    CHECK(agedScore(90, 0) == 90);
    CHECK(agedScore(10, 60) == Catch::Approx(30));

    const auto book = bookFrom(R"(
        metric_definitions:
        ref | name | family | source | weight
        X   | X    | health | manual | 1

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-06-01 | 90
    )");
    const Options ageing = with({{"score.ageing", "on"}});
    CHECK(health(factsOn(book, "2025-07-31", ageing), "A") == u"70 satisfactory 100 %"_s);
    CHECK(health(factsOn(book, "2025-07-31"), "A") == u"90 satisfactory 100 %"_s);
}

TEST_CASE("F-BAND: lower bounds are inclusive", "[scores]")
{
    CHECK(healthBandOf(70.0) == HealthBand::Satisfactory);
    CHECK(healthBandOf(69.999) == HealthBand::NeedsAttention);
    CHECK(healthBandOf(40.0) == HealthBand::NeedsAttention);
    CHECK(healthBandOf(39.999) == HealthBand::AtRisk);
    CHECK(healthBandOf(std::nullopt) == HealthBand::NoScore);
    CHECK(csBandOf(75.0) == CsBand::Strong);
    CHECK(csBandOf(74.999) == CsBand::Fair);
    CHECK(csBandOf(50.0) == CsBand::Fair);
    CHECK(csBandOf(49.999) == CsBand::Weak);
    CHECK(effortBandOf(50.0) == EffortBand::High);
    CHECK(effortBandOf(49.999) == EffortBand::Low);
}

TEST_CASE("F-HEALTH: sources become points along straight lines", "[scores]")
{
    const auto scale = [](const char *json) {
        return MetricParameters::of(QString::fromUtf8(json));
    };
    const auto lines = scale(R"({"points": [[10, 100], [0, 0], [5, 80]]})");
    CHECK(sourceScore(MetricSource::Csat, lines, 100, -3) == 0);
    CHECK(sourceScore(MetricSource::Csat, lines, 100, 2.5) == 40);
    CHECK(sourceScore(MetricSource::Csat, lines, 100, 5) == 80);
    CHECK(sourceScore(MetricSource::Csat, lines, 100, 7.5) == 90);
    CHECK(sourceScore(MetricSource::Csat, lines, 100, 11) == 100);
    // At a step the higher band's side holds, upwards and downwards.
    const auto up = scale(R"({"points": [[0, 1], [10, 1], [10, 4], [20, 5]]})");
    CHECK(sourceScore(MetricSource::Tickets, up, 5, 10) == 80);
    CHECK(sourceScore(MetricSource::Tickets, up, 5, 9.99) == 20);
    const auto down = scale(R"({"points": [[0, 5], [10, 4], [10, 1]]})");
    CHECK(sourceScore(MetricSource::Tickets, down, 5, 10) == 80);
    CHECK(sourceScore(MetricSource::Tickets, down, 5, 10.01) == 20);
}

TEST_CASE("F-HEALTH: a source without a scale has its own", "[scores]")
{
    const MetricParameters none = MetricParameters::of(u"no JSON at all"_s);
    CHECK(sourceScore(MetricSource::Nps, none, 5, 30) == 65);
    CHECK(sourceScore(MetricSource::Sentiment, none, 5, 1) == 75);
    CHECK(sourceScore(MetricSource::HealthStatus, none, 5, 25) == 25);
    CHECK(sourceScore(MetricSource::Tickets, none, 20, 12) == 60);
    CHECK(sourceScore(MetricSource::Usage, none, 100, 140) == 100);
    CHECK(sourceScore(MetricSource::SlaLevel, none, 100, 90) == 90);
}

TEST_CASE("F-HEALTH: without metrics the last score of the source stands", "[scores]")
{
    const auto book = bookFrom(R"(
        score_snapshots:
        company | family | day        | score | band            | coverage
        A       | health | 2025-05-01 | 20    |                 |
        A       | health | 2025-06-01 | 78.75 |                 | 0.8
        A       | cs     | 2025-06-10 | 10    |                 |
        B       | health | 2025-06-01 | 91    | needs_attention |
        C       | health | 2025-04-01 | 37.5  |                 |
        D       | health | 2025-06-01 |       | satisfactory    |
        E       | health | 2025-07-01 | 55    |                 |
    )");
    const auto facts = factsOn(book, "2025-06-30");
    CHECK(health(facts, "A") == u"78.75 satisfactory 80 %"_s);
    CHECK(health(facts, "B") == u"91 needs_attention 100 %"_s);
    CHECK(health(facts, "C") == u"37.5 at_risk 100 %"_s);
    CHECK(health(facts, "D") == u"- no_score 0 %"_s);
    CHECK(health(facts, "E") == u"- no_score 0 %"_s);
    CHECK(health(factsOn(book, "2025-07-01"), "C") == u"- no_score 0 %"_s);
}

TEST_CASE("T-27: each day has the version that was in force", "[scores]")
{
    const auto book = bookFrom(R"(
        metric_definitions:
        ref | name | family | source | weight | active
        X   | X    | health | manual | 1      | yes
        Y   | Y    | health | manual | 1      | yes
        OLD | OLD  | health | manual | 1      | no

        score_models:
        family | version | upper_bound | lower_bound | missing | adopted_on
        health | 1       | 70          | 40          | exclude | 2025-01-01
        health | 2       | 80          | 40          | exclude | 2025-06-01

        score_weights:
        model | metric | weight
        #1    | X      | 50
        #1    | OLD    | 50
        #2    | X      | 20
        #2    | Y      | 80
        #2    | OLD    | 80

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-05-01 | 100
        A       | OLD    | 2025-05-01 | 40
        A       | Y      | 2025-05-01 | 60

        score_snapshots:
        company | family | day        | score | model
        A       | health | 2024-12-01 | 33    |
        B       | health | 2025-05-01 | 99    |
    )");
    CHECK(health(factsOn(book, "2024-12-31"), "A") == u"33 at_risk 100 %"_s);
    CHECK(health(factsOn(book, "2025-05-31"), "A") == u"70 satisfactory 100 %"_s);
    CHECK(health(factsOn(book, "2025-05-31"), "B") == u"- no_score 0 %"_s);
    CHECK(health(factsOn(book, "2025-06-01"), "A") == u"68 needs_attention 100 %"_s);

    const auto facts = factsOn(book, "2025-05-31");
    const auto &restated =
        facts->part<RestatedHealthScores>({day("2025-06-30"), day("2025-06-30")});
    CHECK(restated.values[rowOf(*facts, "A")] == 68);
    CHECK(health(facts, "A") == u"70 satisfactory 100 %"_s);
}

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

TEST_CASE("F-CS: the example's parts are 64.25", "[scores]")
{
    const auto book = bookFrom(R"(
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

        score_snapshots:
        company | family | day        | score
        A       | health | 2025-06-01 | 78.75
    )");
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
