// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/fileidentity.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace bellwether {

namespace {

constexpr mode_t AnyWrite = S_IWUSR | S_IWGRP | S_IWOTH;

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

bool hasWritePermission(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    return ::stat(name.constData(), &status) == 0 && (status.st_mode & AnyWrite) != 0
        && ::access(name.constData(), W_OK) == 0;
}

} // namespace

Result<FileIdentity> identityOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        return failure(Error::Kind::CannotOpen, path, systemError());
    }
    if (!S_ISREG(status.st_mode)) {
        return failure(Error::Kind::CannotOpen, path, QStringLiteral("not a regular file"));
    }
    return FileIdentity{status.st_dev, status.st_ino};
}

bool isWritable(const QString &path)
{
    return hasWritePermission(path) && hasWritePermission(QFileInfo(path).path());
}

Result<void> createExclusively(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) {
        return failure(Error::Kind::CannotCreate, path, systemError());
    }
    // SQLite does not have the file yet, so that closing it drops no lock of hers.
    ::close(file);
    return {};
}

} // namespace bellwether
