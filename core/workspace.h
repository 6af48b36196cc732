// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/bookfile.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// The open book of a window: its file on a thread of its own, the newest Book, one signal.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    // The book that was open stays open when this fails. Opening the open one again reads it anew.
    Result<void> create(const QString &path);
    Result<void> open(const QString &path, BookFile::Access access = BookFile::Access::ReadWrite);
    // The same without blocking the caller's thread; `done` runs on it, after bookChanged.
    // Cancelled through progress: the book that is open stays.
    void openInBackground(QString path, BookFile::Access access, std::shared_ptr<Progress> progress,
        std::function<void(Result<void>)> done);
    // Shows the open book as it was known on that day, for looking at it: nothing can be written on
    // it. NotFound while no book is open.
    Result<void> showAsKnown(QDate day);
    // The same without blocking the caller's thread, as openInBackground().
    void showAsKnownInBackground(
        QDate day, std::shared_ptr<Progress> progress, std::function<void(Result<void>)> done);
    // Shows the open book as it is known now again.
    Result<void> showNewest();
    // While writes are held, the book counts as read only: ReadOnly, "looking back". Another book
    // that is opened has none held.
    void holdWrites(bool areHeld);
    void close();

    bool isOpen() const { return m_book != nullptr; }
    bool isReadOnly() const;
    QString path() const;
    BookPointer book() const { return m_book; } // null while none is open

    // Writes and waits; for what a hand does at once. bookChanged is emitted before it returns.
    // NotFound while no book is open.
    Result<void> apply(const Change &change);
    // Writes without blocking the caller's thread; `done` runs on it, after bookChanged, unless the
    // workspace is gone by then. Closing and destroying wait for the write.
    void applyInBackground(
        Change change, std::shared_ptr<Progress> progress, std::function<void(Result<void>)> done);

    // What Undo and Redo take back now; nothing while no book is open.
    const UndoState &undoState() const { return m_undoState; }
    // Takes an action back, in the background as a write; InvalidInput when later actions changed
    // the same rows.
    void undoInBackground(std::int64_t action, std::shared_ptr<Progress> progress,
        std::function<void(Result<void>)> done);
    // The journal, oldest first. NotFound while no book is open.
    Result<std::vector<ActionEntry>> actions();
    // What an action changed, value by value; a large one takes a while to read.
    void changesOfInBackground(
        std::int64_t action, std::size_t limit, std::function<void(Result<FieldChanges>)> done);
    // This machine's copies of the book, newest first. NotFound while no book is open.
    Result<std::vector<BookCopy>> copies();
    void saveCopyInBackground(
        QString path, std::shared_ptr<Progress> progress, std::function<void(Result<void>)> done);
    // Puts a copy in the book's place, once the present was copied.
    void restoreInBackground(QString copyPath, std::shared_ptr<Progress> progress,
        std::function<void(Result<void>)> done);
    // What was found when the book was opened; nothing in particular while none is open.
    const OpeningReport &openingReport() const { return m_report; }
    // Why the log that goes with the copies lacks the newest actions; nothing when it has all.
    const std::optional<Error> &logFailure() const { return m_logFailure; }

signals:
    void bookChanged(const bellwether::BookPointer &book); // null: closed
    void undoStateChanged();
    // A copy that was due, or the log, could not be written; the book itself is not concerned.
    void copyFailed(const bellwether::Error &error);

private:
    struct Store;
    // How the file is after something was done to it on its thread.
    struct Status
    {
        BookFile::Access access = BookFile::Access::ReadWrite;
        UndoState undo;
        std::optional<Error> logFailure;
        std::optional<Error> copyFailure;
    };
    struct Written
    {
        Result<BookPointer> book;
        Status status;
    };
    using Done = std::function<void(Result<void>)>;
    using Write = std::function<Result<BookPointer>(BookFile &, const BookPointer &base)>;

    struct Shown;

    Result<void> reload();
    void closeFile();
    // On m_thread.
    Result<Shown> replace(Result<BookFile> file, Progress *progress);
    Written write(const Write &work, const BookPointer &base);
    Status status() const;
    void makeDueCopy();
    // On the thread of this object.
    void writeInBackground(Write work, Done done);
    void answerLater(Done done, Result<void> result);
    Result<void> take(const Written &written);
    void takeStatus(const Status &status);
    void tellFailure(std::optional<Error> &known, const std::optional<Error> &now);
    void show(const BookPointer &book);
    Result<void> show(const Result<Shown> &shown);

    QThread m_thread;
    std::unique_ptr<Store> m_store; // lives on m_thread
    BookPointer m_book;
    QString m_path;
    BookFile::Access m_access = BookFile::Access::ReadWrite;
    bool m_areWritesHeld = false;
    UndoState m_undoState;
    OpeningReport m_report;
    std::optional<Error> m_logFailure;
    std::optional<Error> m_copyFailure;
    QTimer m_copyTimer;
    int m_generation = 0; // counts the books that were opened and closed
};

} // namespace bellwether
