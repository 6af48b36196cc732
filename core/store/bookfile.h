// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/book/change.h"
#include "core/store/bookcopy.h"
#include "core/store/fieldchange.h"
#include "core/store/history.h"
#include "core/store/openingreport.h"
#include "core/store/tablesource.h"
#include "core/store/tabletext.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <vector>

namespace bellwether {

// One book on disk: a SQLite file with one connection, used by the thread that opened it.
// Every hazard of opening and writing ends as an Error and an untouched file.
class BookFile
{
public:
    enum class Access
    {
        ReadWrite,
        ReadOnly
    };

    // A new file, mode 0600, holding an empty book with the current schema. CannotCreate when
    // something has that name already.
    static Result<BookFile> create(const QString &path);
    // Every check comes before the first write; a migration makes a copy first. CannotOpen,
    // NotABook (detail: the type it looks like), EmptyFile, SchemaTooNew (detail: the file's
    // schema), DamagedData also when the file has triggers or views of somebody else,
    // LockedElsewhere; Cancelled through progress. ReadOnly takes no lock and never writes.
    static Result<BookFile> open(
        const QString &path, Access access = Access::ReadWrite, Progress *progress = nullptr);

    BookFile(BookFile &&) noexcept;
    BookFile &operator=(BookFile &&) noexcept;
    ~BookFile();

    // ReadOnly also for a book of a later program that says it can still be read, when the file or
    // its folder cannot be written, and after the disk failed.
    Access access() const;
    QString path() const; // canonical

    // The book as the file has it, also when another program changed its contents since.
    // ChangedOutside when the path names another file by now; Cancelled through progress.
    Result<BookPointer> read(Progress *progress = nullptr);

    // Writes the change as one action in one transaction with one journal entry, and gives the book
    // that holds it; tables the change did not touch are shared with `base`. ChangedOutside when
    // the file no longer is what `base` was read from. A change that is
    // empty or says what is there already writes nothing and gives `base`. InvalidInput about a
    // row ("contact 17") that points to nothing; Cancelled through progress; DiskFull, CannotWrite:
    // nothing is written.
    Result<BookPointer> write(const Change &change, const BookPointer &base, const QDateTime &now,
        Progress *progress = nullptr);

    // Writes the tables of a source into a book that has no rows, exactly as they are, as one
    // action of kind Import with that label. `base` and errors as for write(); InvalidInput about
    // the book (detail "not empty") or about the place of a table, with line, column and value.
    Result<BookPointer> fill(const TableSource &source, const QString &label,
        const BookPointer &base, const QDateTime &now, Progress *progress = nullptr);

    // Takes an action back as a new action of kind Undo with its label; of an undo that makes it a
    // redo. `base` as for write(). InvalidInput when later actions changed the same rows or
    // took it back already, NotFound when there is no such action; ChangedOutside, DiskFull,
    // CannotWrite: nothing is written.
    Result<BookPointer> undo(std::int64_t action, const BookPointer &base, const QDateTime &now,
        Progress *progress = nullptr);
    // What Undo and Redo would take back now.
    Result<UndoState> undoState();
    // The book as the newest action until the end of that day left it: what was known then. The
    // file stays as it is. DamagedData when the journal does not lead back there, Cancelled.
    Result<BookPointer> readAsKnown(QDate day, Progress *progress = nullptr);

    // What was found when it was opened.
    const OpeningReport &openingReport() const;

    // The copies of this book on this machine, newest first.
    Result<std::vector<BookCopy>> copies();
    // A verified copy among them. DiskFull unless twice the book's size is free, CannotWrite,
    // DamagedData, Cancelled. ReadOnly where no copies are kept of a book that is only read.
    Result<BookCopy> makeCopy(
        CopyReason reason, const QDateTime &now, Progress *progress = nullptr);
    // Whether half an hour of changes is in no copy. The copy is for after a write, when the answer
    // is out.
    bool isCopyDue(const QDateTime &now) const;
    // A verified copy under a name that nothing has: CannotCreate; errors as for makeCopy().
    Result<void> saveCopyAs(const QString &path, Progress *progress = nullptr);
    // Makes this book what the copy holds, journal and all, once the present was copied.
    // InvalidInput when it is a copy of another book; DamagedData; errors as for makeCopy() and
    // write(): the book is as before, or whole as the copy has it.
    Result<BookPointer> restore(
        const QString &copyPath, const QDateTime &now, Progress *progress = nullptr);

    // Why the log that goes with the copies lacks the newest actions; nothing when it has all.
    std::optional<Error> logFailure() const;
    // Why the last copy that was due or at hand before a large change could not be made.
    std::optional<Error> copyFailure() const;

    // Removes a lock file that names nobody, which a program that was cut off may have left; for
    // when the user says that nobody has the book. False when it is not empty or not there.
    static bool removeEmptyLock(const QString &path);

    // The journal, oldest first.
    Result<std::vector<ActionEntry>> actions();
    // What an action did, in the format of SQLite's session extension. NotFound.
    Result<QByteArray> changeset(std::int64_t action);
    // What it changed, value by value, as far as the limit goes. NotFound.
    Result<FieldChanges> changesOf(std::int64_t action, std::size_t limit);
    // One of tableNames() as text. NotFound.
    Result<TableText> table(QStringView name);
    // Every page, every reference between rows and the whole journal; DamagedData says what.
    Result<void> check();

private:
    struct Private;
    explicit BookFile(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace bellwether
