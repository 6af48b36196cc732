// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/explanation.h"
#include "core/metrics/stackfacts.h"

#include "tests/core/metrics/asking.h"

#include <algorithm>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString point(const Series &series, const char *key)
{
    for (const SeriesPoint &point : series.points) {
        if (point.key == QLatin1StringView(key)) {
            Series one;
            one.points = {point};
            return print(one);
        }
    }
    return u"no point"_s;
}

QString totals(const Series &series)
{
    Series one;
    one.points = {SeriesPoint{u"all"_s, series.totals, {}}};
    return print(one);
}

int leftOut(const Figure &figure, LeftOut reason)
{
    for (const LeftOutCount &count : figure.leftOut) {
        if (count.reason == reason) {
            return count.count;
        }
    }
    return 0;
}

QString formula(const Question &question, const char *id)
{
    QString text;
    for (const Explanation::Part &part :
        explain(*findFigure(QString::fromLatin1(id)), question).parts) {
        text += part.term ? QString::number(part.term->value.value_or(-1)) : part.words;
    }
    return text;
}

BookPointer opportunityExample()
{
    return bookFrom(R"(
        companies:
        name
        Acorn

        opportunities:
        company | name     | mrr | one_time | opened_on
        Acorn   | Firewall | 300 | 2600     | 2025-01-01
        Acorn   | Seats    | 100 | 0        | 2025-02-01
    )");
}

// What is open in total on that day.
QString openOn(const BookPointer &book, const char *asOf)
{
    return value(askOn(book, asOf), "opportunity.total");
}

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

// One item that applies to eight of twelve customers, two of whom are aligned.
BookPointer twelveCustomers()
{
    QString text = u"companies:\nname\n"_s;
    for (int i = 1; i <= 12; ++i) {
        text += u"Customer %1\n"_s.arg(i, 2, 10, QChar(u'0'));
    }
    text += u"stack_items:\nname\nWeb filter\nstack:\ncompany | item | day | is_applicable | "
            "alignment\n"_s;
    for (int i = 1; i <= 9; ++i) {
        text += u"Customer %1 | Web filter | 2025-01-01 | %2 | %3\n"_s.arg(i, 2, 10, QChar(u'0'))
                    .arg(i == 9 ? u"no"_s : u"yes"_s, i <= 2 ? u"aligned"_s : u"not_aligned"_s);
    }
    return bookFrom(text.toUtf8().constData());
}

BookPointer eightItems()
{
    QString text = u"companies:\nname\nAcorn\nBirch\nstack_items:\nname\n"_s;
    for (int i = 1; i <= 9; ++i) {
        text += u"Item %1\n"_s.arg(i);
    }
    text += u"stack:\ncompany | item | day | is_applicable | alignment\n"_s;
    for (int i = 1; i <= 9; ++i) {
        text +=
            u"Acorn | Item %1 | 2025-01-01 | %2 | %3\n"_s.arg(i).arg(i == 9 ? u"no"_s : u"yes"_s,
                i <= 5       ? u"aligned"_s
                    : i == 6 ? u"supported"_s
                             : u"not_aligned"_s);
    }
    return bookFrom(text.toUtf8().constData());
}

} // namespace

TEST_CASE("F-OPP: 400 a month and 2,600 once are 3,000, or 7,400 in the first year", "[stack]")
{
    const BookPointer book = opportunityExample();
    const Question question = askOn(book, "2025-06-30");
    CHECK(value(question, "opportunity.total") == u"$3,000"_s);
    CHECK(value(question, "opportunity.mrr") == u"$400"_s);
    CHECK(value(question, "opportunity.one_time") == u"$2,600"_s);
    CHECK(value(question, "opportunity.first_year") == u"$7,400"_s);
    CHECK(value(question, "upsell.count") == u"1"_s); // T-17: customers, not dollars
    CHECK(value(question, "stack.top_opportunity") == u"$3,000"_s);
    CHECK(formula(question, "opportunity.total") == u"1 × 400 + 2600"_s);

    const Question firstYear =
        askOn(book, "2025-06-30", with({{"opportunity.total", "first_year"}}));
    CHECK(value(firstYear, "opportunity.total") == u"$7,400"_s); // T-19
    CHECK(formula(firstYear, "opportunity.total") == u"12 × 400 + 2600"_s);
    CHECK(value(firstYear, "stack.top_opportunity") == u"$7,400"_s);
    CHECK(print(rowsOf(question, "opportunity.total"), {"company", "opportunity", "total"})
        == lines({"Acorn | Firewall | $2,900", "Acorn | Seats | $100"}));
}

