// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/supportbalance.h"
#include "core/metrics/targets.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

double valueOf(const Series &series, const QString &point, const QString &name)
{
    for (const SeriesPoint &candidate : series.points) {
        for (const NamedValue &value : candidate.values) {
            if (candidate.key == point && value.name == name) {
                return value.value.value_or(-1);
            }
        }
    }
    return -2;
}

double total(const Series &series, const QString &name)
{
    for (const NamedValue &value : series.totals) {
        if (value.name == name) {
            return value.value.value_or(-1);
        }
    }
    return -2;
}

BookPointer noticesBook()
{
    return bookFrom(R"(
        companies:
        name | ref
        Acme | a
        Bolt | b
        notifications:
        kind             | company | day        | text       | dedupe_key | is_read | snoozed_until
        risk_alert       | Acme    | 2025-06-01 | Old        | k1         | yes     | -
        upcoming_renewal | Bolt    | 2025-06-20 | Renews     | k2         | no      | -
        upcoming_renewal | Bolt    | 2025-06-21 | Again      | k2         | no      | -
        award_reached    | -       | 2025-06-15 | 25 reached | k3         | no      | -
        data_stale       | Acme    | 2025-06-10 | Snoozed    | k4         | no      | 2025-07-02
        data_stale       | Acme    | 2025-07-01 | Not yet    | k5         | no      | -
    )");
}

} // namespace

TEST_CASE(
    "S2-22: the newest notices come first, those snoozed past the day not at all", "[worklists]")
{
    const Question question = askOn(noticesBook(), "2025-06-30");
    CHECK(print(pointRows(question, "notifications.latest", {}).value(),
              {"company", "kind", "day", "text", "read"})
        == lines({"Bolt | upcoming_renewal | 2025-06-20 | Renews | no",
            "- | award_reached | 2025-06-15 | 25 reached | no",
            "Acme | risk_alert | 2025-06-01 | Old | yes"}));
    CHECK(series(question, "notifications.latest").points.size() == 3);
    // On the day until which it is snoozed it is back.
    CHECK(series(askOn(noticesBook(), "2025-07-02"), "notifications.latest").points.size() == 5);
    CHECK(pointRows(question, "notifications.latest", "#1").value().rows.size() == 1);
    CHECK_FALSE(pointRows(question, "notifications.latest", "#5"));

    const CompanyId acme = companyNamed(*noticesBook(), "Acme");
    const Question ofAcme = ask(
        noticesBook(), days("2025-06-30", "2025-06-30"), {}, scopeOf<&Scope::companies>({acme}));
    CHECK(series(ofAcme, "notifications.latest").points.size() == 1);
}

TEST_CASE("T-47: workload counts a customer for its CSM of the day", "[worklists]")
{
    const BookPointer book = bookFrom(R"(
        team:
        name | ref | role
        Ann  | ann | csm
        Mia  | mia | csm
        companies:
        name | ref | csm
        Acme | a   | Ann; Mia from 2025-04-01
        Bolt | b   | Mia
        Cone | c   | -
        contracts:
        company | ref | start      | end | amount | months
        Acme    | c1  | 2024-01-01 | -   | 100    | 1
        Bolt    | c2  | 2024-01-01 | -   | 200    | 1
        Cone    | c3  | 2024-01-01 | -   | 10     | 1
        tasks:
        title | company | assignee | state | created_on
        One   | Acme    | Ann      | open  | 2024-02-01
        Two   | Cone    | -        | open  | 2024-02-01
    )");
    const Series before = series(askOn(book, "2025-03-31"), "workload.by_csm");
    CHECK(valueOf(before, u"ann"_s, u"companies"_s) == 1);
    CHECK(valueOf(before, u"ann"_s, u"arr"_s) == 1200);
    CHECK(valueOf(before, u"mia"_s, u"arr"_s) == 2400);

    const Question question = askOn(book, "2025-06-30");
    const Series after = series(question, "workload.by_csm");
    CHECK(valueOf(after, u"ann"_s, u"companies"_s) == 0);
    CHECK(valueOf(after, u"ann"_s, u"open_tasks"_s) == 1);
    CHECK(valueOf(after, u"mia"_s, u"companies"_s) == 2);
    CHECK(valueOf(after, u"mia"_s, u"arr"_s) == 3600);
    CHECK(after.points.back().key == u"none"_s);
    CHECK(valueOf(after, u"none"_s, u"open_tasks"_s) == 1);
    CHECK(print(pointRows(question, "workload.by_csm", "mia").value(), {"company", "arr"})
        == lines({"Acme | $1,200", "Bolt | $2,400"}));
    CHECK(print(pointRows(question, "workload.by_csm", "ann/open_tasks").value(), {"title"})
        == u"One"_s);
    CHECK(pointRows(question, "workload.by_csm", {}).value().rows.size() == 3);
    CHECK_FALSE(pointRows(question, "workload.by_csm", "ann/nonsense"));
}

