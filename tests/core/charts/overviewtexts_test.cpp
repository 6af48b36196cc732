// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// What the pages say beside their charts.

#include "core/charts/awardstory.h"
#include "core/charts/changelines.h"
#include "core/charts/comparednotes.h"
#include "core/charts/npsbalance.h"
#include "core/charts/renewalmonths.h"
#include "core/charts/tiles.h"

#include "tests/core/charts/chartasking.h"

using namespace bellwether;

namespace {

BookPointer book()
{
    return bookFrom(R"(
        team:
        name | role
        Mia  | csm
        companies:
        name  | csm
        Acorn | Mia
        Birch | Mia
        Cedar | -
        contracts:
        company | start      | end        | amount | months
        Acorn   | 2024-01-01 | -          | 1000   | 1
        Birch   | 2024-01-01 | 2025-06-09 |  500   | 1
        Cedar   | 2025-06-02 | -          |  100   | 1
        statuses:
        company | day        | status
        Acorn   | 2024-02-01 | healthy
        Acorn   | 2025-06-05 | struggling
        churn:
        company | day        | reason
        Birch   | 2025-06-10 | Price
        contacts:
        company | name
        Acorn   | Ann
        Acorn   | Bob
        Cedar   | Cid
        responses:
        company | contact | day        | kind | value
        Acorn   | Ann     | 2025-05-20 | nps  | 10
        Acorn   | Bob     | 2025-05-21 | nps  | 5
        Cedar   | Cid     | 2025-06-11 | nps  | 9
    )");
}

Question june(const Scope &scope = {})
{
    return ask(book(), days("2025-06-01", "2025-06-30"), {}, scope);
}

ChartChoices comparing(const Scope &scope = {})
{
    ChartChoices choices;
    choices.comparedWith = ComparedWith::Previous;
    choices.scope = scope;
    return choices;
}

} // namespace

TEST_CASE("F-CHANGES: what changed is told in words, with why and by ARR", "[overviewtexts]")
{
    const ChangeDigest digest = changeDigest(june());
    QStringList texts;
    for (const ChangeLine &line : digest.lines) {
        texts << u"%1 | %2 | %3 | %4 | %5%6"_s.arg(line.customer, line.what, line.why, line.arr,
            line.isWorse ? u"worse"_s : QString(), line.isBetter ? u"better"_s : QString());
    }
    REQUIRE(texts.size() == 3);
    CHECK(texts[0]
        == u"Acorn | Status Healthy → Struggling, Newly at risk by CSM status |  | $12.0K | worse"_s);
    CHECK(texts[1].startsWith(u"Birch | Churned, ARR −$6.0K"_s));
    CHECK(texts[1].contains(u"| Price; Churn |"_s));
    CHECK(texts[1].endsWith(u"$6.0K | worse"_s));
    CHECK(texts[2] == u"Cedar | New customer, SaaS, ARR +$1.2K | New | $1.2K | better"_s);
    CHECK(digest.sentence.startsWith(
        u"3 customers changed, $19.2K ARR: 1 churned, 1 newly at risk"_s));
    CHECK(digest.sentence.endsWith(u"1 new"_s));
    const Question quiet = ask(book(), days("2025-06-29", "2025-06-30"));
    CHECK(changeDigest(quiet).lines.empty());
    CHECK(changeDigest(quiet).sentence.isEmpty());
}

TEST_CASE("S0-35: charts say how they moved from the period before, with n", "[overviewtexts]")
{
    const ChartData churn = chartOf(june(), "churn.by_month", comparing());
    CHECK(churn.keyFigure == u"1"_s);
    CHECK(churn.keyNote == u"+1 from 0, n 0"_s);
    CHECK(churn.subtitle == u"Against May 2025"_s);
    CHECK(chartOf(june(), "churn.by_month").subtitle == u"Customers lost per month"_s);

    const ChartData reasons = chartOf(june(), "churn.by_reason", comparing());
    CHECK(bodyOf<ShareList>(reasons).columns[1].id == u"change"_s);
    CHECK(shown(reasons).startsWith(u"Price | 1 | +1"_s));

    const ChartData happiness = chartOf(june(), "happiness.levels", comparing());
    CHECK(bodyOf<ShareList>(happiness).columns[1].id == u"change"_s);
    CHECK_FALSE(happiness.keyNote.isEmpty());
}

TEST_CASE("S0-35: a tile says what its figure was in the period before", "[overviewtexts][tiles]")
{
    const auto tile = [](const QString &figure) {
        return comparedTileOf(figure, june(), {}, u"this month"_s, ComparedWith::Previous).note;
    };
    CHECK(tile(u"companies.saas"_s) == u"0 from 2"_s);
    CHECK(tile(u"companies.churned"_s) == u"+1 from 0"_s);
    CHECK(tile(u"contacts.total"_s) == u"+1 from 2"_s);
}

