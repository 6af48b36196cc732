// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("F-GRR: retention by the year of the first subscription", "[retention]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    CHECK(print(series(question, "retention.by_cohort"))
        == lines({"2023 customers 4 open $72,000 close $51,000 gross 70.833 % net 70.833 %",
            "2024 customers 1 open $24,000 close $30,000 gross 100 % net 125 %"}));
    CHECK(print(pointRows(question, "retention.by_cohort", "2024").value(),
              {"company", "open", "close"})
        == u"A Acorn | $24,000 | $30,000"_s);
    CHECK_FALSE(pointRows(question, "retention.by_cohort", "2025"));
    CHECK(pointRows(question, "retention.by_cohort", "").value().rows.size() == 5);
}

TEST_CASE("F-GRR: retention by who was the CSM when the range began", "[retention]")
{
    const auto book = bookFrom(R"(
        team:
        name | ref | role
        Ann  | t1  | csm
        Mia  |     | csm
        companies:
        name   | csm
        Acme   | Ann; Mia from 2024-03-01
        Globex | Mia
        Hooli  | -
        contracts:
        company | start      | end        | amount | months
        Acme    | 2023-01-01 | 2024-05-31 | 100    | 1
        Globex  | 2023-01-01 | 2024-05-31 | 100    | 1
        Globex  | 2024-06-01 | 2024-12-31 | 150    | 1
        Hooli   | 2023-01-01 | 2024-12-31 |  50    | 1
    )");
    const Question question = ask(book, days("2024-01-01", "2024-06-30"));
    const Series byCsm = series(question, "retention.by_csm");
    CHECK(print(byCsm)
        == lines({"Mia customers 1 open $1,200 close $1,800 gross 100 % net 150 %",
            "t1 customers 1 open $1,200 close $0 gross 0 % net 0 %",
            "none customers 1 open $600 close $600 gross 100 % net 100 %"}));
    CHECK(byCsm.points[1].label == u"Ann"_s);
    CHECK(print(pointRows(question, "retention.by_csm", "t1").value(), {"company"}) == u"Acme"_s);
}

TEST_CASE("F-GRR: every segment has a point, also without customers", "[retention]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    const Series bySegment = series(question, "retention.by_segment");
    REQUIRE(bySegment.points.size() == 5);
    double open = 0;
    for (const SeriesPoint &point : bySegment.points) {
        open += *point.values[1].value;
        CHECK(point.values[3].value.has_value() == (*point.values[0].value > 0));
        CHECK(pointRows(question, "retention.by_segment", point.key.toLatin1().constData()));
    }
    CHECK(open == 96'000);
    CHECK_FALSE(pointRows(question, "retention.by_segment", "middle"));
}

TEST_CASE("The formula of retention names its numbers", "[retention]")
{
    const Figure gross = figure(ask(fixtureF1(), trailingYear()), "retention.gross_ledger");
    const auto term = [&](const QString &name) {
        for (const NamedValue &named : gross.terms) {
            if (named.name == name) {
                return *named.value;
            }
        }
        return -1.0;
    };
    CHECK(term(u"opening"_s) == 96'000);
    CHECK(term(u"contraction"_s) == 3'000);
    CHECK(term(u"churn"_s) == 24'000);
    CHECK(term(u"kept"_s) == 75'000);
}
