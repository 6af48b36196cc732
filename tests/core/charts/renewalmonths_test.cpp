// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/renewalmonths.h"

#include "core/metrics/catalogue.h"

#include "tests/support/books.h"
#include "tests/support/catch.h"

#include <QStringList>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer book()
{
    return bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Kestrel | 2025-02-01 | 2026-01-31 | 303,000
        Wagtail | 2025-01-16 | 2026-01-15 | 184,000
        Ardent  | 2024-12-01 | 2025-11-30 |  56,900
        Ember   | 2024-11-01 | 2025-10-31 |   9,600
        Ember   | 2024-12-01 | 2025-11-30 |     400
        Ember   | 2024-12-01 | 2027-11-30 |     400
        statuses:
        company | day        | status
        Kestrel | 2025-06-01 | struggling
        Wagtail | 2025-06-01 | healthy
        Ardent  | 2025-06-01 | thriving
    )");
}

Options byStatus()
{
    Options options;
    options.healthBy = Options::HealthBy::Status;
    options.renewalsMonths = 3;
    return options;
}

ChartData chartOf(const BookPointer &from, const Options &options, ChartMeasure measure)
{
    const auto month = days("2025-11-01", "2025-11-18");
    const Question question = Question::about(from, Scope(), month, options);
    return renewalMonthsChart(findSeries(u"renewals.by_month"_s)->series(question), options,
        measure, question.currency());
}

// "Struggling 0 0 0 303000"
QString layers(const ChartData &chart)
{
    QStringList texts;
    for (const ChartSeries &series : chart.bars().series) {
        QString text = series.name;
        for (const double value : series.values) {
            text += u' ' + QString::number(value, 'f', 0);
        }
        texts += text;
    }
    return texts.join(u'\n');
}

QString joined(const std::vector<QString> &texts)
{
    return QStringList(texts.begin(), texts.end()).join(u", "_s);
}

} // namespace

TEST_CASE("Upcoming renewals by status, the worst at the baseline", "[renewalmonths]")
{
    const ChartData chart = chartOf(book(), byStatus(), ChartMeasure::Arr);
    QStringList labels;
    for (const ChartCategory &category : chart.bars().categories) {
        labels += category.label + u'/' + category.secondLabel + u'/' + category.title;
    }
    CHECK(labels.join(u", "_s)
        == u"Overdue//Overdue, Nov/2025/November 2025, Dec//December 2025, "
           u"Jan/2026/January 2026"_s);
    CHECK(layers(chart)
        == lines({"Struggling 0 0 0 303000", "Healthy 0 0 0 184000", "Thriving 0 56900 0 0",
            "Not set 9600 400 0 0"}));
    CHECK(joined(chart.bars().totalLabels) == u"$9.6K, $57.3K, , $487K"_s);
    CHECK(joined(chart.bars().tickLabels) == u"$0, $100K, $200K, $300K, $400K, $500K"_s);
    CHECK(chart.unit == Unit::Money);
    CHECK(chart.currency == u"USD"_s);
    CHECK(chart.id == u"renewals.by_month"_s);
    CHECK(chart.subtitle == u"By month and health status"_s);
    CHECK(chart.summary == u"Upcoming renewals, 4 customers, $554K; largest January 2026, $487K"_s);
    CHECK(chart.note.isEmpty());
    CHECK_FALSE(chart.empty());
    CHECK(chart.bars().series.front().role == ChartRole::StatusStruggling);
    CHECK(chart.bars().series.front().key == u"struggling"_s);
}

