// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/importfolder.h"

#include "app/commands/buildbook.h"
#include "core/edit/bookfolder.h"
#include "core/store/bookfill.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<void> importInto(BookFile &book, const BookFolder &folder, const QDateTime &now)
{
    return importFolder(book, folder, now).map([](const BookPointer &) {});
}

Result<void> checkEmpty(BookFile &book)
{
    for (const QString &name : tablesOfABook()) {
        const Result<TableText> table = book.table(name);
        if (!table) {
            return tl::unexpected(table.error());
        }
        if (!table->rows.empty()) {
            return failure(Error::Kind::InvalidInput, book.path(), u"not empty"_s);
        }
    }
    return {};
}

// In a book of its own, which goes again.
Result<void> tryImport(const QString &path, const BookFolder &folder, const QDateTime &now)
{
    if (QFileInfo::exists(path)) {
        Result<BookFile> book = BookFile::open(path, BookFile::Access::ReadOnly);
        const Result<void> empty = book ? checkEmpty(*book) : tl::unexpected(book.error());
        if (!empty) {
            return empty;
        }
    }
    const QTemporaryDir place;
    return buildBook(place.filePath(QFileInfo(path).fileName()),
        [&](BookFile &book) { return importInto(book, folder, now); });
}

Result<void> doImport(const QString &path, const BookFolder &folder, const QDateTime &now)
{
    if (QFileInfo::exists(path)) {
        Result<BookFile> book = BookFile::open(path);
        return book ? importInto(*book, folder, now) : tl::unexpected(book.error());
    }
    return buildBook(path, [&](BookFile &book) { return importInto(book, folder, now); });
}

void warnOfChanges(const BookFolder &folder, Console &console)
{
    for (const auto &[name, table] : folder.tables()) {
        if (!table.isAsWritten) {
            console.err << u"%1 was changed since it was written; it is imported as it is now."_s
                               .arg(QDir::toNativeSeparators(folder.placeOf(name)))
                        << Qt::endl;
        }
    }
}

QByteArray jsonOf(const BookFolder &folder, bool isDryRun)
{
    QJsonArray tables;
    for (const auto &[name, table] : folder.tables()) {
        tables.append(QJsonObject{{u"table"_s, name}, {u"rows"_s, static_cast<qint64>(table.rows)},
            {u"changed"_s, !table.isAsWritten}});
    }
    return QJsonDocument(
        QJsonObject{{u"dryRun"_s, isDryRun}, {u"folder"_s, folder.name()},
            {u"rows"_s, static_cast<qint64>(folder.rows())}, {u"tables"_s, tables}})
        .toJson();
}

void printText(const BookFolder &folder, Console &console)
{
    console.out << u"%1: a whole book, %2 rows\n"_s.arg(
        folder.name(), QString::number(folder.rows()));
    for (const auto &[name, table] : folder.tables()) {
        if (table.rows > 0) {
            console.out << u"  %1 %2\n"_s.arg(name, QString::number(table.rows));
        }
    }
}

} // namespace

bool namesFolder(const CommandLine &line)
{
    return line.arguments.size() == 2 && QFileInfo(line.arguments[1]).isDir();
}

int runImportFolder(const CommandLine &line, Console &console)
{
    const Result<BookFolder> folder = BookFolder::open(line.arguments[1]);
    if (!folder) {
        return refuse(console, folder.error());
    }
    warnOfChanges(*folder, console);
    const QString &path = line.arguments.first();
    const Result<void> done = line.isDryRun ? tryImport(path, *folder, console.now)
                                            : doImport(path, *folder, console.now);
    if (!done) {
        return refuse(console, done.error());
    }
    if (line.isJson) {
        console.out << QString::fromUtf8(jsonOf(*folder, line.isDryRun));
    } else {
        printText(*folder, console);
    }
    return Done;
}

} // namespace bellwether
