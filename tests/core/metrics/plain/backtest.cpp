// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/backtest.h"

#include <algorithm>
#include <cstdlib>

namespace bellwether::plain {

namespace {

HealthStatus statusOn(const Book &book, CompanyId company, QDate day)
{
    HealthStatus status = HealthStatus::NotSet;
    QDate since;
    for (const HealthStatusEvent &event : book.healthStatusEvents()) {
        if (event.company == company && event.day <= day
            && (!since.isValid() || since <= event.day)) {
            since = event.day;
            status = event.status;
        }
    }
    return status;
}

bool isSubscription(const Contract &contract)
{
    return std::any_of(contract.lines.begin(), contract.lines.end(),
        [](const ContractLine &line) { return line.isRecurring; });
}

// The times that a company is gone and for how long the facts' day knows it.
std::vector<DayRange> goneTimes(const CompanyFacts &facts, std::size_t row)
{
    std::vector<DayRange> times;
    for (const DayRange &gone : facts.lives->churned(facts.companyRows[row])) {
        if (gone.from <= facts.day) {
            times.push_back(gone);
        }
    }
    return times;
}

bool isRecordOn(const Book &book, CompanyId company, QDate day)
{
    return std::any_of(book.churnRecords().begin(), book.churnRecords().end(),
        [&](const ChurnRecord &record) { return record.company == company && record.day == day; });
}

class OfCompany
{
public:
    OfCompany(const Question &question, std::size_t row)
        : m_question(question)
        , m_facts(*question.facts)
        , m_row(row)
        , m_id(m_facts.ids[row])
    {
    }

    std::vector<Outcome> outcomes()
    {
        for (const Contract &contract : m_facts.book->contracts()) {
            if (contract.company == m_id) {
                addContract(contract);
            }
        }
        addLosses();
        std::stable_sort(m_outcomes.begin(), m_outcomes.end(),
            [](const Outcome &a, const Outcome &b) { return a.day < b.day; });
        return m_outcomes;
    }

private:
    void addContract(const Contract &contract)
    {
        std::vector<QDate> recordedEnds;
        for (const Renewal &renewal : m_facts.book->renewals()) {
            if (renewal.contract != contract.id || renewal.outcome == RenewalOutcome::Open) {
                continue;
            }
            recordedEnds.push_back(renewsItself(contract) ? termEndNear(contract, renewal.dueOn)
                                                          : contract.end.value_or(QDate()));
            if (m_question.range.contains(renewal.dueOn)) {
                add(contract, renewal.dueOn, renewal.outcome == RenewalOutcome::Lost);
            }
        }
        if (!isSubscription(contract)) {
            return;
        }
        for (const QDate end : m_facts.revenue->termEnds(contract, m_question.range)) {
            if (std::find(recordedEnds.begin(), recordedEnds.end(), end) != recordedEnds.end()) {
                continue;
            }
            const bool isKept = m_facts.revenue->successor(contract.id) != nullptr
                || m_facts.revenue->runsOnAfter(contract, end);
            const bool isOver = end.daysTo(m_facts.day) > m_facts.options.graceDays
                || contract.hasEnded || m_facts.kinds[m_row] == CompanyKind::Churned;
            if (isKept || isOver) {
                add(contract, end, !isKept);
            }
        }
    }

    void add(const Contract &contract, QDate day, bool isLost)
    {
        for (const DayRange &gone : goneTimes(m_facts, m_row)) {
            if (isLost && contract.start < gone.from && gone.from <= day) {
                return;
            }
        }
        add(day, isLost);
    }

    void addLosses()
    {
        const std::vector<Outcome> ofContracts = m_outcomes;
        for (const DayRange &gone : goneTimes(m_facts, m_row)) {
            const bool isRecorded = isRecordOn(*m_facts.book, m_id, gone.from);
            const QDate day =
                isRecorded ? gone.from : gone.from.addDays(-m_facts.options.graceDays);
            const bool isCounted =
                std::any_of(ofContracts.begin(), ofContracts.end(), [&](const Outcome &outcome) {
                    return (outcome.isLost || !isRecorded)
                        && std::abs(outcome.day.daysTo(day)) <= m_facts.options.graceDays + 1;
                });
            if (m_question.range.contains(day) && !isCounted) {
                add(day, true);
            }
        }
    }

    void add(QDate day, bool isLost)
    {
        const QDate readOn = day.addDays(-m_facts.options.backtestLead);
        m_outcomes.push_back({m_id, day, isLost, statusOn(*m_facts.book, m_id, readOn),
            m_facts.lives->countsFrom(m_facts.companyRows[m_row]) > readOn});
    }

    const Question &m_question;
    const CompanyFacts &m_facts;
    std::size_t m_row;
    CompanyId m_id;
    std::vector<Outcome> m_outcomes;
};

} // namespace

std::vector<Outcome> outcomes(const Question &question)
{
    std::vector<Outcome> all;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row]) {
            for (const Outcome &outcome : OfCompany(question, row).outcomes()) {
                all.push_back(outcome);
            }
        }
    }
    return all;
}

Judgement judgement(const std::vector<Outcome> &outcomes)
{
    Judgement judgement;
    for (const Outcome &outcome : outcomes) {
        if (outcome.isTooYoung) {
            continue;
        }
        const bool isRed = outcome.status == HealthStatus::Struggling;
        const bool isSteady = outcome.status == HealthStatus::Steady;
        ++judgement.outcomes;
        judgement.lost += outcome.isLost ? 1 : 0;
        judgement.red += isRed ? 1 : 0;
        judgement.redLost += isRed && outcome.isLost ? 1 : 0;
        judgement.green += outcome.status >= HealthStatus::Healthy ? 1 : 0;
        judgement.belowGreenLost += (isRed || isSteady) && outcome.isLost ? 1 : 0;
        judgement.withoutScore += outcome.status == HealthStatus::NotSet ? 1 : 0;
    }
    return judgement;
}

std::optional<double> rankQuality(const std::vector<Outcome> &outcomes)
{
    double pairs = 0;
    double right = 0;
    for (const Outcome &lost : outcomes) {
        for (const Outcome &kept : outcomes) {
            if (!lost.isLost || kept.isLost || lost.isTooYoung || kept.isTooYoung
                || lost.status == HealthStatus::NotSet || kept.status == HealthStatus::NotSet) {
                continue;
            }
            ++pairs;
            right += lost.status < kept.status ? 1 : lost.status == kept.status ? 0.5 : 0;
        }
    }
    return pairs > 0 ? std::optional(right / pairs) : std::nullopt;
}

} // namespace bellwether::plain
