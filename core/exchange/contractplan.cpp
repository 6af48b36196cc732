// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/contractplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/contractdifference.h"
#include "core/exchange/contractindex.h"
#include "core/exchange/contractterms.h"

#include <QSet>

#include <optional>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

class ContractPlan
{
public:
    ContractPlan(const Book &book, const ImportFile &file, const ImportOptions &options,
        QDate today, Currency baseCurrency)
        : m_book(book)
        , m_today(today)
        , m_finder(book, file, options)
        , m_contracts(book.contracts())
        , m_terms(file, options, today, baseCurrency)
        , m_reference(fieldColumn(file, options, u"contract.external_id"_s))
        , m_nextId(book.contracts().nextId())
    {
    }

    RowOutcome plan(CellReader &cells);
    Change takeChange();
    const ContractTerms &terms() const { return m_terms; }

private:
    const Contract *known(
        CellReader &cells, const QString &reference, CompanyId company, std::optional<QDate> start);
    const Contract *unnumbered(
        CellReader &cells, const QString &reference, CompanyId company, QDate start);

    const Book &m_book;
    QDate m_today;
    CompanyFinder m_finder;
    ContractIndex m_contracts;
    ContractTerms m_terms;
    FieldColumn m_reference;
    ContractId m_nextId;
    std::vector<Contract> m_put;
    QSet<QString> m_seen; // canonical references of the file's rows
};

RowOutcome ContractPlan::plan(CellReader &cells)
{
    const QString reference = cells.reference(m_reference);
    const QString canonical = canonicalReference(reference);
    if (!canonical.isEmpty() && m_seen.contains(canonical)) {
        cells.reject(Issue::Kind::DuplicateKey, m_reference);
        return RowOutcome::Rejected;
    }
    const auto company = m_finder.companyOf(cells);
    if (!company) {
        return RowOutcome::Rejected;
    }
    const auto start = m_terms.start(cells);
    const Contract *before = known(cells, canonical, *company, start);
    const bool isNew = before == nullptr;
    Contract contract = isNew ? Contract() : *before;
    contract.company = *company;
    if (contract.ref.isEmpty()) {
        contract.ref = reference;
    }
    if (start) {
        contract.start = *start;
    }
    m_terms.apply(cells, contract, isNew);
    if (cells.isRejected()) {
        if (before && before->ref.isEmpty()) {
            m_contracts.giveBack(*before); // another row may be about it
        }
        return RowOutcome::Rejected;
    }
    if (!canonical.isEmpty()) {
        m_seen.insert(canonical);
    }
    m_terms.countCurrency();
    if (!isNew && contract == *before) {
        return RowOutcome::Unchanged;
    }
    if (isNew) {
        contract.id = m_nextId;
        ++m_nextId.value;
    } else {
        noteDifferences(cells, *before, contract);
    }
    m_put.push_back(std::move(contract));
    return isNew ? RowOutcome::Added : RowOutcome::Changed;
}

const Contract *ContractPlan::known(
    CellReader &cells, const QString &reference, CompanyId company, std::optional<QDate> start)
{
    const Contract *contract = reference.isEmpty() ? nullptr : m_contracts.byReference(reference);
    if (!contract && start && !cells.isRejected()) {
        const auto [ownName, plan] = m_terms.names(cells);
        contract = m_contracts.takeAlike(company, *start, ownName.isEmpty() ? plan : ownName);
    }
    if (!contract && start && !cells.isRejected()) {
        contract = unnumbered(cells, reference, company, *start);
    }
    if (!contract && !start && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField, m_terms.startColumn());
    }
    return contract;
}

// A contract that an earlier file brought without its number, as lists of customers do: taken for
// the row's where only one can be meant. Without numbers a plan that changed and a second contract
// look the same, so that is told and left to the user.
const Contract *ContractPlan::unnumbered(
    CellReader &cells, const QString &reference, CompanyId company, QDate start)
{
    const Contract *contract = reference.isEmpty()
        ? nullptr
        : m_contracts.takeOverlapping(company, start, m_terms.lastDay(cells));
    if (contract) {
        cells.tell(Issue::Severity::Warning, Issue::Kind::TakenForSame, m_reference,
            contract->start.toString(Qt::ISODate));
        return contract;
    }
    const Contract *other = m_contracts.leftRunning(company, m_today);
    if (other && (!reference.isEmpty() || other->start == start)) {
        cells.tell(Issue::Severity::Warning, Issue::Kind::PossiblyTwice,
            reference.isEmpty() ? m_terms.startColumn() : m_reference,
            other->start.toString(Qt::ISODate));
    }
    return nullptr;
}

Change ContractPlan::takeChange()
{
    Change change;
    if (!m_put.empty()) {
        setBaseCurrency(change, m_book, m_terms);
    }
    change.rows<Contract>().put = std::move(m_put);
    return change;
}

} // namespace

Result<Change> planContracts(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    std::optional<ContractPlan> plan;
    const auto read = planInBaseCurrency(
        book, file, progress, [&](Currency base) -> Result<std::optional<Currency>> {
            plan.emplace(book, file, options, today, base);
            const auto done = planRows(
                file, options, today, [&](CellReader &cells) { return plan->plan(cells); },
                progress);
            if (!done) {
                return tl::unexpected(done.error());
            }
            return plan->terms().mostFrequentCurrency();
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    plan->terms().tellUnconverted(file.plan);
    return plan->takeChange();
}

} // namespace bellwether
