// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/rejectedrows.h"

#include "core/book/bookbuilder.h"
#include "core/edit/importeffect.h"
#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace bellwether;
using bellwether::importtext::twoCustomers;
using namespace Qt::Literals::StringLiterals;

namespace {

ImportPlan planOf(const Book &book, const QByteArray &table)
{
    ImportRequest request;
    request.sources = {{u"accounts.csv"_s, {}, table}};
    request.now = QDateTime(QDate(2025, 6, 30), QTime(12, 0), Qt::UTC);
    request.today = QDate(2025, 6, 30);
    const auto plan = planImport(book, request);
    REQUIRE(plan);
    return *plan;
}

QString sentence(const Issue &issue)
{
    return issue.value + u" is bad"_s;
}

} // namespace

TEST_CASE("Rejected rows keep their columns and say where and why", "[import]")
{
    const ImportPlan plan = planOf({},
        "Account ID;Account Name;Employees;Note\n"
        "A-1;Acme;10;\n"
        "A-2;Globex;twelve;\"=1+1; \"\"x\"\"\"\n"
        "A-3;Initech;many;-5\n");
    CHECK(QString::fromUtf8(rejectedRowsCsv(plan.files[0], sentence).sliced(3))
        == u"Account ID;Account Name;Employees;Note;rejected line;rejected because\r\n"
           "A-2;Globex;twelve;\"'=1+1; \"\"x\"\"\";3;twelve is bad\r\n"
           "A-3;Initech;many;-5;4;many is bad\r\n"_s);
}

TEST_CASE("A rejected row that was mended has the numbers that it had in its file", "[import]")
{
    const Book book = twoCustomers();
    const ImportPlan plan = planOf(book,
        "currency;date;rate\n"
        "EUR;soon;1,090\n"
        "GBP;2025-01-01;1,25\n");
    QByteArray mended = rejectedRowsCsv(plan.files[0], sentence);
    CHECK(mended.contains("EUR;soon;1,090;2;"));
    const ImportPlan again = planOf(book, mended.replace("soon", "2025-01-01"));
    REQUIRE(again.change.rows<FxRate>().put.size() == 1);
    CHECK(again.change.rows<FxRate>().put[0].billionths == 1'090'000'000);
}

TEST_CASE("A row that swallowed others is rejected with all their lines", "[import]")
{
    const ImportPlan plan = planOf({},
        "Account ID,Account Name,Industry\n"
        "1,\"Acme,Steel\n"
        "2,Beta,Food\n"
        "3,\"Gamma,Wood\n"
        "4,Delta,Food\n");
    const FilePlan &file = plan.files[0];
    CHECK(file.added == 1);
    REQUIRE(file.rejected == 1);
    REQUIRE(!file.issues.empty());
    const auto issue = std::find_if(file.issues.begin(), file.issues.end(),
        [](const Issue &told) { return told.kind == Issue::Kind::TextAfterQuote; });
    REQUIRE(issue != file.issues.end());
    CHECK(issue->line == 2);
    CHECK(issue->detail == u"3"_s);
    CHECK(rejectedRowsCsv(file, sentence)
              .contains("1,\"Acme,Steel\n2,Beta,Food\n3,\"\"Gamma\",Wood,2,"));
}

TEST_CASE("A header that swallowed rows is none", "[import]")
{
    ImportRequest request;
    request.sources = {{u"accounts.csv"_s, {},
        QByteArray("Account ID,\"Account Name\n1,Acme\n2,\"Globex\n3,Initech\n")}};
    request.now = QDateTime(QDate(2025, 6, 30), QTime(12, 0), Qt::UTC);
    request.today = QDate(2025, 6, 30);
    const auto plan = planImport({}, request);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().detail == u"header"_s);
}

TEST_CASE("Rejected rows are kept as far as there is room, and the others counted", "[import]")
{
    QByteArray table = "Account ID,Account Name,Note\n";
    const QByteArray note(1 << 20, 'x');
    for (int i = 0; i < 70; ++i) {
        table += "A-" + QByteArray::number(i) + ",Acme," + note + ",one too many\n";
    }
    const FilePlan file = planOf({}, table).files[0];
    CHECK(file.rejected == 70);
    CHECK(file.planned.rows().size() == 63);
    CHECK(file.rejectedNotKept == 7);
}

TEST_CASE("Rejected rows that were mended are imported, and said once", "[import]")
{
    const QByteArray table = "Account ID,Account Name,Employees\nA-2,Globex,twelve\n";
    const ImportPlan first = planOf({}, table);
    QByteArray again = rejectedRowsCsv(first.files[0], sentence);
    const ImportPlan second = planOf({}, again);
    CHECK(second.files[0].rejected == 1);
    CHECK(rejectedRowsCsv(second.files[0], sentence) == again);
    const ImportPlan mended = planOf({}, again.replace(",twelve,", ",12,"));
    CHECK(mended.files[0].added == 1);
    CHECK(mended.files[0].rejected == 0);
}

TEST_CASE("Without rejected rows there is nothing to save", "[import]")
{
    const ImportPlan plan = planOf({}, "Account ID,Account Name\nA-1,Acme\n");
    CHECK(rejectedRowsCsv(plan.files[0], sentence).isEmpty());
}

TEST_CASE("The effect of an import is that of the book after it", "[import]")
{
    const auto book = std::make_shared<const Book>();
    const ImportPlan plan = planOf(*book, "Account ID,Account Name\nA-1,Acme\nA-2,Globex\n");
    const ImportEffect effect = importEffect(book, plan.change, QDate(2025, 6, 30));
    CHECK(effect.customersBefore == 0);
    CHECK(effect.customersAfter == 2);
}
