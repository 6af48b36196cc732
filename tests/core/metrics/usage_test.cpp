// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/adoption.h"
#include "core/metrics/logins.h"
#include "core/metrics/usagefacts.h"

#include "tests/core/metrics/asking.h"

#include <array>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// "Ann daily; Ben weekly": who is in which bucket.
QString buckets(const BookPointer &book, const char *asOf, const Options &options = {})
{
    QString text;
    const Question question = askOn(book, asOf, options);
    const RowTable table = pointRows(question, "logins.frequency", "").value();
    for (const Row &row : table.rows) {
        text += (text.isEmpty() ? QString() : u"; "_s) + std::get<QString>(row.cells[4].value)
            + u' ' + std::get<QString>(row.cells[5].value);
    }
    return text;
}

BookPointer loginExample()
{
    // The window of 2025-06-30, a Monday, begins on 2025-06-03 and has 20 working days.
    return bookFrom(R"(
        contacts:
        company | name | since      | flags
        Acorn   | D17  | -          | -
        Acorn   | D16  | -          | -
        Acorn   | W4   | -          | -
        Acorn   | W3   | -          | -
        Acorn   | Two  | -          | -
        Acorn   | One  | -          | -
        Acorn   | None | -          | -
        Acorn   | New  | 2025-06-04 | -
        Acorn   | Old  | 2025-06-03 | -
        Acorn   | Boss | -          | no user

        logins:
        contact | days
        D17     | 2025-06-03..2025-06-25
        D16     | 2025-06-03..2025-06-24
        W4      | 2025-06-03; 2025-06-10; 2025-06-17; 2025-06-24
        W3      | 2025-06-09; 2025-06-16; 2025-06-30
        Two     | 2025-06-03; 2025-06-09; 2025-06-30
        One     | 2025-06-03
        None    | 2025-06-02
        New     | 2025-06-05..2025-06-30
        Boss    | 2025-06-03..2025-06-30
    )");
}

QString usage(const BookPointer &book, const char *asOf)
{
    const auto facts = CompanyFacts::of(book, nullptr, {}, day(asOf));
    const auto &columns = facts->part<UsageColumns>();
    QString text;
    for (std::size_t row = 0; row < facts->size(); ++row) {
        text += u"%1 of %2 users, %3 seats, %4; "_s.arg(columns.activeUsers[row])
                    .arg(columns.users[row])
                    .arg(columns.seats[row].value_or(-1))
                    .arg(columns.usageRate[row].value_or(-1));
    }
    return text;
}

BookPointer customers(int count)
{
    QString text = u"contracts:\ncompany | start | amount | months\n"_s;
    for (int i = 1; i <= count; ++i) {
        text += u"Customer %1 | 2025-01-01 | 10 | 1\n"_s.arg(i);
    }
    return bookFrom(text.toUtf8().constData());
}

QString totals(const Series &series)
{
    Series one;
    one.points = {SeriesPoint{u"all"_s, series.totals, {}}};
    return print(one);
}

} // namespace

TEST_CASE("F-LOGIN: 17 and 16 of 20 working days are daily, three weeks of four weekly", "[usage]")
{
    const BookPointer book = loginExample();
    CHECK(buckets(book, "2025-06-30")
        == u"D17 daily; D16 daily; W4 weekly; W3 weekly; Two monthly; One monthly; "
           "None inactive; New too_new; Old inactive"_s);
    const Series frequency = series(askOn(book, "2025-06-30"), "logins.frequency");
    CHECK(print(frequency)
        == lines({"daily users 2 share 22.222 %", "weekly users 2 share 22.222 %",
            "monthly users 2 share 22.222 %", "inactive users 2 share 22.222 %",
            "too_new users 1 share 11.111 %"}));
    CHECK(pointRows(askOn(book, "2025-06-30"), "logins.frequency", "daily")->rows.size() == 2);
    CHECK(!pointRows(askOn(book, "2025-06-30"), "logins.frequency", "heavy"));
    // A day later D16 has 15 working days of 20 in the window.
    CHECK(buckets(book, "2025-07-01").startsWith(u"D17 daily; D16 weekly"_s));
}

