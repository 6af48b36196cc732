// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/shell.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Accounts and contracts given in any order become figures", "[commands]")
{
    const Shell shell;
    shell.importBoth();
    CHECK(shell.figure(u"companies.active"_s) == 3);
    CHECK(shell.figure(u"mrr.total"_s) == 5750);
    CHECK(shell.figure(u"arr.total"_s) == 69000);
    CHECK(shell.figure(u"arr.total"_s, {u"--me"_s, u"mia stone"_s}) == 33000);
    CHECK(shell.figure(u"arr.total"_s, {u"--filter"_s, u"company=A-2"_s}) == 36000);
    CHECK(shell.figure(u"arr.total"_s, {u"--as-of"_s, u"2024-06-30"_s}) == 60000);
}

TEST_CASE("Importing the same files again changes nothing", "[commands]")
{
    const Shell shell;
    shell.importBoth();
    const QByteArray before = shell.bytes(u"b.bellwether"_s);
    const Outcome again = shell.run(
        {u"import"_s, u"@b.bellwether"_s, u"@accounts.csv"_s, u"@contracts.csv"_s, u"--json"_s});
    CHECK(again.code == Done);
    for (const QJsonValue &file : again.json()[u"files"_s].toArray()) {
        CHECK(file[u"added"_s].toInt() == 0);
        CHECK(file[u"changed"_s].toInt() == 0);
        CHECK(file[u"unchanged"_s].toInt() == 3);
    }
    CHECK(shell.bytes(u"b.bellwether"_s) == before);
}

TEST_CASE("A dry run and a refused import leave no book behind", "[commands]")
{
    const Shell shell;
    const QStringList before = shell.files();
    CHECK(shell.run({u"import"_s, u"@b.bellwether"_s, u"@accounts.csv"_s, u"--dry-run"_s}).code
        == Done);
    CHECK(shell.run({u"import"_s, u"@b.bellwether"_s, u"@nothing.csv"_s}).code == Refused);
    CHECK(shell.files() == before);
}

TEST_CASE("What a killed import left behind is cleared away by the next one", "[commands]")
{
    const Shell shell;
    shell.write(u".b.bellwether.part"_s, "half a book");
    shell.importBoth();
    CHECK(!shell.files().contains(u".b.bellwether.part"_s));
    CHECK(shell.figure(u"companies.active"_s) == 3);
}

TEST_CASE("Rejected rows can be mended and imported again", "[commands]")
{
    const Shell shell;
    shell.write(u"bad.csv"_s,
        "Contract ID,Account ID,Start Date,End Date,MRR\n"
        "C-1,A-1,2024-01-01,2025-12-31,2000\n"
        "C-2,A-9,2024-01-01,2025-12-31,2000\n"
        "C-3,A-1,2024-31-01,2025-12-31,2000\n");
    const Outcome outcome = shell.run({u"import"_s, u"@b.bellwether"_s, u"@accounts.csv"_s,
        u"@bad.csv"_s, u"--rejects"_s, u"@rejects.csv"_s});
    CHECK(outcome.code == Done);
    CHECK(outcome.out.contains(u"added 1, changed 0, unchanged 0, rejected 2"_s));
    const QString rejects = QString::fromUtf8(shell.bytes(u"rejects.csv"_s));
    CHECK(rejects.contains(
        u"Contract ID,Account ID,Start Date,End Date,MRR,rejected line,rejected because\r\n"_s));
    CHECK(rejects.contains(u"C-2,A-9,2024-01-01,2025-12-31,2000,3,"_s));
    CHECK(rejects.contains(u"C-3,A-1,2024-31-01,2025-12-31,2000,4,"_s));
    CHECK(outcome.out.contains(u"rejects.csv: 2 rejected rows"_s));
    shell.write(u"mended.csv"_s,
        shell.bytes(u"rejects.csv"_s).replace("A-9", "A-2").replace("2024-31-01", "2024-01-31"));
    const Outcome mended = shell.run(
        {u"import"_s, u"@b.bellwether"_s, u"@mended.csv"_s, u"--rejects"_s, u"@rejects.csv"_s});
    CHECK(mended.out.contains(u"added 2, changed 0, unchanged 0, rejected 0"_s));
    CHECK(mended.out.contains(u"rejects.csv: no row was rejected"_s));
    CHECK(shell.bytes(u"rejects.csv"_s).isEmpty());
}

