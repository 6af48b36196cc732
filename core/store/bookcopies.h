// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/bookcopy.h"
#include "core/store/journal.h"

#include <vector>

namespace bellwether {

class Database;

// A copy with what tells whether a log of actions goes on from it.
struct StoredCopy
{
    BookCopy copy;
    int schema = 0;
    QByteArray hash; // of the newest action
};

// The copies of a book that this machine has, newest first, by the order in which they were made.
// Only those that were verified then and have still their size.
std::vector<StoredCopy> storedCopies(const QString &bookUuid);
std::vector<BookCopy> bookCopies(const QString &bookUuid);

// Whether the file still is what was verified when the copy was made: DamagedData otherwise. A
// copy that nobody verified, without a check sum, passes.
Result<void> verifyCopy(const BookCopy &copy);

// A compact copy of what the connection holds, under a provisional name until every page of it was
// read and its rows compared; mode 0600, on the disk before it returns. Not inside a transaction.
// Removes what an earlier attempt left. Pins the copy before when more than half of its companies
// or rows are gone, and then thins the copies out. DiskFull unless twice the book's size is free;
// CannotWrite, DamagedData, Cancelled: no copy is made and none removed.
Result<BookCopy> makeVerifiedCopy(
    Database &database, CopyReason reason, const QDateTime &now, Progress *progress = nullptr);

// The same beside any name that nothing has yet: CannotCreate.
Result<void> copyForGood(Database &database, const QString &path, Progress *progress = nullptr);

} // namespace bellwether
