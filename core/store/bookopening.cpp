// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookopening.h"

#include "core/store/bookheader.h"
#include "core/store/booklock.h"
#include "core/store/migrations.h"
#include "core/store/programname.h"
#include "core/store/query.h"
#include "core/store/schema.h"
#include "core/store/transaction.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using Access = BookFile::Access;

Result<void> checkPages(Database &database)
{
    const auto answer = singleValue<QString>(Query(database, u"PRAGMA quick_check(1)"_s));
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    if (*answer != u"ok") {
        return failure(Error::Kind::DamagedData, database.path(), *answer);
    }
    return {};
}

// The schema first: what a stranger put into it would run inside the other checks.
Result<int> checkContents(Database &database)
{
    auto picture = Transaction::begin(database, Transaction::Kind::Read);
    if (!picture) {
        return tl::unexpected(picture.error());
    }
    // Once more, because rolling back what a crash left behind may have changed it.
    const auto schema = singleValue<int>(Query(database, u"PRAGMA user_version"_s));
    if (!schema) {
        return schema;
    }
    auto done = checkSchema(database, *schema);
    if (done) {
        done = checkPages(database);
    }
    if (done) {
        done = picture->commit();
    }
    return done.map([&] { return *schema; });
}

Result<void> bringUpToDate(Database &database, int schema, Access access)
{
    if (access == Access::ReadOnly) {
        return schema == SchemaVersion
            ? Result<void>()
            : failure(Error::Kind::ReadOnly, database.path(), u"schema %1"_s.arg(schema));
    }
    if (const auto done = database.prepareForWriting(); !done) {
        return done;
    }
    if (const MigrationOutcome outcome = migrate(database); outcome.error) {
        return tl::unexpected(*outcome.error);
    }
    return {};
}

Result<OpenedBook> connect(
    const QString &path, FileIdentity identity, Access access, std::unique_ptr<QLockFile> lock)
{
    Result<Database> database = Database::open(
        path, access == Access::ReadOnly ? Database::Mode::ReadOnly : Database::Mode::ReadWrite);
    if (!database) {
        return tl::unexpected(database.error());
    }
    OpenedBook book{access, std::move(lock), std::move(*database), BookGuard(identity)};
    const Result<int> schema = checkContents(book.database);
    if (!schema) {
        return tl::unexpected(schema.error());
    }
    auto done = bringUpToDate(book.database, *schema, access);
    if (done) {
        done = book.guard.checkIdentity(book.database);
    }
    if (done) {
        done = book.guard.accept(book.database);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    return book;
}

// A program that was killed while it wrote left a journal. SQLite takes the half write back at the
// next look, which a read-only connection may not do: a connection that may looks first. When
// somebody holds the lock they are writing just now, and readers see what was there before.
Result<void> takeBackHalfWrite(const QString &path)
{
    if (QFileInfo(path + "-journal"_L1).size() == 0 || !isWritable(path)) {
        return {};
    }
    const Result<std::unique_ptr<QLockFile>> lock = takeLock(path);
    if (!lock || !*lock) {
        return {};
    }
    Result<Database> database = Database::open(path, Database::Mode::ReadWrite);
    if (!database) {
        return tl::unexpected(database.error());
    }
    return singleValue<int>(Query(*database, u"PRAGMA user_version"_s)).map([](int) {});
}

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

Result<OpenedBook> openBook(const QString &path, Access access)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const Result<FileIdentity> identity = identityOf(canonical.isEmpty() ? path : canonical);
    if (!identity) {
        return tl::unexpected(identity.error());
    }
    std::unique_ptr<QLockFile> lock;
    if (access == Access::ReadWrite && isWritable(canonical)) {
        Result<std::unique_ptr<QLockFile>> taken = takeLock(canonical);
        if (!taken) {
            return tl::unexpected(taken.error());
        }
        lock = std::move(*taken);
    }
    const Access granted = lock ? Access::ReadWrite : Access::ReadOnly;
    const Result<BookHeader> header = readBookHeader(canonical);
    if (!header) {
        return tl::unexpected(header.error());
    }
    if (granted == Access::ReadOnly && header->isInWalMode) {
        // Even reading it would make two files beside it.
        return failure(Error::Kind::CannotOpen, canonical, u"write-ahead log"_s);
    }
    if (granted == Access::ReadOnly) {
        if (const auto whole = takeBackHalfWrite(canonical); !whole) {
            return tl::unexpected(whole.error());
        }
    }
    return connect(canonical, *identity, granted, std::move(lock));
}

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
    const Result<FileIdentity> identity = identityOf(*canonical);
    if (!identity) {
        return tl::unexpected(identity.error());
    }
    Result<OpenedBook> book = connect(*canonical, *identity, Access::ReadWrite, std::move(*lock));
    if (book) {
        file.keep();
    }
    return book;
}

} // namespace bellwether