TEST_CASE("F-OPP: open is from the first day until the day before it was closed", "[stack]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name
        Acorn

        opportunities:
        company | mrr | opened_on  | closed_on  | stage
        Acorn   | 1   | 2025-02-01 | -          | proposed
        Acorn   | 10  | 2025-01-01 | 2025-03-01 | won
        Acorn   | 100 | 2025-01-01 | 2025-04-01 | lost
        Acorn   | 500 | 2025-01-01 | -          | lost
    )");
    CHECK(openOn(book, "2024-12-31") == u"$0"_s);
    CHECK(openOn(book, "2025-01-31") == u"$110"_s);
    CHECK(openOn(book, "2025-02-28") == u"$111"_s);
    CHECK(openOn(book, "2025-03-01") == u"$101"_s);
    CHECK(openOn(book, "2025-04-01") == u"$1"_s);
}

TEST_CASE("F-OPP: an item that nobody spoke of counts with its defaults", "[stack]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name  | employees
        Acorn | 25
        Birch | -
        Cedar | 0
        Elm   | 4

        stack_items:
        name     | default_mrr | default_one_time | is_per_seat | active
        Backup   | 10          | 5                | yes         | yes
        Firewall | 200         | 0                | no          | yes
        Old      | 900         | 0                | no          | no

        stack:
        company | item     | day        | is_applicable | alignment
        Acorn   | Backup   | 2025-01-01 | yes           | supported
        Birch   | Backup   | 2025-01-01 | yes           | not_aligned
        Cedar   | Backup   | 2025-01-01 | yes           | not_aligned
        Birch   | Firewall | 2025-01-01 | yes           | not_aligned
        Cedar   | Firewall | 2025-01-01 | no            | not_aligned
        Acorn   | Firewall | 2025-01-01 | yes           | not_aligned
        Elm     | Firewall | 2025-01-01 | yes           | not_aligned
        Elm     | Firewall | 2025-04-01 | yes           | aligned
        Elm     | Old      | 2025-01-01 | yes           | not_aligned

        opportunities:
        company | item     | mrr | opened_on  | closed_on  | stage
        Acorn   | Firewall | 70  | 2025-02-01 | 2025-03-01 | lost
        Elm     | Firewall | 60  | 2025-03-01 | -          | open
    )");
    // Acorn 25 × (10 + 5) and 200, Birch 200, Elm 200; Birch and Cedar have unknown employees.
    CHECK(openOn(book, "2025-01-31") == u"$975"_s);
    CHECK(
        leftOut(figure(askOn(book, "2025-01-31"), "opportunity.total"), LeftOut::NoEmployees) == 2);
    // Acorn's firewall is spoken of, and declined from March on; Elm's has an opportunity then.
    CHECK(openOn(book, "2025-02-28") == u"$845"_s);
    CHECK(openOn(book, "2025-03-01") == u"$635"_s);
    // Aligned: what is left of the opportunity does not count.
    CHECK(openOn(book, "2025-04-01") == u"$575"_s);
    CHECK(value(askOn(book, "2025-04-01"), "upsell.count") == u"2"_s);
}

