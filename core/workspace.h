// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/bookfile.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

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

signals:
    void bookChanged(const bellwether::BookPointer &book); // null: closed

private:
    struct Store;
    struct Written
    {
        Result<BookPointer> book;
        BookFile::Access access;
    };

    Result<void> replace(const std::function<Result<BookFile>()> &make);
    Result<void> reload();
    void closeFile();
    Written write(const Change &change, const BookPointer &base, Progress *progress); // on m_thread
    Result<void> take(const Written &written);
    void show(const BookPointer &book);

    QThread m_thread;
    std::unique_ptr<Store> m_store; // lives on m_thread
    BookPointer m_book;
    QString m_path;
    BookFile::Access m_access = BookFile::Access::ReadWrite;
    int m_generation = 0; // counts the books that were opened and closed
};

} // namespace bellwether
