// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rowkeeper.h"

#include "core/store/database.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

void bindRaw(Query &query, const RawValue &value)
{
    switch (value.kind) {
    case RawValue::Kind::Null:
        query.bind(std::nullopt);
        return;
    case RawValue::Kind::Integer:
        query.bind(value.integer);
        return;
    case RawValue::Kind::Real:
        query.bind(value.real);
        return;
    case RawValue::Kind::Text:
        query.bind(QString::fromUtf8(value.bytes));
        return;
    case RawValue::Kind::Blob:
        query.bind(value.bytes);
        return;
    }
}

} // namespace

Result<bool> RowKeeper::put(const TableForm &form, const RawRow &row)
{
    const std::size_t columns = row.values.size();
    if (columns == 0 || columns > static_cast<std::size_t>(form.columns.size())) {
        return false;
    }
    Query &insert = statement(form, columns);
    for (std::size_t i = 0; i < columns; ++i) {
        const bool isId = form.idColumn && static_cast<std::size_t>(*form.idColumn) == i;
        if (isId && row.values[i].kind == RawValue::Kind::Null) {
            insert.bind(row.rowid);
        } else {
            bindRaw(insert, row.values[i]);
        }
    }
    const Result<void> done = insert.run();
    if (done) {
        return true;
    }
    // What went wrong stays with a statement.
    m_statements.erase({form.name, columns});
    // A text in the place of the row's number counts as damage.
    using Kind = Error::Kind;
    if (done.error().kind != Kind::InvalidInput && done.error().kind != Kind::DamagedData) {
        return tl::unexpected(done.error());
    }
    return false;
}

Query &RowKeeper::statement(const TableForm &form, std::size_t columns)
{
    const std::pair key(form.name, columns);
    auto place = m_statements.find(key);
    if (place == m_statements.end()) {
        const auto count = static_cast<qsizetype>(columns);
        const QString marks = QStringList(count, u"?"_s).join(u", "_s);
        place = m_statements
                    .emplace(key,
                        Query(m_database,
                            u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(
                                form.name, form.columns.first(count).join(u", "_s), marks)))
                    .first;
    }
    return place->second;
}

} // namespace bellwether
