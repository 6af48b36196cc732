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

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
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
        const auto count =
            singleValue<std::int64_t>(Query(database, u"SELECT count(*) FROM "_s + quoted(name)));
        if (!count) {
            return tl::unexpected(count.error());
        }
        counts.emplace(name, *count);
    }
    return counts;
}

Result<std::map<QString, double>> moneyPerColumn(Database &database)
{
    std::map<QString, double> sums;
    Query columns(database,
        u"SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c"
        " WHERE t.type = 'table' AND (c.name = 'amount' OR c.name LIKE '%\\_amount' ESCAPE '\\')"_s);
    Result<bool> row = columns.next();
    for (; row && *row; row = columns.next()) {
        const QString table = columns.value<QString>(0);
        const QString column = columns.value<QString>(1);
        const auto sum = singleValue<double>(
            Query(database, u"SELECT total(%1) FROM %2"_s.arg(quoted(column), quoted(table))));
        if (!sum) {
            return tl::unexpected(sum.error());
        }
        sums.emplace(table + u'.' + column, *sum);
    }
    return row.map([&](bool) { return sums; });
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