TEST_CASE("Rejected rows of several tables go to one file each", "[commands]")
{
    const Shell shell;
    shell.write(u"more accounts.csv"_s, "Account ID,Account Name,Employees\nA-7,Globex,many\n");
    shell.write(u"bad.csv"_s,
        "Contract ID,Account ID,Start Date,End Date,MRR\n"
        "C-2,A-9,2024-01-01,2025-12-31,2000\n");
    const Outcome outcome = shell.run({u"import"_s, u"@b.bellwether"_s, u"@accounts.csv"_s,
        u"@more accounts.csv"_s, u"@bad.csv"_s, u"--rejects"_s, u"@rejects.csv"_s});
    CHECK(outcome.code == Done);
    CHECK(outcome.out.contains(u"rejects-more-accounts.csv: 1 rejected row\n"_s));
    CHECK(outcome.out.contains(u"rejects-bad.csv: 1 rejected row\n"_s));
    CHECK(shell.bytes(u"rejects-more-accounts.csv"_s).contains("A-7,Globex,many,2,"));
    CHECK(shell.bytes(u"rejects-bad.csv"_s).contains("C-2,A-9,2024-01-01,2025-12-31,2000,2,"));
    CHECK(!shell.files().contains(u"rejects.csv"_s));
}

TEST_CASE("What cannot be written beside an import is said before anything is", "[commands]")
{
    const Shell shell;
    const QStringList before = shell.files();
    const Outcome outcome = shell.run({u"import"_s, u"@b.bellwether"_s, u"@accounts.csv"_s,
        u"@contracts.csv"_s, u"--save-mapping"_s, u"@mapping.json"_s});
    CHECK(outcome.code == Refused);
    CHECK(outcome.err.contains(u"a mapping belongs to one table"_s));
    CHECK(shell
              .run({u"import"_s, u"@b.bellwether"_s, u"@accounts.csv"_s, u"--rejects"_s,
                  u"@accounts.csv"_s})
              .code
        == Refused);
    CHECK(shell.files() == before);
}

TEST_CASE("The rows behind a figure come as CSV", "[commands]")
{
    const Shell shell;
    shell.importBoth();
    const Outcome october = shell.run(
        {u"rows"_s, u"@b.bellwether"_s, u"renewals.by_month"_s, u"--key"_s, u"2025-10"_s});
    CHECK(october.code == Done);
    CHECK(october.out.contains(u"\"Cedar, Inc.\""_s));
    CHECK(october.out.count(u'\n') == 2);
    CHECK(shell.run({u"rows"_s, u"@b.bellwether"_s, u"no.such"_s}).code == Refused);
    CHECK(
        shell.run({u"rows"_s, u"@b.bellwether"_s, u"renewals.by_month"_s, u"--key"_s, u"1999-01"_s})
            .code
        == Refused);
}

TEST_CASE("A chart leaves as an image of the asked size", "[commands]")
{
    const Shell shell;
    shell.importBoth();
    const QStringList common = {u"export"_s, u"@b.bellwether"_s, u"--chart"_s,
        u"renewals.by_month"_s, u"--size"_s, u"800x450"_s, u"--out"_s};
    REQUIRE(shell.run(common + QStringList{u"@chart.png"_s}).code == Done);
    CHECK(QImage(shell.path(u"chart.png"_s)).size() == QSize(1600, 900));
    REQUIRE(shell.run(common + QStringList{u"@chart.csv"_s}).code == Done);
    CHECK(shell.bytes(u"chart.csv"_s).contains("October 2025,"));
    CHECK(shell.run(common + QStringList{u"@chart.bmp"_s}).code == Refused);
}

