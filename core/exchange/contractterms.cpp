// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/contractterms.h"

#include "core/exchange/contractwords.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// The largest amount, in major units, of which the yearly one is at most 1,000 billion: sums over a
// whole book then fit into 64 bits, whatever days the price pays for.
std::int64_t mostMajor(std::optional<int> termMonths, const Contract &contract)
{
    constexpr std::int64_t MostYearly = 1'000'000'000'000;
    if (termMonths) {
        return std::min(MostYearly, MostYearly * *termMonths / 12);
    }
    const std::int64_t days = contract.start.daysTo(contract.end.value_or(contract.start)) + 1;
    return std::min(MostYearly, MostYearly * 4 * std::max(days, std::int64_t(1)) / 1461);
}

} // namespace

bool isRunning(const Contract &contract, QDate day)
{
    const bool hasRenewed = contract.autoRenews && !contract.hasEnded;
    return (!contract.end || day <= *contract.end || hasRenewed)
        && (!contract.cancelledOn || day <= *contract.cancelledOn);
}

ContractTerms::ContractTerms(
    const ImportFile &file, const ImportOptions &options, QDate today, Currency base)
    : m_options(options)
    , m_today(today)
    , m_baseCurrency(base)
{
    const auto column = [&](const char16_t *field) {
        return fieldColumn(file, options, QString::fromUtf16(field));
    };
    m_name = column(u"contract.name");
    m_planName = column(u"contract.plan");
    m_start = column(u"contract.start");
    m_end = column(u"contract.end");
    m_renewal = column(u"contract.renewal");
    m_term = column(u"contract.term");
    m_autoRenew = column(u"contract.auto_renew");
    m_cancelled = column(u"contract.cancelled_at");
    m_ended = column(u"contract.ended");
    m_status = column(u"contract.status");
    m_trial = column(u"contract.trial");
    m_frequency = column(u"contract.billing_frequency");
    m_mrr = column(u"revenue.mrr");
    m_arr = column(u"revenue.arr");
    m_total = column(u"revenue.total");
    m_amount = column(u"revenue.amount");
    m_currency = column(u"currency");
}

bool ContractTerms::hasPrice() const
{
    return m_mrr.isGiven() || m_arr.isGiven() || m_total.isGiven() || m_amount.isGiven();
}

bool ContractTerms::isGiven() const
{
    return hasPrice() || m_start.isGiven() || m_end.isGiven() || m_renewal.isGiven();
}

bool ContractTerms::saysAnything(const CellReader &cells) const
{
    const std::array said = {&m_start, &m_end, &m_renewal, &m_mrr, &m_arr, &m_total, &m_amount};
    return std::any_of(
        said.begin(), said.end(), [&](const FieldColumn *column) { return cells.names(*column); });
}

const FieldColumn &ContractTerms::priceColumn() const
{
    return m_mrr.isGiven()  ? m_mrr
        : m_arr.isGiven()   ? m_arr
        : m_total.isGiven() ? m_total
                            : m_amount;
}

std::optional<QDate> ContractTerms::lastDay(CellReader &cells) const
{
    if (const auto end = cells.day(m_end)) {
        const bool isExclusive =
            m_options.endDates.value_or(EndDates::Inclusive) == EndDates::Exclusive;
        return isExclusive ? end->addDays(-1) : *end;
    }
    const auto renewal = cells.day(m_renewal); // the first day of the next term
    return renewal ? std::optional(renewal->addDays(-1)) : std::nullopt;
}

std::pair<QString, QString> ContractTerms::names(CellReader &cells) const
{
    return {cells.text(m_name).simplified(), cells.text(m_planName).simplified()};
}

bool ContractTerms::saysEnded(CellReader &cells) const
{
    return cells.flag(m_ended).value_or(false) || isEndedStatus(cells.text(m_status));
}

void ContractTerms::apply(CellReader &cells, Contract &contract, bool isNew)
{
    m_rowCurrency.reset();
    applyName(cells, contract, isNew);
    applyPeriod(cells, contract, isNew);
    applyState(cells, contract);
    rejectEndless(cells, contract);
    applyPrice(cells, contract, isNew);
}