TEST_CASE("F-FX: opportunities in other currencies count where there is a rate", "[stack]")
{
    const char *text = R"(
        companies:
        name
        Acorn

        opportunities:
        company | mrr | currency | opened_on
        Acorn   | 100 | USD      | 2025-01-01
        Acorn   | 100 | EUR      | 2025-01-01
    )";
    const Figure without = figure(askOn(bookFrom(text), "2025-06-30"), "opportunity.total");
    CHECK(print(without) == u"$100"_s);
    CHECK(without.notConverted == 1);

    const BookPointer book = bookFrom(text);
    const BookPointer rated =
        BookBuilder(*book)
            .rows<FxRate>({{{1}, *Currency::fromCode(u"EUR"), day("2025-03-01"), 1'100'000'000}})
            .share();
    CHECK(openOn(rated, "2025-02-28") == u"$100"_s);
    CHECK(openOn(rated, "2025-03-01") == u"$210"_s);
    CHECK(figure(askOn(rated, "2025-03-01"), "opportunity.total").notConverted == 0);
}

TEST_CASE("S2-07: an upsell is something open but a renewal's uplift", "[stack]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name
        Acorn
        Birch
        Cedar

        opportunities:
        company | mrr | opened_on  | kind           | currency
        Acorn   | 10  | 2025-01-01 | renewal_uplift | USD
        Birch   | 10  | 2025-01-01 | cross_sell     | EUR
        Cedar   | 0   | 2025-01-01 | upsell         | USD
    )");
    CHECK(print(rowsOf(askOn(book, "2025-06-30"), "upsell.count"), {"company"}) == u"Birch"_s);
    CHECK(openOn(book, "2025-06-30") == u"$10"_s);
}

TEST_CASE("T-40: what is open with a churned customer does not count", "[stack]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name  | since
        Acorn | 2024-01-01

        churn:
        company | day
        Acorn   | 2025-03-01

        opportunities:
        company | mrr | opened_on
        Acorn   | 10  | 2025-01-01
    )");
    CHECK(openOn(book, "2025-02-28") == u"$10"_s);
    const Figure after = figure(askOn(book, "2025-03-01"), "opportunity.total");
    CHECK(print(after) == u"$0"_s);
    CHECK(leftOut(after, LeftOut::Churned) == 1);
}

TEST_CASE("F-OPPHEALTH: 3,500 of 34,653 are 10.1 %", "[stack]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name
        Acorn
        Birch
        Cedar

        statuses:
        company | day        | status
        Acorn   | 2025-01-01 | healthy
        Birch   | 2025-01-01 | struggling

        opportunities:
        company | one_time | opened_on
        Acorn   | 24000    | 2025-01-01
        Birch   | 3500     | 2025-01-01
        Cedar   | 7153     | 2025-01-01
    )");
    const Question question = askOn(book, "2025-06-30", with({{"health.by", "status"}}));
    const Series slices = series(question, "opportunity.by_health");
    CHECK(point(slices, "struggling")
        == u"struggling count 1 amount $3,500 share 10.1 % mrr $0 one_time $3,500"_s);
    CHECK(point(slices, "not_set").contains(u"share 20.642 %"_s));
    CHECK(totals(slices) == u"all count 3 amount $34,653"_s);
    CHECK(print(*pointRows(question, "opportunity.by_health", "healthy"), {"company", "total"})
        == u"Acorn | $24,000"_s);
    CHECK(!pointRows(question, "opportunity.by_health", "satisfactory"));

    const Series none =
        series(askOn(book, "2024-06-30", with({{"health.by", "status"}})), "opportunity.by_health");
    CHECK(point(none, "healthy") == u"healthy count 0 amount $0 share none mrr $0 one_time $0"_s);
}

TEST_CASE("F-STACKOPP: switches are 49.5 % of one tag and 25.0 % of the other", "[stack]")
{
    const Question question = askOn(donut(), "2025-06-30");
    const Series ring = series(question, "stack.opportunity");
    CHECK(print(ring)
        == lines({"Premium amount $20,000 share 66.445 % | #4 amount $15,000 share 75 % | "
                  "#1 amount $5,000 share 25 %",
            "Network amount $10,100 share 33.555 % | #1 amount $5,000 share 49.505 % | "
            "#2 amount $3,100 share 30.693 % | #3 amount $2,000 share 19.802 %",
            "untagged amount $0 share 0 % | #6 amount $0 share none"}));
    CHECK(ring.points[1].parts[0].label == u"Switches"_s);
    // T-20: the headline has each item once.
    CHECK(totals(ring) == u"all amount $25,100 ring $30,100 without_item $70"_s);
    CHECK(print(*pointRows(question, "stack.opportunity", "Premium/#1"), {"company", "amount"})
        == lines({"Acorn | $3,000", "Birch | $2,000"}));
    CHECK(pointRows(question, "stack.opportunity", "")->rows.size() == 5);
    CHECK(!pointRows(question, "stack.opportunity", "Premium/#2"));
    CHECK(!pointRows(question, "stack.opportunity", "Other"));
}

