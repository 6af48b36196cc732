// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/chartlists.h"

#include "tests/core/charts/chartprint.h"
#include "tests/core/metrics/asking.h"
#include "tests/core/sample/samplerows.h"

#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<ChartEntry> entries()
{
    std::vector<ChartEntry> all;
    for (const auto list : {portfolioCharts(), usageCharts(), feedbackCharts()}) {
        all.insert(all.end(), list.begin(), list.end());
    }
    return all;
}

std::size_t companiesOf(const RowTable &table)
{
    std::set<std::int64_t> companies;
    for (const Row &row : table.rows) {
        companies.insert(row.company.value);
    }
    return companies.size();
}

// Every mark lists rows: as many as it counts, or of as many customers.
void drillAll(const Question &question)
{
    for (const ChartEntry &entry : entries()) {
        for (const auto measure : {ChartMeasure::Count, ChartMeasure::Arr}) {
            const ChartData chart = entry.chart(question, {measure});
            for (const DrilledMark &mark : drilledMarks(chart)) {
                CAPTURE(entry.id, mark.key);
                const auto rows = findSeries(entry.id)->rows(question, mark.key);
                REQUIRE(rows);
                CHECK_FALSE(rows->rows.empty());
                if (mark.count) {
                    const auto count = static_cast<std::size_t>(*mark.count);
                    CAPTURE(count, rows->rows.size(), companiesOf(*rows));
                    CHECK((rows->rows.size() == count || companiesOf(*rows) == count));
                }
            }
        }
    }
}

} // namespace

TEST_CASE("Every mark of every chart leads to the rows behind it", "[chartdata]")
{
    const auto book = std::make_shared<const Book>(bookOf(sampleOf()));
    drillAll(ask(book, days("2025-11-01", "2025-11-18")));
    drillAll(ask(book, days("2025-07-01", "2025-09-30")));
    drillAll(ask(fixtureF1(), days("2025-04-01", "2025-06-30")));
}

TEST_CASE("Every chart draws the series of its id under its title", "[chartdata]")
{
    const Question question = ask(fixtureF1(), days("2025-06-01", "2025-06-30"));
    for (const ChartEntry &entry : entries()) {
        CAPTURE(entry.id);
        const ChartData chart = entry.chart(question, {});
        CHECK(findSeries(entry.id) != nullptr);
        CHECK(chart.id == entry.id);
        CHECK(chart.title == entry.title);
        CHECK_FALSE(chart.subtitle.isEmpty());
        CHECK(chart.summary.startsWith(chart.title));
        CHECK_FALSE(chart.subtitle.endsWith(u'.'));
        CHECK_FALSE(chart.title.contains(u"NRR"_s));
    }
}

TEST_CASE("A book of nobody makes empty charts without key figures", "[chartdata]")
{
    const Question question = ask(bookFrom(""), days("2025-06-01", "2025-06-30"));
    for (const ChartEntry &entry : entries()) {
        CAPTURE(entry.id);
        const ChartData chart = entry.chart(question, {});
        CHECK(chart.empty());
        CHECK(chart.keyFigure.isEmpty());
        CHECK(chart.summary == chart.title + u", none"_s);
        CHECK(drilledMarks(chart).empty());
        CHECK_NOTHROW(tableOf(chart));
    }
}
