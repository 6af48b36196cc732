// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/disagreements.h"
#include "core/metrics/healthmatrix.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/scoredbook.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// One company in each corner, one between, one without feedback, one without status, one gone.
BookPointer corners()
{
    return bookFrom(R"(
        companies:
        name | since
        Idea | 2024-01-01
        Prod | 2024-01-01
        Busi | 2024-01-01
        Save | 2024-01-01
        Mute | 2024-01-01
        Open | 2024-01-01
        Gone | 2024-01-01

        contracts:
        company | start      | end        | amount
        Idea    | 2025-01-01 | 2025-12-31 | 100
        Prod    | 2025-01-01 | 2025-12-31 | 200
        Busi    | 2025-01-01 | 2025-12-31 | 300
        Save    | 2025-01-01 | 2025-12-31 | 400

        churn:
        company | day
        Gone    | 2025-05-01

        statuses:
        company | day        | status
        Idea    | 2025-06-01 | thriving
        Prod    | 2025-04-02 | healthy
        Busi    | 2025-04-01 | steady
        Save    | 2025-06-01 | struggling
        Mute    | 2025-06-01 | healthy
        Gone    | 2025-03-01 | struggling

        responses:
        company | day        | kind | value
        Idea    | 2025-06-01 | nps  | 10
        Prod    | 2025-06-01 | nps  | 6
        Busi    | 2025-06-01 | nps  | 7
        Save    | 2025-06-01 | nps  | 0
        Open    | 2025-06-01 | nps  | 9
    )");
}

const SeriesPoint &point(const Series &series, const QString &key)
{
    for (const SeriesPoint &candidate : series.points) {
        if (candidate.key == key) {
            return candidate;
        }
    }
    throw std::runtime_error(key.toStdString());
}

QString keysOf(const Series &series)
{
    QStringList keys;
    for (const SeriesPoint &candidate : series.points) {
        keys += candidate.key;
    }
    return keys.join(u' ');
}

QString countAndArr(const SeriesPoint &point)
{
    return print(Series{{}, {{point.key, {point.values[0], point.values[2]}}}, {}});
}

} // namespace

TEST_CASE("F-QUAD: high begins with Healthy and Happy, what is missing is not low", "[portfolio]")
{
    using S = HealthStatus;
    using H = HappinessLevel;
    CHECK(healthQuadrant(S::Healthy, H::Happy) == HealthQuadrant::Advocates);
    CHECK(healthQuadrant(S::Thriving, H::VeryHappy) == HealthQuadrant::Advocates);
    CHECK(healthQuadrant(S::Healthy, H::Neutral) == HealthQuadrant::ProductIssues);
    CHECK(healthQuadrant(S::Steady, H::Happy) == HealthQuadrant::BusinessChallenges);
    CHECK(healthQuadrant(S::Steady, H::Neutral) == HealthQuadrant::Urgent);
    CHECK(healthQuadrant(S::Struggling, H::NotHappy) == HealthQuadrant::Urgent);
    CHECK(healthQuadrant(S::NotSet, H::NotHappy) == HealthQuadrant::Unplaced);
    CHECK(healthQuadrant(S::Struggling, H::NoFeedback) == HealthQuadrant::Unplaced);
}

TEST_CASE("F-QUAD: the matrix has its cells, lanes and quadrants", "[portfolio]")
{
    const Question question = askOn(corners(), "2025-06-30");
    const Series matrix = series(question, "matrix.health_happiness");
    CHECK(matrix.points.size() == 30);
    CHECK(matrix.points[0].key == u"thriving.very_happy"_s);
    CHECK(countAndArr(point(matrix, u"thriving.very_happy"_s))
        == u"thriving.very_happy count 1 arr $100"_s);
    CHECK(countAndArr(point(matrix, u"healthy.no_feedback"_s))
        == u"healthy.no_feedback count 1 arr $0"_s);
    CHECK(countAndArr(point(matrix, u"not_set.very_happy"_s))
        == u"not_set.very_happy count 1 arr $0"_s);
    CHECK(point(matrix, u"steady.happy"_s).texts[2].text == u"business_challenges"_s);
    CHECK(countAndArr(point(matrix, u"advocates"_s)) == u"advocates count 1 arr $100"_s);
    CHECK(countAndArr(point(matrix, u"product_issues"_s)) == u"product_issues count 1 arr $200"_s);
    CHECK(countAndArr(point(matrix, u"business_challenges"_s))
        == u"business_challenges count 1 arr $300"_s);
    CHECK(countAndArr(point(matrix, u"urgent"_s)) == u"urgent count 1 arr $400"_s);
    CHECK(countAndArr(point(matrix, u"unplaced"_s)) == u"unplaced count 2 arr $0"_s);
    CHECK(matrix.totals[0].value == 6.0);
    const auto rows = [&](const char *key) {
        return print(pointRows(question, "matrix.health_happiness", key).value(), {"company"});
    };
    CHECK(rows("urgent") == u"Save"_s);
    CHECK(rows("steady.happy") == u"Busi"_s);
    CHECK(rows("unplaced") == lines({"Mute", "Open"}));
    CHECK(pointRows(question, "matrix.health_happiness", "").value().rows.size() == 6);
    CHECK_FALSE(pointRows(question, "matrix.health_happiness", "steady.glad"));
    CHECK_FALSE(pointRows(question, "matrix.health_happiness", "steady"));
}

