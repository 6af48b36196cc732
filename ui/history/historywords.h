// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/store/action.h"
#include "core/store/bookcopy.h"
#include "core/store/fieldchange.h"

#include <QDateTime>
#include <QString>

#include <vector>

// What the journal and the copies are called in sentences.
namespace bellwether {

// A label as part of a sentence: "import of accounts.csv, 423 rows". Its first letter stays as it
// is where the label begins with a name of the book or an abbreviation. The book may be null.
QString withinSentence(const QString &label, const Book *book);

// "Undo: import of accounts.csv, 423 rows".
QString undoText(const ActionEntry &undone, const Book *book);
QString redoText(const ActionEntry &undone, const Book *book);
// What an entry of the journal is called in lists: its label, "Undo: …" or "Redo: …".
QString actionText(
    const ActionEntry &entry, const std::vector<ActionEntry> &journal, const Book *book);
// "Import", "Edit", "Undo".
QString kindText(ActionKind kind);
// With its quotation marks: "Import of accounts.csv, 423 rows" (3 Nov 2025, 10:21).
QString lastActionText(const ActionEntry &entry, const Book *book);

// "3 Nov 2025, 10:21", on this computer's clock; the en dash when it is not known.
QString momentText(const QDateTime &at);
// "Acme, plan: Pro → Enterprise"; "contact 17 added: Ann Smith". The book may be null.
QString changeText(const FieldChange &change, const Book *book);
// A line for each, and one for those that are left out.
QString changesText(const FieldChanges &changes, const Book *book);
// Why a copy was made: "Before an import".
QString reasonText(CopyReason reason);
// "2.4 MB", in powers of ten as file managers show them.
QString bytesText(qint64 bytes);

// In lists of at most that many names: "contacts, tickets and 3 more".
QString fewOf(const QStringList &names, int most);

} // namespace bellwether
