// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/booklock.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

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

// A program that was killed while Qt made or took over the lock leaves an empty file, which Qt
// never takes for stale, or a ".rmlock" beside it. But whoever has the lock also has flock(2) on
// its file, and that goes with the process: when we can have it, nobody on this machine has it.
// One that names another machine stays.
bool removeAbandonedLock(const QLockFile &lock)
{
#ifdef Q_OS_UNIX
    qint64 process = 0;
    QString host;
    QString application;
    if (lock.getLockInfo(&process, &host, &application) && host != QSysInfo::machineHostName()) {
        return false;
    }
    const QByteArray path = QFile::encodeName(lock.fileName());
    const int file = ::open(path.constData(), O_RDWR | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    const bool isOurs = ::flock(file, LOCK_EX | LOCK_NB) == 0;
    if (isOurs) {
        ::unlink(path.constData());
        ::unlink((path + ".rmlock").constData());
    }
    ::close(file);
    return isOurs;
#else
    Q_UNUSED(lock)
    return false;
#endif
}

} // namespace

Result<std::unique_ptr<QLockFile>> takeLock(const QString &bookPath)
{
    auto lock = std::make_unique<QLockFile>(lockPath(bookPath));
    lock->setStaleLockTime(0); // a book may be open for days
    if (lock->tryLock(0)
        || (lock->error() == QLockFile::LockFailedError && removeAbandonedLock(*lock)
            && lock->tryLock(0))) {
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
