// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/durable.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<void> syncPath(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0) {
        return tl::unexpected(systemFailure(path, errno));
    }
    const int code = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    // Some network folders know no such thing as syncing a folder.
    if (code != 0 && !(code == EINVAL && (flags & O_DIRECTORY) != 0)) {
        return tl::unexpected(systemFailure(path, code));
    }
    return {};
}

// Zero, or errno.
int renameToNewName(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0) {
        return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return errno;
    }
    // A file system that cannot promise it: look first.
    if (::access(to.constData(), F_OK) == 0) {
        return EEXIST;
    }
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

} // namespace

Error systemFailure(const QString &path, int code)
{
    const bool isFull = code == ENOSPC || code == EDQUOT || code == EFBIG;
    return {isFull ? Error::Kind::DiskFull : Error::Kind::CannotWrite, path, qt_error_string(code)};
}

Result<void> syncFile(const QString &path)
{
    return syncPath(path, O_RDONLY);
}

Result<void> syncFolder(const QString &path)
{
    return syncPath(path, O_RDONLY | O_DIRECTORY);
}

Result<void> renameForGood(const QString &from, const QString &to)
{
    const int code = renameToNewName(QFile::encodeName(from), QFile::encodeName(to));
    if (code == EEXIST) {
        return failure(Error::Kind::CannotCreate, to, u"exists"_s);
    }
    if (code != 0) {
        return tl::unexpected(systemFailure(to, code));
    }
    return syncFolder(QFileInfo(to).absolutePath());
}

Result<void> replaceForGood(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) {
        return tl::unexpected(systemFailure(path, errno));
    }
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<void> needSpace(const QString &folder, qint64 bytes)
{
    const QStorageInfo disk(folder);
    if (disk.isValid() && disk.bytesAvailable() < bytes) {
        return failure(Error::Kind::DiskFull, folder,
            u"%1 bytes free, %2 needed"_s.arg(
                QString::number(disk.bytesAvailable()), QString::number(bytes)));
    }
    return {};
}

Result<QByteArray> sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return failure(Error::Kind::CannotOpen, path, file.errorString());
    }
    return hash.result();
}

} // namespace bellwether
