// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/customerfacts.h"

#include "core/book/book.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// What follows the prefix of a field that the file maps: "Backup" of "stack:Backup".
std::vector<std::pair<QString, FieldColumn>> columnsOf(
    const ImportFile &file, const ImportOptions &options, const QString &prefix)
{
    std::vector<std::pair<QString, FieldColumn>> columns;
    for (const auto &[field, column] : file.mapping.columnOfField) {
        if (field.startsWith(prefix)) {
            columns.emplace_back(
                field.mid(prefix.size()).simplified(), fieldColumn(file, options, field));
        }
    }
    return columns;
}

template <typename Row>
const Row *named(const Table<Row> &rows, const QString &name)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row &row) {
        return row.name.compare(name, Qt::CaseInsensitive) == 0 || row.ref == name;
    });
    return found == rows.end() ? nullptr : &*found;
}

// The last row for each key, by day.
template <typename Key, typename Row>
void keepLast(std::map<Key, Row> &last, const Key &key, const Row &row)
{
    const auto [place, isFirst] = last.try_emplace(key, row);
    if (!isFirst && place->second.day <= row.day) {
        place->second = row;
    }
}

QString wordOf(const StackEntry &entry)
{
    return entry.isApplicable ? nameOf(entry.alignment) : u"Not applicable"_s;
}

} // namespace

CustomerFacts::CustomerFacts(
    const Book &book, const ImportFile &file, const ImportOptions &options, QDate today)
    : m_today(today)
    , m_nps(fieldColumn(file, options, u"account.nps"_s))
    , m_nextEntry(book.stackEntries().nextId())
    , m_nextValue(book.metricValues().nextId())
    , m_nextResponse(book.feedbackResponses().nextId())
{
    findItems(book, file, options);
    findMetrics(book, file, options);
    if (m_nps.isGiven()) {
        for (const FeedbackResponse &response : book.feedbackResponses()) {
            if (response.kind == FeedbackKind::Nps && response.value) {
                keepLast(m_lastRatings, response.company, response);
            }
        }
    }
}

void CustomerFacts::findItems(
    const Book &book, const ImportFile &file, const ImportOptions &options)
{
    StackItemId next = book.stackItems().nextId();
    for (auto &[name, column] : columnsOf(file, options, u"stack:"_s)) {
        if (const StackItem *known = named(book.stackItems(), name)) {
            m_itemColumns.push_back({column, known->id});
            continue;
        }
        StackItem item;
        item.id = next;
        item.name = name;
        ++next.value;
        m_newItems.push_back(item);
        m_itemColumns.push_back({column, item.id});
    }
    if (!m_itemColumns.empty()) {
        for (const StackEntry &entry : book.stackEntries()) {
            keepLast(m_lastEntries, {entry.company, entry.item}, entry);
        }
    }
}

void CustomerFacts::findMetrics(
    const Book &book, const ImportFile &file, const ImportOptions &options)
{
    MetricDefinitionId next = book.metricDefinitions().nextId();
    for (auto &[name, column] : columnsOf(file, options, u"metric:"_s)) {
        if (const MetricDefinition *known = named(book.metricDefinitions(), name)) {
            m_metricColumns.push_back({column, *known});
            continue;
        }
        MetricDefinition metric;
        metric.id = next;
        metric.name = name;
        ++next.value;
        m_newMetrics.push_back(metric);
        m_metricColumns.push_back({column, metric});
    }
    if (!m_metricColumns.empty()) {
        for (const MetricValue &value : book.metricValues()) {
            keepLast(m_lastValues, {value.company, value.metric}, value);
        }
    }
}

void CustomerFacts::read(CellReader &cells, const Company &company)
{
    m_entries.clear();
    m_values.clear();
    m_rating.reset();
    m_differences.clear();
    readAlignments(cells, company);
    readMetrics(cells, company);
    readRating(cells, company);
}