void ContractTerms::applyToCurrent(CellReader &cells, Contract &contract, bool isNew, bool isGone)
{
    m_rowCurrency.reset();
    applyName(cells, contract, isNew);
    applyPeriod(cells, contract, isNew);
    applyState(cells, contract);
    if (isGone && isRunning(contract, m_today) && !cells.names(m_cancelled)
        && !cells.isRejected()) {
        endYesterday(cells, contract);
    }
    applyPrice(cells, contract, isNew);
}

// A contract that goes by its plan follows when the plan changes.
void ContractTerms::applyName(CellReader &cells, Contract &contract, bool isNew) const
{
    const auto [ownName, plan] = names(cells);
    const bool goesByPlan = !contract.lines.empty() && contract.name == contract.lines.back().name;
    if (!ownName.isEmpty() || ((isNew || goesByPlan) && !plan.isEmpty())) {
        contract.name = ownName.isEmpty() ? plan : ownName;
    }
}

void ContractTerms::endYesterday(CellReader &cells, Contract &contract) const
{
    contract.cancelledOn = std::max(contract.start, m_today.addDays(-1));
    contract.hasEnded = true;
    cells.tell(Issue::Severity::Note, Issue::Kind::AssumedDay, m_cancelled,
        contract.cancelledOn->toString(Qt::ISODate));
}

void ContractTerms::applyPeriod(CellReader &cells, Contract &contract, bool isNew)
{
    std::optional<QDate> end = cells.day(m_end);
    bool coversNothing = false;
    if (end && m_options.endDates.value_or(EndDates::Inclusive) == EndDates::Exclusive) {
        // Taken back on its first day: its only day does not count.
        coversNothing = *end == contract.start;
        contract.cancelledOn = coversNothing ? end->addDays(-1) : contract.cancelledOn;
        end = coversNothing ? *end : end->addDays(-1);
    }
    const FieldColumn *source = &m_end;
    if (const auto renewal = cells.day(m_renewal); renewal && !end) {
        end = renewal->addDays(-1); // the first day of the next term
        source = &m_renewal;
    }
    constexpr std::int64_t MostMonths = 600;
    if (const auto months = cells.count(m_term); months && !end && contract.start.isValid()) {
        if (*months < 1 || *months > MostMonths) {
            cells.reject(Issue::Kind::OutOfRange, m_term, u"1–%1"_s.arg(MostMonths));
        } else if (isNew || !contract.end) {
            end = contract.start.addMonths(static_cast<int>(*months)).addDays(-1);
            source = &m_term;
        }
    }
    if (end) {
        contract.end = end;
    }
    const bool coversAny = end && *end >= contract.start && !coversNothing;
    if (coversAny && contract.cancelledOn && *contract.cancelledOn < contract.start) {
        contract.cancelledOn.reset(); // it had covered nothing; that was mended
    }
    if (contract.end && contract.start.isValid() && *contract.end < contract.start
        && !cells.isRejected()) {
        cells.reject(Issue::Kind::EndBeforeStart, *source, contract.start.toString(Qt::ISODate));
    }
}

void ContractTerms::applyState(CellReader &cells, Contract &contract)
{
    contract.autoRenews = cells.flag(m_autoRenew).value_or(contract.autoRenews);
    const auto ended = cells.flag(m_ended);
    const QString status = cells.text(m_status);
    const bool hasEndedStatus = isEndedStatus(status);
    if (ended || !status.isEmpty()) {
        contract.hasEnded = ended.value_or(false) || hasEndedStatus;
    }
    if (const auto cancelled = cells.day(m_cancelled)) {
        applyCancellation(contract, *cancelled);
    } else if (!contract.hasEnded && (ended || !status.isEmpty())) {
        const bool coversNothing = contract.cancelledOn && *contract.cancelledOn < contract.start;
        if (!coversNothing) {
            contract.cancelledOn.reset(); // it was taken back
        }
    }
}