TEST_CASE("S3-71: with items in scope they alone count", "[stack]")
{
    const BookPointer book = donut();
    const Question question = ask(book, days("2025-06-30", "2025-06-30"), {},
        scopeOf<&Scope::products>({StackItemId{6}, StackItemId{4}}));
    // Only Birch has an item that applies to it, and of the two it has Support open.
    CHECK(value(question, "opportunity.total") == u"$15,000"_s);
    CHECK(totals(series(question, "stack.opportunity"))
        == u"all amount $15,000 ring $15,000 without_item $0"_s);
    CHECK(value(question, "alignment.pooled") == u"0 %"_s);
    CHECK(rowsOf(question, "opportunity.total").rows.size() == 1);
}

TEST_CASE("F-ALIGN: five aligned of eight are 62.5 %, or 68.75 % with one supported", "[stack]")
{
    const BookPointer book = eightItems();
    const Question question = askOn(book, "2025-06-30");
    CHECK(value(question, "alignment.pooled") == u"62.5 %"_s);
    CHECK(formula(question, "alignment.pooled") == u"5 ÷ 8"_s);
    // T-22: nothing applies to Birch, which is not 0 %.
    CHECK(leftOut(figure(question, "alignment.pooled"), LeftOut::NotApplicable) == 1);
    CHECK(figure(question, "alignment.pooled").n == 1);
    CHECK(
        value(askOn(book, "2025-06-30", with({{"alignment.supported", "0.5"}})), "alignment.pooled")
        == u"68.75 %"_s);
    CHECK(value(askOn(book, "2024-06-30"), "alignment.pooled") == u"none: nothing applicable"_s);
    CHECK(point(series(question, "stack.by_customer"), "c1").contains(u"share 62.5 %"_s));
}

TEST_CASE("F-ALIGN: two of eight are 25 %, of all twelve in scope 16.7 %", "[stack]")
{
    const BookPointer book = twelveCustomers();
    const Question question = askOn(book, "2025-06-30");
    CHECK(point(series(question, "stack.alignment"), "#1")
              .endsWith(u"aligned 2 applicable 8 counted 8 share 25 %"_s));
    CHECK(pointRows(question, "stack.alignment", "#1")->rows.size() == 8);
    // T-21: the denominator stands beside the share.
    const Question ofAll = askOn(book, "2025-06-30", with({{"alignment.of", "all"}}));
    CHECK(point(series(ofAll, "stack.alignment"), "#1")
              .endsWith(u"aligned 2 applicable 8 counted 12 share 16.667 %"_s));
    CHECK(value(ofAll, "alignment.pooled") == u"16.667 %"_s);
}

TEST_CASE("T-36: the alignment of a scope is pooled, not the mean of its customers", "[stack]")
{
    const BookPointer book = bookFrom(R"(
        stack_items:
        name
        One
        Two
        Three

        stack:
        company | item  | day        | alignment
        Acorn   | One   | 2025-01-01 | aligned
        Birch   | One   | 2025-01-01 | not_aligned
        Birch   | Two   | 2025-01-01 | not_aligned
        Birch   | Three | 2025-01-01 | not_aligned
    )");
    CHECK(value(askOn(book, "2025-06-30"), "alignment.pooled") == u"25 %"_s);
}

TEST_CASE("Stack by customer: one-time revenue of the trailing twelve months", "[stack]")
{
    // T-49
    const BookPointer book = bookFrom(R"(
        companies:
        name
        Acorn
        Birch

        stack_items:
        name
        Backup

        contracts:
        company | ref | start      | end        | amount | months | flags
        Acorn   | r   | 2024-01-01 | 2026-12-31 | 36000  | 36     | -
        Acorn   | o1  | 2024-06-30 | 2024-06-30 | 100    | -      | one-time
        Acorn   | o2  | 2024-07-01 | 2024-07-01 | 200    | -      | one-time
        Acorn   | o3  | 2025-06-30 | 2025-06-30 | 400    | -      | one-time
        Acorn   | o4  | 2025-07-01 | 2025-07-01 | 800    | -      | one-time

        stack:
        company | item   | day        | alignment
        Birch   | Backup | 2025-01-01 | not_aligned
    )");
    const Question question = askOn(book, "2025-06-30");
    CHECK(point(series(question, "stack.by_customer"), "c1")
        == u"c1 mrr $1,000 one_time $600 mrr_opportunity $0 one_time_opportunity $0 "
           "opportunity $0 aligned 0 applicable 0 counted 0 share none"_s);
    CHECK(series(question, "stack.by_customer").points.size() == 2);
}

