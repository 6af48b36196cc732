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

    // The book that was open stays open when this fails.
    Result<void> create(const QString &path);
    Result<void> open(const QString &path, BookFile::Access access = BookFile::Access::ReadWrite);
    void close();

    bool isOpen() const { return m_book != nullptr; }
    bool isReadOnly() const;
    QString path() const;
    BookPointer book() const { return m_book; } // null while none is open

    // Writes and waits; for what a hand does at once. bookChanged is emitted before it returns.
    Result<void> apply(const Change &change);
    // Writes without blocking the caller's thread; `done` runs on it, after bookChanged.
    void applyInBackground(
        Change change, std::shared_ptr<Progress> progress, std::function<void(Result<void>)> done);

signals:
    void bookChanged(const bellwether::BookPointer &book); // null: closed

private:
    struct Store;

    QThread m_thread;
    std::unique_ptr<Store> m_store; // lives on m_thread
    BookPointer m_book;
};

} // namespace bellwether
