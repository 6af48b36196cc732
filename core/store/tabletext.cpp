// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/tabletext.h"

#include "core/store/database.h"
#include "core/store/query.h"

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct NamedTable
{
    QLatin1StringView name;
    QLatin1StringView statement;
};

// The only way from a name to SQL. The journal's changesets are no text.
constexpr std::array Tables = {
    NamedTable{"companies"_L1, "SELECT * FROM company ORDER BY id"_L1},
    NamedTable{
        "company_values"_L1, "SELECT * FROM company_value ORDER BY company_id, field, from_day"_L1},
    NamedTable{"contacts"_L1, "SELECT * FROM contact ORDER BY id"_L1},
    NamedTable{"contracts"_L1, "SELECT * FROM contract ORDER BY id"_L1},
    NamedTable{
        "contract_lines"_L1, "SELECT * FROM contract_line ORDER BY contract_id, position"_L1},
    NamedTable{"team"_L1, "SELECT * FROM team_member ORDER BY id"_L1},
    NamedTable{"statuses"_L1, "SELECT * FROM health_status_event ORDER BY id"_L1},
    NamedTable{"churn"_L1, "SELECT * FROM churn_record ORDER BY id"_L1},
    NamedTable{"imports"_L1, "SELECT * FROM import_batch ORDER BY id"_L1},
    NamedTable{"settings"_L1, "SELECT * FROM setting ORDER BY key"_L1},
    NamedTable{"actions"_L1,
        "SELECT seq, strftime('%Y-%m-%dT%H:%M:%SZ', at_ms / 1000, 'unixepoch') AS at, kind, label,"
        " app, schema, undo_of, length(changeset) AS changeset_bytes, lower(hex(hash)) AS hash"
        " FROM action ORDER BY seq"_L1},
};

} // namespace

QStringList tableNames()
{
    QStringList names;
    for (const NamedTable &table : Tables) {
        names.append(table.name);
    }
    return names;
}

Result<TableText> tableText(Database &database, QStringView name)
{
    const auto table = std::find_if(Tables.begin(), Tables.end(),
        [&](const NamedTable &candidate) { return candidate.name == name; });
    if (table == Tables.end()) {
        return failure(Error::Kind::NotFound, name.toString(), tableNames().join(u' '));
    }
    Query query(database, table->statement);
    TableText text{query.columns(), {}};
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        QStringList &row = text.rows.emplace_back();
        for (int i = 0; i < static_cast<int>(text.columns.size()); ++i) {
            row.append(query.printed(i));
        }
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    return text;
}

} // namespace bellwether