TEST_CASE("Tasks and renewals leave as a calendar of the scope", "[commands]")
{
    const Shell shell;
    shell.importBoth();
    const QString command = u"export @b.bellwether --ics @out.ics"_s;
    const Outcome all = shell.type(command);
    CHECK(all.code == Done);
    CHECK(all.out == u"0 tasks and 3 renewals\n"_s);
    CHECK(shell.bytes(u"out.ics"_s).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(shell.bytes(u"out.ics"_s).count("BEGIN:VEVENT") == 3);
    CHECK(shell.type(command + u" --me \"Theo Vale\""_s).out == u"0 tasks and 1 renewal\n"_s);
    CHECK(shell.type(command + u" --tasks cards"_s).code == WrongUsage);
    CHECK(shell.type(u"export @b.bellwether --ics @b.bellwether"_s).code == Refused);
    CHECK(shell.type(u"export @b.bellwether"_s).code == WrongUsage);
}

TEST_CASE("The sample book is the same for the same seed and day", "[commands]")
{
    const Shell shell;
    for (const QString &name : {u"one"_s, u"two"_s}) {
        REQUIRE(shell.run({u"new"_s, u"@%1.bellwether"_s.arg(name), u"--sample"_s}).code == Done);
        REQUIRE(shell
                    .run({u"query"_s, u"@%1.bellwether"_s.arg(name), u"--all"_s, u"--out"_s,
                        u"@%1"_s.arg(name)})
                    .code
            == Done);
    }
    const QStringList tables = QDir(shell.path(u"one"_s)).entryList(QDir::Files);
    CHECK(tables.size() >= 8);
    for (const QString &table : tables) {
        CHECK(shell.bytes(u"one/"_s + table) == shell.bytes(u"two/"_s + table));
    }
    CHECK(shell.run({u"new"_s, u"@one.bellwether"_s}).code == Refused);
}

TEST_CASE("What is no book is refused with a sentence and left as it was", "[commands]")
{
    const Shell shell;
    shell.write(u"letter.bellwether"_s, "Dear customer, this is no book at all.\n");
    const Outcome outcome = shell.run({u"figures"_s, u"@letter.bellwether"_s});
    CHECK(outcome.code == Refused);
    CHECK(outcome.err.contains(u"is not a Bellwether book"_s));
    CHECK(shell.bytes(u"letter.bellwether"_s) == "Dear customer, this is no book at all.\n");
}

TEST_CASE(
    "An output never replaces the book, a file that is read, or what is no file", "[commands]")
{
    const Shell shell;
    shell.importBoth();
    const QByteArray book = shell.bytes(u"b.bellwether"_s);
    const QByteArray accounts = shell.bytes(u"accounts.csv"_s);
    shell.write(u"other.bellwether"_s, "somebody's book");
    const QStringList exported = {u"export"_s, u"@b.bellwether"_s, u"--chart"_s,
        u"renewals.by_month"_s, u"--format"_s, u"csv"_s, u"--out"_s};
    for (const QString &target : {u"@b.bellwether"_s, u"@other.bellwether"_s, u"@."_s}) {
        CHECK(shell.run(exported + QStringList{target}).code == Refused);
    }
    CHECK(
        shell.run({u"picture"_s, u"@b.bellwether"_s, u"my-book"_s, u"--out"_s, u"@b.bellwether"_s})
            .code
        == Refused);
    CHECK(shell
              .run({u"import"_s, u"@b.bellwether"_s, u"@accounts.csv"_s, u"--rejects"_s,
                  u"@accounts.csv"_s})
              .code
        == Refused);
    CHECK(shell.bytes(u"b.bellwether"_s) == book);
    CHECK(shell.bytes(u"accounts.csv"_s) == accounts);
    CHECK(shell.bytes(u"other.bellwether"_s) == "somebody's book");
}

TEST_CASE("An import of which no row can be used says so and makes no book", "[commands]")
{
    const Shell shell;
    shell.write(u"orphans.csv"_s,
        "Contract ID,Account ID,Start Date,End Date,MRR\nC-1,A-9,2024-01-01,2025-12-31,2000\n");
    const QStringList before = shell.files();
    const Outcome outcome = shell.run({u"import"_s, u"@b.bellwether"_s, u"@orphans.csv"_s});
    CHECK(outcome.code == Refused);
    CHECK(outcome.err.contains(u"No row could be used"_s));
    CHECK(shell.files() == before);
}

TEST_CASE("Both values of a filter field are everybody", "[commands]")
{
    const Shell shell;
    shell.importBoth();
    CHECK(shell.figure(u"companies.active"_s,
              {u"--filter"_s, u"premium=true"_s, u"--filter"_s, u"premium=false"_s})
        == 3);
    CHECK(shell.figure(u"companies.active"_s, {u"--filter"_s, u"premium=true"_s}) == 0);
}

TEST_CASE("What is not known is answered with what there is", "[commands]")
{
    const Shell shell;
    shell.importBoth();
    const auto problem = [&](const QStringList &words) {
        const Outcome outcome = shell.run(words);
        CHECK(outcome.code == Refused);
        return outcome.err.trimmed();
    };
    const QStringList figures = {u"figures"_s, u"@b.bellwether"_s};
    CHECK(problem(figures + QStringList{u"--option"_s, u"foo=1"_s})
              .startsWith(u"--option foo: the options are grace_days, "_s));
    CHECK(problem(figures + QStringList{u"--option"_s, u"grace_days=-1"_s})
        == u"--option grace_days=-1: the values are 0 to 3660."_s);
    CHECK(problem(figures + QStringList{u"--filter"_s, u"kind=trial"_s})
        == u"--filter kind=trial: the values are saas, regular, churned."_s);
    CHECK(problem({u"rows"_s, u"@b.bellwether"_s, u"renewals.by_month"_s, u"--key"_s, u"2025-6"_s})
              .startsWith(u"--key 2025-6: the points are overdue, 2025-06, 2025-07"_s));
    CHECK(problem({u"rows"_s, u"@b.bellwether"_s, u"arr.total"_s, u"--key"_s, u"x"_s})
        == u"--key x: arr.total is one number; only a series has points."_s);
    CHECK(problem({u"new"_s, QString()}) == u"BOOK: a book needs a name."_s);
}
