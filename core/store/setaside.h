// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

namespace bellwether {

// Whether a write that was cut off, or a program that uses another journal mode, left something
// beside the book that SQLite will work into it.
bool hasUnfinishedJournal(const QString &bookPath);

// Whether the journal beside a file has the first page of one of our books: a power cut while that
// page was written leaves no beginning to know the book by, until the journal is taken back.
bool journalHoldsBeginning(const QString &bookPath);

// Copies the book and what lies beside it into a new folder "pre-recovery-<time>" beside it or,
// where that place refuses, among the copies that this machine has of it. Gives the folder.
Result<QString> setAside(const QString &bookPath, const QDateTime &now);

} // namespace bellwether
