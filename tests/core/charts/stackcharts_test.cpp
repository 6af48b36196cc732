// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/charts/chartasking.h"
#include "tests/core/metrics/scoredbook.h"

using namespace bellwether;

namespace {

BookPointer companies(int count, const char *tables = "")
{
    QByteArray text = "companies:\nname\n";
    for (int i = 1; i <= count; ++i) {
        text += "C" + QByteArray::number(i) + '\n';
    }
    return bookFrom((text + tables).constData());
}

// Network and Premium share the switches; nobody tagged Cloud.
BookPointer donut()
{
    return bookFrom(R"(
        companies:
        name
        Acorn
        Birch

        stack_items:
        name
        Switches
        Firewalls
        Wi-Fi
        Support
        Backup
        Cloud

        stack_tags:
        name
        Network
        Premium

        stack_item_tags:
        item      | tag
        Switches  | Network
        Switches  | Premium
        Firewalls | Network
        Wi-Fi     | Network
        Support   | Premium

        stack:
        company | item  | day
        Birch   | Cloud | 2025-01-01

        opportunities:
        company | item      | mrr  | one_time | opened_on
        Acorn   | Switches  | 1000 | 2000     | 2025-01-01
        Birch   | Switches  | 0    | 2000     | 2025-01-01
        Acorn   | Firewalls | 3100 | 0        | 2025-01-01
        Acorn   | Wi-Fi     | 0    | 2000     | 2025-01-01
        Birch   | Support   | 0    | 15000    | 2025-01-01
        Birch   | -         | 70   | 0        | 2025-01-01
    )");
}

// Twelve customers with 100, 200, … open a month.
BookPointer twelve()
{
    QString text = u"contracts:\ncompany | start | end | amount | months\n"_s;
    QString stack =
        u"stack_items:\nname\nBackup\nCloud\nstack:\ncompany | item | day | alignment\n"_s;
    QString open = u"opportunities:\ncompany | mrr | one_time | opened_on\n"_s;
    for (int i = 1; i <= 12; ++i) {
        text += u"C%1 | 2025-01-01 | - | %2 | 1\n"_s.arg(i).arg(1000 * (13 - i));
        stack += u"C%1 | Backup | 2025-01-01 | %2\n"_s.arg(i).arg(
            i % 3 == 0 ? u"aligned"_s : u"not_aligned"_s);
        open += u"C%1 | %2 | %3 | 2025-01-01\n"_s.arg(i).arg(100 * i).arg(10 * i);
    }
    return bookFrom((text + stack + open).toUtf8().constData());
}

QString selectedRow(const PairedBars &bars)
{
    for (std::size_t i = 0; i < bars.rows.size(); ++i) {
        if (bars.rows[i].isSelected) {
            return u"%1 %2"_s.arg(i + 1).arg(bars.rows[i].item.name);
        }
    }
    return u"none"_s;
}

} // namespace

TEST_CASE("S3-56: 36% of all customers are satisfactory", "[chartdata]")
{
    const BookPointer book =
        withScores(companies(11), {{"C1", 80}, {"C2", 80}, {"C3", 80}, {"C4", 80}, {"C5", 10}});
    const ChartData chart = chartOf(askOn(book, "2025-06-30"), "health.bands");
    CHECK(shown(chart)
        == lines({"Satisfactory | 4 | 36%", "Needs attention | 0 | 0%", "At risk | 1 | 9%",
            "No score | 6 | 55%"}));
    CHECK(bodyOf<Ring>(chart).centre == u"11"_s);
    CHECK(bodyOf<Ring>(chart).centreNote == u"total"_s);
    CHECK(chart.subtitle == u"Share of 11 customers"_s);
    CHECK(chart.summary
        == u"Health, 11 customers; Satisfactory 4, 36%; At risk 1, 9%; No score 6, 55%"_s);
    CHECK(chart.unit == Unit::Count);
    CHECK(chart.note.isEmpty());
    CHECK_FALSE(bodyOf<Ring>(chart).slices[1].leadsToRows);
    CHECK(print(tableOf(chart))
        == lines({"name | count | share", "Satisfactory | 4 | 36.364 %",
            "Needs attention | 0 | 0 %", "At risk | 1 | 9.091 %", "No score | 6 | 54.545 %"}));
}

TEST_CASE("Health by CSM status is another series", "[chartdata]")
{
    const BookPointer book = companies(3, R"(
        statuses:
        company | day        | status
        C1      | 2025-01-01 | thriving
        C2      | 2025-01-01 | struggling
        C3      | 2025-01-01 | steady
    )");
    const ChartData chart =
        chartOf(askOn(book, "2025-06-30", with({{"health.by", "status"}})), "health.bands");
    CHECK(chart.id == u"health.status"_s);
    CHECK(shown(chart)
        == lines({"Thriving | 1 | 33%", "Healthy | 0 | 0%", "Steady | 1 | 33%",
            "Struggling | 1 | 33%"}));
}

