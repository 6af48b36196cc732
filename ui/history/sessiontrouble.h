// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace.h"

#include <QObject>

#include <functional>

namespace bellwether {

class HistoryActions;
class NoticeBar;
class RecoveryActions;

// What can go wrong with the file of an open book: moved, replaced, overwritten, a full disk, a
// disk that fails. Each with what was saved last and what to do.
class SessionTrouble : public QObject
{
    Q_OBJECT

public:
    SessionTrouble(Workspace &workspace, HistoryActions &history, RecoveryActions &recovery,
        NoticeBar &notices, QWidget &window);

    // False when the error is another kind, for which its sentence is enough. `retry` may be empty.
    bool handle(const QString &title, const Error &error, const std::function<void()> &retry);

signals:
    void openWanted(const QString &path, bellwether::BookFile::Access access);
    void findWanted(); // the user wants to look for the file

private:
    void showMoved();
    void showOverwritten(const Error &error);
    void showFullDisk(const QString &title, const Error &error, const std::function<void()> &retry);
    void showFailedDisk(const Error &error);
    QString lastSaved() const;

    Workspace &m_workspace;
    HistoryActions &m_history;
    RecoveryActions &m_recovery;
    NoticeBar &m_notices;
    QWidget &m_window;
};

// "Not saved: the disk with /home/mia is full (12.0 MB free, 30.5 MB needed). …"
QString fullDiskSentence(const Error &error, bool canRetry);

} // namespace bellwether
