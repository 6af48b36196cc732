// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/probe.h"

#include "tests/faults/session.h"

#include <QCryptographicHash>

#include <iostream>
#include <string>

namespace faults {

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<QByteArray> digestOf(BookFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : tableNames()) {
        const Result<TableText> table = file.table(name);
        if (!table) {
            return tl::unexpected(table.error());
        }
        for (const QStringList &row : table->rows) {
            // A null text is not an empty one.
            for (const QString &cell : row) {
                hash.addData(cell.isNull() ? QByteArray("\x01") : cell.toUtf8() + '\x02');
            }
            hash.addData("\x03");
        }
    }
    return hash.result().toHex();
}

Result<QString> lookAt(const QString &path)
{
    Result<BookFile> file = BookFile::open(path);
    if (!file) {
        return tl::unexpected(file.error());
    }
    if (const auto checked = file->check(); !checked) {
        return tl::unexpected(checked.error());
    }
    const Result<BookPointer> book = file->read();
    if (!book) {
        return tl::unexpected(book.error());
    }
    const Result<std::vector<ActionEntry>> actions = file->actions();
    if (!actions) {
        return tl::unexpected(actions.error());
    }
    const Result<QByteArray> digest = digestOf(*file);
    if (!digest) {
        return tl::unexpected(digest.error());
    }
    const std::int64_t head = actions->empty() ? 0 : actions->back().seq;
    const OpeningReport &report = file->openingReport();
    const bool isSaid = !report.tablesThatDiffer.isEmpty() || report.olderThanLastSaved;
    return u"ok %1 %2%3"_s.arg(
        QString::number(head), QString::fromLatin1(*digest), isSaid ? u" differs"_s : QString());
}

} // namespace

int probe()
{
    std::string line;
    while (std::getline(std::cin, line)) {
        const Result<QString> answer = lookAt(QString::fromStdString(line));
        say(answer ? *answer
                   : u"error %1 %2"_s.arg(QString::number(static_cast<int>(answer.error().kind)),
                       QString(answer.error().detail).replace(u'\n', u' ').left(200)));
    }
    return 0;
}

} // namespace faults
