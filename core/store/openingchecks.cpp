// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/openingchecks.h"

#include "core/store/database.h"
#include "core/store/integrity.h"
#include "core/store/interruption.h"
#include "core/store/migrations.h"
#include "core/store/query.h"
#include "core/store/schema.h"
#include "core/store/setaside.h"
#include "core/store/transaction.h"

#include <QFileInfo>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DaysBetweenChecks = 7;
constexpr qint64 LargeBook = 20 << 20; // its digest takes longer than a moment
constexpr int MillisecondsForAStranger = 500;

// A book of a later program says itself which programs can still read it.
Result<void> checkMinReader(Database &database, int schema)
{
    const auto minReader = singleValue<int>(Query(database, u"SELECT min_reader FROM meta"_s));
    if (!minReader || *minReader > SchemaVersion) {
        return failure(Error::Kind::SchemaTooNew, database.path(), QString::number(schema));
    }
    return {};
}

Result<void> makeIndexesAnew(Database &database)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction) {
        return tl::unexpected(transaction.error());
    }
    auto done = database.execute(u"REINDEX"_s);
    if (done) {
        done = checkEveryPage(database);
    }
    return done ? transaction->commit() : done;
}

} // namespace

Result<void> checkForm(Database &database, int schema)
{
    if (schema <= SchemaVersion) {
        return checkSchema(database, schema);
    }
    const Interruption interruption(database, nullptr, QDeadlineTimer(MillisecondsForAStranger));
    const auto readable = checkReadable(database, SchemaVersion);
    return readable ? checkMinReader(database, schema) : readable;
}

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
    auto done = checkForm(database, *schema);
    if (done) {
        done = checkPagesQuickly(database);
    }
    if (done) {
        done = picture->commit();
    }
    return done.map([&] { return *schema; });
}

bool needsFullCheck(
    const QString &path, const std::optional<PathState> &known, const QDateTime &now)
{
    if (!known || known->isOpen || !known->closed || !known->checkedAt.isValid()) {
        return true;
    }
    const qint64 days = known->checkedAt.daysTo(now);
    return markOf(path) != known->closed->mark || days < 0 || days >= DaysBetweenChecks;
}

Result<void> checkFully(Database &database, const QDateTime &now, OpeningReport &report)
{
    const auto whole = checkEveryPage(database);
    if (whole) {
        return checkReferences(database);
    }
    if (whole.error().kind == Error::Kind::Cancelled) {
        return whole;
    }
    if (const auto isOnly = isOnlyIndexesDamaged(database); !isOnly || !*isOnly) {
        return whole;
    }
    if (report.keptAside.isEmpty()) {
        const Result<QString> folder = setAside(database.path(), now);
        if (!folder) {
            return tl::unexpected(folder.error());
        }
        report.keptAside = *folder;
    }
    const auto made = makeIndexesAnew(database);
    report.madeIndexesAnew = made.has_value();
    return made ? checkReferences(database) : made;
}

Result<void> compareWithClose(Database &database, const ActionHead &head,
    const std::optional<PathState> &known, bool isDue, OpeningReport &report)
{
    if (!known || !known->closed) {
        return {};
    }
    report.lastClosedAt = known->closed->at;
    const bool isLarge = QFileInfo(database.path()).size() > LargeBook;
    if (known->closed->head != head || (isLarge && !isDue)) {
        return {};
    }
    auto picture = Transaction::begin(database, Transaction::Kind::Read);
    const Result<ContentDigest> digest =
        picture ? contentDigest(database) : tl::unexpected(picture.error());
    if (!digest) {
        return tl::unexpected(digest.error());
    }
    report.tablesThatDiffer = tablesThatDiffer(known->closed->digest, *digest);
    return {};
}

} // namespace bellwether
