// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/action.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace bellwether {

// What was found when a book was opened, for the user to be told.
struct OpeningReport
{
    enum class Place
    {
        Ordinary,
        Synchronised, // a folder that another program copies to other machines
        Network
    };

    bool endedUnexpectedly = false; // no clean close since the last opening on this machine
    bool tookBackHalfWrite = false; // the journal of a cut-off write lay there
    QString keptAside; // folder with the files as they were found; empty when nothing was kept
    bool madeIndexesAnew = false; // nothing but indexes was damaged
    std::optional<int> migratedFrom; // schema before
    QString migrationCopy; // of the book before the migration
    std::optional<ActionEntry> lastAction; // of the journal
    bool olderThanLastSaved = false; // this machine saved later actions at this path
    std::int64_t lastSavedSeq = 0; // the newest of those; 0 when nothing is known
    QStringList tablesThatDiffer; // since the clean close, though no action was written
    QDateTime lastClosedAt; // invalid when nothing is known
    Place place = Place::Ordinary;
    QStringList conflictFiles; // names beside the book that look like conflicting copies of it
    bool hasOtherLinks = false; // the file has further names (hard links)
};

} // namespace bellwether