TEST_CASE("T-40: churned companies have no part in the statuses", "[portfolio]")
{
    const Question question = askOn(corners(), "2025-06-30");
    const Series statuses = series(question, "health.status");
    CHECK(print(statuses)
        == lines({"thriving count 1 share 16.667 % arr $100",
            "healthy count 2 share 33.333 % arr $200", "steady count 1 share 16.667 % arr $300",
            "struggling count 1 share 16.667 % arr $400",
            "not_set count 1 share 16.667 % arr $0"}));
    CHECK(print(pointRows(question, "health.status", "healthy").value(),
              {"company", "health_status", "status_day"})
        == lines({"Prod | healthy | 2025-04-02", "Mute | healthy | 2025-06-01"}));
    const Series april = series(askOn(corners(), "2025-04-30"), "health.status");
    CHECK(april.points[3].values[0].value == 1.0);
    const Series empty = series(askOn(bookFrom(""), "2025-06-30"), "health.status");
    CHECK_FALSE(empty.points[0].values[1].value);
}

TEST_CASE("S0-16: statuses over the months", "[portfolio]")
{
    const Question question = ask(corners(), days("2025-06-01", "2025-06-30"));
    const Series months = series(question, "health.status_by_month");
    REQUIRE(months.points.size() == 12);
    CHECK(months.points[9].key == u"2025-04"_s);
    CHECK(months.points[9].values[0].value == 7.0);
    CHECK(months.points[9].parts[3].values[0].value == 1.0); // Gone was struggling then
    CHECK(months.points[11].parts[3].values[0].value == 1.0); // now it is Save
    CHECK(print(pointRows(question, "health.status_by_month", "2025-04/struggling").value(),
              {"month", "company"})
        == u"2025-04 | Gone"_s);
}

TEST_CASE("S3-56: bands are a share of all active companies, with and without score", "[portfolio]")
{
    const BookPointer book = withScores(
        fixtureF1(), {{"A Acorn", 78.75}, {"B Birch", 91}, {"C Cedar", 37.5}, {"E Elm", 55}});
    const Question question = askOn(book, "2025-06-30");
    CHECK(print(series(question, "health.bands"))
        == lines({"satisfactory count 2 share 33.333 % arr $66,000",
            "needs_attention count 1 share 16.667 % arr $15,000",
            "at_risk count 1 share 16.667 % arr $9,000",
            "no_score count 2 share 33.333 % arr $6,000"}));
    CHECK(print(pointRows(question, "health.bands", "at_risk").value(), {"company", "health_score"})
        == u"C Cedar | 37.5"_s);
    // Filtered ones alone (S3-56).
    const Question mia = ask(book, days("2025-06-01", "2025-06-30"), {},
        scopeOf<&Scope::csms>({book->team().rows()[0].id}));
    CHECK(series(mia, "health.bands").points[0].values[1].value == Catch::Approx(1.0 / 3));
}

TEST_CASE("S1-31: how many have a fresh status and fresh feedback", "[portfolio]")
{
    const Question question = askOn(corners(), "2025-06-30");
    const Figure status = figure(question, "coverage.status");
    // Busi's is one day too old; Open has none.
    CHECK(*status.value == Catch::Approx(4.0 / 6));
    CHECK(status.denominator == 6.0);
    REQUIRE(status.leftOut.size() == 2);
    CHECK(status.leftOut[1].reason == LeftOut::Stale);
    CHECK(*figure(question, "coverage.feedback").value == Catch::Approx(5.0 / 6));
    CHECK(rowsOf(question, "coverage.feedback").rows.size() == 6);
    CHECK(value(askOn(bookFrom(""), "2025-06-30"), "coverage.status") == u"none: no companies"_s);
}

TEST_CASE("S1-31: a status that was taken back is not set", "[portfolio]")
{
    const BookPointer book = bookFrom(R"(
        statuses:
        company | day        | status
        Acme    | 2025-06-01 | healthy
        Acme    | 2025-06-20 | not_set
        Globex  | 2025-01-01 | steady
        Globex  | 2025-06-20 | steady
    )");
    CHECK(value(askOn(book, "2025-06-30"), "coverage.status") == u"50 %"_s);
}

TEST_CASE("T-05: a score suggests a status at 76, 51 and 26", "[portfolio]")
{
    CHECK(suggestedStatus(76) == HealthStatus::Thriving);
    CHECK(suggestedStatus(75.999) == HealthStatus::Healthy);
    CHECK(suggestedStatus(51) == HealthStatus::Healthy);
    CHECK(suggestedStatus(50.999) == HealthStatus::Steady);
    CHECK(suggestedStatus(26) == HealthStatus::Steady);
    CHECK(suggestedStatus(25.999) == HealthStatus::Struggling);
}

