// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/charts.h"

#include "tests/core/charts/chartprint.h"
#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

ChartData chartOf(const Question &question, const char *id, const ChartChoices &choices = {})
{
    const ChartEntry *entry = findChart(QString::fromLatin1(id));
    REQUIRE(entry != nullptr);
    return entry->chart(question, choices);
}

BookPointer book()
{
    return bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Ardent  | 2024-01-01 | 2025-12-31 | 240,000
        Birch   | 2024-03-01 | 2026-02-28 |  96,000
        Cedar   | 2024-02-01 | 2025-01-31 |  12,000
        Dune    | 2025-01-05 | 2026-01-04 |  30,000
        statuses:
        company | day        | status
        Ardent  | 2024-06-01 | thriving
        Birch   | 2024-06-01 | thriving
        Birch   | 2025-01-10 | struggling
        churn:
        company | day        | reason
        Cedar   | 2025-02-01 | Price
        contacts:
        company | name
        Ardent  | Ann
        Ardent  | Bob
        Birch   | Cleo
        responses:
        company | contact | day        | kind | value
        Ardent  | Ann     | 2025-01-20 | nps  | 10
        Ardent  | Bob     | 2025-02-03 | nps  | 9
        Birch   | Cleo    | 2025-01-12 | nps  | 3
    )");
}

// The range ends in the middle of a month.
Question february()
{
    return ask(book(), days("2025-02-01", "2025-02-10"));
}

} // namespace

TEST_CASE("Health status: best first, with the change since the day before", "[chartdata]")
{
    const Question question = ask(book(), days("2025-01-01", "2025-01-31"));
    CHECK(printed(chartOf(question, "health.status"))
        == lines({"Health status | Set by the CSM | 25% healthy or better",
            "Thriving | 1 | 25% | −1 | $120K", "Healthy | 0 | 0% | 0 | $0",
            "Steady | 0 | 0% | 0 | $0", "Struggling | 1 | 25% | +1 | $48.0K",
            "Not set | 2 | 50% | +1 | $42.0K", "Change since 31 Dec 2024."}));
    const ChartData chart = chartOf(february(), "health.status");
    CHECK(chart.note == u"Change since 31 Jan 2025. Without 1 churned customer."_s);
    CHECK(chart.summary
        == u"Health status, 33% healthy or better; Thriving 1, Struggling 1, Not set 1"_s);
}

TEST_CASE("S0-17: a level says what it means, best first with its own glyph", "[chartdata]")
{
    const ChartData health = chartOf(february(), "health.status");
    QStringList said;
    for (const ChartItem &level : std::get<ShareList>(health.body).rows) {
        said += u"%1: %2"_s.arg(level.name, level.definition);
    }
    CHECK(said
        == QStringList{u"Thriving: Excellent: their business does very well"_s,
            u"Healthy: Good: their business does well"_s, u"Steady: Stable: their business holds"_s,
            u"Struggling: May need attention: their business is hard"_s,
            u"Not set: Their CSM has set no status yet"_s});
    const ChartData happiness = chartOf(february(), "happiness.levels");
    const auto &levels = std::get<ShareList>(happiness.body).rows;
    CHECK(levels.front().definition == u"Highly satisfied"_s);
    CHECK(levels[3].definition == u"Dissatisfied"_s);
}

TEST_CASE("Months of levels have the worst at the baseline and their years below", "[chartdata]")
{
    const ChartData chart = chartOf(february(), "health.status_by_month");
    CHECK(printed(chart)
        == lines({"Health status by month | Customers by status | 33% healthy or better",
            "Mar 2024: 3, Apr: 3, May: 3, Jun: 3, Jul: 3, Aug: 3, Sep: 3, Oct: 3, Nov: 3, Dec: 3, "
            "Jan 2025: 4, Feb!: 3",
            "Struggling: 0 0 0 0 0 0 0 0 0 0 1 1", "Thriving: 0 0 0 2 2 2 2 2 2 2 1 1",
            "Not set: 3 3 3 1 1 1 1 1 1 1 2 1",
            "Each month as on its last day, the last one as on 10 Feb."}));
    CHECK(tableOf(chart).summedColumn == u"count"_s);
}

