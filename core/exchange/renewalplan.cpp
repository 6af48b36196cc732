// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/renewalplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/moneycell.h"
#include "core/exchange/rowplan.h"
#include "core/exchange/words.h"

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

class RenewalPlan
{
public:
    explicit RenewalPlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    // What the row says of the money, in minor units a year.
    struct Amounts
    {
        std::optional<std::int64_t> renewed;
        std::optional<std::int64_t> expansion;
        std::optional<std::int64_t> expired; // of the contract that was up
        Currency currency;
    };

    Amounts amounts(CellReader &cells, Currency usual) const;
    const Contract *ownContract(
        const QString &reference, CompanyId company, QDate due, const QString &name);
    Contract newContract(CellReader &cells, CompanyId company, QDate due, RenewalOutcome outcome,
        const Amounts &amounts) const;
    void apply(CellReader &cells, Renewal &renewal, const Amounts &amounts) const;

    const Book &m_book;
    CompanyFinder m_finder;
    RowPlan<Contract> m_contracts;
    RowPlan<Renewal> m_renewals;
    FieldColumn m_reference, m_contract, m_due, m_outcome, m_stage, m_reason, m_arr, m_expansion,
        m_expired, m_forecast, m_probability, m_plan, m_currency;
    bool m_isProbabilityInPercent;
};

// Whether the column's numbers go to 100, although no sign says so: then one of them is above 1.
// Among such, "1" is one percent.
bool isInPercent(const PlanInput &input, const FieldColumn &column)
{
    const auto isAboveOne = [&](QStringView cell) {
        const auto number = readNumber(cell.trimmed(), column.notation.decimalMark);
        return number && !number->isPercent
            && static_cast<double>(number->value.digits) > std::pow(10.0, number->value.decimals);
    };
    if (column.constant || !column.column) {
        return column.constant && isAboveOne(*column.constant);
    }
    bool isFound = false;
    // What fails to be read here fails again when the rows are planned.
    static_cast<void>(input.file.source->read([&](const SourceRow &row) {
        isFound = row.line > input.file.plan.headerLine && !row.isMalformed() && !isFurniture(row)
            && isAboveOne(row.cell(*column.column));
        return !isFound;
    }));
    return isFound;
}

QDate firstDayBefore(QDate due)
{
    return due.addYears(-1).addDays(1);
}

RenewalPlan::RenewalPlan(const PlanInput &input)
    : m_book(input.book)
    , m_finder(input.book, input.file, input.options)
    , m_contracts(input.book.contracts())
    , m_renewals(input.book.renewals())
    , m_reference(input.column(u"renewal.external_id"))
    , m_contract(input.column(u"contract.external_id"))
    , m_due(input.column(u"renewal.due"))
    , m_outcome(input.column(u"renewal.outcome"))
    , m_stage(input.column(u"renewal.stage"))
    , m_reason(input.column(u"renewal.reason"))
    , m_arr(input.column(u"renewal.arr"))
    , m_expansion(input.column(u"renewal.expansion"))
    , m_expired(input.column(u"renewal.expired_arr"))
    , m_forecast(input.column(u"renewal.forecast"))
    , m_probability(input.column(u"renewal.probability"))
    , m_plan(input.column(u"renewal.plan"))
    , m_currency(input.column(u"currency"))
    , m_isProbabilityInPercent(isInPercent(input, m_probability))
{
    m_contracts.indexBy([](const Contract &contract) {
        return keyOf(contract.company, contract.start, contract.name);
    });
    m_renewals.indexBy(
        [](const Renewal &renewal) { return keyOf(renewal.contract, renewal.dueOn); });
}

RowOutcome RenewalPlan::plan(CellReader &cells)
{
    const QString reference = cells.reference(m_reference);
    if (m_renewals.isRepeated(cells, m_reference, reference)) {
        return RowOutcome::Rejected;
    }
    const auto company = m_finder.companyOf(cells);
    if (!company) {
        return RowOutcome::Rejected;
    }
    const QString contractReference = cells.reference(m_contract);
    const Contract *contract = m_contracts.byReference(contractReference);
    if (!contractReference.isEmpty() && !contract) {
        cells.reject(Issue::Kind::UnknownContract, m_contract);
        return RowOutcome::Rejected;
    }
    auto due = cells.day(m_due);
    due = due || !contract ? due : contract->end;
    if (!due) {
        if (!cells.isRejected()) {
            cells.reject(Issue::Kind::MissingField, m_due);
        }
        return RowOutcome::Rejected;
    }
    const QString name = cells.text(m_plan).simplified();
    contract = contract ? contract : ownContract(reference, *company, *due, name);
    const Amounts amounts =
        this->amounts(cells, contract ? contract->currency : m_book.settings().baseCurrency());
    const Renewal *before = contract ? m_renewals.takeAlike(keyOf(contract->id, *due)) : nullptr;
    Renewal renewal = before ? *before : Renewal();
    renewal.dueOn = *due;
    apply(cells, renewal, amounts);
    Contract own;
    if (!contract && !cells.isRejected()) {
        own = newContract(cells, *company, *due, renewal.outcome, amounts);
        own.ref = reference;
        own.name = name;
    }
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    if (!contract) {
        m_contracts.put(nullptr, own);
        contract = &own;
    }
    renewal.contract = contract->id;
    m_renewals.remember(reference);
    return m_renewals.put(before, renewal);
}

