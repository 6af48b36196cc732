// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/journal.h"

#include <QFile>
#include <QString>

#include <functional>
#include <memory>

namespace bellwether {

// A file beside the copies of a book that holds the book's actions once more, so that a copy and
// the log together give the book back when its own file is gone. It begins after `base`, which is
// the newest action of a copy or nothing, and is only ever appended to.
class ActionLog
{
public:
    struct Beginning
    {
        QString bookUuid;
        QString createdBy; // the book's maker, for a book that is made anew
        int schema = 0;
        ActionHead base;
    };

    // A new file, mode 0600, on the disk before it returns. CannotCreate when the name is taken.
    static Result<ActionLog> start(const QString &path, const Beginning &beginning);
    // An existing one, for appending; an action that was written only half is cut off. CannotOpen,
    // DamagedData.
    static Result<ActionLog> open(const QString &path);

    const Beginning &beginning() const { return m_beginning; }
    const ActionHead &head() const { return m_head; } // the newest action in it
    QString path() const { return m_file->fileName(); }

    // On the disk before it returns. DiskFull and CannotWrite leave the log as it was.
    Result<void> append(const ActionRecord &record);

    // The hash after an action that the log knows: its base or one in it; empty for any other.
    Result<QByteArray> hashAfter(std::int64_t seq) const;
    // Every action after that number in turn; the first failure ends it and is the answer.
    Result<void> visitAfter(
        std::int64_t seq, const std::function<Result<void>(const ActionRecord &)> &visit) const;

private:
    explicit ActionLog(const QString &path);
    Result<void> readBeginning();
    Result<void> findEnd();

    std::unique_ptr<QFile> m_file;
    Beginning m_beginning;
    ActionHead m_head;
    qint64 m_firstAction = 0; // where it lies in the file
    qint64 m_end = 0; // of the last whole action
};

} // namespace bellwether
