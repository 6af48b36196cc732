// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/tabletext.h"

#include "core/book/bookrows.h"
#include "core/store/childmapping.h"
#include "core/store/database.h"
#include "core/store/query.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Name and statement. The only way from a name to SQL. The journal's changesets are no text.
using NamedTables = std::vector<std::pair<QString, QString>>;

NamedTables namedTables()
{
    NamedTables tables;
    visitBookRows([&]<typename Row>() {
        using Mapping = RowMapping<Row>;
        tables.emplace_back(Mapping::Plural, u"SELECT * FROM %1 ORDER BY id"_s.arg(Mapping::Table));
        if constexpr (HasChildren<Row>) {
            using Children = ChildMapping<Row>;
            tables.emplace_back(Children::Plural,
                u"SELECT * FROM %1 ORDER BY %2"_s.arg(Children::Table, Children::Order));
        }
    });
    tables.emplace_back(u"logins"_s, u"SELECT * FROM login_day ORDER BY contact_id, day"_s);
    tables.emplace_back(u"usage"_s,
        u"SELECT * FROM feature_use_day ORDER BY company_id, contact_id, feature_id, day"_s);
    tables.emplace_back(u"settings"_s, u"SELECT * FROM setting ORDER BY key"_s);
    tables.emplace_back(u"actions"_s,
        u"SELECT seq, strftime('%Y-%m-%dT%H:%M:%SZ', at_ms / 1000, 'unixepoch') AS at, kind, label,"
        " app, schema, undo_of, length(changeset) AS changeset_bytes, lower(hex(hash)) AS hash"
        " FROM action ORDER BY seq"_s);
    return tables;
}

} // namespace

QStringList tableNames()
{
    QStringList names;
    for (const auto &[table, statement] : namedTables()) {
        names.append(table);
    }
    return names;
}

Result<TableText> tableText(Database &database, QStringView name)
{
    const NamedTables tables = namedTables();
    const auto table = std::find_if(tables.begin(), tables.end(),
        [&](const auto &candidate) { return candidate.first == name; });
    if (table == tables.end()) {
        return failure(Error::Kind::NotFound, name.toString(), tableNames().join(u' '));
    }
    Query query(database, table->second);
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
