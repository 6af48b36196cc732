// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/recovery.h"
#include "core/workspace.h"
#include "ui/filedialogs.h"

#include <QDate>
#include <QObject>
#include <QPointer>

#include <optional>

namespace bellwether {

class Navigator;
class RecoveryDialog;
struct LostBook;

// What can be done when a book cannot be opened. Nothing here begins anew by itself: each way ends
// in an open book, or in the window as it was.
class RecoveryActions : public QObject
{
    Q_OBJECT

public:
    RecoveryActions(Workspace &workspace, Navigator &navigator, FileDialogs &dialogs, QDate today,
        QWidget &window);

    // After a failed opening: the recovery screen, the lock's holder, or a sentence.
    void help(const QString &path, const Error &error);
    // Brings back what the copies and the log have of the book at that path, which is closed for it
    // if it is open. What lies there now is kept beside it.
    void recoverWithLog(const QString &path);

signals:
    void openWanted(const QString &path, bellwether::BookFile::Access access);
    void quitWanted();
    // Nothing can be given back of what is, or is no longer, at that path.
    void notOurs(const QString &path);

private:
    void planRecovery(const QString &path, const Error &error);
    QWidget &above() const; // the recovery screen while it is there, else the window
    void showRecovery(const LostBook &lost);
    void chooseBackup(const LostBook &lost);
    void openBackup(const QString &path, const QString &copyPath);
    void saveDamaged(const QString &path);
    void showLock(const Error &error);
    void switchTo(qint64 process);
    void finish(const QString &path, const Result<QString> &damaged);

    Workspace &m_workspace;
    Navigator &m_navigator;
    FileDialogs &m_dialogs;
    QDate m_today;
    QWidget &m_window;
    QPointer<RecoveryDialog> m_recovery;
};

} // namespace bellwether