TEST_CASE("Churn stats: the unfinished month is marked, the range banded", "[chartdata]")
{
    CHECK(printed(chartOf(february(), "churn.by_month"))
        == lines({"Churn stats | Customers lost per month | 1 25.0%, February 2025",
            "Mar 2024: 0, Apr: 0, May: 0, Jun: 0, Jul: 0, Aug: 0, Sep: 0, Oct: 0, Nov: 0, Dec: 0, "
            "Jan 2025: 0, Feb*!: 1",
            "Lost: 0 0 0 0 0 0 0 0 0 0 0 1"}));
    CHECK(printed(chartOf(february(), "churn.by_reason"))
        == lines(
            {"Churn by reason | Customers lost, February 2025", "Price | 1 | $1.0K | $12.0K"}));
    CHECK(printed(chartOf(february(), "churn.by_tenure"))
        == lines({"Churn by tenure | Customers lost, February 2025", "Under 1 year | 0 | $0 | $0",
            "1 to 2 years | 1 | $1.0K | $12.0K", "2 to 3 years | 0 | $0 | $0",
            "3 to 5 years | 0 | $0 | $0", "5 years and more | 0 | $0 | $0"}));
}

TEST_CASE("SaaS mode counts new customers a month", "[chartdata]")
{
    const Question question = ask(book(), days("2025-01-01", "2025-01-31"));
    CHECK(printed(chartOf(question, "saas.new_by_month"))
        == lines({"SaaS mode | New SaaS customers per month | 1 in Jan 2025",
            "Feb 2024: 1, Mar: 1, Apr: 0, May: 0, Jun: 0, Jul: 0, Aug: 0, Sep: 0, Oct: 0, Nov: 0, "
            "Dec: 0, Jan 2025!: 1",
            "New: 1 1 0 0 0 0 0 0 0 0 0 1"}));
}

TEST_CASE("S0-30: subscriptions have a bar a month and the total of the year beside that before",
    "[chartdata]")
{
    ChartChoices choices;
    choices.today = day("2025-02-10");
    const ChartData chart = chartOf(february(), "subscriptions.new_by_month", choices);
    CHECK(printed(chart)
        == lines({"Subscriptions | New per month and in total, 2025 | 0 in Feb 2025 "
                  "so far",
            "2025: 1 1 – – – – – – – – – –, 1 this year",
            "2024: 1 2 3 3 3 3 3 3 3 3 3 3, 3 in 2024",
            "New in the month: 1 0 – – – – – – – – – –"}));
    CHECK(std::get<Lines>(chart.body).categories.size() == 12);
    CHECK(std::get<Lines>(chart.body).lines.back().style == ChartLine::Style::Bars);
    CHECK(chartOf(ask(book(), days("2031-02-01", "2031-02-10")), "subscriptions.new_by_month")
              .empty());

    Options options;
    options.subscriptionsSpan = Options::SubscriptionsSpan::Trailing;
    const ChartData trailing = chartOf(
        ask(book(), days("2025-02-01", "2025-02-10"), options), "subscriptions.new_by_month");
    CHECK(printed(trailing)
        == lines({"Subscriptions | New per month and in total | 0 in Feb 2025 so "
                  "far",
            "These twelve months: 1 1 1 1 1 1 1 1 1 1 2 2, 2 in twelve months",
            "The twelve before: 0 0 0 0 0 0 0 0 0 0 1 2, 2 in the twelve before",
            "New in the month: 1 0 0 0 0 0 0 0 0 0 1 0"}));
}

