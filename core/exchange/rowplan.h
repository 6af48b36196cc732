// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/exchange/cellreader.h"
#include "core/exchange/companyindex.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <string_view>

namespace bellwether {

// What a planner begins with. Lives as long as the planning of the file.
struct PlanInput
{
    const Book &book;
    const ImportFile &file;
    const ImportOptions &options;
    QDate today;

    FieldColumn column(const char16_t *field) const
    {
        return fieldColumn(file, options, QString::fromUtf16(field));
    }
};

// Hands the rows of a file to a planner of that type, which is made of a PlanInput.
template <typename Planner>
Result<Change> planEach(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    Planner planner(PlanInput{book, file, options, today});
    const auto done = planRows(
        file, options, today, [&](CellReader &cells) { return planner.plan(cells); }, progress);
    if (!done) {
        return tl::unexpected(done.error());
    }
    return planner.takeChange();
}

template <typename Row>
concept HasReference = requires(const Row &row)
{
    row.ref.size();
};

// The rows of a table that a file finds again, changes and adds.
template <typename Row>
class RowPlan
{
public:
    explicit RowPlan(const Table<Row> &table)
        : m_table(table)
        , m_nextId(table.nextId())
    {
        if constexpr (HasReference<Row>) {
            for (const Row &row : table) {
                if (!row.ref.isEmpty()) {
                    m_byReference.insert(canonicalReference(row.ref), &row);
                }
            }
        }
    }

    // Lets `takeAlike` find the rows that have no reference by what `keyOf` says of them.
    template <typename KeyOf>
    void indexBy(const KeyOf &keyOf)
    {
        for (const Row &row : m_table) {
            if constexpr (HasReference<Row>) {
                if (!row.ref.isEmpty()) {
                    continue;
                }
            }
            m_alike[keyOf(row)].push_back(&row);
        }
    }

    // A null pointer when there is none.
    const Row *byReference(const QString &reference) const
    {
        return reference.isEmpty() ? nullptr : m_byReference.value(canonicalReference(reference));
    }
    // Of several rows that are alike, each call takes the next one.
    const Row *takeAlike(const QString &key)
    {
        const auto found = m_alike.find(key);
        return found == m_alike.end() || found->isEmpty() ? nullptr : found->takeFirst();
    }

    // Whether an earlier row of the file had the reference: then the row at hand is rejected.
    bool isRepeated(CellReader &cells, const FieldColumn &column, const QString &reference) const
    {
        if (reference.isEmpty() || !m_seen.contains(canonicalReference(reference))) {
            return false;
        }
        cells.reject(Issue::Kind::DuplicateKey, column);
        return true;
    }
    // The row at hand is accepted.
    void remember(const QString &reference)
    {
        if (!reference.isEmpty()) {
            m_seen.insert(canonicalReference(reference));
        }
    }

    // `before`: the row that is found again, a null pointer for a new one, which gets its id here.
    RowOutcome put(const Row *before, Row &row)
    {
        if (before && row == *before) {
            return RowOutcome::Unchanged;
        }
        if (!before) {
            row.id = m_nextId;
            ++m_nextId.value;
        }
        m_put.push_back(row);
        return before ? RowOutcome::Changed : RowOutcome::Added;
    }

    RowChanges<Row> takeChanges() { return {std::move(m_put), {}}; }

private:
    const Table<Row> &m_table;
    decltype(Row::id) m_nextId;
    QHash<QString, const Row *> m_byReference;
    QHash<QString, QList<const Row *>> m_alike;
    QSet<QString> m_seen; // references of accepted rows, canonical
    std::vector<Row> m_put;
};

// A key of several parts for `RowPlan::indexBy`.
template <typename Tag>
QString keyPart(Id<Tag> id)
{
    return QString::number(id.value);
}
inline QString keyPart(QDate day)
{
    return QString::number(day.toJulianDay());
}
inline QString keyPart(const QString &text)
{
    return text.simplified().toCaseFolded();
}
template <typename T>
QString keyPart(const std::optional<T> &value)
{
    return value ? keyPart(*value) : QString();
}
template <NamedEnum E>
QString keyPart(E value)
{
    return snakeCase(value);
}
template <typename... Part>
QString keyOf(const Part &...parts)
{
    return QStringList{keyPart(parts)...}.join(QChar(u'|'));
}

} // namespace bellwether
