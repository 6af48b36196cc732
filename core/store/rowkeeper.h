// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/query.h"
#include "core/store/tableform.h"
#include "core/store/treereader.h"

#include <map>
#include <utility>

namespace bellwether {

// Puts rows as they lay in another file's pages into a book with the current schema, which decides
// by its own rules whether a row makes sense.
class RowKeeper
{
public:
    explicit RowKeeper(Database &database)
        : m_database(database)
    {
    }

    // Whether the row was put in. False for one that the table refuses or has already. A row of an
    // older schema, which lacks the newest columns, gets what they are by default. Other errors of
    // writing (DiskFull …) are answers.
    Result<bool> put(const TableForm &form, const RawRow &row);

private:
    Query &statement(const TableForm &form, std::size_t columns);

    Database &m_database;
    std::map<std::pair<QString, std::size_t>, Query> m_statements;
};

} // namespace bellwether
