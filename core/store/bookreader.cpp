// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookreader.h"

#include "core/book/bookbuilder.h"
#include "core/store/childmapping.h"
#include "core/store/database.h"
#include "core/store/rowstoput.h"
#include "core/store/usagestore.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

enum class Rows
{
    All,
    OfOneId
};

template <typename Row>
QString selectRows(Rows which)
{
    using Mapping = RowMapping<Row>;
    return u"SELECT id, %1 FROM %2 %3"_s.arg(namesOf(Mapping::Columns), Mapping::Table,
        which == Rows::All ? "ORDER BY id"_L1 : "WHERE id = ?"_L1);
}

template <typename Row>
QString selectChildren(Rows which)
{
    using Mapping = ChildMapping<Row>;
    const QString condition = which == Rows::All ? QString() : u"WHERE %1 = ? "_s.arg(Mapping::Key);
    return u"SELECT %1, %2 FROM %3 %4ORDER BY %5"_s.arg(
        Mapping::Key, Mapping::names(), Mapping::Table, condition, Mapping::Order);
}

using EachRow = std::function<void(Query &)>;

Result<void> forEach(Query &query, const EachRow &visit)
{
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        visit(query);
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    return {};
}

template <typename Row>
EachRow appendTo(std::vector<Row> &rows)
{
    return [&rows](Query &query) {
        Row &row = rows.emplace_back();
        row.id = query.value<decltype(Row::id)>(0);
        readColumns(RowMapping<Row>::Columns, query, 1, row);
    };
}

// Both the rows and the children come in the order of the id.
template <typename Row>
EachRow intoParents(std::vector<Row> &rows)
{
    return [&rows, parent = std::size_t{0}](Query &query) mutable {
        const auto id = query.value<decltype(Row::id)>(0);
        while (parent < rows.size() && rows[parent].id < id) {
            ++parent;
        }
        if (parent == rows.size() || rows[parent].id != id) {
            query.reject(0);
        } else {
            ChildMapping<Row>::read(query, rows[parent]);
        }
    };
}

template <typename Row>
Result<void> readTable(Database &database, std::vector<Row> &rows)
{
    Query query(database, selectRows<Row>(Rows::All));
    auto done = forEach(query, appendTo(rows));
    if constexpr (HasChildren<Row>) {
        if (done) {
            Query children(database, selectChildren<Row>(Rows::All));
            done = forEach(children, intoParents(rows));
        }
    }
    return done;
}

// For when reading the table would take longer. Ids without a row are left out.
template <typename Row>
Result<void> readRowsOf(
    Database &database, const std::vector<std::int64_t> &ids, std::vector<Row> &rows)
{
    Query query(database, selectRows<Row>(Rows::OfOneId));
    const EachRow append = appendTo(rows);
    Result<void> done;
    for (auto id = ids.begin(); done && id != ids.end(); ++id) {
        done = forEach(query.bind(*id), append);
    }
    if constexpr (HasChildren<Row>) {
        Query children(database, selectChildren<Row>(Rows::OfOneId));
        const EachRow add = intoParents(rows);
        for (auto id = ids.begin(); done && id != ids.end(); ++id) {
            done = forEach(children.bind(*id), add);
        }
    }
    return done;
}

Result<Settings> readSettings(Database &database)
{
    Settings settings;
    Query query(database, u"SELECT key, value FROM setting"_s);
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        settings.values.insert_or_assign(query.value<QString>(0), query.value<QString>(1));
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    return settings;
}

// The highest id that each table ever gave away.
Result<std::int64_t> highestId(Query &sequence, QLatin1StringView table)
{
    const Result<bool> found = sequence.bind(QString(table)).next();
    if (!found) {
        return tl::unexpected(found.error());
    }
    const std::int64_t highest = *found ? sequence.value<std::int64_t>(0) : 0;
    const Result<void> done = *found ? sequence.run() : Result<void>();
    return done.map([&] { return highest; });
}

template <typename Row>
Result<void> readInto(BookBuilder &builder, Database &database, Query &sequence)
{
    std::vector<Row> rows;
    if (const auto done = readTable(database, rows); !done) {
        return done;
    }
    const Result<std::int64_t> highest = highestId(sequence, RowMapping<Row>::Table);
    if (!highest) {
        return tl::unexpected(highest.error());
    }
    builder.rows<Row>(std::move(rows), *highest);
    return {};
}

const QString SequenceStatement = u"SELECT seq FROM sqlite_sequence WHERE name = ?"_s;

tl::unexpected<Error> notKept(const Database &database, QLatin1StringView table, std::int64_t id)
{
    return failure(Error::Kind::DamagedData, database.path(),
        u"%1 %2 was not kept as written"_s.arg(table, QString::number(id)));
}

// Both sorted.
std::vector<std::int64_t> missingFrom(
    const std::vector<std::int64_t> &wanted, const std::vector<std::int64_t> &found)
{
    std::vector<std::int64_t> missing;
    std::set_difference(
        wanted.begin(), wanted.end(), found.begin(), found.end(), std::back_inserter(missing));
    return missing;
}

// Reading one row by its id costs about as much as reading this many in a row.
constexpr std::size_t RowsPerLookup = 8;

// What was read of a table: a few of its rows, or all of them.
template <typename Row>
Result<void> readSome(Database &database, const std::vector<std::int64_t> &ids,
    const Table<Row> &base, std::vector<Row> &rows, bool &isAll)
{
    isAll = ids.size() * RowsPerLookup >= base.size();
    return isAll ? readTable(database, rows) : readRowsOf(database, ids, rows);
}