TEST_CASE("F-LOGIN: the presets by days and by recency", "[usage]")
{
    const BookPointer book = loginExample();
    CHECK(buckets(book, "2025-06-30", with({{"login.preset", "days"}}))
        == u"D17 heavy; D16 regular; W4 casual; W3 ghosting; Two ghosting; One ghosting; "
           "None ghosting; New too_new; Old ghosting"_s);
    CHECK(buckets(book, "2025-06-30", with({{"login.preset", "recency"}}))
        == u"D17 within_7_days; D16 within_7_days; W4 within_7_days; W3 today; Two today; "
           "One within_4_weeks; None inactive; New too_new; Old inactive"_s);
}

TEST_CASE("F-LOGIN: the window across the end of February", "[usage]")
{
    const BookPointer book = bookFrom(R"(
        contacts:
        company | name
        Acorn   | Ann

        logins:
        contact | days
        Ann     | 2025-01-31; 2025-02-01; 2025-02-28; 2025-03-01
    )");
    const auto days = [&](const char *asOf) {
        return CompanyFacts::of(book, nullptr, {}, day(asOf))->part<LoginColumns>().users[0].days;
    };
    CHECK(days("2025-02-28") == ((1U << 27) | 1U));
    CHECK(days("2025-03-01") == ((1U << 27) | (1U << 26)));
    CHECK(days("2025-02-27") == ((1U << 1) | 1U));
    CHECK(days("2025-03-28") == 1U);
    CHECK(days("2025-03-29") == 0U);
}

TEST_CASE("Users a day, and the mean over the range", "[usage]")
{
    const BookPointer book = bookFrom(R"(
        contacts:
        company | name | left       | flags
        Acorn   | Ann  | -          | -
        Birch   | Ben  | 2025-06-10 | -
        Acorn   | Boss | -          | no user

        logins:
        contact | days
        Ann     | 2025-06-29; 2025-06-30; 2025-07-01; 2025-07-02
        Ben     | 2025-06-30; 2025-07-03
        Boss    | 2025-06-30
    )");
    const Question question = ask(book, days("2025-06-30", "2025-07-03"));
    CHECK(print(series(question, "logins.by_day"))
        == lines({"2025-06-30 users 2 logins none", "2025-07-01 users 1 logins none",
            "2025-07-02 users 1 logins none", "2025-07-03 users 1 logins none"}));
    CHECK(value(question, "logins.daily_users_mean") == u"1.25"_s);
    CHECK(print(rowsOf(question, "logins.daily_users_mean"), {"contact", "days"})
        == lines({"Ann | 3", "Ben | 2"}));
    CHECK(print(*pointRows(question, "logins.by_day", "2025-06-30"), {"contact"})
        == lines({"Ann", "Ben"}));
    CHECK(!pointRows(question, "logins.by_day", "2025-07-04"));
    CHECK(value(ask(book, days("2025-08-01", "2025-08-31")), "logins.daily_users_mean")
        == u"none: no logins"_s);
}

TEST_CASE("Active users by seats, or by users where the seats are not known", "[usage]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name  | seats
        Acorn | 4
        Birch | -
        Cedar | -
        Elm   | 0

        contacts:
        company | name | seats | flags   | left
        Acorn   | A1   | 9     | -       | -
        Acorn   | A2   | -     | -       | -
        Birch   | B1   | -     | -       | -
        Birch   | B2   | -     | -       | -
        Birch   | B3   | -     | -       | 2025-06-29
        Cedar   | C1   | 5     | -       | -
        Cedar   | C2   | 3     | no user | -

        logins:
        contact | days
        A1      | 2025-06-10
        B1      | 2025-06-10
        B3      | 2025-06-10
        C1      | 2025-06-02
    )");
    CHECK(usage(book, "2025-06-30")
        == u"1 of 2 users, 4 seats, 0.25; 1 of 2 users, -1 seats, 0.5; "
           "0 of 1 users, 8 seats, 0; 0 of 0 users, 0 seats, -1; "_s);
    // 2 ÷ (4 + 2 + 8), Elm left out.
    const Figure users = figure(askOn(book, "2025-06-30"), "adoption.users");
    CHECK(users.value == Catch::Approx(2.0 / 14));
    CHECK(users.n == 3);
    CHECK(users.leftOut.size() == 1);
    CHECK(value(askOn(bookFrom("companies:\nname\nAcorn"), "2025-06-30"), "adoption.users")
        == u"none: no seats"_s);
}

