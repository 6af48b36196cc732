// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/scores.h"

#include "core/metrics/metricpoints.h"
#include "core/metrics/metricscale.h"
#include "core/metrics/scoremodel.h"

#include "tests/core/metrics/scoreasking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

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

TEST_CASE("F-BAND: a mean that is the bound lies on it, however its parts add up", "[scores]")
{
    const auto book = bookFrom(R"(
        metric_definitions:
        ref | name | family | source | maximum | weight
        X   | X    | health | manual | 100     | 10
        Y   | Y    | health | manual | 100     | 10
        Z   | Z    | health | manual | 100     | 10
        E   | E    | effort | manual | 100     | 10
        F   | F    | effort | manual | 100     | 10
        G   | G    | effort | manual | 100     | 10

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-06-01 | 40
        A       | Y      | 2025-06-01 | 100
        A       | Z      | 2025-06-01 | 70
        A       | E      | 2025-06-01 | 40
        A       | F      | 2025-06-01 | 100
        A       | G      | 2025-06-01 | 70
        B       | X      | 2025-06-01 | 40
        B       | Y      | 2025-06-01 | 100
        B       | Z      | 2025-06-01 | 69.99
    )");
    CHECK(health(factsOn(book, "2025-06-30"), "A") == u"70 satisfactory 100 %"_s);
    const auto facts = factsOn(book, "2025-06-30", with({{"effort.threshold", "70"}}));
    CHECK(scoreOf<EffortScores>(facts, "A") == u"70 high 100 %"_s);
    CHECK(facts->bands()[rowOf(*facts, "B")] == HealthBand::NeedsAttention);
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
    const auto book = withImported(bookFrom("companies:\nname\nA\nB\nC\nD\nE\n"),
        {{"A", "2025-05-01", 20}, {"A", "2025-06-01", 78.75, "", 0.8},
            {"B", "2025-06-01", 91, "needs_attention"}, {"C", "2025-04-01", 37.5},
            {"D", "2025-06-01", {}, "satisfactory"}, {"E", "2025-07-01", 55}});
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
    const auto own = bookFrom(R"(
        companies:
        name
        B

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
    )");
    const auto book = withImported(own, {{"A", "2024-12-01", 33}, {"B", "2025-05-01", 99}});
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
