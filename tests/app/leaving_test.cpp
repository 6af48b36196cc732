// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/workbookwriter.h"
#include "tests/app/shell.h"

#include <QDir>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate Day(2025, 11, 18);
const QByteArray Mark = "\xEF\xBB\xBF";

void done(const Shell &shell, const QString &command)
{
    const Outcome outcome = shell.type(command, Day);
    CAPTURE(command.toStdString(), outcome.err.toStdString());
    REQUIRE(outcome.code == Done);
}

QString figuresOf(const Shell &shell, const QString &book)
{
    QJsonObject json = shell.type(u"figures @%1 --json"_s.arg(book), Day).json();
    json.remove(u"book"_s);
    return QString::fromUtf8(QJsonDocument(json).toJson());
}

void checkSameFolders(const Shell &shell, const QString &a, const QString &b)
{
    const QStringList names = QDir(shell.path(a)).entryList(QDir::Files, QDir::Name);
    CHECK(names.size() > 50);
    CHECK(names == QDir(shell.path(b)).entryList(QDir::Files, QDir::Name));
    for (const QString &name : names) {
        CAPTURE(name.toStdString());
        CHECK(shell.bytes(a + u'/' + name) == shell.bytes(b + u'/' + name));
    }
}

} // namespace

TEST_CASE("A book taken out and brought back has every table and figure", "[leaving][command]")
{
    const Shell shell;
    SECTION("the sample book, edited and undone")
    {
        done(shell, u"new @a.bellwether --sample"_s);
        done(shell, u"set @a.bellwether settings book.name=Ours"_s);
        done(shell, u"undo @a.bellwether"_s);
    }
    SECTION("a generated one")
    {
        done(shell, u"new @a.bellwether --companies 30 --seed 5"_s);
    }
    done(shell, u"query @a.bellwether --all --out @tables"_s);
    done(shell, u"import @b.bellwether @tables"_s);
    done(shell, u"query @b.bellwether --all --out @again"_s);
    checkSameFolders(shell, u"tables"_s, u"again"_s);
    CHECK(figuresOf(shell, u"a.bellwether"_s) == figuresOf(shell, u"b.bellwether"_s));
    CHECK(shell.type(u"undo @b.bellwether --list"_s).out.contains(u"Import of tables, "_s));
}

TEST_CASE("Tables of a book are refused with a sentence and leave nothing", "[leaving][command]")
{
    const Shell shell;
    shell.importBoth();
    done(shell, u"query @b.bellwether --all --out @tables"_s);

    const Outcome full = shell.type(u"import @b.bellwether @tables"_s);
    CHECK(full.code == Refused);
    CHECK(full.err.contains(u"has rows already"_s));

    REQUIRE(QDir(shell.path(u"."_s)).mkdir(u"empty"_s));
    const Outcome none = shell.type(u"import @new.bellwether @empty"_s);
    CHECK(none.code == Refused);
    CHECK(none.err.contains(u"bellwether-tables.json"_s));

    QByteArray contracts = shell.bytes(u"tables/contracts.csv"_s);
    const QByteArray whole = contracts;
    contracts.replace("2025-12-31", "2025-12-32");
    shell.write(u"tables/contracts.csv"_s, contracts);
    const Outcome wrong = shell.type(u"import @new.bellwether @tables"_s);
    CHECK(wrong.code == Refused);
    CHECK(wrong.err.contains(u"contracts.csv was changed since it was written"_s));
    CHECK(wrong.err.contains(u"column end_day, \"2025-12-32\""_s));
    CHECK_FALSE(shell.files().contains(u"new.bellwether"_s));

    shell.write(u"tables/contracts.csv"_s, whole);
    CHECK(shell.type(u"import @new.bellwether @tables --dry-run"_s).code == Done);
    CHECK_FALSE(shell.files().contains(u"new.bellwether"_s));
    done(shell, u"new @new.bellwether"_s);
    done(shell, u"import @new.bellwether @tables"_s);
}

TEST_CASE("Rows leave as CSV or as a workbook, by the file's name", "[leaving][command]")
{
    const Shell shell;
    shell.importBoth();
    const QByteArray printed = shell.type(u"rows @b.bellwether arr.total"_s, Day).out.toUtf8();
    done(shell, u"rows @b.bellwether arr.total --out @rows.csv"_s);
    CHECK(shell.bytes(u"rows.csv"_s) == printed);

    done(shell, u"rows @b.bellwether arr.total --out @excel.csv --bom --delimiter ;"_s);
    CHECK(shell.bytes(u"excel.csv"_s).startsWith(Mark));
    CHECK(shell.bytes(u"excel.csv"_s).contains(';'));
    CHECK(shell.type(u"rows @b.bellwether arr.total --out @rows.ods"_s).err.contains(u".xlsx"_s));
    CHECK(shell.type(u"rows @b.bellwether arr.total --delimiter ab"_s).code == Refused);

    if (!canWriteWorkbooks()) {
        return;
    }
    for (const QString &command : {u"rows @b.bellwether arr.total --out @1.xlsx"_s,
             u"query @b.bellwether companies --out @2.xlsx"_s,
             u"figures @b.bellwether --out @3.xlsx"_s,
             u"export @b.bellwether --chart renewals.by_month --out @4.xlsx"_s}) {
        done(shell, command);
    }
    for (const QString &name : {u"1.xlsx"_s, u"2.xlsx"_s, u"3.xlsx"_s, u"4.xlsx"_s}) {
        CHECK(shell.bytes(name).startsWith("PK"));
    }
    done(shell, u"rows @b.bellwether arr.total --out @5.xlsx"_s);
    done(shell, u"rows @b.bellwether arr.total --out @6.xlsx"_s);
    CHECK(shell.bytes(u"5.xlsx"_s) == shell.bytes(u"6.xlsx"_s));
}

TEST_CASE("Figures and charts leave as CSV too", "[leaving][command]")
{
    const Shell shell;
    shell.importBoth();
    done(shell, u"figures @b.bellwether --only mrr.total --out @figures.csv"_s);
    const QByteArray figures = shell.bytes(u"figures.csv"_s);
    CHECK(figures.startsWith("id,key,part,name,value,unit,n,previous,change,why\r\nmrr.total,"));
    CHECK(figures.count("\r\n") == 2);
    done(shell, u"export @b.bellwether --chart renewals.by_month --out @chart.csv --bom"_s);
    CHECK(shell.bytes(u"chart.csv"_s).startsWith(Mark));
    const Outcome query = shell.type(u"query @b.bellwether team --delimiter ;"_s);
    CHECK(query.out.startsWith(u"id;ref;name;"_s));
}
