// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookcopies.h"

#include "core/store/bookcount.h"
#include "core/store/copyfile.h"
#include "core/store/copymanifest.h"
#include "core/store/copythinning.h"
#include "core/store/database.h"
#include "core/store/datafolder.h"
#include "core/store/durable.h"
#include "core/store/query.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DigitsOfNumber = 6;

QString copiesFolder(const QString &bookUuid)
{
    return bookFolder(bookUuid) + "/copies"_L1;
}

// "000017.bellwether": copies are numbered as they are made.
QString nameOfCopy(int number)
{
    return u"%1.bellwether"_s.arg(number, DigitsOfNumber, 10, QChar(u'0'));
}

int nextNumber(const QString &folder)
{
    int newest = 0;
    const QStringList names = QDir(folder).entryList(QDir::Files);
    for (const QString &name : names) {
        newest = std::max(newest, name.section(u'.', 0, 0).toInt());
    }
    return newest + 1;
}

bool isMostlyGone(std::int64_t before, std::int64_t now)
{
    return before > 2 * now;
}

// A much smaller book never pushes out the one before it.
Result<void> pinWhatShrank(const std::vector<StoredCopy> &copies, const BookCopy &made)
{
    if (copies.empty() || copies.front().copy.isPinned) {
        return {};
    }
    StoredCopy before = copies.front();
    if (!isMostlyGone(before.copy.rows, made.rows)
        && !isMostlyGone(before.copy.companies, made.companies)) {
        return {};
    }
    before.copy.isPinned = true;
    return writeManifest(before);
}

void thinOut(const QString &bookUuid)
{
    const std::vector<BookCopy> copies = bookCopies(bookUuid);
    const std::vector<bool> keeps = copiesToKeep(copies);
    for (std::size_t i = 0; i < copies.size(); ++i) {
        if (!keeps[i]) {
            // The manifest first: a copy without one is never offered.
            QFile::remove(manifestOf(copies[i].path));
            QFile::remove(copies[i].path);
        }
    }
}

Result<StoredCopy> described(
    Database &database, const QString &path, CopyReason reason, const QDateTime &now)
{
    const Result<ActionHead> head = journalHead(database);
    const Result<BookCount> count = countRows(database);
    const auto schema = singleValue<int>(Query(database, u"PRAGMA user_version"_s));
    const Result<QByteArray> sha256 = sha256Of(path);
    if (!head || !count || !schema || !sha256) {
        return tl::unexpected(!head ? head.error()
                : !count            ? count.error()
                : !schema           ? schema.error()
                                    : sha256.error());
    }
    StoredCopy stored;
    stored.copy = {path, now, head->seq, reason, count->companies, count->rows,
        QFileInfo(path).size(), *sha256, false};
    stored.schema = *schema;
    stored.hash = head->hash;
    return stored;
}

} // namespace

std::vector<StoredCopy> storedCopies(const QString &bookUuid)
{
    std::vector<StoredCopy> copies;
    const QDir folder(copiesFolder(bookUuid));
    // Names sort by number.
    const QStringList names =
        folder.entryList({u"*.bellwether"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        if (auto stored = readManifest(path);
            stored && stored->copy.bytes == QFileInfo(path).size()) {
            copies.push_back(std::move(*stored));
        }
    }
    return copies;
}

std::vector<BookCopy> bookCopies(const QString &bookUuid)
{
    std::vector<BookCopy> copies;
    for (StoredCopy &stored : storedCopies(bookUuid)) {
        copies.push_back(std::move(stored.copy));
    }
    return copies;
}

Result<void> verifyCopy(const BookCopy &copy)
{
    if (copy.sha256.isEmpty()) {
        return {};
    }
    const Result<QByteArray> sha256 = sha256Of(copy.path);
    if (!sha256) {
        return tl::unexpected(sha256.error());
    }
    if (*sha256 != copy.sha256) {
        return failure(Error::Kind::DamagedData, copy.path, u"other bytes than were verified"_s);
    }
    return {};
}

Result<BookCopy> makeVerifiedCopy(
    Database &database, CopyReason reason, const QDateTime &now, Progress *progress)
{
    const auto uuid = singleValue<QString>(Query(database, u"SELECT book_uuid FROM meta"_s));
    if (!uuid) {
        return tl::unexpected(uuid.error());
    }
    const QString folder = copiesFolder(*uuid);
    if (const auto made = makePrivateFolder(folder); !made) {
        return tl::unexpected(made.error());
    }
    removeLeftovers(folder);
    const std::vector<StoredCopy> before = storedCopies(*uuid);
    const QString path = folder + u'/' + nameOfCopy(nextNumber(folder));
    if (const auto copied = copyForGood(database, path, progress); !copied) {
        return tl::unexpected(copied.error());
    }
    const Result<StoredCopy> stored = described(database, path, reason, now);
    const auto written = stored ? writeManifest(*stored) : tl::unexpected(stored.error());
    if (!written) {
        QFile::remove(path); // nobody would ever look at it
        return tl::unexpected(written.error());
    }
    if (const auto pinned = pinWhatShrank(before, stored->copy); pinned) {
        thinOut(*uuid);
    }
    return stored->copy;
}

Result<void> copyForGood(Database &database, const QString &path, Progress *progress)
{
    const QFileInfo target(path);
    if (target.exists() || target.isSymLink()) {
        return failure(Error::Kind::CannotCreate, path, u"exists"_s);
    }
    const QString folder = target.absolutePath();
    if (const auto space = needSpace(folder, 2 * QFileInfo(database.path()).size()); !space) {
        return space;
    }
    const ProvisionalFile part(folder);
    auto done = part.made();
    if (done) {
        done = vacuumInto(database, part.path(), progress);
    }
    if (done) {
        done = sameContents(database, part.path());
    }
    if (done) {
        done = syncFile(part.path());
    }
    return done ? renameForGood(part.path(), path) : done;
}

} // namespace bellwether