TEST_CASE("S3-88: effort adds up by CSM and by account manager, with the share of much effort",
    "[worklists]")
{
    const BookPointer book = bookFrom(R"(
        team:
        name | ref | role
        Ann  | ann | csm
        Leo  | leo | account manager
        Zoe  | zoe | account manager
        companies:
        name | ref | csm | manager
        Acme | a   | Ann | Leo
        Bolt | b   | Ann | Leo
        Cone | c   | Ann | Ann
        Dune | d   | -   | -
        contracts:
        company | ref | start      | end | amount | months
        Acme    | c1  | 2024-01-01 | -   | 100    | 1
        Bolt    | c2  | 2024-01-01 | -   | 200    | 1
        Cone    | c3  | 2024-01-01 | -   | 10     | 1
        metric_definitions:
        ref  | name | family | source | maximum
        HAND | Hand | effort | manual | 100
        metrics:
        company | metric | day        | raw
        Acme    | HAND   | 2025-06-01 | 80
        Bolt    | HAND   | 2025-06-01 | 30
        Dune    | HAND   | 2025-06-01 | 90
        tasks:
        title | company | assignee | state | created_on
        One   | Acme    | Ann      | open  | 2024-02-01
        Two   | Acme    | Leo      | open  | 2024-02-01
        Three | Acme    | Zoe      | open  | 2024-02-01
        Four  | Acme    | -        | open  | 2024-02-01
    )");
    const Question question = askOn(book, "2025-06-30");
    const Series csms = series(question, "workload.by_csm");
    CHECK(valueOf(csms, u"ann"_s, u"effort_sum"_s) == 110);
    CHECK(valueOf(csms, u"ann"_s, u"effort"_s) == 55);
    CHECK(valueOf(csms, u"ann"_s, u"high_effort_share"_s) == 0.5); // Cone has no effort score
    CHECK(valueOf(csms, u"none"_s, u"effort_sum"_s) == 90);
    CHECK(valueOf(csms, u"none"_s, u"high_effort_share"_s) == 1);
    CHECK(csms.leftOut.size() == 1);

    const Series managers = series(question, "workload.by_account_manager");
    REQUIRE(managers.points.size() == 4);
    CHECK(managers.points[0].key == u"leo"_s); // most effort first
    CHECK(valueOf(managers, u"leo"_s, u"companies"_s) == 2);
    CHECK(valueOf(managers, u"leo"_s, u"arr"_s) == 3600);
    CHECK(valueOf(managers, u"leo"_s, u"effort_sum"_s) == 110);
    CHECK(valueOf(managers, u"leo"_s, u"high_effort_share"_s) == 0.5);
    CHECK(valueOf(managers, u"leo"_s, u"open_tasks"_s) == 1);
    CHECK(valueOf(managers, u"ann"_s, u"companies"_s) == 1); // Cone's, though no account manager
    CHECK(valueOf(managers, u"zoe"_s, u"companies"_s) == 0);
    CHECK(valueOf(managers, u"zoe"_s, u"open_tasks"_s) == 1);
    CHECK(managers.points.back().key == u"none"_s);
    CHECK(valueOf(managers, u"none"_s, u"effort_sum"_s) == 90);
    CHECK(print(pointRows(question, "workload.by_account_manager", "leo").value(),
              {"company", "effort"})
        == lines({"Acme | 80", "Bolt | 30"}));
    CHECK(print(pointRows(question, "workload.by_account_manager", "zoe/open_tasks").value(),
              {"title"})
        == u"Three"_s);
    CHECK_FALSE(pointRows(question, "workload.by_account_manager", "nobody"));
}

