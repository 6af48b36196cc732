// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/givensentiments.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// Ann owns Acme, Bob owns Globex; both judge both.
const char *const Judged = R"(
    team:
    name | role
    Ann  | csm
    Bob  | csm
    companies:
    name   | csm
    Acme   | Ann
    Globex | Bob
    contracts:
    company | start      | end        | amount
    Acme    | 2025-01-01 | 2025-12-31 | 12000
    sentiments:
    company | author | day        | value         | origin | note
    Acme    | Ann    | 2025-06-02 | positive      | csm    | Plans ahead with us
    Acme    | Ann    | 2025-06-20 | very_negative | csm    | -
    Globex  | Ann    | 2025-06-10 | positive      | csm    | -
    Acme    | Bob    | 2025-06-25 | neutral       | csm    | -
    Globex  | Ann    | 2025-06-11 | negative      | text   | -
    Globex  | Ann    | 2025-06-12 | negative      | import | -
    Globex  | -      | 2025-06-05 | positive      | csm    | -
    Globex  | Bob    | 2025-05-31 | negative      | csm    | -
    Globex  | Bob    | 2025-07-01 | negative      | csm    | -
)";

Question june(const BookPointer &book, const Scope &scope = {})
{
    return ask(book, days("2025-06-01", "2025-06-30"), {}, scope);
}

} // namespace

TEST_CASE("F-SENT: sentiments of the range are counted that a CSM gave", "[text]")
{
    const BookPointer book = bookFrom(Judged);
    CHECK(value(june(book), "sentiments.given") == u"5"_s);
    const auto acme = scopeOf<&Scope::companies>({companyNamed(*book, "Acme")});
    CHECK(value(june(book, acme), "sentiments.given") == u"3"_s);
    CHECK(value(june(bookFrom("")), "sentiments.given") == u"0"_s);
}

TEST_CASE("F-SENT: whose they are is told by the author, not by the owner (S2-25)", "[text]")
{
    const BookPointer book = bookFrom(Judged);
    const TeamMemberId ann = book->team().rows()[0].id;
    const auto mine = scopeOf<&Scope::csms>({ann});
    CHECK(value(june(book, mine), "sentiments.given") == u"3"_s);
    CHECK(print(rowsOf(june(book, mine), "sentiments.given"),
              {"company", "day", "author", "value", "note"})
        == lines({"Acme | 2025-06-02 | Ann | positive | Plans ahead with us",
            "Globex | 2025-06-10 | Ann | positive | ",
            "Acme | 2025-06-20 | Ann | very_negative | "}));
}

TEST_CASE(
    "F-SENT: what names no author is nobody's, also where customers without a CSM are asked for",
    "[text]")
{
    const BookPointer book = bookFrom(Judged);
    const auto ofNobody = scopeOf<&Scope::csms>({TeamMemberId()});
    CHECK(value(june(book, ofNobody), "sentiments.given") == u"0"_s);
    CHECK(value(june(book), "sentiments.given") == u"5"_s);
}

TEST_CASE("F-SENT: values have counts, shares and the customers whose latest it is", "[text]")
{
    const BookPointer book = bookFrom(Judged);
    const Series all = series(june(book), "sentiments.by_value");
    REQUIRE(all.points.size() == 5);
    CHECK(all.points[0].key == u"very_positive"_s);
    CHECK(all.points[4].key == u"very_negative"_s);
    const auto values = [](const SeriesPoint &point) {
        QStringList texts;
        for (const NamedValue &value : point.values) {
            texts.push_back(value.value ? QString::number(*value.value) : u"none"_s);
        }
        return texts.join(u' ');
    };
    // count, share, customers, share of the customers, ARR
    CHECK(values(all.points[0]) == u"0 0 0 0 0"_s);
    CHECK(values(all.points[1]) == u"3 0.6 1 0.5 0"_s);
    CHECK(values(all.points[2]) == u"1 0.2 1 0.5 12000"_s);
    CHECK(values(all.points[4]) == u"1 0.2 0 0 0"_s);

    CHECK(pointRows(june(book), "sentiments.by_value", "positive").value().rows.size() == 3);
    CHECK(
        pointRows(june(book), "sentiments.by_value", "positive/entries").value().rows.size() == 3);
    CHECK(print(pointRows(june(book), "sentiments.by_value", "positive/latest").value(),
              {"company", "day"})
        == u"Globex | 2025-06-10"_s);
    CHECK(pointRows(june(book), "sentiments.by_value", "").value().rows.size() == 5);
    for (const char *key : {"happy", "positive/first"}) {
        CHECK(pointRows(june(book), "sentiments.by_value", key).error().kind
            == Error::Kind::NotFound);
    }
}

TEST_CASE("F-SENT: of two entries of a day the later row is the latest", "[text]")
{
    const BookPointer book = bookFrom(R"(
        sentiments:
        company | day        | value
        Acme    | 2025-06-02 | positive
        Acme    | 2025-06-02 | negative
    )");
    CHECK(pointRows(june(book), "sentiments.by_value", "negative/latest").value().rows.size() == 1);
    CHECK(pointRows(june(book), "sentiments.by_value", "positive/latest").value().rows.empty());
}

TEST_CASE("F-SENT: without entries there are no shares", "[text]")
{
    for (const SeriesPoint &point : series(june(bookFrom("")), "sentiments.by_value").points) {
        CHECK(point.values[0].value == 0);
        CHECK_FALSE(point.values[1].value.has_value());
        CHECK_FALSE(point.values[3].value.has_value());
    }
}

TEST_CASE("F-SENT: sentiments given are counted by month and value", "[text]")
{
    const BookPointer book = bookFrom(Judged);
    const Question question = ask(book, days("2025-06-01", "2025-06-20"));
    const Series months = series(question, "sentiments.by_month");
    REQUIRE(months.points.size() == 12);
    CHECK(months.points[10].key == u"2025-05"_s);
    CHECK(months.points[10].values[0].value == 1);
    CHECK(months.points[11].values[0].value == 4); // up to the last day
    CHECK(months.points[11].parts[1].key == u"positive"_s);
    CHECK(months.points[11].parts[1].values[0].value == 3);
    CHECK(months.totals[0].value == 5);
    const auto rows = [&](const char *key) {
        return pointRows(question, "sentiments.by_month", key).value().rows.size();
    };
    CHECK(rows("2025-06") == 4);
    CHECK(rows("2025-06/positive") == 3);
    CHECK(rows("") == 5);
    CHECK_FALSE(pointRows(question, "sentiments.by_month", "2025-07"));
    CHECK_FALSE(pointRows(question, "sentiments.by_month", "2025-06/what"));
}
