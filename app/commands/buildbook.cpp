// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/buildbook.h"

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

// What a program that was killed half-way left; not what another one is just filling.
Result<void> clearAway(const QString &unfinished)
{
    if (!QFileInfo::exists(unfinished)) {
        return {};
    }
    const Result<BookFile> left = BookFile::open(unfinished);
    if (!left && left.error().kind == Error::Kind::LockedElsewhere) {
        return tl::unexpected(left.error());
    }
    QFile::remove(unfinished + u"-journal"_s);
    QFile::remove(unfinished);
    return {};
}

} // namespace

Result<void> buildBook(const QString &path, const std::function<Result<void>(BookFile &)> &fill)
{
    if (path.isEmpty()) {
        return failure(Error::Kind::InvalidInput, u"BOOK"_s, u"a book needs a name."_s);
    }
    const QFileInfo target(path);
    if (target.exists() || target.isSymLink()) {
        return failure(Error::Kind::CannotCreate, path, u"there is a file of that name already"_s);
    }
    const QString unfinished = u"%1/.%2.part"_s.arg(target.absolutePath(), target.fileName());
    if (const Result<void> cleared = clearAway(unfinished); !cleared) {
        return failure(cleared.error().kind, path, cleared.error().detail);
    }
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
