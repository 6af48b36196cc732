// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/shell.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE(
    "Undo takes actions back from the newest on, and redo does them again", "[commands][undo]")
{
    const Shell shell;
    shell.importBoth();
    REQUIRE(shell.type(u"set @b.bellwether companies A-1 tier=Gold"_s).code == Done);
    REQUIRE(shell.type(u"set @b.bellwether contract_lines C-1/0 amount=2500"_s).code == Done);
    CHECK(shell.figure(u"mrr.total"_s) == 6250);

    const Outcome undone = shell.type(u"undo @b.bellwether"_s);
    CHECK(undone.code == Done);
    CHECK(undone.out.trimmed() == u"Undone: Edit of C-1, line 0: amount"_s);
    CHECK(shell.figure(u"mrr.total"_s) == 5750);
    CHECK(shell.type(u"undo @b.bellwether"_s).out.trimmed() == u"Undone: Edit of Acorn: tier"_s);
    CHECK(shell.type(u"undo @b.bellwether --redo"_s).out.trimmed()
        == u"Done again: Edit of Acorn: tier"_s);
    CHECK(shell.type(u"undo @b.bellwether --redo"_s).out.trimmed()
        == u"Done again: Edit of C-1, line 0: amount"_s);
    CHECK(shell.figure(u"mrr.total"_s) == 6250);

    const Outcome nothing = shell.type(u"undo @b.bellwether --redo"_s);
    CHECK(nothing.code == Refused);
    CHECK(nothing.err.trimmed() == u"There is nothing to redo."_s);
}

TEST_CASE("A book without actions has nothing to undo", "[commands][undo]")
{
    const Shell shell;
    REQUIRE(shell.type(u"new @b.bellwether"_s).code == Done);
    const Outcome nothing = shell.type(u"undo @b.bellwether"_s);
    CHECK(nothing.code == Refused);
    CHECK(nothing.err.trimmed() == u"There is nothing to undo."_s);
    CHECK(shell.type(u"undo @b.bellwether --list"_s).out.isEmpty());
    CHECK(shell.type(u"undo @b.bellwether --list --redo"_s).code == WrongUsage);
}

TEST_CASE("The journal is listed newest first, with what took back what", "[commands][undo]")
{
    const Shell shell;
    REQUIRE(shell.type(u"import @b.bellwether @accounts.csv"_s).code == Done);
    REQUIRE(
        shell.type(u"set @b.bellwether companies A-1 tier=Gold"_s, QDate(2025, 7, 1)).code == Done);
    REQUIRE(shell.type(u"undo @b.bellwether"_s, QDate(2025, 7, 2)).code == Done);
    const QStringList lines = shell.type(u"undo @b.bellwether --list"_s).out.trimmed().split(u'\n');
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].trimmed()
        == u"3  2025-07-02 12:00:00  undo    Edit of Acorn: tier  (undo of 2)"_s);
    CHECK(lines[1].trimmed()
        == u"2  2025-07-01 12:00:00  edit    Edit of Acorn: tier  (undone by 3)"_s);
    CHECK(lines[2].trimmed().startsWith(u"1  2025-06-30 12:00:00  import  "_s));
}

TEST_CASE("Figures and rows can be asked of the book as it was known", "[commands][known]")
{
    const Shell shell;
    shell.importBoth();
    REQUIRE(
        shell.type(u"set @b.bellwether contract_lines C-1/0 amount=2500"_s, QDate(2025, 7, 2)).code
        == Done);
    struct Known
    {
        QString day;
        double mrr;
    };
    for (const Known &known : {Known{u"2025-06-30"_s, 5750}, Known{u"2025-07-01"_s, 5750},
             Known{u"2025-07-02"_s, 6250}, Known{u"2025-06-29"_s, 0}}) {
        INFO(known.day.toStdString());
        CHECK(shell.figure(u"mrr.total"_s, {u"--known"_s, known.day}) == known.mrr);
    }
    CHECK(shell.type(u"rows @b.bellwether mrr.total --known 2025-06-29"_s).out.count(u'\n') == 1);
    CHECK(shell.type(u"figures @b.bellwether --known soon"_s).code == WrongUsage);
}
