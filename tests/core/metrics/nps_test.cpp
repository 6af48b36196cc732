// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/nps.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// One answer of nobody in particular for each number.
BookPointer answering(std::initializer_list<int> values, const char *more = "")
{
    QByteArray text = "responses:\ncompany | day | kind | value\n";
    for (const int value : values) {
        text += "Acme | 2025-06-10 | nps | " + QByteArray::number(value) + '\n';
    }
    return bookFrom((text + more).constData());
}

BookPointer tenAnswers(const char *more = "")
{
    return answering({10, 9, 9, 8, 7, 7, 6, 10, 3, 9}, more);
}

double term(const Figure &figure, const QString &name)
{
    for (const NamedValue &value : figure.terms) {
        if (value.name == name) {
            return value.value.value();
        }
    }
    return -1;
}

} // namespace

TEST_CASE("F-NPS: ten answers of the example make +30, give or take 48.4", "[nps]")
{
    const Figure score = figure(askOn(tenAnswers(), "2025-06-30"), "nps.score");
    CHECK(score.value == 30.0);
    CHECK(score.unit == Unit::Points);
    CHECK(score.n == 10);
    CHECK(term(score, u"promoters"_s) == 5);
    CHECK(term(score, u"passives"_s) == 3);
    CHECK(term(score, u"detractors"_s) == 2);
    CHECK(NpsCounts{5, 3, 2}.variance() == Catch::Approx(0.61));
    CHECK(score.margin.value() == Catch::Approx(48.4).margin(0.05));
}

TEST_CASE("F-NPS: ten of forty users answered, which makes the margin 42.5", "[nps]")
{
    QByteArray contacts = "contacts:\ncompany | name\n";
    for (int i = 0; i < 40; ++i) {
        contacts += "Acme | Contact " + QByteArray::number(i) + '\n';
    }
    const Figure score = figure(askOn(tenAnswers(contacts.constData()), "2025-06-30"), "nps.score");
    CHECK(score.margin.value() == Catch::Approx(48.4).margin(0.05));
    CHECK(term(score, u"users"_s) == 40);
    CHECK(term(score, u"margin_among_users"_s) == Catch::Approx(42.5).margin(0.05));
}

TEST_CASE("F-NPS: 250, 150 and 100 of 500 are +30, give or take 6.8", "[nps]")
{
    const NpsCounts counts{250, 150, 100};
    CHECK(counts.score() == 30.0);
    CHECK(counts.margin().value() == Catch::Approx(6.8).margin(0.05));
}

TEST_CASE("F-NPS: a single answer has no margin, and none have no score", "[nps]")
{
    const Figure one = figure(askOn(answering({10}), "2025-06-30"), "nps.score");
    CHECK(one.value == 100.0);
    CHECK_FALSE(one.margin);
    CHECK(value(askOn(answering({}), "2025-06-30"), "nps.score") == u"none: no companies"_s);
    CHECK(value(askOn(fixtureF1(), "2025-06-30"), "nps.score") == u"none: no responses"_s);
    CHECK(value(askOn(tenAnswers(), "2025-12-31"), "nps.score") == u"none: no responses"_s);
}

TEST_CASE("F-NPS: answers that are all alike have no margin", "[nps]")
{
    for (const auto values : {std::initializer_list<int>{10, 9, 9}, {7, 8, 8}, {0, 6, 3}}) {
        const Figure score = figure(askOn(answering(values), "2025-06-30"), "nps.score");
        CHECK(score.value.has_value());
        CHECK_FALSE(score.margin);
    }
}

