// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookreader.h"

#include "core/book/bookbuilder.h"
#include "core/store/childmapping.h"
#include "core/store/database.h"
#include "core/store/rowstoput.h"
#include "core/store/usagestore.h"

#include <algorithm>

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

// Both the rows and the children come in the order of the id.
template <typename Row>
Result<void> readChildren(Query &query, std::vector<Row> &rows)
{
    auto parent = rows.begin();
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        const auto id = query.value<decltype(Row::id)>(0);
        while (parent != rows.end() && parent->id < id) {
            ++parent;
        }
        if (parent == rows.end() || parent->id != id) {
            query.reject(0);
        } else {
            ChildMapping<Row>::read(query, *parent);
        }
    }
    return step.map([](bool) {});
}

template <typename Row>
Result<void> readRows(Query &query, std::vector<Row> &rows)
{
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        Row &row = rows.emplace_back();
        row.id = query.value<decltype(Row::id)>(0);
        readColumns(RowMapping<Row>::Columns, query, 1, row);
    }
    return step.map([](bool) {});
}

template <typename Row>
Result<std::vector<Row>> readTable(Database &database)
{
    std::vector<Row> rows;
    Query query(database, selectRows<Row>(Rows::All));
    auto done = readRows(query, rows);
    if constexpr (HasChildren<Row>) {
        if (done) {
            Query children(database, selectChildren<Row>(Rows::All));
            done = readChildren(children, rows);
        }
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    return rows;
}

// The rows of some ids, for when reading the table would take longer.
template <typename Row>
class RowReader
{
public:
    explicit RowReader(Database &database)
        : m_rows(database, selectRows<Row>(Rows::OfOneId))
    {
        if constexpr (HasChildren<Row>) {
            m_children.emplace(database, selectChildren<Row>(Rows::OfOneId));
        }
    }

    // Nothing when there is no such row.
    Result<std::optional<Row>> read(decltype(Row::id) id)
    {
        std::vector<Row> rows;
        auto done = readRows(m_rows.bind(id), rows);
        if constexpr (HasChildren<Row>) {
            if (done) {
                done = readChildren(m_children->bind(id), rows);
            }
        }
        if (!done) {
            return tl::unexpected(done.error());
        }
        return rows.empty() ? std::nullopt : std::optional<Row>(std::move(rows.front()));
    }

private:
    Query m_rows;
    std::optional<Query> m_children;
};

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
    Result<std::vector<Row>> rows = readTable<Row>(database);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    const Result<std::int64_t> highest = highestId(sequence, RowMapping<Row>::Table);
    return highest.map([&](std::int64_t id) { builder.rows<Row>(std::move(*rows), id); });
}

const QString SequenceStatement = u"SELECT seq FROM sqlite_sequence WHERE name = ?"_s;

// Reading one row by its id costs about as much as reading this many in a row.
constexpr std::size_t RowsPerLookup = 8;

template <typename Row>
Result<std::vector<Row>> readRowsAgain(Database &database, const std::vector<const Row *> &written)
{
    std::vector<Row> rows;
    RowReader<Row> reader(database);
    for (const Row *row : written) {
        Result<std::optional<Row>> read = reader.read(row->id);
        if (!read) {
            return tl::unexpected(read.error());
        }
        if (*read) {
            rows.push_back(std::move(**read));
        }
    }
    return rows;
}

// Both by id.
template <typename Row>
const Row *firstMissing(const std::vector<const Row *> &written, const std::vector<Row> &rows)
{
    auto place = rows.begin();
    for (const Row *row : written) {
        place = std::lower_bound(place, rows.end(), row->id,
            [](const Row &candidate, auto id) { return candidate.id < id; });
        if (place == rows.end() || *place != *row) {
            return row;
        }
    }
    return nullptr;
}

template <typename Row>
std::int64_t highestPut(const RowChanges<Row> &changes)
{
    std::int64_t highest = 0;
    for (const Row &row : changes.put) {
        highest = std::max(highest, row.id.value);
    }
    return highest;
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
    const bool isFew = written.size() * RowsPerLookup < base.size();
    Result<std::vector<Row>> rows =
        isFew ? readRowsAgain(database, written) : readTable<Row>(database);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (const Row *missing = firstMissing(written, *rows)) {
        return failure(Error::Kind::DamagedData, database.path(),
            u"%1 %2 was not kept as written"_s.arg(
                RowMapping<Row>::Table, QString::number(missing->id.value)));
    }
    if (isFew) {
        few = {std::move(*rows), changes.removed};
    } else {
        builder.rows<Row>(std::move(*rows), std::max(base.highestId(), highestPut(changes)));
    }
    return {};
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

} // namespace bellwether
