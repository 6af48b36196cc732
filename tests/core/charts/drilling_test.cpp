// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/chartlists.h"

#include "tests/core/charts/chartasking.h"
#include "tests/core/sample/samplerows.h"

#include <map>

using namespace bellwether;

namespace {

const Question &sampleQuestion(const Options &options)
{
    static std::map<QString, Question> questions;
    const QString name = snakeCase(options.healthBy) + snakeCase(options.segmentValue);
    const auto known = questions.find(name);
    if (known != questions.end()) {
        return known->second;
    }
    static const BookPointer Sample = std::make_shared<const Book>(bookOf(sampleOf()));
    return questions.emplace(name, ask(Sample, {SampleDay.addDays(-17), SampleDay}, options))
        .first->second;
}

Result<RowTable> rowsBehind(const Question &question, const QString &series, const QString &key)
{
    const SeriesEntry *entry = findSeries(series);
    REQUIRE(entry != nullptr);
    return entry->rows(question, key);
}

double sumOf(const RowTable &table)
{
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
        [&](const RowColumn &candidate) { return candidate.id == table.summedColumn; });
    REQUIRE(column != table.columns.end());
    double sum = 0;
    for (const Row &row : table.rows) {
        sum += std::get<double>(
            row.cells[static_cast<std::size_t>(column - table.columns.begin())].value);
    }
    return sum;
}

// What a mark's rows have to agree with.
enum class Behind
{
    CountOfFirstCell,
    OneRow,
    SumOfValue,
    PulledCompanies // of the drivers: down and up
};

Behind behind(const QString &series)
{
    const std::map<QString, Behind> Known = {{u"segments.points"_s, Behind::OneRow},
        {u"health.bands"_s, Behind::CountOfFirstCell},
        {u"health.status"_s, Behind::CountOfFirstCell},
        {u"opportunity.by_health"_s, Behind::SumOfValue}, {u"stack.by_customer"_s, Behind::OneRow},
        {u"stack.opportunity"_s, Behind::SumOfValue}, {u"stack.alignment"_s, Behind::SumOfValue},
        {u"segments.areas"_s, Behind::CountOfFirstCell},
        {u"segments.cadence"_s, Behind::CountOfFirstCell},
        {u"scores.drivers"_s, Behind::PulledCompanies},
        {u"stack.declined"_s, Behind::CountOfFirstCell},
        {u"stack.contrast"_s, Behind::CountOfFirstCell}};
    const auto found = Known.find(series);
    return found == Known.end() ? Behind::OneRow : found->second;
}

void checkMark(const Question &question, const QString &series, const ChartItem &mark)
{
    CAPTURE(series.toStdString(), mark.key.toStdString());
    const auto rows = rowsBehind(question, series, mark.key);
    REQUIRE(rows);
    CHECK(rows->rows.empty() != mark.leadsToRows);
    switch (behind(series)) {
    case Behind::CountOfFirstCell:
        CHECK(static_cast<double>(rows->rows.size()) == mark.cells.front().value);
        break;
    case Behind::OneRow:
        CHECK(rows->rows.size() == 1);
        break;
    case Behind::PulledCompanies:
        CHECK(static_cast<double>(rows->rows.size())
            == mark.cells[2].value.value() + mark.cells[3].value.value());
        break;
    case Behind::SumOfValue:
        CHECK(sumOf(*rows) == Catch::Approx(mark.value).margin(0.01));
        break;
    }
}

void checkChart(const Question &question, const ChartEntry &entry, const ChartChoices &choices)
{
    const ChartData chart = entry.chart(question, choices);
    CAPTURE(entry.id.toStdString());
    CHECK(chart.title == entry.title);
    CHECK(!chart.subtitle.isEmpty());
    CHECK(chart.summary.startsWith(chart.title));
    for (const ChartItem &mark : marksOf(chart)) {
        checkMark(question, chart.id, mark);
    }
    if (const auto *scatter = std::get_if<Scatter>(&chart.body)) {
        for (const Scatter::Area &area : scatter->areas) {
            const auto rows = rowsBehind(question, u"segments.areas"_s, area.key);
            REQUIRE(rows);
            CHECK(static_cast<int>(rows->rows.size()) == area.count);
        }
    }
}

void checkAll(const Question &question, const ChartChoices &choices = {})
{
    for (const ChartEntry &entry : stackCharts()) {
        checkChart(question, entry, choices);
    }
}

} // namespace

TEST_CASE("Every mark of Health & Stack leads to the rows that it counts", "[chartdata]")
{
    const auto [by, value] = GENERATE(std::pair("score", "total"), std::pair("status", "per_seat"));
    const Question &question = sampleQuestion(with({{"health.by", by}, {"segment.value", value}}));
    ChartChoices choices;
    const ChartData points = chartOf(question, "segments.points");
    choices.selected = marksOf(points).back().key;
    checkAll(question, choices);
    for (const ChartEntry &entry : stackCharts()) {
        CAPTURE(entry.id.toStdString());
        CHECK_FALSE(entry.chart(question, choices).empty());
    }
}

TEST_CASE("Every mark of a small book leads to its rows", "[chartdata]")
{
    checkAll(askOn(bookFrom(""), "2025-06-30"));
    checkAll(ask(fixtureF1(), trailingYear()));
    checkAll(askOn(bookFrom(R"(
        companies:
        name  | ref | employees
        Acorn | a/1 | 10
        Birch | -   | -

        contracts:
        company | start      | end | amount | months | currency
        Acorn   | 2025-01-01 | -   | 1000   | 1      | USD
        Birch   | 2025-01-01 | -   | 1000   | 1      | EUR

        stack_items:
        name   | ref | default_mrr
        Backup | b/1 | 50
        Cloud  | -   | 0

        stack_tags:
        name
        On/off

        stack_item_tags:
        item   | tag
        Backup | On/off

        stack:
        company | item   | day        | alignment
        Acorn   | Backup | 2025-01-01 | not_aligned
        Acorn   | Cloud  | 2025-01-01 | aligned
        Birch   | Cloud  | 2025-01-01 | supported

        opportunities:
        company | mrr | currency | opened_on
        Birch   | 70  | EUR      | 2025-01-01
        Birch   | 70  | USD      | 2025-01-01

        metric_definitions:
        ref | name   | family | source | weight
        e   | Effort | effort | manual | 1
        h/1 | Fans   | health | manual | 1

        metrics:
        company | metric | day        | raw
        Acorn   | Effort | 2025-06-01 | 70
        Birch   | Effort | 2025-06-01 | 70
        Acorn   | Fans   | 2025-06-01 | 20
        Birch   | Fans   | 2025-06-01 | 30
    )"),
        "2025-06-30"));
}
