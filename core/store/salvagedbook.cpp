// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/salvagedbook.h"

#include "core/store/bookfile.h"
#include "core/store/durable.h"
#include "core/store/migrations.h"
#include "core/store/query.h"
#include "core/store/sqlite.h"
#include "core/store/unreadablerows.h"
#include "core/store/usagestore.h"
#include "core/store/values.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::int64_t MostIdsSkipped = 1'000'000; // more is a damaged number, not deleted rows

struct SalvagedReference
{
    QString column;
    QString parent;
    QString parentColumn;
    bool isOptional = false;
};

Result<std::vector<SalvagedReference>> referencesOf(Database &database, const QString &table)
{
    std::vector<SalvagedReference> references;
    Query query(database,
        u"SELECT f.\"from\", f.\"table\", f.\"to\", c.\"notnull\" = 0 AND c.pk = 0"
        " FROM pragma_foreign_key_list(?) f JOIN pragma_table_info(?) c ON c.name = f.\"from\""_s);
    query.bind(table).bind(table);
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        references.push_back({query.value<QString>(0), query.value<QString>(1),
            query.value<QString>(2), query.value<bool>(3)});
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    return references;
}

// The number in the only row; 0 for none.
Result<std::int64_t> singleValueOf(Query &query)
{
    std::int64_t value = 0;
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        value = query.value<std::optional<std::int64_t>>(0).value_or(0);
    }
    return step.map([&](bool) { return value; });
}

// How many rows the statement touched.
Result<std::int64_t> execute(Database &database, const QString &statement)
{
    return database.execute(statement).map(
        [&] { return std::int64_t{sqlite3_changes64(database.handle())}; });
}

// Rows that went, of one table.
Result<std::int64_t> dropDanglingOf(Database &database, const QString &table, bool &isChanged)
{
    const Result<std::vector<SalvagedReference>> references = referencesOf(database, table);
    if (!references) {
        return tl::unexpected(references.error());
    }
    std::int64_t dropped = 0;
    for (const SalvagedReference &reference : *references) {
        const QString dangling = u"%1 IS NOT NULL AND %1 NOT IN (SELECT %2 FROM %3)"_s.arg(
            reference.column, reference.parentColumn, reference.parent);
        const Result<std::int64_t> touched = execute(database,
            reference.isOptional
                ? u"UPDATE %1 SET %2 = NULL WHERE %3"_s.arg(table, reference.column, dangling)
                : u"DELETE FROM %1 WHERE %2"_s.arg(table, dangling));
        if (!touched) {
            return touched;
        }
        isChanged = isChanged || *touched > 0;
        dropped += reference.isOptional ? 0 : *touched;
    }
    return dropped;
}

// A contract's lines count from 0 without gaps.
Result<void> countLinesAgain(Database &database)
{
    // In two steps, so that no line meets another one's number.
    const auto moved = database.execute(
        u"UPDATE contract_line SET position = position + 1000000 WHERE contract_id IN"
        " (SELECT contract_id FROM contract_line GROUP BY contract_id"
        " HAVING max(position) <> count(*) - 1)"_s);
    return moved ? database.execute(
               u"UPDATE contract_line SET position = (SELECT count(*) FROM contract_line other"
               " WHERE other.contract_id = contract_line.contract_id"
               " AND other.position < contract_line.position) WHERE position >= 1000000"_s)
                 : moved;
}

template <typename Day>
Result<std::vector<Day>> daysOf(Database &database, const QString &statement, const auto &read)
{
    std::vector<Day> days;
    Query query(database, statement);
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        read(query, days.emplace_back());
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    return days;
}