void CustomerFacts::readAlignments(CellReader &cells, const Company &company)
{
    for (const ItemColumn &item : m_itemColumns) {
        const QString text = cells.rawText(item.column);
        if (text.isEmpty() || text == u"-"_s) {
            continue;
        }
        const auto reading = readAlignment(text);
        if (!reading) {
            cells.reject(Issue::Kind::NotAnAlignment, item.column);
            continue;
        }
        const auto last = m_lastEntries.find({company.id, item.item});
        const bool isFirst = last == m_lastEntries.end();
        if (!isFirst && last->second.isApplicable == reading->isApplicable
            && last->second.alignment == reading->alignment) {
            continue;
        }
        StackEntry entry = isFirst ? StackEntry() : last->second;
        const QString before = isFirst ? QString() : wordOf(entry);
        const bool isToday = !isFirst && entry.day >= m_today;
        entry.id = isToday ? entry.id : StackEntryId{};
        entry.company = company.id;
        entry.item = item.item;
        entry.day = isFirst ? std::min(company.customerSince.value_or(m_today), m_today)
            : isToday       ? entry.day
                            : m_today;
        entry.isApplicable = reading->isApplicable;
        entry.alignment = reading->alignment;
        m_differences.push_back(
            {item.column.field, importValue(before), importValue(wordOf(entry))});
        m_entries.push_back(std::move(entry));
    }
}

void CustomerFacts::readMetrics(CellReader &cells, const Company &company)
{
    for (const MetricColumn &metric : m_metricColumns) {
        const auto raw = cells.numberBetween(metric.column, 0, metric.metric.maximum);
        if (!raw) {
            continue;
        }
        const auto last = m_lastValues.find({company.id, metric.metric.id});
        const bool isFirst = last == m_lastValues.end();
        if (!isFirst && last->second.raw == raw) {
            continue;
        }
        const bool isToday = !isFirst && last->second.day == m_today;
        MetricValue value = isToday ? last->second : MetricValue();
        value.company = company.id;
        value.metric = metric.metric.id;
        value.day = m_today;
        value.raw = raw;
        m_differences.push_back({metric.column.field,
            isFirst ? ImportValue() : importValue(last->second.raw), importValue(*raw)});
        m_values.push_back(std::move(value));
    }
}

void CustomerFacts::readRating(CellReader &cells, const Company &company)
{
    const auto rating = cells.numberBetween(m_nps, 0, 10);
    if (!rating) {
        return;
    }
    if (*rating != std::floor(*rating)) {
        cells.reject(Issue::Kind::NotANumber, m_nps);
        return;
    }
    const auto last = m_lastRatings.find(company.id);
    const bool isFirst = last == m_lastRatings.end();
    const int value = static_cast<int>(*rating);
    if (!isFirst && last->second.value == value) {
        return;
    }
    FeedbackResponse response;
    // What a person answered today stays; only what a list said today is said anew.
    const bool isOwn = !isFirst && last->second.day == m_today && !last->second.contact
        && last->second.comment.isEmpty() && last->second.channel == u"import"_s;
    response.id = isOwn ? last->second.id : FeedbackResponseId{};
    response.company = company.id;
    response.day = m_today;
    response.value = value;
    response.channel = u"import"_s;
    m_differences.push_back({m_nps.field, isFirst ? ImportValue() : importValue(last->second.value),
        importValue(value)});
    m_rating = std::move(response);
}

void CustomerFacts::accept(CellReader &cells, CompanyId company)
{
    const auto give = [](auto &row, auto &next) {
        if (!row.id) {
            row.id = next;
            ++next.value;
        }
    };
    for (FieldDifference &difference : m_differences) {
        cells.differ(difference.field, std::move(difference.before), std::move(difference.after));
    }
    for (StackEntry &entry : m_entries) {
        entry.company = company;
        give(entry, m_nextEntry);
        m_putEntries.push_back(std::move(entry));
    }
    for (MetricValue &value : m_values) {
        value.company = company;
        give(value, m_nextValue);
        m_putValues.push_back(std::move(value));
    }
    if (m_rating) {
        m_rating->company = company;
        give(*m_rating, m_nextResponse);
        m_putRatings.push_back(std::move(*m_rating));
    }
}

void CustomerFacts::addTo(Change &change)
{
    if (!m_putEntries.empty()) {
        change.rows<StackItem>().put = std::move(m_newItems);
    }
    if (!m_putValues.empty()) {
        change.rows<MetricDefinition>().put = std::move(m_newMetrics);
    }
    change.rows<StackEntry>().put = std::move(m_putEntries);
    change.rows<MetricValue>().put = std::move(m_putValues);
    change.rows<FeedbackResponse>().put = std::move(m_putRatings);
}

} // namespace bellwether