TEST_CASE("T-05: two ranks or another side of the middle are a disagreement", "[portfolio]")
{
    using S = HealthStatus;
    using H = HappinessLevel;
    CHECK(disagreementsOf(S::Thriving, 60, H::NoFeedback) == 0);
    CHECK(disagreementsOf(S::Thriving, 50, H::NoFeedback) == Disagreement::StatusAboveScore);
    CHECK(disagreementsOf(S::Struggling, 51, H::NoFeedback) == Disagreement::StatusBelowScore);
    CHECK(disagreementsOf(S::Healthy, {}, H::Neutral) == Disagreement::StatusAboveHappiness);
    CHECK(disagreementsOf(S::Steady, {}, H::Happy) == Disagreement::StatusBelowHappiness);
    CHECK(disagreementsOf(S::Healthy, 10, H::NotHappy)
        == (Disagreement::StatusAboveScore | Disagreement::StatusAboveHappiness));
    CHECK(disagreementsOf(S::NotSet, 10, H::NotHappy) == 0);
}

TEST_CASE("T-05: disagreements name their evidence", "[portfolio]")
{
    const Question question =
        askOn(withScores(corners(), {{"Idea", 30.0}, {"Mute", 60.0}}), "2025-06-30");
    const Series found = series(question, "health.disagreements");
    CHECK(keysOf(found) == u"c3 c2 c1"_s);
    CHECK(found.points[0].texts[3].text == u"status_below_happiness"_s);
    CHECK(found.points[1].texts[3].text == u"status_above_happiness"_s);
    CHECK(found.points[2].texts[3].text == u"status_above_score"_s);
    CHECK(found.points[2].texts[1].text == u"steady"_s);
    CHECK(print(pointRows(question, "health.disagreements", "c2").value(),
              {"company", "happiness_level", "evidence"})
        == u"Prod | neutral | status_above_happiness"_s);
    CHECK_FALSE(pointRows(question, "health.disagreements", "c4"));
}

TEST_CASE("S1-21: candidates are happy and were not asked yet", "[portfolio]")
{
    const BookPointer book = corners();
    const Question question = askOn(book, "2025-06-30");
    const Series found = series(question, "advocacy.candidates");
    CHECK(keysOf(found) == u"c1 c6"_s);
    CHECK(found.points[0].texts[0].text == u"high_high, very_happy"_s);
    CHECK(found.points[1].texts[0].text == u"very_happy"_s);
    CHECK(pointRows(question, "advocacy.candidates", "c6").value().rows.size() == 1);

    const auto withState = [&](AdvocacyState state) {
        Advocacy advocacy;
        advocacy.id = {1};
        advocacy.company = companyNamed(*book, "Idea");
        advocacy.state = state;
        advocacy.day = day("2025-06-15");
        return BookBuilder(*book).rows<Advocacy>({advocacy}).share();
    };
    for (const AdvocacyState state :
        {AdvocacyState::Asked, AdvocacyState::Agreed, AdvocacyState::Done}) {
        CHECK(keysOf(series(askOn(withState(state), "2025-06-30"), "advocacy.candidates"))
            == u"c6"_s);
        CHECK(keysOf(series(askOn(withState(state), "2025-06-14"), "advocacy.candidates"))
            == u"c1 c6"_s);
    }
    const Series declined =
        series(askOn(withState(AdvocacyState::Declined), "2025-06-30"), "advocacy.candidates");
    CHECK(keysOf(declined) == u"c1 c6"_s);
    CHECK(declined.points[0].texts[1].text == u"declined"_s);
}

TEST_CASE("S0-34: what needs attention, against one range before", "[portfolio]")
{
    const Question june = ask(corners(), days("2025-06-01", "2025-06-30"));
    const Series chips = series(june, "attention.chips");
    CHECK(keysOf(chips) == u"at_risk struggling not_happy no_status no_feedback"_s);
    CHECK(print(Series{{}, {point(chips, u"at_risk"_s)}, {}})
        == u"at_risk count 1 share 16.667 % arr $400 previous 0 change 1 because share, rise"_s);
    CHECK(print(Series{{}, {point(chips, u"no_feedback"_s)}, {}})
        == u"no_feedback count 1 share 16.667 % arr $0 previous 6 change -5 because share"_s);
    CHECK(print(pointRows(june, "attention.chips", "not_happy").value(), {"company", "rule"})
        == u"Save | not_happy"_s);
    CHECK(pointRows(june, "attention.chips", "overdue_renewal").value().rows.empty());
    CHECK_FALSE(pointRows(june, "attention.chips", "weather"));
}

TEST_CASE("S0-34: overdue renewals count with what is overdue", "[portfolio]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2024-06-11 | 2025-06-10 | 1200
        Globex  | 2024-06-11 | 2025-06-10 | 600
        Globex  | 2024-06-11 | 2026-06-10 | 2400
    )");
    const Question june = ask(book, days("2025-06-01", "2025-06-30"));
    const SeriesPoint chip = point(series(june, "attention.chips"), u"overdue_renewal"_s);
    CHECK(print(Series{{}, {chip}, {}})
        == u"overdue_renewal count 2 share 100 % arr $1,800 previous 0 change 2 because share, rise"_s);
}