TEST_CASE("F-TARGET: attainment is what was reached of the target", "[worklists]")
{
    const BookPointer book = bookFrom(R"(
        team:
        name | ref | role
        Mia  | mia | csm
        companies:
        name | csm
        Acme | Mia
        Bolt | Mia
        Cone | -
        contracts:
        company | ref | start      | end        | amount | months
        Acme    | c1  | 2024-01-01 | -          | 100    | 1
        Bolt    | c2  | 2024-01-01 | 2025-02-28 | 300    | 1
        opportunities:
        company | name   | kind   | mrr | one_time | stage | opened_on  | closed_on  | owner
        Acme    | Seats  | upsell | 400 | 2600     | won   | 2025-01-01 | 2025-02-01 | Mia
        Cone    | Helped | upsell | 100 | 0        | won   | 2025-01-01 | 2025-02-01 | Mia
        Bolt    | Own    | upsell | 50  | 0        | won   | 2025-01-01 | 2025-02-01 | -
        Acme    | Later  | upsell | 999 | 0        | won   | 2025-01-01 | 2025-09-01 | Mia
        Acme    | Lost   | upsell | 999 | 0        | lost  | 2025-01-01 | 2025-02-01 | Mia
        targets:
        member | measure               | from_day   | until_day  | amount
        Mia    | opportunity_won       | 2025-01-01 | 2025-12-31 | 10000
        Mia    | active_customers      | 2025-01-01 | 2025-12-31 | 4
        Mia    | net_revenue_retention | 2025-01-01 | 2025-12-31 | 0.5
        Mia    | alignment             | 2025-01-01 | 2025-12-31 | 0.9
        Mia    | active_customers      | 2024-01-01 | 2024-12-31 | 9
        Mia    | opportunity_won       | 2025-01-01 | 2025-12-31 | 0
    )");
    const Question question = askOn(book, "2025-06-30");
    const Series targets = series(question, "targets.attainment");
    REQUIRE(targets.points.size() == 5);
    CHECK(valueOf(targets, u"#1"_s, u"actual"_s) == 3150);
    CHECK(valueOf(targets, u"#1"_s, u"attainment"_s) == Catch::Approx(0.315));
    CHECK(valueOf(targets, u"#1"_s, u"elapsed"_s) == Catch::Approx(181.0 / 365));
    CHECK(valueOf(targets, u"#1"_s, u"pace"_s) == Catch::Approx(0.315 * 365 / 181));
    CHECK(valueOf(targets, u"#2"_s, u"attainment"_s) == 0.25);
    CHECK(valueOf(targets, u"#2"_s, u"pace"_s) == -1);
    CHECK(valueOf(targets, u"#3"_s, u"actual"_s) == 0.25);
    CHECK(valueOf(targets, u"#3"_s, u"attainment"_s) == 0.5);
    CHECK(valueOf(targets, u"#4"_s, u"actual"_s) == -1);
    CHECK(valueOf(targets, u"#6"_s, u"attainment"_s) == -1);
    CHECK(print(pointRows(question, "targets.attainment", "#1").value(),
              {"company", "what", "actual"})
        == lines({"Acme | Seats | 3000", "Cone | Helped | 100", "Bolt | Own | 50"}));
    CHECK_FALSE(pointRows(question, "targets.attainment", "#5"));

    const Question firstYear =
        askOn(book, "2025-06-30", with({{"opportunity.total", "first_year"}}));
    CHECK(
        valueOf(series(firstYear, "targets.attainment"), u"#1"_s, u"actual"_s) == 12 * 550 + 2600);
}