TEST_CASE("A month is compared with its days, a range with its length", "[overviewtexts]")
{
    CHECK(comparedPeriodText(days("2025-05-01", "2025-05-18")) == u"1–18 May 2025"_s);
    CHECK(comparedPeriodText(days("2025-05-01", "2025-05-31")) == u"May 2025"_s);
    CHECK(comparedPeriodText(days("2025-05-03", "2025-05-03")) == u"3 May 2025"_s);
    CHECK(comparedPeriodText(days("2025-04-03", "2025-05-03")) == u"3 Apr to 3 May 2025"_s);
}

TEST_CASE("F-NPS: a score stands beside the book and the benchmark (S2-13)", "[overviewtexts]")
{
    const NpsBalance all = npsBalance(june(), {});
    CHECK(all.text == u"+33"_s);
    CHECK(all.basis.endsWith(u"n 3"_s));
    CHECK(all.change == u"0 on 31 May"_s);
    CHECK(all.benchmarks.empty());

    Settings settings;
    settings.values[u"nps.benchmark"_s] = u"30"_s;
    const BookPointer measured = BookBuilder(*book()).settings(settings).share();
    const auto mia = scopeOf<&Scope::csms>({measured->team().rows()[0].id});
    const Question mine = ask(measured, days("2025-06-01", "2025-06-30"), {}, mia);
    const NpsBalance balance = npsBalance(mine, mia);
    REQUIRE(balance.benchmarks.size() == 2);
    CHECK(balance.benchmarks[1].text == u"+30"_s);
    CHECK(balance.benchmarkLine.startsWith(u"These customers 0"_s));
    CHECK(balance.benchmarkLine.contains(u"whole book +33"_s));
    CHECK(balance.benchmarkLine.endsWith(u"benchmark +30"_s));

    settings.values[u"nps.benchmark"_s] = u"300"_s;
    CHECK_FALSE(npsBenchmark(settings));
    const NpsBalance none = npsBalance(ask(bookFrom(""), days("2025-06-01", "2025-06-30")), {});
    CHECK_FALSE(none.value);
    CHECK(none.basis == u"No answers in 90 days"_s);
}

TEST_CASE("F-AWARD: the sheet names tiers, days and who brought whom", "[overviewtexts][award]")
{
    const BookPointer awarded =
        BookBuilder(*book())
            .rows<AwardTier>({{AwardTierId{1}, u"Bronze"_s, 1}, {AwardTierId{2}, u"Silver"_s, 2},
                {AwardTierId{3}, u"Gold"_s, 10}})
            .rows<AwardEntry>({{AwardEntryId{1}, AwardTierId{1}, day("2024-01-01")}})
            .share();
    const Question question = ask(awarded, days("2025-06-01", "2025-06-30"));
    const AwardStory story = awardStory(question);
    CHECK(story.headline == u"2 SaaS customers"_s);
    CHECK(story.line == u"8 to go until Gold"_s);
    REQUIRE(story.reached.size() == 2);
    CHECK(story.reached[0].name == u"Silver"_s);
    CHECK(story.reached[1].day == u"1 Jan 2024"_s);
    REQUIRE(story.csms.size() == 2);
    CHECK(story.csms[1].name == u"Mia"_s);
    CHECK(story.csms[1].text == u"−1"_s);
    CHECK(story.csms[0].name == u"No CSM"_s);
    CHECK(story.csms[0].text == u"+1"_s);

    const auto news = awardNews(question);
    REQUIRE(news.size() == 1);
    CHECK(news[0].name == u"Silver"_s);
    // Acorn and Birch began on the same day.
    CHECK(news[0].reachedOn == day("2024-01-01"));
}

TEST_CASE("S2-18: a book says by which measures renewals are offered", "[overviewtexts]")
{
    Settings settings;
    CHECK(offeredMeasures(settings) == std::vector{ChartMeasure::Count, ChartMeasure::Arr});
    settings.values[u"renewals.measures"_s] = u"mrr,count,what"_s;
    CHECK(offeredMeasures(settings) == std::vector{ChartMeasure::Count, ChartMeasure::Mrr});

    const BookPointer renewing = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acorn   | 2024-07-01 | 2025-08-31 | 24,000
    )");
    ChartChoices choices;
    choices.measure = ChartMeasure::Mrr;
    const Question question = ask(renewing, days("2025-06-01", "2025-06-30"));
    const ChartData chart = chartOf(question, "renewals.by_month", choices);
    choices.measure = ChartMeasure::Arr;
    const ChartData arr = chartOf(question, "renewals.by_month", choices);
    const auto total = [](const ChartData &one) { return one.bars().series[0].values[2]; };
    CHECK(total(chart) > 0);
    CHECK(total(chart) * 12 == Approx(total(arr)));
}
