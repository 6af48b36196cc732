// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>

namespace bellwether {

// By which one Bellwether asks another one of the same user on this computer to come to the front:
// a file "PID.show" in a folder that only this user can read, which whoever is called takes away.
class WindowCall : public QObject
{
    Q_OBJECT

public:
    // Listens for calls of this process.
    explicit WindowCall(QObject *parent, const QString &folder = usualFolder());

    // In the user's place for what lasts as long as the session; empty where there is none.
    static QString usualFolder();
    // Leaves a call; false where the folder takes none.
    static bool call(qint64 process, const QString &folder = usualFolder());
    // Takes back a call that nobody answered. Whether it was still there.
    static bool takeBack(qint64 process, const QString &folder = usualFolder());

signals:
    void called();

private:
    void look();

    QString m_folder;
    QFileSystemWatcher m_watcher;
};

} // namespace bellwether