TEST_CASE("F-ADOPT: the adoption of several customers is pooled", "[usage]")
{
    CHECK(pooledShare(std::array{500}, std::array{800}) == 0.625);
    // T-36: the mean of 9 ÷ 15 and 4 ÷ 5 would be 70 %.
    CHECK(pooledShare(std::array{9, 4}, std::array{15, 5}) == 0.65);
    CHECK(!pooledShare({}, {}));
}

TEST_CASE("F-ADOPT: used is seven minutes, or once where minutes are unknown", "[usage]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name
        Acorn
        Birch
        Cedar

        contacts:
        company | name
        Acorn   | Ann
        Acorn   | Ben
        Birch   | Bob

        features:
        name    | active
        Reports | yes
        Export  | yes
        Alerts  | yes
        Gone    | no

        usage:
        company | contact | feature | days                   | uses | minutes
        Acorn   | Ann     | Reports | 2025-06-02; 2025-06-03 | 1    | 3
        Acorn   | Ben     | Reports | 2025-06-30             | 2    | 1
        Acorn   | -       | Export  | 2025-06-01             | 1    | -
        Acorn   | Ann     | Alerts  | 2025-06-10             | 9    | 6
        Acorn   | Ann     | Gone    | 2025-06-10             | 9    | 60
        Birch   | Bob     | Reports | 2025-05-31             | 9    | 60
        Birch   | Bob     | Reports | 2025-07-01             | 9    | 60
    )");
    const Question june = ask(book, days("2025-06-01", "2025-06-30"));
    // Acorn used 2 of 3 features, Birch none of 3, Cedar has neither users nor use.
    CHECK(value(june, "adoption.pooled") == u"33.333 %"_s);
    CHECK(figure(june, "adoption.pooled").n == 2);
    CHECK(figure(june, "adoption.pooled").leftOut.size() == 1);
    CHECK(print(rowsOf(june, "adoption.pooled"), {"company", "used", "eligible"})
        == lines({"Acorn | 2 | 3", "Birch | 0 | 3"}));
    CHECK(print(series(june, "adoption.features"))
        == lines({"#2 companies 1 users 0 uses 1 minutes 0 share 50 % users_share 0 % "
                  "minutes_share 0 %",
            "#1 companies 1 users 0 uses 4 minutes 7 share 50 % users_share 0 % minutes_share "
            "53.846 %",
            "#3 companies 0 users 0 uses 9 minutes 6 share 0 % users_share 0 % minutes_share "
            "46.154 %"}));
    // All with minutes, also those that are too few to count as use.
    CHECK(print(*pointRows(june, "adoption.features", "#3/minutes"), {"company", "minutes"})
        == u"Acorn | 6"_s);
    CHECK(pointRows(june, "adoption.features", "#3")->rows.empty());
    CHECK(!pointRows(june, "adoption.features", "#1/uses"));
    CHECK(print(*pointRows(june, "adoption.features", "#1"), {"company", "minutes"})
        == u"Acorn | 7"_s);
    CHECK(!pointRows(june, "adoption.features", "#4"));
    const Question longer =
        ask(book, days("2025-06-01", "2025-06-30"), with({{"adoption.minutes", "6"}}));
    // Ann is one of three users.
    CHECK(print(series(longer, "adoption.features"))
              .contains(u"users 1 uses 9 minutes 6 share 50 % users_share 33.333 %"_s));
    CHECK(value(longer, "adoption.pooled") == u"50 %"_s);
    CHECK(value(ask(bookFrom("companies:\nname\nAcorn"), days("2025-06-01", "2025-06-30")),
              "adoption.pooled")
        == u"none: nothing eligible"_s);
}

