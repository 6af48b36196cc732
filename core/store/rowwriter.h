// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/childwriter.h"
#include "core/store/database.h"
#include "core/store/mappings.h"

#include <type_traits>

namespace bellwether {

// Writes single rows of one table with statements that are prepared once.
template <typename Row>
class RowWriter
{
public:
    RowWriter(Database &database, std::int64_t action)
        : m_database(database)
        , m_action(action)
        , m_insert(database, insertStatement())
        , m_update(database, updateStatement())
        , m_remove(database, removeStatement())
        , m_children(database, action)
    {
    }

    // The action in which new rows are recorded from now on; not those that belong to them.
    void recordIn(std::int64_t action) { m_action = action; }

    // In place of `before`, a null pointer when the row is new.
    Result<void> put(const Row *before, const Row &after)
    {
        if (before && *before == after) {
            return {};
        }
        if (after.id.value < 1) {
            return failure(Error::Kind::InvalidInput, subject(after.id), {});
        }
        auto done = before ? update(after) : insert(after);
        if (done) {
            done = m_children.write(before, after);
        }
        return named(done, after.id);
    }

    Result<void> remove(decltype(Row::id) id)
    {
        return named(m_remove.bind(id).run(), id); // its children go with it
    }

private:
    using Mapping = RowMapping<Row>;

    static QString insertStatement()
    {
        return QStringLiteral("INSERT INTO %1 (id, %2, recorded_in) VALUES (?, %3, ?)")
            .arg(
                Mapping::Table, namesOf(Mapping::Columns), placeholders(countOf(Mapping::Columns)));
    }
    static QString updateStatement()
    {
        return QStringLiteral("UPDATE %1 SET (%2) = (%3) WHERE id = ?")
            .arg(
                Mapping::Table, namesOf(Mapping::Columns), placeholders(countOf(Mapping::Columns)));
    }
    static QString removeStatement()
    {
        return QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(Mapping::Table);
    }

    Result<void> insert(const Row &row)
    {
        m_insert.bind(row.id);
        bindColumns(Mapping::Columns, m_insert, row);
        return m_insert.bind(m_action).run();
    }
    Result<void> update(const Row &row)
    {
        bindColumns(Mapping::Columns, m_update, row);
        return m_update.bind(row.id).run();
    }

    static QString subject(decltype(Row::id) id)
    {
        return Mapping::Table + QLatin1Char(' ') + QString::number(id.value);
    }
    static Result<void> named(Result<void> done, decltype(Row::id) id)
    {
        if (!done && done.error().kind == Error::Kind::InvalidInput) {
            done.error().subject = subject(id);
        }
        return done;
    }

    Database &m_database;
    std::int64_t m_action;
    Query m_insert;
    Query m_update;
    Query m_remove;
    ChildWriter<Row> m_children;
};

} // namespace bellwether