// Without a day a contract that is over would count for ever.
void ContractTerms::rejectEndless(CellReader &cells, const Contract &contract)
{
    if (contract.hasEnded && !contract.end && !contract.cancelledOn && !cells.isRejected()) {
        const bool isByStatus = isEndedStatus(cells.text(m_status));
        cells.reject(
            Issue::Kind::MissingField, m_end, {}, cells.text(isByStatus ? m_status : m_ended));
    }
}

// A contract that renews itself counts past its end, until the day on which it was cancelled. One
// that was cancelled by its end does not renew.
void ContractTerms::applyCancellation(Contract &contract, QDate day)
{
    const bool isEarly = !contract.end || day < *contract.end;
    const bool isLate = contract.end && day > *contract.end;
    contract.cancelledOn =
        isEarly || (isLate && contract.autoRenews) ? std::optional(day) : std::nullopt;
    if (contract.end && contract.autoRenews) {
        contract.hasEnded = !isLate;
    }
}

void ContractTerms::applyPrice(CellReader &cells, Contract &contract, bool isNew)
{
    const bool isTrial = cells.flag(m_trial).value_or(false) || isTrialStatus(cells.text(m_status));
    auto price = this->price(cells, contract);
    if (!price && isTrial && contract.lines.empty()) {
        price = Price{m_trial, {}, 1};
    }
    if (!price || cells.isRejected()) {
        if (isNew && !cells.isRejected()) {
            cells.tell(Issue::Severity::Warning, Issue::Kind::MissingField,
                m_mrr.isGiven() || !m_arr.isGiven() ? m_mrr : m_arr);
        }
        return;
    }
    const Currency before = contract.currency;
    contract.currency = currency(cells, *price, contract, isNew);
    if (!contract.lines.empty() && contract.currency != before && !cells.isRejected()) {
        // Its past amounts would be taken for amounts of the other currency.
        cells.reject(Issue::Kind::CurrencyChanged, price->column, before.code());
    }
    const auto amount = cells.minorAmount(
        price->column, price->number, contract.currency, mostMajor(price->termMonths, contract));
    if (!amount || cells.isRejected()) {
        return;
    }
    ContractLine line;
    line.name = cells.text(m_planName).simplified();
    line.amount = isTrial ? 0 : *amount;
    line.termMonths = price->termMonths;
    line.start = contract.start;
    if (!line.termMonths) {
        line.end = contract.end;
    }
    if (!isNew && isPastPrice(cells, contract, line)) {
        return;
    }
    applyLine(contract, std::move(line));
}

// What is over costs nothing today, which says nothing about what it did cost. Another price for
// days that are past is taken, and told.
bool ContractTerms::isPastPrice(
    CellReader &cells, const Contract &contract, const ContractLine &line) const
{
    if (contract.lines.empty() || isRunning(contract, m_today)
        || contract.lines.back().amount == line.amount) {
        return false;
    }
    if (line.amount != 0) {
        cells.tell(Issue::Severity::Warning, Issue::Kind::PastPrice, priceColumn());
    }
    return line.amount == 0;
}

// The monthly amount goes first, since the yearly one is often made from it and rounded.
std::optional<ContractTerms::Price> ContractTerms::price(
    CellReader &cells, const Contract &contract)
{
    if (const auto monthly = cells.money(m_mrr)) {
        return Price{m_mrr, *monthly, 1};
    }
    if (const auto yearly = cells.money(m_arr)) {
        return Price{m_arr, *yearly, 12};
    }
    if (const auto total = cells.money(m_total)) {
        if (!contract.end) {
            cells.reject(Issue::Kind::MissingField, m_end);
            return std::nullopt;
        }
        return Price{m_total, *total, std::nullopt};
    }
    if (const auto amount = cells.money(m_amount)) {
        const auto months = monthsOfFrequency(cells.text(m_frequency));
        if (!months && !contract.end) {
            cells.reject(Issue::Kind::MissingField, m_frequency);
            return std::nullopt;
        }
        return Price{m_amount, *amount, months};
    }
    return std::nullopt;
}

