// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/fields.h"
#include "ui/importer/importdraft.h"

#include <algorithm>

// What is said about the columns of a draft's tables.
namespace bellwether {

QString ImportDraft::fieldOf(std::size_t table, std::size_t column) const
{
    const FilePlan *known = plan(table);
    if (known == nullptr || column >= known->columns.size()) {
        return {};
    }
    const auto &said = m_tables[table].source.options.columnOfField;
    if (said.empty()) {
        return known->columns[column].field;
    }
    const auto found = std::find_if(said.begin(), said.end(), [&](const auto &entry) {
        return !entry.second.isEmpty() && entry.second == known->columns[column].column.trimmed();
    });
    return found == said.end() ? QString() : found->first;
}

void ImportDraft::mapColumn(std::size_t table, std::size_t column, const QString &field)
{
    const FilePlan *known = plan(table);
    if (known == nullptr || column >= known->columns.size()) {
        return;
    }
    std::map<QString, QString> said;
    for (const Field &each : FieldDictionary::standard().fields()) {
        if (std::find(each.kinds.begin(), each.kinds.end(), known->kind) != each.kinds.end()) {
            said[each.id] = QString();
        }
    }
    for (std::size_t i = 0; i < known->columns.size(); ++i) {
        const QString other = i == column ? field : fieldOf(table, i);
        if (!other.isEmpty() && (i == column || other != field)) {
            said[other] = known->columns[i].column.trimmed();
        }
    }
    ImportOptions options = m_tables[table].source.options;
    adoptMapping(table, options);
    options.kind = known->kind;
    options.columnOfField = std::move(said);
    m_tables[table].mapping.clear();
    setOptions(table, std::move(options));
}

// What the mapping said beside the columns stays said when a column is changed.
void ImportDraft::adoptMapping(std::size_t table, ImportOptions &options) const
{
    const FilePlan *known = plan(table);
    const auto used =
        std::find_if(m_mappings.begin(), m_mappings.end(), [&](const SavedMapping &mapping) {
            return known != nullptr && !known->mapping.isEmpty() && mapping.name == known->mapping;
        });
    if (used == m_mappings.end()) {
        return;
    }
    const ImportOptions &said = used->options;
    options.dateOrder = options.dateOrder ? options.dateOrder : said.dateOrder;
    options.endDates = options.endDates ? options.endDates : said.endDates;
    options.amountUnit = options.amountUnit ? options.amountUnit : said.amountUnit;
    options.constants.insert(said.constants.begin(), said.constants.end());
}

QString ImportDraft::mappingOf(std::size_t table) const
{
    const FilePlan *known = plan(table);
    const DraftTable &meant = m_tables[table];
    return meant.mapping.isEmpty() && known != nullptr ? known->mapping : meant.mapping;
}

bool ImportDraft::isMappedByHand(std::size_t table) const
{
    return m_tables[table].mapping.isEmpty()
        && !m_tables[table].source.options.columnOfField.empty();
}

void ImportDraft::useMapping(std::size_t table, const SavedMapping &mapping)
{
    const FilePlan *known = plan(table);
    ImportOptions options = m_tables[table].source.options;
    options.kind = mapping.options.kind;
    options.constants = mapping.options.constants;
    options.dateOrder = mapping.options.dateOrder;
    options.endDates = mapping.options.endDates;
    options.amountUnit = mapping.options.amountUnit;
    options.columnOfField.clear();
    for (const auto &[field, title] : mapping.options.columnOfField) {
        const bool isThere = title.isEmpty()
            || (known != nullptr
                && std::any_of(known->columns.begin(), known->columns.end(),
                    [&title = title](const ColumnMatch &column) {
                        return column.column.trimmed() == title.trimmed();
                    }));
        if (isThere) {
            options.columnOfField[field] = title.trimmed();
        }
    }
    m_tables[table].mapping = mapping.name;
    m_tables[table].answered.clear();
    setOptions(table, std::move(options));
}

void ImportDraft::mapAutomatically(std::size_t table)
{
    const FilePlan *known = plan(table);
    ImportOptions options = m_tables[table].source.options;
    options.columnOfField.clear();
    options.constants.clear();
    options.dateOrder.reset();
    options.endDates.reset();
    options.amountUnit.reset();
    // A kind of its own keeps the table from being read by a mapping again.
    options.kind.reset();
    if (known != nullptr && !known->mapping.isEmpty()) {
        options.kind = known->kind;
    }
    m_tables[table].mapping.clear();
    m_tables[table].answered.clear();
    setOptions(table, std::move(options));
}

SavedMapping ImportDraft::savedMapping(std::size_t table, const QString &name) const
{
    ImportOptions options = m_tables[table].source.options;
    adoptMapping(table, options);
    return bellwether::mappingOf(*plan(table), options, name);
}

} // namespace bellwether
