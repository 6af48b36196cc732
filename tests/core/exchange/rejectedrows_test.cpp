// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/rejectedrows.h"

#include "core/book/bookbuilder.h"
#include "core/edit/importeffect.h"
#include "tests/support/catch.h"

using namespace bellwether;
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
        == u"Account ID,Account Name,Employees,Note,rejected line,rejected because\r\n"
           "A-2,Globex,twelve,\"'=1+1; \"\"x\"\"\",3,twelve is bad\r\n"
           "A-3,Initech,many,-5,4,many is bad\r\n"_s);
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
