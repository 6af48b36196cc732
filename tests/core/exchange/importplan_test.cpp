// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/importplan.h"

#include "core/book/bookbuilder.h"
#include "tests/core/exchange/importtext.h"
#include "tests/support/catch.h"

#include <QDebug>
#include <QDir>
#include <QFile>

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

namespace {

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

ImportOptions optionsOf(const QString &text)
{
    ImportOptions options;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString key = line.section(u' ', 0, 0);
        const QString value = line.section(u' ', 1);
        if (key == u"as"_s) {
            options.kind = importKindFromSnakeCase(value);
        } else if (key == u"dates"_s) {
            options.dateOrder =
                value == u"dmy"_s ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
        } else if (key == u"ends"_s) {
            options.endDates = EndDates::Exclusive;
        } else if (key == u"amounts"_s) {
            options.amountUnit = AmountUnit::Cents;
        } else if (key == u"map"_s) {
            options.columnOfField[value.section(u'=', 0, 0)] = value.section(u'=', 1);
        } else if (key == u"set"_s) {
            options.constants[value.section(u'=', 0, 0)] = value.section(u'=', 1);
        }
    }
    return options;
}

} // namespace

// Each folder holds input.csv, sometimes before.csv (companies that are already there) and
// options.txt, and expected.txt: the plan, a blank line, the book after it.
TEST_CASE("Imported files give the plans and books of the golden folders", "[import]")
{
    const QDir root(QStringLiteral(BELLWETHER_TEST_DATA "/import"));
    const QStringList cases = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    REQUIRE(!cases.isEmpty());
    for (const QString &name : cases) {
        INFO(name.toStdString());
        const QDir folder(root.filePath(name));
        const ImportOptions options = optionsOf(readText(folder.filePath(u"options.txt"_s)));
        Book book;
        if (folder.exists(u"before.csv"_s)) {
            const auto before =
                planImport(book, {folder.filePath(u"before.csv"_s)}, {}, Now, Today.addYears(-1));
            REQUIRE(before);
            book = BookBuilder(book).apply(before->change).build();
        }
        const std::vector<QString> paths = {folder.filePath(u"input.csv"_s)};
        const auto plan = planImport(book, paths, options, Now, Today);
        REQUIRE(plan);
        const Book after = BookBuilder(book).apply(plan->change).build();
        const QString found = print(plan->files.front()) + u"\n"_s + print(after);
        if (qEnvironmentVariableIsSet("BELLWETHER_WRITE_EXPECTED")) {
            QFile file(folder.filePath(u"expected.txt"_s));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(found.toUtf8());
        }
        CHECK(found == readText(folder.filePath(u"expected.txt"_s)));

        const auto again = planImport(after, paths, options, Now, Today);
        REQUIRE(again);
        CHECK(again->change.empty());
        CHECK(again->files.front().unchanged
            == plan->files.front().added + plan->files.front().changed
                + plan->files.front().unchanged);
    }
}

// For looking at files that lie outside of the repository: names in the environment, plans out.
TEST_CASE("Plans of files named in the environment are printed", "[.files]")
{
    const QString names = qEnvironmentVariable("BELLWETHER_IMPORT_FILES");
    const QStringList list = names.split(u'|', Qt::SkipEmptyParts);
    const auto plan = planImport(Book(), {list.begin(), list.end()},
        optionsOf(qEnvironmentVariable("BELLWETHER_IMPORT_OPTIONS").replace(u'|', u'\n')), Now,
        Today);
    if (!plan) {
        FAIL(Catch::StringMaker<Error>::convert(plan.error()));
    }
    for (const FilePlan &file : plan->files) {
        qInfo().noquote() << file.path << "\n" << print(file);
    }
    qInfo().noquote() << plan->change.label << plan->change.companies.put.size() << "companies"
                      << plan->change.contracts.put.size() << "contracts";
}