TEST_CASE("Health by ARR shares the amounts, and says whose are missing", "[chartdata]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | start      | end | amount | months | currency
        A       | 2025-01-01 | -   | 1000   | 1      | USD
        B       | 2025-01-01 | -   | 3000   | 1      | USD
        C       | 2025-01-01 | -   | 3000   | 1      | EUR

        churn:
        company | day
        D       | 2025-01-01
    )");
    const Question question =
        askOn(withScores(book, {{"A", 80}, {"B", 20}}), "2025-06-30", with({{"shares.by", "arr"}}));
    const ChartData chart = chartOf(question, "health.bands");
    CHECK(shown(chart)
        == lines({"Satisfactory | $12.0K | 25%", "Needs attention | $0 | 0%",
            "At risk | $36.0K | 75%", "No score | $0 | 0%"}));
    CHECK(chart.unit == Unit::Money);
    CHECK(bodyOf<Ring>(chart).centre == u"$48.0K"_s);
    CHECK(chart.subtitle == u"Share of the ARR of 3 customers"_s);
    CHECK(chart.note
        == u"Without the amounts of 1 customer in a currency that cannot be converted. Without 1 "
           "churned customer."_s);
}

TEST_CASE("S3-59: 10.1% – $3.5K", "[chartdata]")
{
    const BookPointer book = withScores(companies(3, R"(
        opportunities:
        company | one_time | opened_on
        C1      | 24000    | 2025-01-01
        C2      | 3500     | 2025-01-01
        C3      | 7153     | 2025-01-01
    )"),
        {{"C1", 80}, {"C2", 55}, {"C3", 10}});
    const ChartData chart = chartOf(askOn(book, "2025-06-30"), "opportunity.by_health");
    CHECK(shown(chart)
        == lines({"Satisfactory | $24.0K | 69.3% | $0 | $24.0K | 1",
            "Needs attention | $3.5K | 10.1% | $0 | $3.5K | 1",
            "At risk | $7.2K | 20.6% | $0 | $7.2K | 1"}));
    CHECK(bodyOf<Ring>(chart).centre == u"$34.7K"_s);
    CHECK(chart.subtitle == u"$0 monthly, $34.7K one-time"_s);
    CHECK(chart.summary
        == u"Opportunity by health, $34.7K open; Satisfactory $24.0K, 69.3%; Needs attention "
           u"$3.5K, "
           "10.1%; At risk $7.2K, 20.6%"_s);
}

TEST_CASE("Opportunity by health: nothing open is an empty ring", "[chartdata]")
{
    const ChartData chart = chartOf(askOn(companies(2), "2025-06-30"), "opportunity.by_health");
    CHECK(chart.empty());
    CHECK(shown(chart)
        == lines({"Satisfactory | $0 | – | $0 | $0 | 0", "Needs attention | $0 | – | $0 | $0 | 0",
            "At risk | $0 | – | $0 | $0 | 0"}));
    CHECK(chart.summary == u"Opportunity by health, nothing open"_s);
}

TEST_CASE("S3-76: switches of $5,000 are 49.5% of the tag they are grouped in", "[chartdata]")
{
    const ChartData chart = chartOf(askOn(donut(), "2025-06-30"), "stack.opportunity");
    CHECK(shown(chart)
        == lines(
            {"Premium | $20.0K | 66.4%", "Support | $15.0K | 75.0%", "Switches | $5.0K | 25.0%",
                "Network | $10.1K | 33.6%", "Switches | $5.0K | 49.5%", "Firewalls | $3.1K | 30.7%",
                "Wi-Fi | $2.0K | 19.8%", "No tag | $0 | 0.0%", "Cloud | $0 | –"}));
    const auto &rings = bodyOf<Sunburst>(chart);
    CHECK(rings.centre == u"$25.1K"_s); // each item once
    CHECK(rings.centreNote == u"open"_s);
    CHECK(chart.subtitle == u"$25.1K open, by tag and stack item"_s);
    CHECK(rings.tags[0].item.role == ChartRole::Series1);
    CHECK(rings.tags[1].items[0].role == ChartRole::Series2);
    CHECK(rings.tags[2].item.role == ChartRole::Rest);
    CHECK(chart.note
        == u"Switches carries two tags and appears twice; the total counts it once. Without $70 "
           "open for no stack item."_s);
    CHECK(chart.summary
        == u"Stack opportunity, $25.1K open; largest Premium, $20.0K, in it Support, $15.0K, 75.0% "
           "of Premium"_s);
    const ChartData none = chartOf(askOn(companies(1), "2025-06-30"), "stack.opportunity");
    CHECK(none.empty());
    CHECK(none.summary == u"Stack opportunity, nothing open"_s);
    CHECK(none.note.isEmpty());
}