// The contract that an earlier import of the renewal made.
const Contract *RenewalPlan::ownContract(
    const QString &reference, CompanyId company, QDate due, const QString &name)
{
    if (const Contract *same = m_contracts.byReference(reference)) {
        return same->company == company ? same : nullptr;
    }
    return reference.isEmpty() ? m_contracts.takeAlike(keyOf(company, firstDayBefore(due), name))
                               : nullptr;
}

RenewalPlan::Amounts RenewalPlan::amounts(CellReader &cells, Currency usual) const
{
    Amounts amounts;
    amounts.currency = usual;
    const auto read = [&](const FieldColumn &column) {
        const auto amount = amountOf(cells, column, m_currency, usual);
        amounts.currency = amount ? amount->currency : amounts.currency;
        return amount ? std::optional(amount->minor) : std::nullopt;
    };
    amounts.renewed = read(m_arr);
    amounts.expansion = read(m_expansion);
    amounts.expired = read(m_expired);
    return amounts;
}

void RenewalPlan::apply(CellReader &cells, Renewal &renewal, const Amounts &amounts) const
{
    cells.put(
        m_outcome, renewal.outcome, wordOf<RenewalOutcome>(cells, m_outcome, u"renewal_outcome"_s));
    auto stage = wordOf<RenewalStage>(cells, m_stage, u"renewal_stage"_s);
    if (!stage && renewal.outcome != RenewalOutcome::Open) {
        stage = RenewalStage::Closed;
    }
    cells.put(m_stage, renewal.stage, stage);
    cells.put(m_reason, renewal.reason, cells.text(m_reason).simplified());
    if (renewal.outcome == RenewalOutcome::Renewed) {
        const auto amount = amounts.renewed
            ? std::optional(*amounts.renewed + amounts.expansion.value_or(0))
            : std::nullopt;
        cells.put(m_arr, renewal.outcomeAmount, amount);
    } else if (renewal.outcome == RenewalOutcome::Open) {
        cells.put(m_arr, renewal.forecastAmount, amounts.renewed);
    }
    if (const auto forecast = amountOf(cells, m_forecast, m_currency, amounts.currency)) {
        cells.put(m_forecast, renewal.forecastAmount, std::optional(forecast->minor));
    }
    const bool hasSign = cells.written(m_probability).contains(u'%');
    const bool isInPercent = m_isProbabilityInPercent && !hasSign;
    auto probability = cells.numberBetween(m_probability, 0, isInPercent ? 100 : 1);
    if (probability && isInPercent) {
        *probability /= 100;
    }
    cells.put(m_probability, renewal.probability, probability);
}

// It ran for the year before it was due, at what was renewed without what came on top.
Contract RenewalPlan::newContract(CellReader &cells, CompanyId company, QDate due,
    RenewalOutcome outcome, const Amounts &amounts) const
{
    Contract contract;
    contract.company = company;
    contract.start = firstDayBefore(due);
    contract.end = due;
    contract.currency = amounts.currency;
    const auto yearly = amounts.expired ? amounts.expired : amounts.renewed;
    // A lost renewal of 0 says what it came to, not what the contract had been worth.
    if (!yearly || (*yearly == 0 && outcome == RenewalOutcome::Lost && !amounts.expired)) {
        cells.tell(Issue::Severity::Warning, Issue::Kind::MissingField, m_expired);
        return contract;
    }
    ContractLine line;
    line.amount = *yearly;
    line.termMonths = 12;
    line.start = contract.start;
    contract.lines = {line};
    return contract;
}

Change RenewalPlan::takeChange()
{
    Change change;
    change.rows<Contract>() = m_contracts.takeChanges();
    change.rows<Renewal>() = m_renewals.takeChanges();
    return change;
}

} // namespace

Result<Change> planRenewals(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<RenewalPlan>(book, file, options, today, progress);
}

} // namespace bellwether
