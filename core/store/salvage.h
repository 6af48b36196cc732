// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <vector>

namespace bellwether {

// What became of a table of a damaged book.
struct SalvagedTable
{
    QString name; // in SQL
    std::int64_t kept = 0; // rows that the new book has
    std::int64_t lost = 0; // rows that were there and made no sense
    std::int64_t lostPages = 0; // whose rows nobody can count
    std::int64_t recalled = 0; // of those kept, rows that the journal alone still had
    std::int64_t dropped = 0; // rows that pointed to rows which are gone, or mean nothing

    bool isWhole() const { return lost == 0 && lostPages == 0 && dropped == 0; }
};

struct SalvageReport
{
    // The journal was whole and says every row and every action: nothing is lost. Otherwise the
    // rows come from pages that have no check sum, and what they say may be wrong.
    bool isFromJournal = false;
    std::vector<SalvagedTable> tables;
    std::int64_t unplacedRows = 0; // that could belong to more than one table
};

// Makes a new book of what can be read of a damaged one, which stays as it is: first by doing every
// action of its journal again, else from its pages one by one, whatever their order in the file
// says. CannotCreate when `newPath` is taken; CannotOpen; DamagedData when no row can be read;
// DiskFull, CannotWrite, Cancelled: there is no new book then.
Result<SalvageReport> salvage(const QString &damagedPath, const QString &newPath,
    const QDateTime &now, Progress *progress = nullptr);

// The newest action that the pages of a damaged book tell of, 0 when none; CannotOpen, DamagedData.
Result<std::int64_t> newestRecordedAction(const QString &damagedPath);

} // namespace bellwether