TEST_CASE("S3-64: what the selected customer has open is outlined and told", "[chartdata]")
{
    ChartChoices choices;
    choices.selected = u"c1"_s;
    const ChartData chart = chartOf(askOn(donut(), "2025-06-30"), "stack.opportunity", choices);
    CHECK(shown(chart)
        == lines({"Premium | $20.0K | 66.4% | $3.0K", "Support | $15.0K | 75.0% | $0",
            "Switches | $5.0K | 25.0% | $3.0K", "Network | $10.1K | 33.6% | $8.1K",
            "Switches | $5.0K | 49.5% | $3.0K", "Firewalls | $3.1K | 30.7% | $3.1K",
            "Wi-Fi | $2.0K | 19.8% | $2.0K", "No tag | $0 | 0.0% | $0", "Cloud | $0 | – | $0"}));
    CHECK(bodyOf<Sunburst>(chart).columns.back().title == u"Acorn"_s);
    QStringList outlined;
    for (const ChartItem &mark : marksOf(chart)) {
        if (mark.isOutlined) {
            outlined << mark.key;
        }
    }
    CHECK(outlined.size() == 4);
    CHECK(chart.note.startsWith(u"Outlined: open at Acorn, $8.1K."_s));
    // Somebody who is no customer of the book changes nothing.
    choices.selected = u"nobody"_s;
    CHECK(bodyOf<Sunburst>(chartOf(askOn(donut(), "2025-06-30"), "stack.opportunity", choices))
              .columns.size()
        == 2);
}

TEST_CASE("The first year of what is open", "[chartdata]")
{
    const Question question =
        askOn(donut(), "2025-06-30", with({{"opportunity.total", "first_year"}}));
    const ChartData rings = chartOf(question, "stack.opportunity");
    CHECK(bodyOf<Sunburst>(rings).centre == u"$70.2K"_s);
    CHECK(bodyOf<Sunburst>(rings).centreNote == u"first year"_s);
    const ChartData ring = chartOf(question, "opportunity.by_health");
    CHECK(bodyOf<Ring>(ring).centre == u"$71.0K"_s);
    CHECK(ring.subtitle == u"$4.2K monthly, $21.0K one-time"_s);
}

TEST_CASE("Stack by customer: ten rows, and the selected one behind them", "[chartdata]")
{
    const Question question = askOn(twelve(), "2025-06-30");
    const ChartData chart = chartOf(question, "stack.by_customer");
    const auto &bars = bodyOf<PairedBars>(chart);
    CHECK(bars.rows.size() == 10);
    CHECK(shown(bars.rows.front().item)
        == u"C12 | $1.0K | $1.2K | $0 | $120 | $1.3K | 100%, 1 of 1 items"_s);
    CHECK(bars.rows.front().recurring.sold == 1000);
    CHECK(bars.rows.front().recurring.open == 1200);
    CHECK(bars.rows.front().oneTime.open == 120);
    CHECK(bars.rows.front().shareText == u"100%"_s);
    CHECK(bars.shareTitle == u"Aligned"_s);
    CHECK(shown(bars.axis) == u"$0 $3K $6K $9K $12K"_s);
    CHECK(selectedRow(bars) == u"none"_s);
    CHECK(chart.subtitle == u"Top 10 by open opportunity"_s);
    CHECK(chart.summary
        == u"Stack by customer, 10 customers, $8.3K open; first C12, $1.3K open, 100% aligned"_s);
    CHECK(chart.note == u"One-time is what was invoiced in the last 12 months."_s);

    ChartChoices choices;
    choices.selected = bars.rows[3].item.key;
    CHECK(selectedRow(bodyOf<PairedBars>(chartOf(question, "stack.by_customer", choices)))
        == u"4 C9"_s);
    choices.selected =
        chartOf(askOn(twelve(), "2025-06-30", with({{"stack.rank", "mrr"}})), "stack.by_customer")
            .summary.contains(u"first C1,"_s)
        ? u"c1"_s
        : u"not by MRR"_s;
    const ChartData behind = chartOf(question, "stack.by_customer", choices);
    CHECK(selectedRow(bodyOf<PairedBars>(behind)) == u"11 C1"_s);
    CHECK(behind.summary == chart.summary); // what is said of the ten
    choices.selected = u"nobody"_s;
    CHECK(bodyOf<PairedBars>(chartOf(question, "stack.by_customer", choices)).rows.size() == 10);
}

