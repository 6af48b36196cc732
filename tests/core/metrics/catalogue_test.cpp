// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogue.h"

#include "core/book/bookbuilder.h"

#include "tests/core/metrics/asking.h"

#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Every id is there once, with its formula", "[catalogue]")
{
    std::set<QString> ids;
    for (const FigureEntry &entry : figureEntries()) {
        CHECK(ids.insert(entry.id).second);
        CHECK(entry.formula.startsWith(u"F-"_s));
        CHECK(findFigure(entry.id) == &entry);
    }
    for (const SeriesEntry &entry : seriesEntries()) {
        CHECK(ids.insert(entry.id).second);
        CHECK(entry.formula.startsWith(u"F-"_s));
        CHECK(findSeries(entry.id) == &entry);
    }
    CHECK(findFigure(u"nps.nonsense"_s) == nullptr);
    CHECK(findSeries(u"arr.total"_s) == nullptr);
}

// Tiers of an award are about nobody in particular.
TEST_CASE("Every figure has rows with a cell for each column", "[catalogue]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    for (const FigureEntry &entry : figureEntries()) {
        const RowTable table = entry.rows(question);
        CAPTURE(entry.id);
        CHECK(table.columns.size() > 4);
        for (const Row &row : table.rows) {
            CHECK(row.cells.size() == table.columns.size());
            CHECK((row.company || entry.id.startsWith(u"award."_s)));
        }
    }
}

TEST_CASE("A book's own options hold where no others are given", "[catalogue]")
{
    const auto book = bookFrom(R"(
        settings:
        key                  | value
        option.arr.contracts | term
        contracts:
        company | start      | end | amount | months
        Acme    | 2024-01-01 | -   | 100    | 1
    )");
    const auto month = days("2025-06-01", "2025-06-30");
    CHECK(value(Question::about(book, Scope(), month), "arr.total") == u"$0"_s);
    CHECK(value(Question::about(book, Scope(), month, Options()), "arr.total") == u"$1,200"_s);
}

TEST_CASE("A book with contracts of nobody is read without them", "[catalogue]")
{
    Contract contract;
    contract.id = {1};
    contract.company = {99};
    contract.start = day("2024-01-01");
    const auto book = BookBuilder().rows<Contract>({contract}).share();
    CHECK(value(askOn(book, "2025-06-30"), "arr.total") == u"$0"_s);
}
