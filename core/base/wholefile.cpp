// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isFull(int systemError)
{
#ifdef EDQUOT
    if (systemError == EDQUOT) {
        return true;
    }
#endif
    return systemError == ENOSPC || systemError == EFBIG;
}

} // namespace

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    const QFileInfo target(path);
    if (target.suffix().compare("bellwether"_L1, Qt::CaseInsensitive) == 0) {
        return failure(Error::Kind::InvalidInput, path, u"book"_s);
    }
    if (target.exists() && !target.isFile()) {
        return failure(Error::Kind::InvalidInput, path, u"not a regular file"_s);
    }
    // Until commit() the new bytes lie in a file of their own beside the old one.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return failure(Error::Kind::CannotWrite, path, file.errorString());
    }
    errno = 0; // QSaveFile itself says "Unknown error" about a full disk
    const bool isWritten = file.write(bytes) == bytes.size() && file.flush() && file.commit();
    const int systemError = errno;
    if (isWritten) {
        return {};
    }
    const auto kind = isFull(systemError) ? Error::Kind::DiskFull : Error::Kind::CannotWrite;
    return failure(kind, path, qt_error_string(systemError));
}

} // namespace bellwether
