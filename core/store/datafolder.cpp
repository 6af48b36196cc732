// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/datafolder.h"

#include "core/store/durable.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/bellwether"_L1;
}

QString hashed(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().first(32));
}

} // namespace

QString bookFolder(const QString &bookUuid)
{
    // The text comes from a file that anybody may have made: it never leads out of the folder.
    const QUuid uuid(bookUuid);
    return dataFolder() + "/books/"_L1
        + (uuid.isNull() ? hashed(bookUuid) : uuid.toString(QUuid::WithoutBraces));
}

QString pathStateFile(const QString &bookPath)
{
    return dataFolder() + "/paths/"_L1 + hashed(settledPath(bookPath)) + ".json"_L1;
}

Result<void> makePrivateFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir()) {
        return {};
    }
    if (folder.absolutePath() != path) {
        if (const auto parent = makePrivateFolder(folder.absolutePath()); !parent) {
            return parent;
        }
    }
    constexpr auto Private = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkdir(path, Private) && !QFileInfo(path).isDir()) {
        return failure(Error::Kind::CannotWrite, path, u"the folder cannot be made"_s);
    }
    return syncFolder(folder.absolutePath());
}

QString settledPath(const QString &path)
{
    const QFileInfo file(path);
    if (const QString canonical = file.canonicalFilePath(); !canonical.isEmpty()) {
        return canonical;
    }
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(file.absoluteFilePath())
                            : QDir(folder).filePath(file.fileName());
}

} // namespace bellwether
