// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookreader.h"

#include "core/book/bookbuilder.h"
#include "core/store/database.h"
#include "core/store/rowmapping.h"
#include "core/store/rowstoput.h"

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
    return u"SELECT id, %1 FROM %2 %3"_s.arg(Mapping::Columns, Mapping::Table,
        which == Rows::All ? "ORDER BY id"_L1 : "WHERE id = ?"_L1);
}

template <typename Row>
QString selectChildren(Rows which)
{
    using Mapping = ChildMapping<Row>;
    const QString condition = which == Rows::All ? QString() : u"WHERE %1 = ? "_s.arg(Mapping::Key);
    return u"SELECT %1, %2 FROM %3 %4ORDER BY %5"_s.arg(
        Mapping::Key, Mapping::Columns, Mapping::Table, condition, Mapping::Order);
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
        rows.push_back(RowMapping<Row>::read(query));
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

template <typename Row>
using Setter = BookBuilder &(BookBuilder::*)(std::vector<Row>);

template <typename Row>
Result<void> readInto(BookBuilder &builder, Setter<Row> set, Database &database)
{
    Result<std::vector<Row>> rows = readTable<Row>(database);
    return std::move(rows).map([&](std::vector<Row> &&read) { (builder.*set)(std::move(read)); });
}

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
using Part = RowChanges<Row> Change::*;

// Few rows are read back one by one, into `few`; for many the whole table is, into the builder.
template <typename Row>
Result<void> readBack(Database &database, const RowChanges<Row> &changes, const Table<Row> &base,
    RowChanges<Row> &few, BookBuilder &builder, Setter<Row> set)
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
        (builder.*set)(std::move(*rows));
    }
    return {};
}

} // namespace

Result<BookPointer> readBook(Database &database)
{
    BookBuilder builder;
    Result<void> done = readInto<TeamMember>(builder, &BookBuilder::team, database);
    const auto andThen = [&]<typename Row>(Setter<Row> set) {
        if (done) {
            done = readInto<Row>(builder, set, database);
        }
    };
    andThen.template operator()<Company>(&BookBuilder::companies);
    andThen.template operator()<Contact>(&BookBuilder::contacts);
    andThen.template operator()<Contract>(&BookBuilder::contracts);
    andThen.template operator()<HealthStatusEvent>(&BookBuilder::healthStatusEvents);
    andThen.template operator()<ChurnRecord>(&BookBuilder::churnRecords);
    andThen.template operator()<ImportBatch>(&BookBuilder::importBatches);
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
    const auto andThen = [&]<typename Row>(
                             Part<Row> part, const Table<Row> &table, Setter<Row> set) {
        if (done) {
            done = readBack<Row>(database, change.*part, table, few.*part, builder, set);
        }
    };
    andThen(&Change::team, base.team(), &BookBuilder::team);
    andThen(&Change::companies, base.companies(), &BookBuilder::companies);
    andThen(&Change::contacts, base.contacts(), &BookBuilder::contacts);
    andThen(&Change::contracts, base.contracts(), &BookBuilder::contracts);
    andThen(
        &Change::healthStatusEvents, base.healthStatusEvents(), &BookBuilder::healthStatusEvents);
    andThen(&Change::churnRecords, base.churnRecords(), &BookBuilder::churnRecords);
    andThen(&Change::importBatches, base.importBatches(), &BookBuilder::importBatches);
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
