// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <cstdint>

namespace bellwether {

enum class CopyReason
{
    Migration, // before the file got a newer schema
    Import,
    Restore, // before an older copy took the book's place
    BulkEdit,
    Purge,
    Periodic,
    Close,
    Base // where a log of actions begins
};

// A copy of a whole book that was read back and compared when it was made.
struct BookCopy
{
    QString path;
    QDateTime madeAt;
    std::int64_t seq = 0; // the newest action it holds, 0 for none
    CopyReason reason = CopyReason::Periodic;
    int companies = 0;
    std::int64_t rows = 0; // of all tables but the journal
    qint64 bytes = 0;
    QByteArray sha256; // of the file
    bool isPinned = false; // more than half of the rows or companies were gone afterwards
};

} // namespace bellwether
