// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/revenue.h"

#include "core/metrics/amounts.h"
#include "core/metrics/currencysteps.h"
#include "core/metrics/successors.h"

#include <algorithm>
#include <functional>

namespace bellwether {

namespace {

std::optional<QDate> earlier(std::optional<QDate> a, std::optional<QDate> b)
{
    return a && b ? std::min(a, b) : (a ? a : b);
}

} // namespace

Revenue::Revenue(BookPointer book, const Options &options)
    : m_book(std::move(book))
    , m_options(options)
    , m_baseCurrency(m_book->settings().baseCurrency())
    , m_rates(std::make_shared<ExchangeRates>(*m_book))
    , m_rows(m_book->companies())
    , m_contracts(m_book->contracts(), m_rows)
    , m_successors(m_book->contracts().size(), nullptr)
{
    m_steps.reserve(m_rows.size());
    m_spanBegins.reserve(m_rows.size() + 1);
    m_spans.reserve(m_book->contracts().size());
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        m_spanBegins.push_back(m_spans.size());
        matchSuccessors(m_contracts.of(row), m_options.graceDays,
            [&](const Contract &ended, const Contract &renewal) {
                m_successors[m_book->contracts().placeOf(ended.id)] = &renewal;
            });
        addCompany(row);
    }
    m_spanBegins.push_back(m_spans.size());
}

