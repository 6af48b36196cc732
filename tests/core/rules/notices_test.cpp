// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/notices.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedworld.h"

#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString keys(const BookPointer &book, const char *from, const char *to, const Options &options = {})
{
    QStringList keys;
    for (const NoticeEvent &event : noticesIn(book, options, days(from, to))) {
        keys << event.notice.dedupeKey;
    }
    return keys.join(u' ');
}

QString texts(const BookPointer &book, const char *from, const char *to)
{
    QStringList texts;
    for (const NoticeEvent &event : noticesIn(book, {}, days(from, to))) {
        texts << event.notice.text;
    }
    return texts.join(u'\n');
}

} // namespace

TEST_CASE("S2-20: entry to at risk is told once, with its reason", "[rules]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name | ref
        Acme | a
        Bolt | b
        Gone | g
        statuses:
        company | day        | status
        Acme    | 2025-06-10 | struggling
        Acme    | 2025-06-20 | steady
        Acme    | 2025-06-25 | struggling
        Gone    | 2025-06-10 | struggling
        churn:
        company | day        | reason
        Gone    | 2025-06-01 | Price
        risk_flags:
        company | raised_on  | reason
        Bolt    | 2025-06-15 | Sponsor left
        Acme    | 2025-06-12 | Also flagged
    )");
    // While the flag is open Acme never leaves, so it does not come back either.
    CHECK(keys(book, "2025-06-01", "2025-06-30")
        == u"risk_alert:a:2025-06-10 risk_alert:b:2025-06-15"_s);
    CHECK(texts(book, "2025-06-15", "2025-06-30") == u"A risk was flagged: Sponsor left"_s);
    CHECK(keys(book, "2025-06-11", "2025-06-14").isEmpty());
}

TEST_CASE("S2-19: more people than seats is an opportunity, told once", "[rules]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name | ref | seats
        Acme | a   | 1
        Bolt | b   | 2
        Calm | c   | -
        contacts:
        company | name
        Acme    | A1
        Acme    | A2
        Bolt    | B1
        Bolt    | B2
        Calm    | C1
        logins:
        contact | days
        A1      | 2025-06-10
        A2      | 2025-06-12
        B1      | 2025-06-10
        B2      | 2025-06-12
        C1      | 2025-06-12
        interactions:
        company | day        | type
        Acme    | 2025-05-30 | call
        Bolt    | 2025-05-30 | call
        Calm    | 2025-05-30 | call
    )");
    CHECK(keys(book, "2025-06-01", "2025-06-20") == u"upsell_opportunity:a:2025-06-12"_s);
    CHECK(texts(book, "2025-06-01", "2025-06-20")
        == u"May want more: 2 people use what is meant for 1."_s);
}

TEST_CASE("S3-08: a refusal that counts as a risk is told with its reason", "[rules]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name | ref
        Acme | a
        opportunities:
        company | mrr | one_time | opened_on  | stage | closed_on  | refusal_reason
        Acme    | 10  | 0        | 2025-01-01 | lost  | 2025-06-12 | Too dear
    )");
    CHECK(keys(book, "2025-06-01", "2025-06-30").isEmpty());
    const std::vector<NoticeEvent> events =
        noticesIn(book, with({{"risk.refusals", "365"}}), days("2025-06-01", "2025-06-30"));
    REQUIRE(events.size() == 1);
    CHECK(events[0].notice.dedupeKey == u"risk_alert:a:2025-06-12"_s);
    CHECK(events[0].notice.text == u"An offer was refused: Too dear"_s);
}

TEST_CASE("S2-21: a renewal is told 90, 60, 30 and 7 days ahead, once each", "[rules]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name | ref
        Acme | a
        Bolt | b
        contracts:
        company | ref | start      | end        | amount | months | cancelled
        Acme    | a1  | 2024-09-29 | 2025-09-28 | 100    | 1      | -
        Bolt    | b1  | 2024-09-29 | 2025-09-28 | 100    | 1      | 2025-08-01
        interactions:
        company | day        | type
        Acme    | 2025-06-29 | call
        Bolt    | 2025-06-29 | call
    )");
    CHECK(keys(book, "2025-06-01", "2025-09-26")
        == u"upcoming_renewal:a:2025-06-30 upcoming_renewal:a:2025-07-30 "_s
           u"upcoming_renewal:a:2025-08-29 upcoming_renewal:a:2025-09-21"_s);
    CHECK(keys(book, "2025-06-30", "2025-07-31", with({{"notice.days", "59"}}))
        == u"upcoming_renewal:a:2025-07-31"_s);
    CHECK(texts(book, "2025-08-29", "2025-08-29") == u"Renews on 2025-09-28, in 30 days."_s);
}

