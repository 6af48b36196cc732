// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/filledreferences.h"

#include "core/book/bookrows.h"
#include "core/store/childmapping.h"
#include "core/store/database.h"

#include <optional>
#include <vector>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// A column whose values are ids of another table.
struct FilledReference
{
    QString plural; // the table, as people call it
    QString table;
    QString column;
    QString parent;
    QString condition; // which rows it holds for
    QString field; // of company_value: which of its rows, where not all are meant
};

Result<void> addDeclared(Database &database, const QString &plural, const QString &table,
    std::vector<FilledReference> &found)
{
    Query query(database, u"SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)"_s);
    query.bind(table);
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        found.push_back({plural, table, query.value<QString>(0), query.value<QString>(1), u"TRUE"_s,
            QString()});
    }
    return step.map([](bool) {});
}

// Those of the schema, and those that it cannot say.
Result<std::vector<FilledReference>> everyReference(Database &database)
{
    std::vector<FilledReference> found;
    Result<void> done;
    const auto add = [&](const QString &plural, const QString &table) {
        if (done) {
            done = addDeclared(database, plural, table, found);
        }
    };
    visitBookRows([&]<typename Row>() {
        add(RowMapping<Row>::Plural, RowMapping<Row>::Table);
        if constexpr (HasChildren<Row>) {
            add(ChildMapping<Row>::Plural, ChildMapping<Row>::Table);
        }
    });
    add(u"logins"_s, u"login_day"_s);
    add(u"usage"_s, u"feature_use_day"_s);
    for (const QString &people : {u"csm"_s, u"account_manager"_s}) {
        found.push_back({u"company_values"_s, u"company_value"_s, u"value"_s, u"team_member"_s,
            u"field = '%1'"_s.arg(people), people});
    }
    found.push_back({u"usage"_s, u"feature_use_day"_s, u"contact_id"_s, u"contact"_s,
        u"contact_id <> 0"_s, QString()});
    return done.map([&] { return found; });
}

Result<std::optional<QString>> firstValue(Database &database, const QString &statement)
{
    std::optional<QString> value;
    Query query(database, statement);
    Result<bool> step = query.next();
    if (step && *step) {
        value = query.printed(0);
        step = query.next();
    }
    return step.map([&](bool) { return value; });
}

// The line of the first row with that value.
Result<qint64> lineOf(
    const TableSource &source, const FilledReference &reference, const QString &value)
{
    qsizetype column = -1;
    qsizetype field = -1;
    qint64 line = 0;
    const auto read = source.read(reference.plural, [&](const TextRow &row) -> Result<void> {
        if (column < 0) {
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                column = row.cells[i] == reference.column ? static_cast<qsizetype>(i) : column;
                field = row.cells[i] == u"field" ? static_cast<qsizetype>(i) : field;
            }
            return {};
        }
        const auto cell = [&](qsizetype at) { return row.cells[static_cast<std::size_t>(at)]; };
        if (line == 0 && cell(column) == value
            && (reference.field.isEmpty() || cell(field) == reference.field)) {
            line = row.line;
        }
        return {};
    });
    return read.map([&] { return line; });
}

Result<void> refuse(const TableSource &source, const FilledReference &reference,
    const QString &value, const QString &why)
{
    const Result<qint64> line = lineOf(source, reference, value);
    if (!line) {
        return tl::unexpected(line.error());
    }
    return failure(Error::Kind::InvalidInput, source.placeOf(reference.plural),
        u"line %1, column %2, \"%3\": %4"_s.arg(
            QString::number(*line), reference.column, value, why));
}

Result<void> check(Database &database, const TableSource &source, const FilledReference &reference)
{
    const Result<std::optional<QString>> stray = firstValue(database,
        u"SELECT %1 FROM %2 WHERE %3 AND %1 IS NOT NULL AND %1 NOT IN (SELECT id FROM %4) LIMIT 1"_s
            .arg(reference.column, reference.table, reference.condition, reference.parent));
    if (!stray) {
        return tl::unexpected(stray.error());
    }
    return *stray ? refuse(source, reference, **stray, u"no such row"_s) : Result<void>();
}

Result<void> checkLinePlaces(Database &database, const TableSource &source)
{
    const Result<std::optional<QString>> contract = firstValue(database,
        u"SELECT contract_id FROM contract_line GROUP BY contract_id"
        " HAVING max(position) <> count(*) - 1 LIMIT 1"_s);
    if (!contract) {
        return tl::unexpected(contract.error());
    }
    const FilledReference lines{
        u"contract_lines"_s, u"contract_line"_s, u"contract_id"_s, QString(), QString(), QString()};
    return *contract ? refuse(source, lines, **contract, u"a place between its lines is empty"_s)
                     : Result<void>();
}

} // namespace

Result<void> checkFilledReferences(Database &database, const TableSource &source)
{
    const Result<std::vector<FilledReference>> references = everyReference(database);
    if (!references) {
        return tl::unexpected(references.error());
    }
    for (const FilledReference &reference : *references) {
        if (const auto done = check(database, source, reference); !done) {
            return done;
        }
    }
    return checkLinePlaces(database, source);
}

} // namespace bellwether