void Revenue::addCompany(std::size_t companyRow)
{
    const std::size_t begin = m_spans.size();
    const auto contracts = m_contracts.of(companyRow);
    const bool isMixed = !m_rates->empty()
        && std::any_of(contracts.begin(), contracts.end(), [this](const Contract *contract) {
               return m_rates->of(contract->currency) != nullptr;
           });
    std::vector<RevenueChange> changes;
    std::vector<CurrencySteps::Price> prices; // all of a company that has other currencies
    for (const Contract *contract : contracts) {
        const bool isBase = contract->currency == m_baseCurrency;
        const CurrencyRates *rates = isMixed ? m_rates->of(contract->currency) : nullptr;
        for (const ContractLine &line : contract->lines) {
            const DayRange days = daysOf(*contract, line);
            if (!line.isRecurring || days.to < days.from) {
                continue;
            }
            const bool isCounted = counts(*contract, line);
            const std::int64_t yearly = isCounted && isBase ? yearlyAmount(*contract, line) : 0;
            const bool needsRate = isCounted && !isBase && line.amount != 0;
            const QDate withRate = rates == nullptr ? OpenEnd.addDays(1) : rates->rates.front().day;
            m_spans.push_back(
                {days.from, days.to, yearly, needsRate ? withRate : QDate(), days.to});
            if (isMixed && isCounted && (isBase || rates != nullptr)) {
                const YearlyPrice price = yearlyPrice(*contract, line);
                if (price.dividend != 0) {
                    prices.push_back({days, price, rates});
                }
            } else if (yearly != 0) {
                changes.push_back({days.from, yearly});
                if (days.to < OpenEnd) {
                    changes.push_back({days.to.addDays(1), -yearly});
                }
            }
        }
    }
    if (isMixed) {
        const auto steps =
            std::make_shared<CurrencySteps>(std::move(prices), m_rates, m_options.graceDays);
        m_steps.emplace_back(steps->steps(), steps);
    } else {
        m_steps.push_back(stepsOf(std::move(changes), m_options.graceDays));
    }

    const auto first = m_spans.begin() + static_cast<std::ptrdiff_t>(begin);
    std::sort(first, m_spans.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
    for (std::size_t i = begin + 1; i < m_spans.size(); ++i) {
        m_spans[i].coveredUntil = std::max(m_spans[i - 1].coveredUntil, m_spans[i].to);
    }
}

bool Revenue::counts(const Contract &contract, const ContractLine &line) const
{
    return line.isRecurring && !contract.isExcludedFromMrr
        && (m_options.arrContracts == Options::ArrContracts::All || isCommitted(contract, line));
}

// Lines count within the term of their contract only.
DayRange Revenue::daysOf(const Contract &contract, const ContractLine &line) const
{
    const bool isBound = !renewsItself(contract) || !runsOn(contract, line);
    const std::optional<QDate> end = earlier(isBound ? line.end : std::nullopt, lastDay(contract));
    return {std::max(contract.start, line.start), end.value_or(OpenEnd)};
}

std::optional<QDate> Revenue::lastDay(const Contract &contract) const
{
    if (endedOnUnknownDay(contract)) {
        return contract.start.addDays(-1);
    }
    if (!renewsItself(contract)) {
        return earlier(contract.end, contract.cancelledOn);
    }
    const Contract *next = successorOf(contract);
    const auto end = next == nullptr
        ? std::nullopt
        : std::optional(termEndNear(contract, next->start.addDays(-1)));
    return earlier(end, contract.cancelledOn);
}

const RevenueSteps &Revenue::of(CompanyId company) const
{
    static const RevenueSteps none;
    const std::size_t row = m_rows.rowOf(company);
    return row == CompanyRows::None ? none : m_steps[row];
}

const Contract *Revenue::successor(ContractId contract) const
{
    const std::size_t place = m_book->contracts().placeOf(contract);
    return place < m_successors.size() ? m_successors[place] : nullptr;
}

const Contract *Revenue::successorOf(const Contract &contract) const
{
    return successor(contract.id);
}

std::optional<QDate> Revenue::endAsOf(const Contract &contract, QDate day) const
{
    const std::optional<QDate> last = lastDay(contract);
    return renewsItself(contract) ? earlier(termEndFrom(contract, day), last) : last;
}

std::vector<QDate> Revenue::termEnds(const Contract &contract, DayRange range) const
{
    if (!contract.end || contract.end > range.to) {
        return {};
    }
    const std::optional<QDate> last = lastDay(contract);
    if (!renewsItself(contract)) {
        return range.contains(*contract.end) && last == contract.end ? std::vector{*contract.end}
                                                                     : std::vector<QDate>();
    }
    return termEndsBetween(contract, range.from, last ? std::min(range.to, *last) : range.to);
}

bool Revenue::runsOnAfter(const Contract &contract, QDate termEnd) const
{
    const std::optional<QDate> last = lastDay(contract);
    return renewsItself(contract) && (!last || termEnd < *last);
}

std::int64_t Revenue::yearlyOf(const Contract &contract, QDate day, QDate rateDay) const
{
    const bool isBase = contract.currency == m_baseCurrency;
    const CurrencyRates *rates = isBase ? nullptr : m_rates->of(contract.currency);
    std::int64_t yearly = 0;
    if (!isBase && rates == nullptr) {
        return yearly;
    }
    for (const ContractLine &line : contract.lines) {
        if (counts(contract, line) && daysOf(contract, line).contains(day)) {
            const YearlyPrice price = yearlyPrice(contract, line);
            addTo(yearly, isBase ? rounded(price) : rates->converted(price, rateDay).value_or(0));
        }
    }
    return yearly;
}

std::span<const Revenue::Span> Revenue::spansOf(CompanyId company) const
{
    const std::size_t row = m_rows.rowOf(company);
    if (row == CompanyRows::None) {
        return {};
    }
    return std::span(m_spans).subspan(m_spanBegins[row], m_spanBegins[row + 1] - m_spanBegins[row]);
}

std::int64_t Revenue::signedAfter(CompanyId company, QDate day) const
{
    const auto spans = spansOf(company);
    std::int64_t yearly = 0;
    for (auto span = spans.rbegin(); span != spans.rend() && span->from > day; ++span) {
        addTo(yearly, span->yearly);
    }
    if (const CurrencySteps *currencies = of(company).currencies()) {
        addTo(yearly, currencies->startingAfter(day));
    }
    return yearly;
}

bool Revenue::isCovered(CompanyId company, QDate day) const
{
    const std::optional<QDate> last = lastCoveredDay(company, day);
    return last && day <= *last;
}

std::optional<QDate> Revenue::lastCoveredDay(CompanyId company, QDate day) const
{
    const auto spans = spansOf(company);
    const auto next = std::upper_bound(spans.begin(), spans.end(), day,
        [](QDate wanted, const Span &span) { return wanted < span.from; });
    return next == spans.begin() ? std::nullopt : std::optional(std::prev(next)->coveredUntil);
}

std::optional<QDate> Revenue::firstStart(CompanyId company, DayRange range) const
{
    const auto spans = spansOf(company);
    const auto place = std::lower_bound(spans.begin(), spans.end(), range.from,
        [](const Span &span, QDate wanted) { return span.from < wanted; });
    return place != spans.end() && place->from <= range.to ? std::optional(place->from)
                                                           : std::nullopt;
}

std::vector<DayRange> Revenue::coverage(CompanyId company) const
{
    std::vector<DayRange> ranges;
    for (const Span &span : spansOf(company)) {
        if (!ranges.empty() && span.from <= ranges.back().to.addDays(1)) {
            ranges.back().to = span.coveredUntil;
        } else {
            ranges.push_back({span.from, span.to});
        }
    }
    return ranges;
}

bool Revenue::isNotConverted(CompanyId company, DayRange range) const
{
    const auto spans = spansOf(company);
    return std::any_of(spans.begin(), spans.end(), [&](const Span &span) {
        return span.convertedFrom > range.from && span.from <= range.to && range.from <= span.to;
    });
}

bool Revenue::isSignedNotConverted(CompanyId company, QDate day) const
{
    const auto spans = spansOf(company);
    return std::any_of(spans.begin(), spans.end(),
        [day](const Span &span) { return span.convertedFrom > day && span.from > day; });
}

std::span<const Contract *const> Revenue::contractsOf(CompanyId company) const
{
    const std::size_t row = m_rows.rowOf(company);
    return row == CompanyRows::None ? std::span<const Contract *const>() : m_contracts.of(row);
}

} // namespace bellwether