// Both by id. The place of the first row that is not there as it was written.
template <typename Row>
std::optional<std::size_t> firstMissing(
    const std::vector<const Row *> &written, const std::vector<Row> &rows)
{
    std::size_t place = 0;
    for (std::size_t i = 0; i < written.size(); ++i) {
        while (place < rows.size() && rows[place].id < written[i]->id) {
            ++place;
        }
        if (place == rows.size() || rows[place] != *written[i]) {
            return i;
        }
    }
    return std::nullopt;
}

// Few rows are read back one by one, into `few`; for many the whole table is, into the builder.
template <typename Row>
Result<void> readBack(Database &database, const RowChanges<Row> &changes, const Table<Row> &base,
    RowChanges<Row> &few, BookBuilder &builder)
{
    if (changes.empty()) {
        return {};
    }
    const std::vector<const Row *> written = rowsToPut(changes);
    std::vector<std::int64_t> ids;
    for (const Row *row : written) {
        ids.push_back(row->id.value);
    }
    std::vector<Row> rows;
    bool isAll = false;
    if (const auto done = readSome(database, ids, base, rows, isAll); !done) {
        return done;
    }
    if (const auto missing = firstMissing(written, rows)) {
        return notKept(database, RowMapping<Row>::Table, ids[*missing]);
    }
    if (isAll) {
        const std::int64_t highest = ids.empty() ? 0 : ids.back();
        builder.rows<Row>(std::move(rows), std::max(base.highestId(), highest));
    } else {
        few = {std::move(rows), changes.removed};
    }
    return {};
}

// The rows of a table that were touched, and of its children: those that are there are put into
// `few`, the others removed by it. Of a table of which much was touched everything is read.
template <typename Row>
Result<void> readTouchedRows(Database &database, const std::vector<std::int64_t> &ids,
    const Table<Row> &base, RowChanges<Row> &few, BookBuilder &builder)
{
    std::vector<Row> rows;
    bool isAll = false;
    if (ids.empty()) {
        return {};
    }
    if (const auto done = readSome(database, ids, base, rows, isAll); !done) {
        return done;
    }
    if (isAll) {
        builder.rows<Row>(std::move(rows), std::max(base.highestId(), ids.back()));
        return {};
    }
    for (const std::int64_t id : missingFrom(ids, idsOf(rows))) {
        few.removed.push_back({id});
    }
    few.put = std::move(rows);
    return {};
}

// Both sorted.
void addIds(std::vector<std::int64_t> &ids, const TouchedRows &touched, QLatin1StringView table)
{
    const auto place = touched.find(QByteArray(table.data(), table.size()));
    if (place == touched.end()) {
        return;
    }
    std::vector<std::int64_t> both;
    std::set_union(ids.begin(), ids.end(), place->second.begin(), place->second.end(),
        std::back_inserter(both));
    ids = std::move(both);
}

template <typename Row>
std::vector<std::int64_t> touchedIds(const TouchedRows &touched)
{
    std::vector<std::int64_t> ids;
    addIds(ids, touched, RowMapping<Row>::Table);
    if constexpr (HasChildren<Row>) {
        addIds(ids, touched, ChildMapping<Row>::Table);
    }
    return ids;
}

Result<void> readUsage(Database &database, BookBuilder &builder)
{
    Result<std::vector<LoginMonth>> logins = readLoginMonths(database);
    if (!logins) {
        return tl::unexpected(logins.error());
    }
    Result<std::vector<FeatureUseMonth>> uses = readFeatureUseMonths(database);
    if (!uses) {
        return tl::unexpected(uses.error());
    }
    builder.loginMonths(std::move(*logins)).featureUseMonths(std::move(*uses));
    return {};
}

} // namespace

Result<BookPointer> readBook(Database &database)
{
    BookBuilder builder;
    Query sequence(database, SequenceStatement);
    Result<void> done;
    visitBookRows([&]<typename Row>() {
        if (done) {
            done = readInto<Row>(builder, database, sequence);
        }
    });
    if (done) {
        done = readUsage(database, builder);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    Result<Settings> settings = readSettings(database);
    if (!settings) {
        return tl::unexpected(settings.error());
    }
    return builder.settings(std::move(*settings)).share();
}

Result<BookPointer> readChanged(Database &database, const Change &change, const Book &base)
{
    BookBuilder builder(base);
    Change few;
    Result<void> done;
    visitBookRows([&]<typename Row>() {
        if (done) {
            done = readBack<Row>(
                database, change.rows<Row>(), base.table<Row>(), few.rows<Row>(), builder);
        }
    });
    if (done && touchesUsage(change)) {
        done = readUsage(database, builder);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    if (!change.settings.empty()) {
        Result<Settings> settings = readSettings(database);
        if (!settings) {
            return tl::unexpected(settings.error());
        }
        builder.settings(std::move(*settings));
    }
    return builder.apply(few).share();
}

Result<BookPointer> readTouched(Database &database, const TouchedRows &touched, const Book &base)
{
    BookBuilder builder(base);
    Change few;
    Result<void> done;
    visitBookRows([&]<typename Row>() {
        if (done) {
            done = readTouchedRows<Row>(
                database, touchedIds<Row>(touched), base.table<Row>(), few.rows<Row>(), builder);
        }
    });
    if (done && (touched.contains("login_month") || touched.contains("feature_use_month"))) {
        done = readUsage(database, builder);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    if (touched.contains("setting")) {
        Result<Settings> settings = readSettings(database);
        if (!settings) {
            return tl::unexpected(settings.error());
        }
        builder.settings(std::move(*settings));
    }
    return builder.apply(few).share();
}

} // namespace bellwether