TEST_CASE("ARR movement: a small change is seen beside large totals", "[chartdata]")
{
    const ChartData chart = chartOf(february(), "arr.bridge");
    CHECK(printed(chart)
        == lines({"ARR movement | February 2025 | −$12.0K net new ARR",
            "31 Jan 2025 $210K, 0 to 210000", "New $0, 210000 to 210000",
            "Expansion $0, 210000 to 210000", "Contraction $0, 210000 to 210000",
            "Churn −$12.0K, 210000 to 198000", "10 Feb 2025 $198K, 0 to 198000",
            "The axis starts at $195K, marked by the break in the end bars."}));
    const auto &waterfall = std::get<Waterfall>(chart.body);
    CHECK(waterfall.start == 195'000);
    CHECK(waterfall.axis.ticks.back() >= 210'000);
    CHECK(waterfall.steps[4].kind == Waterfall::Step::Kind::Decrease);
}

TEST_CASE("Retention of customers who were there before", "[chartdata]")
{
    CHECK(printed(chartOf(february(), "retention.by_cohort"))
        == lines({"Retention by first year | Gross revenue retention, February 2025 | 94.3% net "
                  "revenue retention",
            "2024 | $180K | $168K | 93.3% | 93.3%", "2025 | $30.0K | $30.0K | 100.0% | 100.0%"}));
}

TEST_CASE("The forecast sets the expected beside the due", "[chartdata]")
{
    Options options;
    options.renewalsMonths = 3;
    const Question question = ask(book(), days("2025-12-01", "2025-12-10"), options);
    const ChartData chart = chartOf(question, "forecast.renewals");
    CHECK(printed(chart)
        == lines({"Renewal forecast | ARR up for renewal and expected, next 3 months | $158K "
                  "expected of $198K",
            "Dec 2025: $96.0K, Jan 2026: $24.0K, Feb: $38.4K", "Up for renewal: 120000 30000 48000",
            "Expected to renew: 96000 24000 38400",
            "Four of five outcomes lie between $78.0K and $198K."}));
    CHECK(tableOf(chart).summedColumn.isEmpty());
    CHECK(print(tableOf(chart)).startsWith(u"category | due_count | due_arr | expected_count"_s));
}

TEST_CASE("S0-21: happiness says who has rated, from how many ratings in how long", "[chartdata]")
{
    CHECK(printed(chartOf(february(), "happiness.levels"))
        == lines({"Happiness level | 3 ratings in 90 days | 2 of 3 have rated",
            "Very happy | 1 | 33%", "Happy | 0 | 0%", "Neutral | 0 | 0%", "Not happy | 1 | 33%",
            "No feedback | 1 | 33%", "NPS +33 ± 107 from 3 answers. Without 1 churned customer."}));
    CHECK(printed(chartOf(february(), "matrix.health_happiness"))
        == lines({"Health and happiness | What the two together suggest | 2 of 3 have both",
            "Case studies, referrals, upsell | 1 | 33% | $120K",
            "Potential product issues | 0 | 0% | $0",
            "Satisfied, but business is hard | 0 | 0% | $0",
            "Urgent attention to prevent churn | 1 | 33% | $48.0K",
            "Status or happiness not known | 1 | 33% | $30.0K", "Without 1 churned customer."}));
    Options options;
    options.happinessWindow = {1, true};
    CHECK(
        chartOf(ask(book(), days("2025-02-01", "2025-02-10"), options), "happiness.levels").subtitle
        == u"3 ratings in 1 month"_s);
    ChartChoices compared;
    compared.comparedWith = ComparedWith::Previous;
    CHECK(chartOf(ask(book(), days("2025-02-11", "2025-02-20")), "happiness.levels", compared)
              .subtitle
        == u"3 ratings in 90 days. Against 1–10 Feb 2025"_s);
    const ChartData nps = chartOf(february(), "nps.by_month");
    CHECK(printed(nps)
        == lines({"NPS by month | At the end of each month, −100 to +100 | +33 ± 107, 3 answers",
            "NPS: – – – – – – – – – – 0 +33, +33"}));
    CHECK(std::get<Lines>(nps.body).axis.ticks == std::vector<double>{0, 10, 20, 30, 40});
}

TEST_CASE("Amounts without a rate are an en dash's worth of nothing, and the note counts them",
    "[chartdata]")
{
    const Question question = ask(bookFrom(R"(
        contracts:
        company | start      | end        | amount | currency
        Ardent  | 2025-01-01 | 2025-12-31 | 24,000 | EUR
    )"),
        days("2025-02-01", "2025-02-28"));
    const QString without =
        u"Without the amounts of 1 customer in a currency that cannot be converted."_s;
    for (const char *id : {"health.status", "arr.bridge", "retention.by_csm", "churn.by_month",
             "workload.by_csm", "workload.by_account_manager", "goals.coverage"}) {
        CAPTURE(id);
        CHECK(chartOf(question, id).note.endsWith(without));
    }
}

TEST_CASE("Award milestones: names of tiers, what is next, what was gained", "[chartdata]")
{
    const BookPointer awarded = bookFrom(R"(
        contracts:
        company | start      | end | amount | months
        Ardent  | 2024-01-01 | -   | 10     | 1
        Birch   | 2025-02-05 | -   | 10     | 1
        award_tiers:
        award  | customers
        Bronze | 1
        Silver | 4
        award_log:
        tier | reached_on
        #1   | 2024-01-01
    )");
    const Question question = ask(awarded, days("2025-02-01", "2025-02-28"));
    CHECK(printed(chartOf(question, "award.tiers"))
        == lines({"Award milestones | Active SaaS customers | 2 to go until Silver",
            "Bronze | 1 | 0 reached", "Silver | 4 | 2 next, 33%",
            "SaaS customers gained, February 2025 | +1 | –",
            "SaaS customers lost, February 2025 | 0 | –", "Bronze reached on 1 Jan 2024."}));
}

TEST_CASE("S0-14: users a day are compared with the period before, and weekends are marked",
    "[chartdata]")
{
    const BookPointer used = bookFrom(R"(
        contracts:
        company | start      | end | amount | months
        Ardent  | 2024-01-01 | -   | 10     | 1
        contacts:
        company | name | since
        Ardent  | Ann  | 2024-01-01
        Ardent  | Bob  | 2024-01-01
        logins:
        contact | days
        Ann     | 2025-02-03; 2025-02-04; 2025-01-27
        Bob     | 2025-02-04
    )");
    ChartChoices choices;
    choices.today = day("2025-02-04");
    const Question question = ask(used, days("2025-02-01", "2025-02-04"));
    const ChartData chart = chartOf(question, "logins.by_day", choices);
    const auto &body = std::get<Lines>(chart.body);
    CHECK(body.categories.size() == 28);
    CHECK(body.categories.front().label == u"1 Feb"_s);
    CHECK(body.categories[7].label == u"8"_s);
    CHECK(body.today == 3);
    CHECK(body.categories[0].isWeekend); // a Saturday
    CHECK(body.categories[1].isWeekend);
    CHECK_FALSE(body.categories[2].isWeekend);
    CHECK(chart.subtitle == u"Users against 25–28 Jan 2025"_s);
    REQUIRE(body.lines.size() == 2);
    CHECK(body.lines[0].texts[2] == u"1"_s);
    CHECK(body.lines[0].endLabel == u"2 today"_s);
    CHECK_FALSE(body.lines[0].values[4]);
    CHECK(body.lines[1].name == u"25–28 Jan 2025"_s);
    CHECK(body.lines[1].texts[2] == u"1"_s);
    CHECK(body.lines[1].endLabel == u"0 on 28 Jan"_s);
    CHECK(chart.keyFigure == u"1"_s);
    CHECK(printed(chartOf(question, "logins.frequency"))
        == lines({"Login frequency | How often users log in, 28 days | 100% logged in in 28 days",
            "Daily | 0 | 0%", "Weekly | 0 | 0%", "Monthly | 2 | 100%", "Not in 28 days | 0 | 0%"}));
    CHECK(chartOf(question, "logins.by_day").keyNote == u"a day on average"_s);
}

TEST_CASE(
    "S0-31: features by customers, users or minutes, the most or the least used", "[chartdata]")
{
    const BookPointer used = bookFrom(R"(
        companies:
        name
        Acorn
        Birch
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
        usage:
        company | contact | feature | days       | uses | minutes
        Acorn   | Ann     | Reports | 2025-06-02 | 1    | 40
        Acorn   | Ben     | Export  | 2025-06-02 | 1    | 30
        Acorn   | Ann     | Export  | 2025-06-02 | 1    | 20
        Birch   | Bob     | Reports | 2025-06-03 | 1    | 10
    )");
    const Question june = ask(used, days("2025-06-01", "2025-06-30"));
    ChartChoices choices;
    const auto shownBy = [&](AdoptionMeasure measure, bool isLeastUsed) {
        choices.adoptionMeasure = measure;
        choices.isLeastUsed = isLeastUsed;
        return chartOf(june, "adoption.features", choices);
    };
    const QString pooled = u" | 50% of all features in use"_s;
    CHECK(printed(shownBy(AdoptionMeasure::Customers, false))
        == u"Product adoption | Most used features, June 2025"_s + pooled
            + u"\nReports | 2 | 100%\nExport | 1 | 50%\nAlerts | 0 | 0%"_s);
    // Of three users two used each of them.
    CHECK(printed(shownBy(AdoptionMeasure::Users, true))
        == u"Product adoption | Least used features, June 2025"_s + pooled
            + u"\nAlerts | 0 | 0%\nExport | 2 | 67%\nReports | 2 | 67%"_s);
    CHECK(printed(shownBy(AdoptionMeasure::Minutes, false))
        == u"Product adoption | Most used features, June 2025"_s + pooled
            + u"\nReports | 50 | 50%\nExport | 50 | 50%\nAlerts | 0 | 0%"_s);

    // What a row is about is what its rows add up to.
    const auto key = std::get<ShareList>(shownBy(AdoptionMeasure::Users, false).body).rows[0].key;
    const RowTable rows = pointRows(june, "adoption.features", key.toLatin1().constData()).value();
    CHECK(rows.summedColumn == u"users"_s);
    CHECK(print(rows, {"company", "users"}) == lines({"Acorn | 1", "Birch | 1"}));
}

TEST_CASE("S0-31: features that nobody used are an answer", "[chartdata]")
{
    QByteArray text = "companies:\nname\nAcorn\ncontacts:\ncompany | name\nAcorn | Ann\n"
                      "features:\nname | active\nReports | yes\n";
    for (int unused = 10; unused < 22; ++unused) {
        text += "Feature " + QByteArray::number(unused) + " | yes\n";
    }
    text += "usage:\ncompany | contact | feature | days | uses | minutes\n"
            "Acorn | Ann | Reports | 2025-06-02 | 1 | 40\n";
    const Question june = ask(bookFrom(text.constData()), days("2025-06-01", "2025-06-30"));
    ChartChoices least;
    least.isLeastUsed = true;
    const ChartData chart = chartOf(june, "adoption.features", least);
    CHECK_FALSE(chart.empty());
    CHECK(std::get<ShareList>(chart.body).rows.size() == 10);
    CHECK(std::get<ShareList>(chart.body).rows.front().name == u"Feature 10"_s);
    CHECK(chart.note == u"And 3 more."_s);
}

TEST_CASE("S0-14: without counted logins there is no line of them", "[chartdata]")
{
    for (const ChartLine &line : std::get<Lines>(chartOf(february(), "logins.by_day").body).lines) {
        CHECK(line.key != u"logins"_s);
    }
}
