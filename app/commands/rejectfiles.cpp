// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/rejectfiles.h"

#include "core/exchange/rejectedrows.h"
#include "ui/formatting.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// What every file system takes as part of a name.
QString nameOfTable(const FilePlan &table)
{
    static const QRegularExpression Others(
        u"[^\\w.-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString name = table.sheet.isEmpty() ? QFileInfo(table.path).completeBaseName() : table.sheet;
    return name.replace(Others, u"-"_s);
}

QString pathFor(const QString &path, const QString &name)
{
    const QFileInfo file(path);
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    return file.dir().filePath(u"%1-%2%3"_s.arg(file.completeBaseName(), name, suffix));
}

QString rejectFilesRowsText(int rows)
{
    return rows == 1 ? u"1 rejected row"_s : u"%1 rejected rows"_s.arg(rows);
}

} // namespace

QByteArray RejectFile::bytes() const
{
    return table ? rejectedRowsCsv(*table, [](const Issue &issue) { return describe(issue); })
                 : QByteArray();
}

QString RejectFile::sentence() const
{
    const QString file = QDir::toNativeSeparators(path);
    if (!table) {
        return u"%1: no row was rejected"_s.arg(file);
    }
    const QString written = rejectFilesRowsText(table->rejected - table->rejectedNotKept);
    return table->rejectedNotKept == 0
        ? u"%1: %2"_s.arg(file, written)
        : u"%1: %2, the first of %3; import the others again when these are mended"_s.arg(
            file, written, QString::number(table->rejected));
}

std::vector<RejectFile> rejectFiles(const ImportPlan &plan, const QString &path)
{
    if (path.isEmpty()) {
        return {};
    }
    std::vector<RejectFile> files;
    for (const FilePlan &table : plan.files) {
        if (table.rejected > 0) {
            files.push_back({path, &table});
        }
    }
    if (files.empty()) {
        return {{path, nullptr}};
    }
    if (files.size() == 1) {
        return files;
    }
    QSet<QString> taken;
    for (RejectFile &file : files) {
        const QString name = nameOfTable(*file.table);
        QString free = name;
        for (int number = 2; taken.contains(free.toCaseFolded()); ++number) {
            free = u"%1-%2"_s.arg(name, QString::number(number));
        }
        taken.insert(free.toCaseFolded());
        file.path = pathFor(path, free);
    }
    return files;
}

} // namespace bellwether
