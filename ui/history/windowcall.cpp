// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/windowcall.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool makeCallFolder(const QString &folder)
{
    return !folder.isEmpty() && QDir().mkpath(folder)
        && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString callFile(const QString &folder, qint64 process)
{
    return u"%1/%2.show"_s.arg(folder).arg(process);
}

} // namespace

WindowCall::WindowCall(QObject *parent, const QString &folder)
    : QObject(parent)
    , m_folder(folder)
{
    if (!makeCallFolder(folder)) {
        return;
    }
    // One that was meant for another process of this number.
    QFile::remove(callFile(folder, QCoreApplication::applicationPid()));
    m_watcher.addPath(folder);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &WindowCall::look);
}

QString WindowCall::usualFolder()
{
    const QString place = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return place.isEmpty() ? QString() : place + u"/bellwether"_s;
}

bool WindowCall::call(qint64 process, const QString &folder)
{
    QFile file(callFile(folder, process));
    return makeCallFolder(folder) && file.open(QIODevice::WriteOnly);
}

bool WindowCall::takeBack(qint64 process, const QString &folder)
{
    return !folder.isEmpty() && QFile::remove(callFile(folder, process));
}

void WindowCall::look()
{
    if (QFile::remove(callFile(m_folder, QCoreApplication::applicationPid()))) {
        emit called();
    }
}

} // namespace bellwether
