// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/bookfile.h"
#include "core/store/bookguard.h"
#include "core/store/bookkeeper.h"
#include "core/store/database.h"
#include "core/store/migrations.h"

#include <QLockFile>

#include <memory>

namespace bellwether {

// A book that passed every check and may be used. The lock goes last.
struct OpenedBook
{
    BookFile::Access access;
    std::unique_ptr<QLockFile> lock; // null for reading only
    Database database;
    BookGuard guard;
    int schema = SchemaVersion; // above that in a book of a later program, which is only read
    OpeningReport report = {};
    std::vector<ActionEntry> journal = {};
    std::optional<BookKeeper> keeper = {}; // none for reading only
};

// In this order: a regular file; may it be written; the lock; the header, before any connection
// looks at it; a copy of what a crash left; the connection; nothing in it that a fresh book has
// not; its pages; the journal mode; a copy and the migration; the head of the journal; whether it
// is what was left here. Until the journal mode nothing is written. Cancelled through progress.
Result<OpenedBook> openBook(
    const QString &path, BookFile::Access access, Progress *progress = nullptr);

// The same for writing, of a file that is a book and locked already.
// `report`: what came about before.
Result<OpenedBook> openLocked(const QString &canonicalPath, std::unique_ptr<QLockFile> lock,
    OpeningReport report = {}, Progress *progress = nullptr);

// A new file with the current schema; nothing of it stays when this fails.
Result<OpenedBook> createBook(const QString &path);

} // namespace bellwether