TEST_CASE("F-NPS: only a change beyond its own margin is significant", "[nps]")
{
    CHECK_FALSE(isSignificantChange({5, 3, 2}, {6, 2, 2}));
    CHECK_FALSE(isSignificantChange({250, 150, 100}, {260, 150, 90}));
    CHECK(isSignificantChange({250, 150, 100}, {300, 150, 50}));
    CHECK(isSignificantChange({300, 150, 50}, {250, 150, 100}));
    // 1.96 × 100 × √(0.61 ÷ 500 + 0.546 ÷ 500) = 9.43, the change is 9.2 and 9.6.
    CHECK_FALSE(isSignificantChange({250, 150, 100}, {273, 150, 77}));
    CHECK(isSignificantChange({250, 150, 100}, {274, 150, 76}));
    CHECK_FALSE(isSignificantChange({1, 0, 0}, {0, 0, 50}));
    CHECK_FALSE(isSignificantChange({}, {5, 3, 2}));
}

TEST_CASE("F-NPS: companies are pooled, the benchmark takes everybody", "[nps]")
{
    const BookPointer book = bookFrom(R"(
        responses:
        company | day        | kind | value
        Acme    | 2025-06-10 | nps  | 10
        Acme    | 2025-06-10 | nps  | 10
        Acme    | 2025-06-10 | nps  | 9
        Globex  | 2025-06-10 | nps  | 0
    )");
    const Question all = askOn(book, "2025-06-30");
    CHECK(figure(all, "nps.score").value == 50.0);
    const Question globex = ask(book, days("2025-06-01", "2025-06-30"), {},
        scopeOf<&Scope::companies>({companyNamed(*book, "Globex")}));
    CHECK(figure(globex, "nps.score").value == -100.0);
    CHECK(figure(globex, "nps.portfolio").value == 50.0);
    CHECK(rowsOf(globex, "nps.score").rows.size() == 1);
    CHECK(rowsOf(globex, "nps.portfolio").rows.size() == 4);
}

TEST_CASE("F-NPS: every answer is a row, with what it adds", "[nps]")
{
    const BookPointer book = bookFrom(R"(
        contacts:
        company | name
        Acme    | Ann

        responses:
        company | contact | day        | kind | value | comment
        Acme    | Ann     | 2025-06-10 | nps  | 10    | Fine
        Acme    | -       | 2025-06-11 | nps  | 7     | -
        Acme    | -       | 2025-06-12 | nps  | 6     | Slow
    )");
    CHECK(print(rowsOf(askOn(book, "2025-06-30"), "nps.score"),
              {"company", "contact", "day", "answer", "comment", "points"})
        == lines({"Acme | - | 2025-06-11 | 7 |  | 0", "Acme | - | 2025-06-12 | 6 | Slow | -100",
            "Acme | Ann | 2025-06-10 | 10 | Fine | 100"}));
}

TEST_CASE("F-NPS: months are as of their last day, the last one as of the range's", "[nps]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name | since
        Acme | 2024-01-01

        responses:
        company | day        | kind | value
        Acme    | 2025-03-31 | nps  | 10
        Acme    | 2025-06-10 | nps  | 0
        Acme    | 2025-06-20 | nps  | 0
    )");
    const Question question = ask(book, days("2025-06-01", "2025-06-15"));
    const Series months = series(question, "nps.by_month");
    REQUIRE(months.points.size() == 12);
    CHECK(months.points.front().key == u"2024-07"_s);
    CHECK(months.points.back().key == u"2025-06"_s);
    // 31 March is in the window of June's 15th day; so is 10 June, but not 20 June.
    CHECK(print(Series{{}, {months.points.back()}, {}})
        == u"2025-06 nps 0 margin 138.593 promoters 1 passives 0 detractors 1 answers 2"_s);
    CHECK(months.points[8].key == u"2025-03"_s);
    CHECK(months.points[8].values[0].value == 100.0);
    CHECK_FALSE(months.points[7].values[0].value);
    CHECK(pointRows(question, "nps.by_month", "2025-06").value().rows.size() == 2);
    CHECK(pointRows(question, "nps.by_month", "2025-03").value().rows.size() == 1);
    CHECK_FALSE(pointRows(question, "nps.by_month", "2025-07"));
}