TEST_CASE("S1-23: a drop in happiness and a negative answer are told", "[rules]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name | ref
        Acme | a
        contacts:
        company | name
        Acme    | Ann
        Acme    | Bob
        responses:
        company | contact | day        | kind      | level      | comment
        Acme    | Ann     | 2025-05-10 | happiness | very_happy | -
        Acme    | Bob     | 2025-05-20 | happiness | happy      | -
        Acme    | Ann     | 2025-06-15 | happiness | not_happy  | Too slow
        Acme    | Bob     | 2025-06-16 | happiness | not_happy  | Too dear
    )");
    // Ann's 100 of May stands against the mean of 50 of the last 30 days; the next day's is the
    // same drop.
    CHECK(keys(book, "2025-06-01", "2025-06-30")
        == u"happiness_drop:a:2025-06-15 negative_feedback:a:2025-06-15 "_s
           u"negative_feedback:a:2025-06-16"_s);
    CHECK(texts(book, "2025-06-16", "2025-06-16") == u"Too dear"_s);
}

TEST_CASE("Negative are detractors, one and two of five, and Not Happy", "[rules]")
{
    FeedbackResponse response;
    const auto negative = [&](FeedbackKind kind, int value) {
        response.kind = kind;
        response.value = value;
        return isNegative(response);
    };
    CHECK(negative(FeedbackKind::Nps, 6));
    CHECK(negative(FeedbackKind::Nps, 0));
    CHECK_FALSE(negative(FeedbackKind::Nps, 7));
    CHECK_FALSE(negative(FeedbackKind::Nps, -1));
    CHECK(negative(FeedbackKind::Csat, 2));
    CHECK_FALSE(negative(FeedbackKind::Csat, 3));
    CHECK_FALSE(negative(FeedbackKind::Csat, 0));
    response.level = HappinessLevel::NotHappy;
    CHECK(negative(FeedbackKind::Happiness, 0));
    response.level = HappinessLevel::Neutral;
    CHECK_FALSE(negative(FeedbackKind::Happiness, 0));
}

TEST_CASE("S1-07: a check-in is overdue on the day after the cadence is over", "[rules]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name  | ref | since
        Acme  | a   | 2024-01-01
        Fresh | f   | 2025-04-01
        cadences:
        segment  | days | from_day
        unplaced | 60   | 2025-08-01
        interactions:
        company | day        | type
        Acme    | 2025-04-01 | call
        Acme    | 2025-04-20 | note
        Acme    | 2025-07-15 | email
    )");
    CHECK(keys(book, "2025-06-01", "2025-07-31")
        == u"check_in_overdue:a:2025-07-01 check_in_overdue:f:2025-07-01"_s);
    CHECK(texts(book, "2025-07-01", "2025-07-01")
        == u"No contact since 2025-04-01.\nNo contact yet."_s);
    CHECK(keys(book, "2025-09-01", "2025-09-30") == u"check_in_overdue:a:2025-09-14"_s);
}

TEST_CASE("S2-19: an opportunity to sell more is told when it appears", "[rules]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name | ref
        Acme | a
        opportunities:
        company | name    | kind           | mrr | one_time | opened_on
        Acme    | Seats   | upsell         | 10  | 0        | 2025-06-03
        Acme    | Backup  | cross_sell     | 0   | 50       | 2025-06-03
        Acme    | Uplift  | renewal_uplift | 10  | 0        | 2025-06-04
        Acme    | Nothing | upsell         | 0   | 0        | 2025-06-05
    )");
    CHECK(keys(book, "2025-06-01", "2025-06-30") == u"upsell_opportunity:a:2025-06-03"_s);
    CHECK(texts(book, "2025-06-01", "2025-06-30")
        == u"May want more: Seats. May want more: Backup."_s);
}

