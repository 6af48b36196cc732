// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/store/actionlog.h"
#include "core/store/bookcopies.h"
#include "core/store/openingreport.h"
#include "core/store/pathstate.h"

#include <optional>

namespace bellwether {

class Database;

// What happens beside an open book so that nothing of it is lost: the log of its actions, its
// copies, and the note of how it was left. None of it keeps a write from happening.
class BookKeeper
{
public:
    // Of a book that was just opened; `known` is what was noted about it at this path. Says in the
    // report whether the file is older than what was saved there.
    static BookKeeper of(Database &database, const QString &path, const ActionHead &head,
        const std::optional<PathState> &known, OpeningReport &report);

    // Notes the book as open, and that every page was checked at that time, if it was.
    void noteOpened(const QDateTime &checkedAt);
    // Brings the log up to the journal; begins one, with a copy, when there is none.
    void beforeWrite(Database &database, const ActionHead &head, const QDateTime &now);
    void afterWrite(Database &database, const ActionHead &head, const QDateTime &now);
    // The book was read anew after another program wrote it: the log goes on only if the book has
    // had all of its actions.
    void afterReading(Database &database);
    // The log no longer follows the book, which gets older contents on purpose.
    void leaveLog();
    // The last copy is made, the book noted as left in good order.
    void beforeClose(Database &database, const ActionHead &head, const QDateTime &now);
    // The file is no longer ours: it is only noted that nothing ended unexpectedly.
    void noteGone();

    Result<BookCopy> makeCopy(
        Database &database, CopyReason reason, const QDateTime &now, Progress *progress = nullptr);
    // Half an hour of changes is in no copy.
    bool isCopyDue(const QDateTime &now) const;

    const QString &bookUuid() const { return m_state.bookUuid; }
    // Why the log lacks actions that the book has, or why a copy could not be made; nothing when
    // all is well.
    const std::optional<Error> &logFailure() const { return m_logFailure; }
    const std::optional<Error> &copyFailure() const { return m_copyFailure; }

private:
    explicit BookKeeper(PathState state)
        : m_state(std::move(state))
    {
    }
    Result<void> beginLog(Database &database, const ActionHead &head, const QDateTime &now);
    Result<void> catchUp(Database &database, const ActionHead &head);
    Result<void> makeBase(Database &database, const ActionHead &head, const QDateTime &now);
    bool hasFreshCopy(const QDateTime &now) const;
    bool hasCopyOf(const ActionHead &head) const;

    PathState m_state;
    std::optional<ActionLog> m_log;
    std::optional<QDateTime> m_changedSince; // of the first write that no copy has
    std::optional<Error> m_logFailure;
    std::optional<Error> m_copyFailure;
};

} // namespace bellwether
