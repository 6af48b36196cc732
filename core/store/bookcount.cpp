// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookcount.h"

#include "core/store/database.h"
#include "core/store/query.h"

#include <QStringList>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<QStringList> tablesOf(Database &database)
{
    QStringList names;
    Query query(database,
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"_s);
    Result<bool> row = query.next();
    for (; row && *row; row = query.next()) {
        names.append(query.value<QString>(0));
    }
    return row.map([&](bool) { return names; });
}

} // namespace

Result<std::map<QString, std::int64_t>> rowsPerTable(Database &database)
{
    const Result<QStringList> names = tablesOf(database);
    if (!names) {
        return tl::unexpected(names.error());
    }
    std::map<QString, std::int64_t> counts;
    for (const QString &name : *names) {
        QString quoted = name;
        quoted.replace(u'"', u"\"\""_s);
        const auto count = singleValue<std::int64_t>(
            Query(database, u"SELECT count(*) FROM \"%1\""_s.arg(quoted)));
        if (!count) {
            return tl::unexpected(count.error());
        }
        counts.emplace(name, *count);
    }
    return counts;
}

Result<BookCount> countRows(Database &database)
{
    return rowsPerTable(database).map([](const std::map<QString, std::int64_t> &counts) {
        BookCount count;
        for (const auto &[name, rows] : counts) {
            count.rows += name == u"action" ? 0 : rows;
            count.companies = name == u"company" ? static_cast<int>(rows) : count.companies;
        }
        return count;
    });
}

} // namespace bellwether
