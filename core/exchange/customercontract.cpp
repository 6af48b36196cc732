// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/customercontract.h"

#include "core/exchange/contractdifference.h"
#include "core/exchange/contractwords.h"

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

CustomerContracts::CustomerContracts(const Book &book, const ImportFile &file,
    const ImportOptions &options, QDate today, Currency base)
    : m_book(book)
    , m_today(today)
    , m_terms(file, options, today, base)
    , m_status(fieldColumn(file, options, u"account.status"_s))
    , m_nextId(book.contracts().nextId())
    , m_nextRecord(book.churnRecords().nextId())
{
    if (!m_terms.isGiven() && !m_status.isGiven()) {
        return;
    }
    for (const Contract &contract : book.contracts()) {
        m_ofCompany[contract.company.value].append(&contract);
    }
    for (const ChurnRecord &record : book.churnRecords()) {
        m_churned.insert(record.company.value);
    }
}

void CustomerContracts::read(CellReader &cells, const Company &company)
{
    m_pending.reset();
    const auto ofCompany = m_ofCompany.value(company.id.value);
    m_saysGone = saysGone(cells);
    m_saysTerms =
        m_terms.isGiven() && (m_terms.saysAnything(cells) || (m_saysGone && !ofCompany.isEmpty()));
    if (!m_saysTerms) {
        tellIfStatusIsAgainst(cells, ofCompany);
        return;
    }
    const auto running = std::count_if(ofCompany.begin(), ofCompany.end(),
        [&](const Contract *contract) { return isRunning(*contract, m_today); });
    if (running > 1) {
        cells.tell(Issue::Severity::Warning, Issue::Kind::SeveralContracts, m_terms.priceColumn(),
            QString::number(running));
        m_saysTerms = false;
        return;
    }
    m_before = current(cells, company);
    m_isNew = m_before == nullptr;
    Contract contract = m_isNew ? Contract() : *m_before;
    contract.company = company.id;
    if (const auto start = m_terms.start(cells)) {
        contract.start = *start;
    } else if (m_isNew) {
        contract.start = assumedStart(cells, company);
    }
    m_terms.applyToCurrent(cells, contract, m_isNew, m_saysGone);
    if (m_isNew || contract != *m_before) {
        m_pending = std::move(contract);
    }
}

bool CustomerContracts::saysGone(CellReader &cells) const
{
    return m_terms.saysEnded(cells) || (m_terms.isGiven() && isEndedStatus(cells.text(m_status)));
}

// A list that tells nothing of contracts ends none; that its status says otherwise is told.
void CustomerContracts::tellIfStatusIsAgainst(
    CellReader &cells, const QList<const Contract *> &contracts) const
{
    const bool isRunningOn = std::any_of(contracts.begin(), contracts.end(),
        [&](const Contract *contract) { return isRunning(*contract, m_today); });
    if (isRunningOn && isEndedStatus(cells.text(m_status))) {
        cells.tell(Issue::Severity::Warning, Issue::Kind::StatusAgainstContract, m_status);
    }
}

// A list without any start is of today; a term that ends within the year began a year before its
// end, so that it may have ended already. The first contract began when the customer did, a later
// one after the one before.
QDate CustomerContracts::assumedStart(CellReader &cells, const Company &company)
{
    constexpr int UsualMonths = 12;
    const auto last = m_terms.lastDay(cells);
    QDate start = company.customerSince ? *company.customerSince
        : last ? std::min(m_today, last->addDays(1).addMonths(-UsualMonths))
               : m_today;
    bool isAssumed = !company.customerSince;
    for (const Contract *contract : m_ofCompany.value(company.id.value)) {
        const auto end = contract->cancelledOn ? contract->cancelledOn : contract->end;
        if (end && *end >= start) {
            start = end->addDays(1);
            isAssumed = true;
        }
    }
    if (isAssumed) {
        cells.tell(Issue::Severity::Note, Issue::Kind::AssumedDay, m_terms.startColumn(),
            start.toString(Qt::ISODate));
    }
    return start;
}

// The one that runs, else the last one, unless the row speaks of a new one after its end.
const Contract *CustomerContracts::current(CellReader &cells, const Company &company)
{
    const Contract *last = nullptr;
    for (const Contract *contract : m_ofCompany.value(company.id.value)) {
        if (isRunning(*contract, m_today)) {
            return contract;
        }
        last = last == nullptr || last->start < contract->start ? contract : last;
    }
    const auto start = m_terms.start(cells);
    const bool isAnother = last && (start ? *start > last->start : !m_saysGone);
    return isAnother ? nullptr : last;
}

void CustomerContracts::accept(CellReader &cells)
{
    if (!m_saysTerms) {
        return;
    }
    m_terms.countCurrency();
    if (!m_pending) {
        return;
    }
    if (m_isNew) {
        m_pending->id = m_nextId;
        ++m_nextId.value;
    } else {
        noteDifferences(cells, *m_before, *m_pending);
    }
    if (m_saysGone && !m_churned.contains(m_pending->company.value)) {
        const QDate last = m_pending->cancelledOn.value_or(m_pending->end.value_or(m_today));
        ChurnRecord record;
        record.id = m_nextRecord;
        record.company = m_pending->company;
        record.day = last.addDays(1);
        m_putRecords.push_back(std::move(record));
        ++m_nextRecord.value;
    }
    m_put.push_back(std::move(*m_pending));
}

void CustomerContracts::addTo(Change &change)
{
    if (m_put.empty()) {
        return;
    }
    setBaseCurrency(change, m_book, m_terms);
    change.rows<Contract>().put = std::move(m_put);
    change.rows<ChurnRecord>().put = std::move(m_putRecords);
}

} // namespace bellwether
