// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/unreadablerows.h"

#include "core/book/bookrows.h"
#include "core/store/childmapping.h"
#include "core/store/database.h"
#include "core/store/sqlite.h"

#include <limits>
#include <vector>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

template <typename Row>
Result<void> readAll(Query query, std::vector<std::int64_t> *ids)
{
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        if (ids) {
            ids->push_back(query.value<std::int64_t>(0));
        } else {
            Row row;
            readColumns(RowMapping<Row>::Columns, query, 1, row);
        }
    }
    return step.map([](bool) {});
}

// All at once, and one by one only where one is wrong.
template <typename Row>
Result<std::int64_t> dropUnreadable(Database &database)
{
    using Mapping = RowMapping<Row>;
    const QString select =
        u"SELECT id, %1 FROM %2"_s.arg(namesOf(Mapping::Columns), Mapping::Table);
    if (readAll<Row>(Query(database, select), nullptr)) {
        return 0;
    }
    std::vector<std::int64_t> ids;
    auto done =
        readAll<Row>(Query(database, u"SELECT id FROM %1 ORDER BY id"_s.arg(Mapping::Table)), &ids);
    std::int64_t dropped = 0;
    for (auto id = ids.begin(); done && id != ids.end(); ++id) {
        Query one(database, select + u" WHERE id = ?"_s);
        one.bind(*id);
        if (!readAll<Row>(std::move(one), nullptr)) {
            ++dropped;
            done = Query(database, u"DELETE FROM %1 WHERE id = ?"_s.arg(Mapping::Table))
                       .bind(*id)
                       .run();
        }
    }
    return done.map([&] { return dropped; });
}

template <typename T>
QString typesOf(Dated<T> Company::*)
{
    if constexpr (std::is_same_v<T, QString>) {
        return u"'text', 'null'"_s;
    } else {
        return u"'integer', 'null'"_s;
    }
}

// A field that nobody knows, or a value of another type.
Result<std::int64_t> dropUnreadableValues(Database &database)
{
    QStringList readable;
    visitDatedFields([&](QLatin1StringView name, auto member) {
        readable << u"(field = '%1' AND typeof(value) IN (%2))"_s.arg(name, typesOf(member));
    });
    return database
        .execute(u"DELETE FROM company_value WHERE NOT (%1)"_s.arg(readable.join(u" OR "_s)))
        .map([&] { return std::int64_t{sqlite3_changes64(database.handle())}; });
}

} // namespace

Result<std::map<QString, std::int64_t>> dropUnreadableRows(Database &database)
{
    std::map<QString, std::int64_t> dropped;
    Result<void> done;
    const auto drop = [&](QLatin1StringView table, const auto &how) {
        if (done) {
            const Result<std::int64_t> count = how(database);
            done = count.map([&](std::int64_t went) { dropped[table] = went; });
        }
    };
    visitBookRows([&]<typename Row>() { drop(RowMapping<Row>::Table, &dropUnreadable<Row>); });
    drop(ChildMapping<Company>::Table, &dropUnreadableValues);
    return done.map([&] { return dropped; });
}

} // namespace bellwether