Result<void> workOutMonths(Database &database)
{
    if (checkUsageMonths(database)) {
        return {};
    }
    auto done = database.execute(u"DELETE FROM login_month"_s);
    done = done ? database.execute(u"DELETE FROM feature_use_month"_s) : done;
    const auto logins = daysOf<LoginDay>(database,
        u"SELECT contact_id, day, count FROM login_day"_s, [](Query &query, LoginDay &day) {
            readValue(query, 0, day.contact);
            readValue(query, 1, day.day);
            readValue(query, 2, day.count);
        });
    const auto uses = daysOf<FeatureUseDay>(database,
        u"SELECT company_id, nullif(contact_id, 0), feature_id, day, uses, minutes"
        " FROM feature_use_day"_s,
        [](Query &query, FeatureUseDay &day) {
            readValue(query, 0, day.company);
            readValue(query, 1, day.contact);
            readValue(query, 2, day.feature);
            readValue(query, 3, day.day);
            readValue(query, 4, day.uses);
            readValue(query, 5, day.minutes);
        });
    if (!done || !logins || !uses) {
        return !done ? done : tl::unexpected(logins ? uses.error() : logins.error());
    }
    UsageWriter writer(database, 1);
    for (auto day = logins->begin(); done && day != logins->end(); ++day) {
        done = writer.put(*day);
    }
    for (auto day = uses->begin(); done && day != uses->end(); ++day) {
        done = writer.put(*day);
    }
    return done ? writer.writeMonths() : done;
}

} // namespace

Result<void> SalvagedBook::mindReferences(bool isOn)
{
    return m_database->execute(u"PRAGMA foreign_keys = %1"_s.arg(isOn ? "ON"_L1 : "OFF"_L1));
}

Result<std::unique_ptr<SalvagedBook>> SalvagedBook::begin(const QString &folder)
{
    std::unique_ptr<SalvagedBook> book(new SalvagedBook(folder));
    if (!book->m_file.made()) {
        return tl::unexpected(book->m_file.made().error());
    }
    Result<Database> database = Database::open(book->path(), Database::Mode::ReadWrite);
    if (!database) {
        return tl::unexpected(database.error());
    }
    book->m_database.emplace(std::move(*database));
    if (const auto done = book->m_database->prepareForWriting(); !done) {
        return tl::unexpected(done.error());
    }
    if (const MigrationOutcome outcome = migrate(*book->m_database); outcome.error) {
        return tl::unexpected(*outcome.error);
    }
    if (const auto done = book->mindReferences(false); !done) {
        return tl::unexpected(done.error());
    }
    return book;
}

Result<std::map<QString, std::int64_t>> SalvagedBook::dropMeaningless()
{
    return dropUnreadableRows(*m_database);
}

Result<std::map<QString, std::int64_t>> SalvagedBook::dropDangling(
    const std::vector<TableForm> &forms)
{
    std::map<QString, std::int64_t> dropped;
    // A row that goes may leave others without what they point to.
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        for (const TableForm &form : forms) {
            const auto went = dropDanglingOf(*m_database, form.name, isChanged);
            if (!went) {
                return tl::unexpected(went.error());
            }
            dropped[form.name] += *went;
        }
    }
    return dropped;
}

Result<void> SalvagedBook::mend(const std::vector<TableForm> &forms)
{
    Result<void> done = countLinesAgain(*m_database);
    done = done ? workOutMonths(*m_database) : done;
    // The actions that made the rows are gone; the one that made this book takes their place.
    for (const TableForm &form : forms) {
        if (done && form.column("recorded_in"_L1) >= 0) {
            done = m_database->execute(u"UPDATE %1 SET recorded_in = 1"_s.arg(form.name));
        }
    }
    return done;
}

Result<void> SalvagedBook::keepSequences(const std::map<QString, std::int64_t> &sequences)
{
    Query highest(*m_database, u"SELECT max(seq) FROM sqlite_sequence WHERE name = ?"_s);
    Query remove(*m_database, u"DELETE FROM sqlite_sequence WHERE name = ?"_s);
    Query add(*m_database, u"INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)"_s);
    for (const auto &[table, wanted] : sequences) {
        const auto found = singleValueOf(highest.bind(table));
        if (!found) {
            return tl::unexpected(found.error());
        }
        if (wanted <= *found || wanted - *found > MostIdsSkipped) {
            continue;
        }
        Result<void> done = remove.bind(table).run();
        done = done ? add.bind(table).bind(wanted).run() : done;
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> SalvagedBook::finish(const QString &newPath)
{
    m_database.reset();
    {
        Result<BookFile> book = BookFile::open(path(), BookFile::Access::ReadOnly);
        if (!book) {
            return tl::unexpected(book.error());
        }
        if (const auto whole = book->check(); !whole) {
            return whole;
        }
        if (const auto read = book->read(); !read) {
            return tl::unexpected(read.error());
        }
    }
    const auto synced = syncFile(path());
    return synced ? renameForGood(path(), newPath) : synced;
}

} // namespace bellwether