TEST_CASE("S3-47: a customer of high value in the red is told", "[rules]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name | ref
        Acme | a
        Bolt | b
        contracts:
        company | ref | start      | end | amount | months
        Acme    | a1  | 2024-01-01 | -   | 900    | 1
        Bolt    | b1  | 2024-01-01 | -   | 100    | 1
        statuses:
        company | day        | status
        Acme    | 2025-06-10 | struggling
        Bolt    | 2025-06-11 | struggling
    )");
    const QString found = keys(book, "2025-06-01", "2025-06-30", with({{"health.by", "status"}}));
    CHECK(found.contains(u"risk_alert:a:2025-06-10"_s));
    CHECK(found.contains(u"risk_alert:b:2025-06-11"_s));
    CHECK_FALSE(found.contains(u"high_value_red:b"_s));
    CHECK_FALSE(keys(book, "2025-06-01", "2025-06-30").contains(u"high_value_red"_s));
}

TEST_CASE("F-AWARD: a tier that is reached is told once and for all", "[rules]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | months
        Acme    | a1  | 2024-01-01 | -          | 100    | 1
        Bolt    | b1  | 2025-06-10 | 2025-06-12 | 100    | 1
        Cone    | c1  | 2025-12-20 | -          | 100    | 1
    )");
    const Options tiers = with({{"award.tiers", "2,3"}, {"grace_days", "0"}});
    const auto reached = [&](const char *from, const char *to) {
        QStringList found;
        for (const NoticeEvent &event : noticesIn(book, tiers, days(from, to))) {
            if (event.notice.kind == NotificationKind::AwardReached) {
                found << event.notice.dedupeKey + u' ' + event.notice.day.toString(Qt::ISODate);
            }
        }
        return found.join(u", "_s);
    };
    CHECK(reached("2025-06-01", "2025-12-31") == u"award_reached:2 2025-06-10"_s);
    CHECK(reached("2025-06-10", "2025-06-10") == u"award_reached:2 2025-06-10"_s);
    CHECK(reached("2025-06-11", "2025-06-30").isEmpty());
}

TEST_CASE("Data that nobody brought up to date is told", "[rules]")
{
    ImportBatch old;
    old.id = {1};
    old.kind = u"contacts"_s;
    old.at = QDateTime(day("2025-05-15"), QTime(9, 0), Qt::UTC);
    ImportBatch once = old;
    once.id = {2};
    once.kind = u"tickets"_s;
    ImportBatch again = once;
    again.id = {3};
    again.at = QDateTime(day("2025-06-15"), QTime(9, 0), Qt::UTC);
    const BookPointer book = BookBuilder().rows<ImportBatch>({old, once, again}).share();
    CHECK(keys(book, "2025-06-01", "2025-06-30") == u"data_stale:contacts:2025-06-15"_s);
    Settings settings;
    settings.values[RuleSetting::StaleDays] = u"20"_s;
    CHECK(keys(BookBuilder(*book).settings(settings).share(), "2025-06-01", "2025-06-30")
        == u"data_stale:contacts:2025-06-05 data_stale:tickets:2025-06-05"_s);
}

TEST_CASE("Notices of a range are those of its parts", "[rules]")
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const BookPointer book = generatedWorld(seed);
        const QDate from = QDate(2025, 1, 1).addDays(static_cast<qint64>(seed * 17));
        const auto keysOf = [&](DayRange range, std::set<QString> &found) {
            for (const NoticeEvent &event : noticesIn(book, {}, range)) {
                CHECK(range.contains(event.notice.day));
                found.insert(event.notice.dedupeKey);
            }
        };
        std::set<QString> whole;
        std::set<QString> parts;
        keysOf({from, from.addDays(59)}, whole);
        keysOf({from, from.addDays(22)}, parts);
        keysOf({from.addDays(23), from.addDays(23)}, parts);
        keysOf({from.addDays(24), from.addDays(59)}, parts);
        CAPTURE(seed);
        CHECK(whole == parts);
    }
}