TEST_CASE("Stack alignment says what its shares are of", "[chartdata]")
{
    const ChartData chart = chartOf(askOn(twelve(), "2025-06-30"), "stack.alignment");
    CHECK(shown(chart) == u"Backup | $0 | $0 | $0 | $0 | 33%, 4 of 12 customers"_s);
    CHECK_FALSE(bodyOf<PairedBars>(chart).showsOneTimeSold);
    CHECK(chart.subtitle == u"Top 10 products by open opportunity"_s);
    CHECK(chart.note == u"Aligned is a share of the customers to whom the product applies."_s);
    const ChartData none = chartOf(askOn(companies(1), "2025-06-30"), "stack.alignment");
    CHECK(none.empty());
    CHECK(none.summary == u"Stack alignment, none"_s);
    CHECK(none.note.isEmpty());
}

TEST_CASE("T-22: where nothing applies a share is a dash", "[chartdata]")
{
    const BookPointer book = companies(1, R"(
        opportunities:
        company | mrr | opened_on
        C1      | 100 | 2025-01-01
    )");
    const ChartData chart = chartOf(askOn(book, "2025-06-30"), "stack.by_customer");
    CHECK(shown(chart) == u"C1 | $0 | $100 | $0 | $0 | $100 | –"_s);
    CHECK_FALSE(bodyOf<PairedBars>(chart).rows.front().share);
    CHECK(bodyOf<PairedBars>(chart).rows.front().shareText == u"–"_s);
}

TEST_CASE("Prices per employee say whose employees are not known", "[chartdata]")
{
    const BookPointer book = companies(2, R"(
        stack_items:
        name   | default_mrr | is_per_seat
        Backup | 10          | yes

        stack:
        company | item   | day
        C1      | Backup | 2025-01-01
        C2      | Backup | 2025-01-01
    )");
    const QString sentence =
        u"Without 2 prices per employee where the number of employees is not known."_s;
    const Question question = askOn(book, "2025-06-30");
    for (const char *id :
        {"opportunity.by_health", "stack.by_customer", "stack.alignment", "stack.opportunity"}) {
        CHECK(chartOf(question, id).note.endsWith(sentence));
    }
}

TEST_CASE("Declined offers and cross-sell gaps", "[chartdata]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name
        A
        B

        stack_items:
        name
        Backup
        Cloud

        stack:
        company | item   | day        | alignment
        A       | Backup | 2025-01-01 | aligned
        A       | Cloud  | 2025-01-01 | not_aligned
        B       | Backup | 2025-01-01 | aligned
        B       | Cloud  | 2025-01-01 | aligned

        opportunities:
        company | item  | opened_on  | closed_on  | stage | refusal_reason
        A       | Cloud | 2025-01-01 | 2025-02-01 | lost  | Price
        A       | Cloud | 2025-02-01 | 2025-03-01 | lost  | Price
        B       | Cloud | 2025-02-01 | 2025-03-01 | lost  | No need
        B       | -     | 2025-02-01 | 2025-03-01 | lost  | No need
    )");
    const Question question = askOn(book, "2025-06-30");
    const ChartData declined = chartOf(question, "stack.declined");
    CHECK(shown(declined) == lines({"Cloud | 3 | Price (2)", "No stack item | 1 | No need (1)"}));
    CHECK(declined.summary == u"Declined offers, 4; first Cloud, 3"_s);
    const ChartData gaps = chartOf(question, "stack.contrast");
    CHECK(shown(gaps) == u"Backup → Cloud | 1 | 2 | 50%"_s);
    CHECK(gaps.summary == u"Cross-sell gaps, 1 pair; first Backup → Cloud, 1"_s);
}

TEST_CASE("S3-62: alignment across, effort up, and what goes together", "[chartdata]")
{
    const BookPointer book = bookFrom(R"(
        stack_items:
        name
        Backup
        Cloud

        contracts:
        company | start      | end        | amount | months
        A       | 2025-01-01 | 2025-12-31 | 3000   | 1
        B       | 2025-01-01 | 2025-12-31 | 2000   | 1
        C       | 2025-01-01 | 2025-12-31 | 1000   | 1

        stack:
        company | item   | day        | alignment
        A       | Backup | 2025-01-01 | aligned
        A       | Cloud  | 2025-01-01 | not_aligned
        B       | Backup | 2025-01-01 | aligned

        metric_definitions:
        ref | name | family | source | weight
        X   | X    | effort | manual | 1

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-06-01 | 70
    )");
    const ChartData chart = chartOf(askOn(book, "2025-06-30"), "alignment.effort");
    CHECK(shown(chart) == u"A | 50% | 70 | No score | $36.0K"_s);
    CHECK(chart.subtitle == u"Too few customers, or too much alike, to judge"_s);
    CHECK(chart.note
        == u"Without 1 customer whose effort is not known. Without 1 customer to whom no item "
           "applies."_s);
    CHECK(chartOf(askOn(bookFrom(""), "2025-06-30"), "alignment.effort").empty());
}
