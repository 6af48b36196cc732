// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/metricvalueplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/rowplan.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

class MetricValuePlan
{
public:
    explicit MetricValuePlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    const MetricDefinition *known(const QString &name) const;
    MetricDefinitionId metric(const QString &name);

    const Book &m_book;
    CompanyFinder m_finder;
    RowPlan<MetricDefinition> m_metrics;
    RowPlan<MetricValue> m_values;
    QHash<QString, MetricDefinitionId> m_metricByKey; // folded name or reference
    FieldColumn m_metric, m_value, m_day, m_note, m_applicable;
};

MetricValuePlan::MetricValuePlan(const PlanInput &input)
    : m_book(input.book)
    , m_finder(input.book, input.file, input.options)
    , m_metrics(input.book.metricDefinitions())
    , m_values(input.book.metricValues())
    , m_metric(input.column(u"metric.name"))
    , m_value(input.column(u"metric.value"))
    , m_day(input.column(u"metric.day"))
    , m_note(input.column(u"metric.note"))
    , m_applicable(input.column(u"metric.applicable"))
{
    for (const MetricDefinition &metric : input.book.metricDefinitions()) {
        m_metricByKey.insert(keyOf(metric.ref), metric.id);
        m_metricByKey.insert(keyOf(metric.name), metric.id);
    }
    m_metricByKey.remove(QString());
    m_values.indexBy(
        [](const MetricValue &row) { return keyOf(row.company, row.metric, row.day); });
}

RowOutcome MetricValuePlan::plan(CellReader &cells)
{
    const auto company = m_finder.companyOf(cells);
    if (!company) {
        return RowOutcome::Rejected;
    }
    const QString name = cells.text(m_metric).simplified();
    const auto day = cells.day(m_day);
    const auto isApplicable = cells.flag(m_applicable);
    const MetricDefinition *definition = known(name);
    const auto value = cells.numberBetween(
        m_value, 0, definition ? definition->maximum : MetricDefinition().maximum);
    const bool hasValue = value || isApplicable == false;
    for (const auto &[isMissing, column] : {std::pair(name.isEmpty(), &m_metric),
             std::pair(!day, &m_day), std::pair(!hasValue, &m_value)}) {
        if (isMissing && !cells.isRejected()) {
            cells.reject(Issue::Kind::MissingField, *column);
        }
    }
    const QString note = cells.text(m_note);
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    const MetricDefinitionId metric = this->metric(name);
    const MetricValue *before = m_values.takeAlike(keyOf(*company, metric, *day));
    MetricValue row = before ? *before : MetricValue();
    row.company = *company;
    row.metric = metric;
    row.day = *day;
    cells.put(m_value, row.raw, value);
    cells.put(m_applicable, row.isApplicable, isApplicable);
    cells.put(m_note, row.note, note);
    return m_values.put(before, row);
}

// Of the book; a metric that the file brings has the usual maximum.
const MetricDefinition *MetricValuePlan::known(const QString &name) const
{
    const auto found = m_metricByKey.constFind(keyOf(name));
    return found == m_metricByKey.constEnd() ? nullptr : m_book.metricDefinitions().find(*found);
}

MetricDefinitionId MetricValuePlan::metric(const QString &name)
{
    const QString key = keyOf(name);
    auto found = m_metricByKey.constFind(key);
    if (found == m_metricByKey.constEnd()) {
        MetricDefinition metric;
        metric.name = name;
        metric.family = ScoreFamily::Health;
        metric.source = MetricSource::Manual;
        m_metrics.put(nullptr, metric);
        found = m_metricByKey.insert(key, metric.id);
    }
    return *found;
}

Change MetricValuePlan::takeChange()
{
    Change change;
    change.rows<MetricDefinition>() = m_metrics.takeChanges();
    change.rows<MetricValue>() = m_values.takeChanges();
    return change;
}

} // namespace

Result<Change> planMetricValues(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<MetricValuePlan>(book, file, options, today, progress);
}

} // namespace bellwether
