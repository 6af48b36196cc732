// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookopening.h"

#include "core/store/booklock.h"
#include "core/store/migrations.h"
#include "core/store/programname.h"
#include "core/store/query.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Removes what a failed creation left.
class HalfMade
{
public:
    explicit HalfMade(QString path)
        : m_path(std::move(path))
    {
    }
    ~HalfMade()
    {
        if (!m_path.isEmpty()) {
            QFile::remove(m_path);
            QFile::remove(m_path + "-journal"_L1);
        }
    }
    HalfMade(const HalfMade &) = delete;
    HalfMade &operator=(const HalfMade &) = delete;

    void keep() { m_path.clear(); }

private:
    QString m_path;
};

Result<void> fill(const QString &path)
{
    Result<Database> database = Database::open(path, Database::Mode::ReadWrite);
    if (!database) {
        return tl::unexpected(database.error());
    }
    if (const auto done = database->prepareForWriting(); !done) {
        return done;
    }
    if (const MigrationOutcome outcome = migrate(*database); outcome.error) {
        return tl::unexpected(*outcome.error);
    }
    Query meta(*database,
        u"INSERT INTO meta (id, book_uuid, created_by, min_reader) VALUES (1, ?, ?, ?)"_s);
    return meta.bind(QUuid::createUuid().toString(QUuid::WithoutBraces))
        .bind(programName())
        .bind(SchemaVersion)
        .run();
}

// The folder's true path and the file's name; an error when that is none.
Result<QString> newPath(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    if (path.contains(QChar(u'\0')) || file.fileName().isEmpty() || folder.isEmpty()) {
        return failure(Error::Kind::CannotCreate, path, u"no such folder"_s);
    }
    if (file.exists() || file.isSymLink()) {
        return failure(Error::Kind::CannotCreate, path, u"exists"_s);
    }
    return folder + (folder.endsWith(u'/') ? ""_L1 : "/"_L1) + file.fileName();
}

} // namespace

Result<OpenedBook> createBook(const QString &path)
{
    const Result<QString> canonical = newPath(path);
    if (!canonical) {
        return tl::unexpected(canonical.error());
    }
    Result<std::unique_ptr<QLockFile>> lock = takeLock(*canonical);
    if (!lock) {
        return tl::unexpected(lock.error());
    }
    if (!*lock) {
        return failure(Error::Kind::CannotCreate, *canonical, u"the folder takes no files"_s);
    }
    if (const auto created = createExclusively(*canonical); !created) {
        return tl::unexpected(created.error());
    }
    HalfMade file(*canonical);
    if (const auto filled = fill(*canonical); !filled) {
        return tl::unexpected(filled.error());
    }
    Result<OpenedBook> book = openLocked(*canonical, std::move(*lock));
    if (book) {
        file.keep();
    }
    return book;
}

} // namespace bellwether
