// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/rowsbehind.h"

#include "core/exchange/rowtablecsv.h"
#include "tests/support/catch.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = RowColumn::Kind;

RowTable renewals()
{
    RowTable table;
    table.columns = {{u"company"_s, Kind::Text}, {u"renewal_day"_s, Kind::Day},
        {u"health_band"_s, Kind::Text}, {u"arr"_s, Kind::Money}, {u"premium"_s, Kind::Flag}};
    table.rows = {
        {CompanyId{1}, {{u"Acme"_s}, {QDate(2026, 1, 31)}, {u"at_risk"_s}, {9000.0}, {true}}},
        {CompanyId{2}, {{u"=1+1"_s}, {QDate(2025, 12, 1)}, {u"no_score"_s}, {12500.5}, {false}}},
        {CompanyId{3}, {{u"Globex, \"G\""_s}, {}, {u"satisfactory"_s}, {-100.0}, {false}}},
    };
    table.summedColumn = u"arr"_s;
    return table;
}

QString print(const QAbstractItemModel &model)
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
        cells << model.headerData(column, Qt::Horizontal).toString();
    }
    lines << cells.join(u" | "_s);
    for (int row = 0; row < model.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column) {
            cells << model.index(row, column).data().toString();
        }
        lines << cells.join(u" | "_s);
    }
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("The rows behind a number read like a table", "[rows]")
{
    RowsBehind model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTable(renewals(), Currency());

    CHECK(print(model) == uR"(Company | Renewal day | Health band | ARR | Premium
Acme | 31 Jan 2026 | At risk | $9,000 | Yes
=1+1 | 1 Dec 2025 | No score | $12,500.50 | No
Globex, "G" | – | Satisfactory | −$100 | No)"_s);
}

TEST_CASE("S0-10: the name of a premium customer is marked, for screen readers too", "[rows]")
{
    RowTable table = renewals();
    table.rows[0].isPremium = true;
    RowsBehind model;
    model.setTable(table, Currency());
    CHECK(model.index(0, 0).data(PremiumRole).toBool());
    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString() == u"Acme, premium"_s);
    CHECK_FALSE(model.index(0, 1).data(PremiumRole).toBool());
    CHECK_FALSE(model.index(1, 0).data(PremiumRole).toBool());
}

TEST_CASE("The summed column adds up to the number that was clicked", "[rows]")
{
    RowsBehind model;
    model.setTable(renewals(), Currency());
    CHECK(model.sum() == std::optional(21400.5));

    RowTable counted = renewals();
    counted.summedColumn.clear();
    model.setTable(counted, Currency());
    CHECK_FALSE(model.sum());
}

TEST_CASE("Rows sort by their values, not by what is written", "[rows]")
{
    RowsBehind model;
    model.setTable(renewals(), Currency());
    QSortFilterProxyModel sorted;
    sorted.setSortRole(SortRole);
    sorted.setSourceModel(&model);
    const auto companies = [&] {
        QStringList names;
        for (int row = 0; row < sorted.rowCount(); ++row) {
            names << sorted.index(row, 0).data().toString();
        }
        return names.join(u' ');
    };

    sorted.sort(3, Qt::DescendingOrder);
    CHECK(companies() == u"=1+1 Acme Globex, \"G\""_s);
    sorted.sort(1, Qt::AscendingOrder);
    CHECK(sorted.index(0, 0).data(CompanyIdRole).toLongLong() == 2);
}

TEST_CASE("Numbers stand at the right, a health level is known as one", "[rows]")
{
    RowsBehind model;
    model.setTable(renewals(), Currency());
    CHECK(model.isNumber(3));
    CHECK_FALSE(model.isNumber(0));
    CHECK(model.index(0, 2).data(LevelRole).toString() == u"at_risk"_s);
    CHECK(model.index(0, 0).data(LevelRole).toString().isEmpty());
}

TEST_CASE("Copied rows keep machine values and no spreadsheet runs them", "[rows]")
{
    CHECK(csvOf(renewals())
        == QByteArray("company,renewal_day,health_band,arr,premium\r\n"
                      "Acme,2026-01-31,at_risk,9000,true\r\n"
                      "'=1+1,2025-12-01,no_score,12500.5,false\r\n"
                      "\"Globex, \"\"G\"\"\",,satisfactory,-100,false\r\n"));
}

TEST_CASE("A column without a title of its own is read from its id", "[rows]")
{
    CHECK(columnTitle(u"renewal_day"_s) == u"Renewal day"_s);
    CHECK(columnTitle(u"arr"_s) == u"ARR"_s);
    CHECK(columnTitle(u"csm"_s) == u"CSM"_s);
}