TEST_CASE("Upcoming renewals as counts", "[renewalmonths]")
{
    const ChartData chart = chartOf(book(), byStatus(), ChartMeasure::Count);
    CHECK(layers(chart)
        == lines({"Struggling 0 0 0 1", "Healthy 0 0 0 1", "Thriving 0 1 0 0", "Not set 1 1 0 0"}));
    CHECK(joined(chart.bars().totalLabels) == u"1, 2, , 2"_s);
    CHECK(joined(chart.bars().tickLabels) == u"0, 1, 2"_s);
    CHECK(chart.unit == Unit::Count);
    CHECK(chart.note == u"Counts customers, each once a month."_s);
    CHECK(chart.summary == u"Upcoming renewals, 4 customers, $554K; largest November 2025, 2"_s);

    Options contracts = byStatus();
    contracts.renewalsCount = Options::RenewalsCount::Contracts;
    const ChartData byContract = chartOf(book(), contracts, ChartMeasure::Count);
    CHECK(byContract.note == u"Counts contracts."_s);
    CHECK(byContract.summary.startsWith(u"Upcoming renewals, 5 contracts"_s));
}

TEST_CASE("Without a score every renewal is in the layer that says so", "[renewalmonths]")
{
    Options options;
    options.renewalsMonths = 3;
    const ChartData chart = chartOf(book(), options, ChartMeasure::Arr);
    CHECK(layers(chart) == u"No score 9600 57300 0 487000"_s);
    CHECK(chart.bars().series.front().role == ChartRole::BandNoScore);
    CHECK(chart.subtitle == u"By month; no customer has a health score yet"_s);
}

TEST_CASE("The note says whose amounts are missing", "[renewalmonths]")
{
    const auto foreign = bookFrom(R"(
        contracts:
        company | start      | end        | amount  | currency
        Kestrel | 2025-02-01 | 2026-01-31 | 303,000 | EUR
    )");
    const ChartData chart = chartOf(foreign, byStatus(), ChartMeasure::Arr);
    CHECK(chart.note
        == u"Without the amounts of 1 customer in a currency that cannot be converted."_s);
    CHECK(chart.empty());
    CHECK(chart.summary == u"Upcoming renewals, 1 customer, $0"_s);
    CHECK_FALSE(chartOf(foreign, byStatus(), ChartMeasure::Count).empty());
}

TEST_CASE("Nothing to renew is an empty chart of empty months", "[renewalmonths]")
{
    const ChartData chart = chartOf(bookFrom(""), byStatus(), ChartMeasure::Arr);
    CHECK(chart.empty());
    CHECK(chart.bars().categories.size() == 3);
    CHECK(chart.bars().series.empty());
    CHECK(chart.summary == u"Upcoming renewals, none"_s);
    CHECK(joined(chart.bars().tickLabels) == u"$0, $1"_s);
    CHECK(print(tableOf(chart))
        == lines({"category | count | arr", "November 2025 | 0 | $0", "December 2025 | 0 | $0",
            "January 2026 | 0 | $0"}));
}

TEST_CASE("The chart as a table", "[renewalmonths]")
{
    const RowTable table = tableOf(chartOf(book(), byStatus(), ChartMeasure::Arr));
    CHECK(print(table)
        == lines({"category | struggling_count | struggling_arr | healthy_count | healthy_arr | "
                  "thriving_count | thriving_arr | not_set_count | not_set_arr | count | arr",
            "Overdue | 0 | $0 | 0 | $0 | 0 | $0 | 1 | $9,600 | 1 | $9,600",
            "November 2025 | 0 | $0 | 0 | $0 | 1 | $56,900 | 1 | $400 | 2 | $57,300",
            "December 2025 | 0 | $0 | 0 | $0 | 0 | $0 | 0 | $0 | 0 | $0",
            "January 2026 | 1 | $303,000 | 1 | $184,000 | 0 | $0 | 0 | $0 | 2 | $487,000"}));
    CHECK(table.summedColumn == u"arr"_s);
}

TEST_CASE("A chart whose points are not split has one pair of columns", "[renewalmonths]")
{
    ChartData chart;
    chart.bars().categories = {{u"2025-01"_s, u"Jan"_s, u"2025"_s, u"January 2025"_s}};
    chart.bars().series = {{{}, u"New"_s, ChartRole::Series1, {2}, {2}, {100}}};
    CHECK(print(tableOf(chart)) == lines({"category | count | arr", "January 2025 | 2 | $100"}));
}
