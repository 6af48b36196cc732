// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/exchange/alignmentwords.h"
#include "core/exchange/cellreader.h"

#include <QHash>

#include <map>
#include <vector>

namespace bellwether {

// What a list of customers says about them beside their own attributes, one column for each thing:
// how they stand to stack items ("stack:Backup"), their values of metrics ("metric:Support hours"),
// the last NPS rating. Facts are of today, or of the customer's first day for stack items that it
// never had an entry of; a value that stands in the book already is not written again.
class CustomerFacts
{
public:
    CustomerFacts(
        const Book &book, const ImportFile &file, const ImportOptions &options, QDate today);

    // Reads the row's facts; nothing is planned before accept().
    void read(CellReader &cells, const Company &company);
    bool isChanged() const { return !m_entries.empty() || !m_values.empty() || m_rating; }
    void accept(CellReader &cells, CompanyId company);
    void addTo(Change &change);

private:
    struct ItemColumn
    {
        FieldColumn column;
        StackItemId item;
    };
    struct MetricColumn
    {
        FieldColumn column;
        MetricDefinition metric;
    };

    void findItems(const Book &book, const ImportFile &file, const ImportOptions &options);
    void findMetrics(const Book &book, const ImportFile &file, const ImportOptions &options);
    void readAlignments(CellReader &cells, const Company &company);
    void readMetrics(CellReader &cells, const Company &company);
    void readRating(CellReader &cells, const Company &company);

    QDate m_today;
    std::vector<ItemColumn> m_itemColumns;
    std::vector<MetricColumn> m_metricColumns;
    FieldColumn m_nps;
    std::vector<StackItem> m_newItems;
    std::vector<MetricDefinition> m_newMetrics;
    std::map<std::pair<CompanyId, StackItemId>, StackEntry> m_lastEntries;
    std::map<std::pair<CompanyId, MetricDefinitionId>, MetricValue> m_lastValues;
    std::map<CompanyId, FeedbackResponse> m_lastRatings;
    StackEntryId m_nextEntry;
    MetricValueId m_nextValue;
    FeedbackResponseId m_nextResponse;

    std::vector<StackEntry> m_entries; // of the row at hand
    std::vector<MetricValue> m_values;
    std::optional<FeedbackResponse> m_rating;
    std::vector<FieldDifference> m_differences;
    std::vector<StackEntry> m_putEntries;
    std::vector<MetricValue> m_putValues;
    std::vector<FeedbackResponse> m_putRatings;
};

} // namespace bellwether