TEST_CASE("S3-24: goal coverage is the share of active customers with a live goal", "[worklists]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name | ref
        Acme | a
        Bolt | b
        Cone | c
        Gone | g
        churn:
        company | day        | reason
        Gone    | 2025-01-01 | Price
        goals:
        company | title  | status
        Acme    | Faster | on_track
        Acme    | Safer  | planned
        Bolt    | Old    | reached
        Gone    | Lost   | on_track
    )");
    const Question question = askOn(book, "2025-06-30");
    const Series goals = series(question, "goals.coverage");
    CHECK(total(goals, u"covered"_s) == 1);
    CHECK(total(goals, u"companies"_s) == 3);
    CHECK(total(goals, u"share"_s) == Catch::Approx(1.0 / 3));
    CHECK(valueOf(goals, u"a"_s, u"goals"_s) == 2);
    CHECK(valueOf(goals, u"none"_s, u"companies"_s) == 2);
    CHECK(print(pointRows(question, "goals.coverage", "a").value(), {"goal"})
        == lines({"Faster", "Safer"}));
    CHECK(print(pointRows(question, "goals.coverage", "none").value(), {"company"})
        == lines({"Bolt", "Cone"}));
    CHECK_FALSE(pointRows(question, "goals.coverage", "b"));
    CHECK(total(series(askOn(bookFrom(""), "2025-06-30"), "goals.coverage"), u"share"_s) == -1);
}

TEST_CASE("S4-22: attention is touches against what the cadence asks for", "[worklists]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name   | ref
        Quiet  | q
        Served | s
        Loud   | l
        Risky  | r
        contracts:
        company | ref | start      | end | amount | months
        Quiet   | c1  | 2024-01-01 | -   | 100    | 1
        Served  | c2  | 2024-01-01 | -   | 200    | 1
        Loud    | c3  | 2024-01-01 | -   | 300    | 1
        Risky   | c4  | 2024-01-01 | -   | 400    | 1
        statuses:
        company | day        | status
        Risky   | 2025-06-01 | struggling
        cadences:
        segment  | days | from_day
        unplaced | 45   | 2024-01-01
        interactions:
        company | day        | type    | attended
        Quiet   | 2025-06-01 | note    | -
        Quiet   | 2025-06-02 | meeting | no
        Quiet   | 2025-04-01 | call    | -
        Served  | 2025-04-02 | call    | -
        Served  | 2025-06-30 | email   | -
        Loud    | 2025-06-01 | call    | -
        Loud    | 2025-06-02 | call    | -
        Loud    | 2025-06-03 | call    | -
        Loud    | 2025-06-04 | call    | -
        Loud    | 2025-06-05 | review  | -
        Risky   | 2025-06-05 | call    | -
        tickets:
        company | opened_on  | minutes
        Loud    | 2025-06-01 | 90
        Loud    | 2025-06-02 | -
        Loud    | 2025-01-02 | 600
    )");
    const Question question = askOn(book, "2025-06-30");
    const Series balance = series(question, "support.balance");
    REQUIRE(balance.points.size() == 4);
    CHECK(balance.points[0].key == u"r"_s);
    CHECK(balance.points[1].key == u"q"_s);
    CHECK(balance.points[2].key == u"s"_s);
    CHECK(balance.points[3].key == u"l"_s);
    CHECK(total(balance, u"under"_s) == 2);
    CHECK(total(balance, u"balanced"_s) == 1);
    CHECK(total(balance, u"over"_s) == 1);
    CHECK(valueOf(balance, u"q"_s, u"touches"_s) == 0);
    CHECK(valueOf(balance, u"s"_s, u"expected"_s) == 2);
    CHECK(valueOf(balance, u"l"_s, u"ticket_hours"_s) == 1.5);
    CHECK(pointRows(question, "support.balance", "l/touches").value().rows.size() == 5);
    CHECK(pointRows(question, "support.balance", "l/ticket_hours").value().rows.size() == 2);
    CHECK(pointRows(question, "support.balance", "l").value().rows.size() == 7);
    CHECK_FALSE(pointRows(question, "support.balance", "x"));
}
