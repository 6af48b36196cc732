// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/buildbook.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<void> createAndFill(const QString &path, const std::function<Result<void>(BookFile &)> &fill)
{
    Result<BookFile> file = BookFile::create(path);
    if (!file) {
        return tl::unexpected(file.error());
    }
    return fill(*file);
}

} // namespace

Result<void> buildBook(const QString &path, const std::function<Result<void>(BookFile &)> &fill)
{
    const QFileInfo target(path);
    if (target.exists() || target.isSymLink()) {
        return failure(Error::Kind::CannotCreate, path, u"there is a file of that name already"_s);
    }
    const QString unfinished = u"%1/.%2.part-%3"_s.arg(target.absolutePath(), target.fileName(),
        QString::number(QCoreApplication::applicationPid()));
    Result<void> filled = createAndFill(unfinished, fill);
    if (filled && !QFile::rename(unfinished, path)) {
        filled = failure(Error::Kind::CannotCreate, path);
    }
    if (!filled) {
        QFile::remove(unfinished);
        // The unfinished name means nothing to the user.
        if (filled.error().subject == QFileInfo(unfinished).absoluteFilePath()) {
            return failure(filled.error().kind, path, filled.error().detail);
        }
    }
    return filled;
}

} // namespace bellwether