// What the row's own column says, else the sign at the amount, else the header of the amount.
Currency ContractTerms::currency(
    CellReader &cells, const Price &price, const Contract &contract, bool isNew)
{
    const QString text = cells.text(m_currency);
    const auto own = currencyFromText(text);
    if (!text.isEmpty() && text != u"$"_s && !own) {
        cells.reject(Issue::Kind::UnknownCurrency, m_currency);
    }
    if (own && price.number.currency && *own != *price.number.currency) {
        cells.reject(Issue::Kind::UnknownCurrency, price.column, own->code());
    }
    m_rowCurrency = own         ? own
        : price.number.currency ? price.number.currency
                                : price.column.currency;
    return m_rowCurrency.value_or(isNew ? m_baseCurrency : contract.currency);
}

void ContractTerms::applyLine(Contract &contract, ContractLine line) const
{
    if (contract.lines.empty()) {
        contract.lines.push_back(std::move(line));
        return;
    }
    ContractLine &current = contract.lines.back();
    if (line.name.isEmpty()) {
        line.name = current.name;
    }
    const bool isSamePrice = current.amount == line.amount && current.termMonths == line.termMonths;
    const bool runsToday = current.start < m_today && isRunning(contract, m_today);
    if (!isSamePrice && runsToday && current.termMonths && line.termMonths) {
        current.end = m_today.addDays(-1);
        line.start = m_today;
        contract.lines.push_back(std::move(line));
        return;
    }
    // Prices that followed one another keep their days.
    if (contract.lines.size() > 1) {
        line.start = current.start;
    }
    line.isRecurring = current.isRecurring;
    if (line.termMonths && current.end && contract.end && *current.end < *contract.end) {
        line.end = current.end;
    }
    current = std::move(line);
}

void ContractTerms::countCurrency()
{
    if (!m_rowCurrency) {
        return;
    }
    const auto known = std::find_if(m_currencies.begin(), m_currencies.end(),
        [&](const auto &counted) { return counted.first == *m_rowCurrency; });
    if (known == m_currencies.end()) {
        m_currencies.emplace_back(*m_rowCurrency, 1);
    } else {
        ++known->second;
    }
}

std::optional<Currency> ContractTerms::mostFrequentCurrency() const
{
    const auto most = std::max_element(m_currencies.begin(), m_currencies.end(),
        [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == m_currencies.end() ? std::nullopt : std::optional(most->first);
}

void ContractTerms::tellUnconverted(FilePlan &plan) const
{
    QStringList others;
    for (const auto &[currency, rows] : m_currencies) {
        if (currency != m_baseCurrency) {
            others.append(currency.code());
        }
    }
    if (!others.isEmpty()) {
        plan.issues.push_back({Issue::Severity::Warning, Issue::Kind::UnconvertedCurrency, 0,
            m_currency.field, m_currency.title, others.join(u", "_s), m_baseCurrency.code()});
    }
}

void setBaseCurrency(Change &change, const Book &book, const ContractTerms &terms)
{
    const QString code = terms.baseCurrency().code();
    if (terms.namesCurrency() && book.contracts().empty()
        && book.settings().value(SettingKey::BaseCurrency) != code) {
        change.settings[SettingKey::BaseCurrency] = code;
    }
}

Result<void> planInBaseCurrency(const Book &book, ImportFile &file, Progress *progress,
    const std::function<Result<std::optional<Currency>>(Currency)> &plan)
{
    const FilePlan unread = file.plan;
    const Currency base = book.settings().baseCurrency();
    const std::int64_t doneBefore = progress ? progress->done() : 0;
    const auto found = plan(base);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (book.contracts().empty() && *found && **found != base) {
        if (progress) {
            progress->setDone(doneBefore);
        }
        file.plan = unread;
        if (const auto again = plan(**found); !again) {
            return tl::unexpected(again.error());
        }
    }
    return {};
}

} // namespace bellwether
