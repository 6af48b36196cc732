// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/query.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<Database> freshDatabase(int version)
{
    Result<Database> fresh = Database::inMemory();
    if (!fresh) {
        return fresh;
    }
    std::vector<Migration> steps = migrations();
    std::erase_if(steps, [&](const Migration &step) { return step.version > version; });
    if (const MigrationOutcome outcome = migrate(*fresh, steps); outcome.error) {
        return tl::unexpected(*outcome.error);
    }
    return fresh;
}

Result<QStringList> freshSchema(int version)
{
    Result<Database> fresh = freshDatabase(version);
    return fresh ? schemaOf(*fresh) : tl::unexpected(fresh.error());
}

// "company.name", of real tables only.
Result<QStringList> columnsOf(Database &database)
{
    QStringList names;
    Query query(database,
        u"SELECT s.name || '.' || c.name FROM sqlite_schema s, pragma_table_info(s.name) c"
        " WHERE s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1"_s);
    Result<bool> row = query.next();
    for (; row && *row; row = query.next()) {
        names.append(query.value<QString>(0));
    }
    return row.map([&](bool) { return names; });
}

// What one has and the other has not, for the log.
QString difference(const QStringList &found, const QStringList &expected)
{
    QStringList entries;
    for (const QString &entry : found) {
        if (!expected.contains(entry)) {
            entries.append(u"+ "_s + entry);
        }
    }
    for (const QString &entry : expected) {
        if (!found.contains(entry)) {
            entries.append(u"- "_s + entry);
        }
    }
    return entries.join(u'\n');
}

} // namespace

Result<QStringList> schemaOf(Database &database)
{
    QStringList entries;
    Query query(database,
        u"SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, tbl_name"_s);
    Result<bool> row = query.next();
    for (; row && *row; row = query.next()) {
        entries.append(u"%1 %2 of %3: %4"_s.arg(query.value<QString>(0), query.value<QString>(1),
            query.value<QString>(2),
            query.value<std::optional<QString>>(3).value_or(u"(automatic)"_s)));
    }
    if (!row) {
        return tl::unexpected(row.error());
    }
    return entries;
}

Result<void> checkSchema(Database &database, int version)
{
    const Result<QStringList> expected = freshSchema(version);
    if (!expected) {
        return tl::unexpected(expected.error());
    }
    const Result<QStringList> found = schemaOf(database);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (*found != *expected) {
        return failure(Error::Kind::DamagedData, database.path(), difference(*found, *expected));
    }
    return {};
}

Result<void> checkReadable(Database &database, int version)
{
    Result<Database> fresh = freshDatabase(version);
    if (!fresh) {
        return tl::unexpected(fresh.error());
    }
    const Result<QStringList> expected = columnsOf(*fresh);
    const Result<QStringList> found = columnsOf(database);
    if (!expected || !found) {
        return tl::unexpected(expected ? found.error() : expected.error());
    }
    for (const QString &column : *expected) {
        if (!found->contains(column)) {
            return failure(Error::Kind::DamagedData, database.path(), u"- "_s + column);
        }
    }
    return {};
}

} // namespace bellwether
