// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/tableform.h"

#include "core/store/query.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// A table WITHOUT ROWID holds its key first.
Result<void> readColumns(Database &database, TableForm &form)
{
    QStringList key;
    QStringList others;
    Query query(database, u"SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid"_s);
    query.bind(form.name);
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        const auto name = query.value<QString>(0);
        const bool isKey = query.value<int>(2) > 0;
        if (form.hasRowid && isKey && query.value<QString>(1) == u"INTEGER") {
            form.idColumn = static_cast<int>(others.size());
        }
        (isKey && !form.hasRowid ? key : others).append(name);
    }
    form.columns = key + others;
    return step.map([](bool) {});
}

} // namespace

Result<std::vector<TableForm>> tableForms(Database &fresh)
{
    std::vector<TableForm> forms;
    Query query(fresh,
        u"SELECT s.name, l.wr, s.rootpage FROM sqlite_schema s"
        " JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main'"
        " WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite_%' ORDER BY s.rowid"_s);
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        TableForm form;
        form.name = query.value<QString>(0);
        form.hasRowid = !query.value<bool>(1);
        form.freshRoot = static_cast<PageNumber>(query.value<std::int64_t>(2));
        forms.push_back(std::move(form));
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    for (TableForm &form : forms) {
        if (const auto read = readColumns(fresh, form); !read) {
            return tl::unexpected(read.error());
        }
    }
    return forms;
}

} // namespace bellwether
