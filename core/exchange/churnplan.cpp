// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/churnplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/rowplan.h"
#include "core/exchange/words.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

class ChurnPlan
{
public:
    explicit ChurnPlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    QString note(CellReader &cells);
    void offerReason(const QString &reason, const std::optional<bool> &isAvoidable);

    CompanyFinder m_finder;
    RowPlan<ChurnRecord> m_records;
    RowPlan<ChurnReason> m_reasons;
    QSet<QString> m_knownReasons; // folded
    FieldColumn m_reference, m_day, m_reason, m_type, m_avoidable, m_note, m_refund, m_reactivation;
};

ChurnPlan::ChurnPlan(const PlanInput &input)
    : m_finder(input.book, input.file, input.options)
    , m_records(input.book.churnRecords())
    , m_reasons(input.book.churnReasons())
    , m_reference(input.column(u"churn.ref"))
    , m_day(input.column(u"churn.day"))
    , m_reason(input.column(u"churn.reason"))
    , m_type(input.column(u"churn.type"))
    , m_avoidable(input.column(u"churn.avoidable"))
    , m_note(input.column(u"churn.note"))
    , m_refund(input.column(u"churn.refund"))
    , m_reactivation(input.column(u"churn.reactivation"))
{
    m_records.indexBy([](const ChurnRecord &row) { return keyOf(row.company, row.day); });
    for (const ChurnReason &reason : input.book.churnReasons()) {
        m_knownReasons.insert(keyOf(reason.name));
    }
}

RowOutcome ChurnPlan::plan(CellReader &cells)
{
    const QString reference = cells.reference(m_reference);
    if (m_records.isRepeated(cells, m_reference, reference)) {
        return RowOutcome::Rejected;
    }
    const auto company = m_finder.companyOf(cells);
    if (!company) {
        return RowOutcome::Rejected;
    }
    const auto day = cells.day(m_day);
    if (!day && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField, m_day);
    }
    const ChurnRecord *before = day ? m_records.takeAlike(keyOf(*company, *day)) : nullptr;
    ChurnRecord record = before ? *before : ChurnRecord();
    record.company = *company;
    record.day = day.value_or(QDate());
    const auto isAvoidable = cells.flag(m_avoidable);
    const QString reason = cells.text(m_reason).simplified();
    cells.put(m_reason, record.reason, reason);
    cells.put(m_type, record.type, wordOf<ChurnType>(cells, m_type, u"churn_type"_s));
    cells.put(m_avoidable, record.isAvoidable, isAvoidable);
    cells.put(m_note, record.note, note(cells));
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    m_records.remember(reference);
    offerReason(reason, isAvoidable);
    return m_records.put(before, record);
}

// The customer's words, and below them what the book has no place for, as the file calls it.
QString ChurnPlan::note(CellReader &cells)
{
    QStringList lines;
    if (const QString words = cells.text(m_note); !words.isEmpty()) {
        lines.append(words);
    }
    if (const auto refund = cells.number(m_refund); refund && *refund != 0) {
        lines.append(u"%1: %2"_s.arg(m_refund.title, cells.text(m_refund)));
    }
    if (cells.flag(m_reactivation).value_or(false)) {
        lines.append(u"%1: %2"_s.arg(m_reactivation.title, cells.text(m_reactivation)));
    }
    return lines.join(u'\n');
}

void ChurnPlan::offerReason(const QString &reason, const std::optional<bool> &isAvoidable)
{
    const QString key = keyOf(reason);
    if (reason.isEmpty() || m_knownReasons.contains(key)) {
        return;
    }
    m_knownReasons.insert(key);
    ChurnReason leaf;
    leaf.name = reason;
    leaf.isAvoidable = isAvoidable;
    m_reasons.put(nullptr, leaf);
}

Change ChurnPlan::takeChange()
{
    Change change;
    change.rows<ChurnReason>() = m_reasons.takeChanges();
    change.rows<ChurnRecord>() = m_records.takeChanges();
    return change;
}

} // namespace

Result<Change> planChurn(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<ChurnPlan>(book, file, options, today, progress);
}

} // namespace bellwether
