// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"
#include "app/commands/edittext.h"
#include "core/edit/rowedit.h"
#include "core/store/bookfile.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString SettingsTable = u"settings"_s;

// The FIELD=VALUE words of the command, or the first that is none.
tl::expected<RowEdit, QString> editOf(const CommandLine &line, QDate today)
{
    RowEdit edit;
    edit.table = line.arguments[1];
    const bool hasRow = edit.table != SettingsTable;
    if (hasRow) {
        edit.row = line.arguments[2];
    }
    edit.day = line.on;
    edit.today = today;
    edit.reason = line.reason;
    for (const QString &word : line.arguments.sliced(hasRow ? 3 : 2)) {
        const qsizetype sign = word.indexOf(u'=');
        if (sign < 1) {
            return tl::unexpected(word);
        }
        edit.values.emplace_back(word.first(sign), word.sliced(sign + 1));
    }
    return edit;
}

Result<void> write(BookFile &file, const Change &change, const BookPointer &book, Console &console)
{
    if (change.empty()) {
        console.out << u"Nothing to change: the book says so already."_s << Qt::endl;
        return {};
    }
    return file.write(change, book, console.now).map([&](const BookPointer &) {
        console.out << change.label << Qt::endl;
    });
}

} // namespace

int runSet(const CommandLine &line, Console &console)
{
    const tl::expected<RowEdit, QString> edit = editOf(line, line.asOf);
    if (!edit || edit->values.empty()) {
        console.err << u"set takes BOOK TABLE REF FIELD=VALUE..., or BOOK settings KEY=VALUE..."_s
                    << (edit ? QString() : u"; \"%1\" has no value"_s.arg(edit.error())) << u'.'
                    << Qt::endl;
        return WrongUsage;
    }
    Result<BookFile> file = BookFile::open(line.arguments.first());
    const Result<BookPointer> book = file ? file->read() : tl::unexpected(file.error());
    if (!book) {
        return refuse(console, book.error());
    }
    const Edited<Change> change = changeFor(*edit, **book);
    if (!change) {
        console.err << describe(change.error()) << Qt::endl;
        return Refused;
    }
    const Result<void> written = write(*file, *change, *book, console);
    return written ? Done : refuse(console, written.error());
}

} // namespace bellwether