TEST_CASE("Stack by customer: the most opportunity first, ties by MRR and by name", "[stack]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | start      | amount | months
        Dogwood | 2025-01-01 | 100    | 1
        Elm     | 2025-01-01 | 900    | 1

        opportunities:
        company | mrr | opened_on
        Cedar   | 10  | 2025-01-01
        Birch   | 10  | 2025-01-01
        Acorn   | 5   | 2025-01-01
        Dogwood | 10  | 2025-01-01
    )");
    const auto labels = [&](const Options &options) {
        QString text;
        for (const SeriesPoint &point :
            series(askOn(book, "2025-06-30", options), "stack.by_customer").points) {
            text += point.label + u' ';
        }
        return text;
    };
    CHECK(labels({}) == u"Dogwood Birch Cedar Acorn Elm "_s);
    CHECK(labels(with({{"stack.rank", "mrr"}})) == u"Elm Dogwood Birch Cedar Acorn "_s);
}

TEST_CASE("The grid says how each customer stands to each item that applies", "[stack]")
{
    const BookPointer book = bookFrom(R"(
        stack_items:
        name   | ref
        Backup | b
        Cloud  | c

        stack:
        company | item   | day        | alignment   | is_applicable
        Acorn   | Backup | 2025-01-01 | aligned     | yes
        Acorn   | Cloud  | 2025-01-01 | supported   | yes
        Acorn   | Cloud  | 2025-05-01 | not_aligned | yes
        Birch   | Backup | 2025-01-01 | not_aligned | yes
        Birch   | Cloud  | 2025-01-01 | not_aligned | no
    )");
    const auto grid = [&](const char *asOf) {
        QString text;
        for (const SeriesPoint &point : series(askOn(book, asOf), "stack.grid").points) {
            text += point.label;
            for (const NamedText &cell : point.texts) {
                text += u' ' + cell.name + u'=' + cell.text;
            }
            text += u';';
        }
        return text;
    };
    CHECK(grid("2025-04-30") == u"Acorn b=aligned c=supported;Birch b=not_aligned;"_s);
    CHECK(grid("2025-05-01") == u"Acorn b=aligned c=not_aligned;Birch b=not_aligned;"_s);
    const Question question = askOn(book, "2025-05-01");
    CHECK(print(*pointRows(question, "stack.grid", "c1/c"), {"company", "item", "alignment"})
        == u"Acorn | Cloud | not_aligned"_s);
    CHECK(!pointRows(question, "stack.grid", "c2/c"));

    // S3-80: aligned to the one and not to the other, which applies.
    CHECK(print(series(question, "stack.contrast"))
        == u"b>c count 1 of 1 share 100 % aligned Backup not_aligned Cloud"_s);
    CHECK(print(*pointRows(question, "stack.contrast", "b>c"), {"company"}) == u"Acorn"_s);
    CHECK(!pointRows(question, "stack.contrast", "c>b"));
}

TEST_CASE("S3-08: declined offers by item and reason", "[stack]")
{
    const BookPointer book = bookFrom(R"(
        stack_items:
        name   | ref
        Backup | b

        opportunities:
        company | item   | mrr | opened_on  | closed_on  | stage | refusal_reason
        Acorn   | Backup | 10  | 2025-01-01 | 2025-02-01 | lost  | Price
        Birch   | Backup | 10  | 2025-01-01 | 2025-03-01 | lost  | Has another
        Cedar   | Backup | 10  | 2025-01-01 | 2025-03-01 | lost  | Price
        Acorn   | -      | 10  | 2025-01-01 | 2025-03-01 | lost  | Price
        Elm     | Backup | 10  | 2025-01-01 | 2025-03-01 | lost  | -
        Fir     | Backup | 10  | 2025-01-01 | 2025-03-01 | won   | Price
    )");
    const Question question = askOn(book, "2025-06-30");
    CHECK(print(series(question, "stack.declined"))
        == lines({"b count 3 | Price count 2 | Has another count 1",
            "no_item count 1 | Price count 1"}));
    CHECK(print(series(askOn(book, "2025-02-28"), "stack.declined"))
        == u"b count 1 | Price count 1"_s);
    CHECK(print(*pointRows(question, "stack.declined", "b/Price"), {"company"})
        == lines({"Acorn", "Cedar"}));
    CHECK(!pointRows(question, "stack.declined", "b/Other"));
}
