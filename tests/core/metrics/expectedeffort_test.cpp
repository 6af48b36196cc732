// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/effortedit.h"

#include "tests/core/charts/chartasking.h"

using namespace bellwether;

namespace {

// Satisfaction of A and B is below 70, C's is not; mood is fine everywhere.
BookPointer withIssues()
{
    return bookFrom(R"(
        companies:
        name | ref
        A    | a
        B    | b
        C    | c

        metric_definitions:
        ref  | name         | family | source | weight
        sat  | Satisfaction | health | manual | 1
        mood | Mood         | health | manual | 1
        work | Work         | effort | manual | 1

        metrics:
        company | metric | day        | raw
        A       | sat    | 2025-06-01 | 45
        A       | mood   | 2025-06-01 | 60
        A       | work   | 2025-06-01 | 50
        B       | sat    | 2025-06-01 | 69.9
        B       | work   | 2025-06-01 | 90
        C       | sat    | 2025-06-01 | 70
        C       | work   | 2025-06-01 | 20
    )");
}

const MetricDefinitionId Satisfaction{1};
const MetricDefinitionId Mood{2};
const MetricDefinitionId Work{3};

BookPointer expecting(
    BookPointer book, const char *company, MetricDefinitionId metric, double change)
{
    return BookBuilder(*book)
        .apply(expectedChangeNoted(
            {metric, change, u" more  calls "_s}, companyNamed(*book, company), *book))
        .share();
}

} // namespace

TEST_CASE("S3-14: projected effort is the effort now and what open issues are expected to change",
    "[expectedeffort]")
{
    CHECK(projectedEffort(40, {10, -5}) == 45);
    CHECK(projectedEffort(40, {}) == 40);
    CHECK(projectedEffort(95, {10}) == 100); // within the score
    CHECK(projectedEffort(5, {-10}) == 0);
    CHECK_FALSE(projectedEffort(std::nullopt, {10}));
}

TEST_CASE(
    "S3-14: a health issue is open while its metric is below Satisfactory", "[expectedeffort]")
{
    const BookPointer book = withIssues();
    const Question question = askOn(book, "2025-06-30");
    const auto issues = healthIssues(*question.facts, companyNamed(*book, "A"));
    REQUIRE(issues.size() == 2);
    CHECK(issues[0].name == u"Satisfaction"_s); // the worst first
    CHECK(issues[0].score == 45);
    CHECK(issues[0].isOpen);
    CHECK(issues[1].isOpen);
    const auto ofC = healthIssues(*question.facts, companyNamed(*book, "C"));
    CHECK_FALSE(ofC[0].isOpen); // at 70 it is Satisfactory
    CHECK_FALSE(ofC[1].score); // nobody knows its mood
    CHECK_FALSE(ofC[1].isOpen);
    CHECK(healthIssues(*question.facts, CompanyId{99}).empty());
}

TEST_CASE("S3-14: effort now stands beside effort then, the highest first", "[expectedeffort]")
{
    BookPointer book = withIssues();
    book = expecting(book, "A", Satisfaction, 15);
    book = expecting(book, "A", Mood, -5);
    book = expecting(book, "B", Satisfaction, 20);
    book = expecting(book, "C", Satisfaction, 30); // settled: it is not counted
    const Question question = askOn(book, "2025-06-30");
    CHECK(print(expectedEffort(question))
        == lines({"b effort 90 change 20 projected 100 | sat score 69.9 change 20",
            "a effort 50 change 10 projected 60 | sat score 45 change 15 | mood score 60 change "
            "-5"}));
    CHECK(print(expectedEffortRows(question, u"a/mood"_s).value(),
              {"company", "issue", "effort", "change", "projected", "note"})
        == lines({"A | Mood | 50 | -5 | 60 | more calls"}));
    CHECK(print(ExpectedEffortList::of(question).table, {"customer", "issue", "open", "projected"})
        == lines({"B | Satisfaction | yes | 100", "A | Satisfaction | yes | 60",
            "A | Mood | yes | 60", "C | Satisfaction | no | 20"}));
    CHECK_FALSE(expectedEffortRows(question, u"c"_s));
    const ChartData chart = chartOf(question, "effort.expected");
    CHECK(shown(chart)
        == lines({"B: Satisfaction | 100 | 90 | +20 | 69.9", "A: Satisfaction | 60 | 50 | +15 | 45",
            "A: Mood | 60 | 50 | −5 | 60"}));
    CHECK(chart.summary == u"Expected effort, B from 90 to 100; A from 50 to 60"_s);
    CHECK(chartOf(askOn(withIssues(), "2025-06-30"), "effort.expected").empty());
}

TEST_CASE("S3-14: an expected change is noted, replaced and taken away, each by one action",
    "[expectedeffort]")
{
    const BookPointer book = withIssues();
    const CompanyId a = companyNamed(*book, "A");
    const Change first = expectedChangeNoted({Satisfaction, 15, {}}, a, *book);
    CHECK(first.label == u"Expected effort of A"_s);
    const BookPointer noted = BookBuilder(*book).apply(first).share();
    CHECK(expectedChangeNoted({Satisfaction, 15, {}}, a, *noted).empty());
    const BookPointer replaced = expecting(noted, "A", Satisfaction, 25);
    CHECK(expectedChanges(replaced->settings(), a)
        == std::vector{ExpectedChange{Satisfaction, 25, u"more calls"_s}});
    const BookPointer gone =
        BookBuilder(*replaced).apply(expectedChangeRemoved(Satisfaction, a, *replaced)).share();
    CHECK(gone->settings() == book->settings());
    CHECK(expectedChangeRemoved(Satisfaction, a, *gone).empty());
}

TEST_CASE("An expected change needs a customer, a health metric and points", "[expectedeffort]")
{
    const BookPointer book = withIssues();
    const CompanyId a = companyNamed(*book, "A");
    CHECK_FALSE(faultOf({Satisfaction, 15, {}}, a, *book));
    CHECK(faultOf({Satisfaction, 15, {}}, {}, *book) == ExpectedChangeFault::NoCustomer);
    CHECK(faultOf({Work, 15, {}}, a, *book) == ExpectedChangeFault::NoIssue);
    CHECK(faultOf({{}, 15, {}}, a, *book) == ExpectedChangeFault::NoIssue);
    CHECK(faultOf({Satisfaction, 0, {}}, a, *book) == ExpectedChangeFault::NoChange);
    CHECK(faultOf({Satisfaction, -101, {}}, a, *book) == ExpectedChangeFault::TooMuch);
}