TEST_CASE("F-AWARD: 37 customers are 74 % of the next tier, with 13 to go", "[usage]")
{
    const BookPointer book = customers(37);
    const Question question = askOn(book, "2025-06-30");
    CHECK(value(question, "award.count") == u"37"_s);
    CHECK(value(question, "award.next") == u"50"_s);
    CHECK(value(question, "award.progress") == u"74 %"_s);
    CHECK(print(series(question, "award.tiers"))
        == lines(
            {"25 tier 25 share 100 % to_go 0 reached 1", "50 tier 50 share 74 % to_go 13 reached 0",
                "100 tier 100 share 37 % to_go 63 reached 0"}));
    CHECK(figure(question, "award.progress").terms[2].value == 13);

    const Options low = with({{"award.tiers", "10,37"}});
    CHECK(value(askOn(book, "2025-06-30", low), "award.progress") == u"100 %"_s);
    CHECK(!figure(askOn(book, "2025-06-30", low), "award.next").value);
    CHECK(value(askOn(book, "2025-06-30", with({{"award.tiers", "38"}})), "award.next") == u"38"_s);
}

TEST_CASE("F-AWARD: the book's own tiers by name; a tier once reached is kept", "[usage]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | months
        Acorn   | 2025-01-01 | -          | 10     | 1
        Birch   | 2025-01-01 | 2025-02-28 | 10     | 1

        award_tiers:
        award   | customers
        Silver  | 5
        Bronze  | 2

        award_log:
        tier | reached_on
        #2   | 2025-01-01
    )");
    const Series tiers = series(askOn(book, "2025-06-30"), "award.tiers");
    CHECK(print(tiers)
        == lines({"2 tier 2 share 50 % to_go 1 reached 1 reached_on 2025-01-01",
            "5 tier 5 share 20 % to_go 4 reached 0"}));
    CHECK(tiers.points[0].label == u"Bronze"_s);
    CHECK(tiers.points[0].texts[0].text == u"2025-01-01"_s);
    CHECK(value(askOn(book, "2025-06-30"), "award.next") == u"2"_s);
}

TEST_CASE("S0-38: who was gained and lost, and what went before", "[usage]")
{
    const BookPointer book = bookFrom(R"(
        team:
        name | role
        Mia  | csm

        companies:
        name  | csm
        Acorn | Mia
        Birch | -

        contracts:
        company | start      | end        | amount | months
        Acorn   | 2025-03-01 | -          | 10     | 1
        Birch   | 2024-01-01 | 2025-03-31 | 10     | 1

        interactions:
        company | day        | type
        Acorn   | 2025-02-20 | meeting
        Acorn   | 2025-02-25 | note
        Acorn   | 2025-03-02 | call

        tasks:
        company | title     | created_on | completed_on | state
        Birch   | Save plan | 2025-03-01 | 2025-04-29   | done
    )");
    const Question question = ask(book, days("2025-01-01", "2025-06-30"));
    const Series gains = series(question, "award.contributions");
    CHECK(print(gains)
        == lines({"c1 gained 1 lost 0 change 1 csm Mia gained_on 2025-03-01 source new "
                  "preceded_by Meeting, 2025-02-20",
            "c2 gained 0 lost 1 change -1 lost_on 2025-05-01 preceded_by Save plan, 2025-04-29"}));
    CHECK(totals(gains) == u"all gained 1 lost 1 change 0"_s);
    CHECK(gains.points[0].texts[0].text == u"Mia"_s);
    CHECK(print(*pointRows(question, "award.contributions", ""),
              {"company", "day", "change", "source", "preceded_by"})
        == lines({"Acorn | 2025-03-01 | 1 | new | Meeting, 2025-02-20",
            "Birch | 2025-05-01 | -1 |  | Save plan, 2025-04-29"}));
}
