// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/historywords.h"

#include "core/base/numbertext.h"

#include <QLocale>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

template <typename Table>
bool beginsWithNameOf(const QString &label, const Table &table)
{
    return std::any_of(table.begin(), table.end(),
        [&](const auto &row) { return !row.name.isEmpty() && label.startsWith(row.name); });
}

// "ARR", "CSV", "I", "Q3": a word with a second capital or a digit, or of one letter.
bool isAbbreviation(const QString &word)
{
    return word.size() < 2 || std::any_of(word.begin() + 1, word.end(), [](QChar letter) {
        return letter.isUpper() || letter.isDigit();
    });
}

const ActionEntry *findAction(const std::vector<ActionEntry> &journal, std::int64_t seq)
{
    const auto found = std::find_if(journal.begin(), journal.end(),
        [seq](const ActionEntry &entry) { return entry.seq == seq; });
    return found == journal.end() ? nullptr : &*found;
}

} // namespace

QString withinSentence(const QString &label, const Book *book)
{
    const QString word = label.section(u' ', 0, 0);
    const bool isName = book != nullptr
        && (beginsWithNameOf(label, book->companies()) || beginsWithNameOf(label, book->team()));
    // "A small book" begins with a word of one letter that is no abbreviation.
    if (isName || (isAbbreviation(word) && word != "A"_L1)) {
        return label;
    }
    return word.left(1).toLower() + label.mid(1);
}

QString undoText(const ActionEntry &undone, const Book *book)
{
    return u"Undo: %1"_s.arg(withinSentence(undone.label, book));
}

QString redoText(const ActionEntry &undone, const Book *book)
{
    return u"Redo: %1"_s.arg(withinSentence(undone.label, book));
}

QString actionText(
    const ActionEntry &entry, const std::vector<ActionEntry> &journal, const Book *book)
{
    if (!entry.undoOf) {
        return entry.label;
    }
    const ActionEntry *undone = findAction(journal, *entry.undoOf);
    const bool isRedo = undone != nullptr && undone->undoOf;
    return isRedo ? redoText(entry, book) : undoText(entry, book);
}

QString kindText(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Edit:
        return u"Edit"_s;
    case ActionKind::Import:
        return u"Import"_s;
    case ActionKind::Rule:
        return u"Rule"_s;
    case ActionKind::Undo:
        return u"Undo"_s;
    case ActionKind::Setup:
        return u"Setup"_s;
    }
    return {};
}

QString lastActionText(const ActionEntry &entry, const Book *book)
{
    const QString label = entry.undoOf ? undoText(entry, book) : entry.label;
    return u"\"%1\" (%2)"_s.arg(label, momentText(entry.at));
}

QString momentText(const QDateTime &at)
{
    if (!at.isValid()) {
        return NoValueText;
    }
    const QDateTime here = at.toLocalTime();
    return u"%1, %2"_s.arg(dayText(here.date()), here.toString(u"HH:mm"_s));
}

QString changeText(const FieldChange &change, const Book *book)
{
    const QString table = QString(change.table).replace(u'_', u' ');
    QString row = u"%1 %2"_s.arg(table, change.row);
    if (change.table == u"companies" && book != nullptr) {
        if (const Company *company = book->companies().find(CompanyId{change.row.toLongLong()})) {
            row = company->name;
        }
    }
    const auto quoted = [](const std::optional<QString> &value) {
        return value ? (value->isEmpty() ? u"empty"_s : *value) : u"\u2013"_s;
    };
    if (change.field.isEmpty() && change.table != u"settings") {
        return change.before ? u"%1 removed: %2"_s.arg(row, *change.before)
                             : u"%1 added: %2"_s.arg(row, quoted(change.after));
    }
    const QString field = QString(change.field).replace(u'_', u' ');
    const QString what = field.isEmpty() ? row : u"%1, %2"_s.arg(row, field);
    return u"%1: %2 \u2192 %3"_s.arg(what, quoted(change.before), quoted(change.after));
}

QString changesText(const FieldChanges &changes, const Book *book)
{
    QStringList lines;
    for (const FieldChange &change : changes.changes) {
        lines << changeText(change, book);
    }
    if (changes.more > 0) {
        lines << u"and %1 more"_s.arg(countText(static_cast<std::int64_t>(changes.more)));
    }
    return lines.join(u'\n');
}

QString reasonText(CopyReason reason)
{
    switch (reason) {
    case CopyReason::Migration:
        return u"Before the file format was updated"_s;
    case CopyReason::Import:
        return u"Before an import"_s;
    case CopyReason::Restore:
        return u"Before a copy was restored"_s;
    case CopyReason::BulkEdit:
        return u"Before a change of many rows"_s;
    case CopyReason::Purge:
        return u"Before data was erased"_s;
    case CopyReason::Periodic:
        return u"After half an hour of changes"_s;
    case CopyReason::Close:
        return u"When the book was closed"_s;
    case CopyReason::Base:
        return u"Before the first change here"_s;
    }
    return {};
}

QString bytesText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(
        bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString fewOf(const QStringList &names, int most)
{
    if (names.size() <= most) {
        return names.join(u", "_s);
    }
    return u"%1 and %2 more"_s.arg(
        names.mid(0, most).join(u", "_s), countText(names.size() - most));
}

} // namespace bellwether
