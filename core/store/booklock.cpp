// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/booklock.h"

#include <QFile>
#include <QFileInfo>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString lockPath(const QString &bookPath)
{
    const QFileInfo book(bookPath);
    return book.path() + "/."_L1 + book.fileName() + ".lock"_L1;
}

QString holderOf(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString application;
    if (!lock.getLockInfo(&process, &host, &application)) {
        return {}; // an empty lock file tells nothing
    }
    return u"%1 on %2"_s.arg(QString::number(process), host);
}

} // namespace

Result<std::unique_ptr<QLockFile>> takeLock(const QString &bookPath)
{
    auto lock = std::make_unique<QLockFile>(lockPath(bookPath));
    lock->setStaleLockTime(0); // a book may be open for days
    if (lock->tryLock(0)) {
        // Qt makes it readable for everybody, and it names the user's machine.
        QFile::setPermissions(lock->fileName(), QFile::ReadOwner | QFile::WriteOwner);
        return lock;
    }
    if (lock->error() == QLockFile::LockFailedError) {
        return failure(Error::Kind::LockedElsewhere, bookPath, holderOf(*lock));
    }
    return nullptr;
}

bool removeEmptyLock(const QString &bookPath)
{
    const QFileInfo lock(lockPath(bookPath));
    return lock.isFile() && !lock.isSymLink() && lock.size() == 0 && QFile::remove(lock.filePath());
}

} // namespace bellwether
