// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/terms.h"

#include "core/base/month.h"

#include <algorithm>

namespace bellwether {

namespace {

YearlyPrice priceOf(const ContractLine &line, std::optional<QDate> end)
{
    if (!line.isRecurring) {
        return {};
    }
    const WideAmount amount = line.amount;
    if (line.termMonths && *line.termMonths > 0) {
        return {12 * amount, *line.termMonths};
    }
    if (!end || *end < line.start) {
        return {};
    }
    if (const auto months = wholeMonths(line.start, *end)) {
        return {12 * amount, *months};
    }
    // 12 / (days / 30.4375) is 1461 / (4 x days), in integers.
    return {1461 * amount, 4 * (line.start.daysTo(*end) + 1)};
}

// The terms of a contract that renews itself; 1 is its own. Their ends are counted from the first
// day: adding term to term would drift where a month is too short.
class Terms
{
public:
    explicit Terms(const Contract &contract)
        : m_start(contract.start)
        , m_months(wholeMonths(contract.start, *contract.end))
        , m_days(contract.start.daysTo(*contract.end) + 1)
    {
    }

    QDate end(int n) const
    {
        return m_months ? m_start.addMonths(*m_months * n).addDays(-1)
                        : m_start.addDays(m_days * n - 1);
    }

    // The first one that ends on or after the day. No loop here takes more than a step or two.
    int on(QDate day) const
    {
        const qint64 passed = m_months ? (Month::of(day) - Month::of(m_start)) / *m_months
                                       : m_start.daysTo(day) / m_days;
        int n = static_cast<int>(std::max<qint64>(1, passed));
        while (end(n) < day) {
            ++n;
        }
        while (n > 1 && day <= end(n - 1)) {
            --n;
        }
        return n;
    }

private:
    QDate m_start;
    std::optional<int> m_months;
    qint64 m_days;
};

} // namespace

std::int64_t yearlyAmount(const ContractLine &line)
{
    return rounded(priceOf(line, line.end));
}

std::int64_t yearlyAmount(const Contract &contract, const ContractLine &line)
{
    return rounded(yearlyPrice(contract, line));
}

YearlyPrice yearlyPrice(const Contract &contract, const ContractLine &line)
{
    return priceOf(line, line.end ? line.end : contract.end);
}

std::int64_t rounded(const YearlyPrice &price)
{
    const WideAmount half = price.dividend < 0 ? -(price.divisor / 2) : price.divisor / 2;
    return bounded((price.dividend + half) / price.divisor);
}

bool endedOnUnknownDay(const Contract &contract)
{
    return contract.hasEnded && !contract.end && !contract.cancelledOn;
}

bool renewsItself(const Contract &contract)
{
    return contract.autoRenews && !contract.hasEnded && contract.end
        && *contract.end >= contract.start;
}

bool runsOn(const Contract &contract, const ContractLine &line)
{
    if (!line.end) {
        return true;
    }
    const QDate next = line.end->addDays(1);
    return termEndFrom(contract, std::max(line.start, contract.start)) < next
        && std::none_of(
            contract.lines.begin(), contract.lines.end(), [&](const ContractLine &other) {
                return other.isRecurring && other.start == next && other.name == line.name
                    && other.end.value_or(next) >= next;
            });
}

QDate termEndFrom(const Contract &contract, QDate day)
{
    const Terms terms(contract);
    return terms.end(terms.on(day));
}

QDate termEndNear(const Contract &contract, QDate day)
{
    const Terms terms(contract);
    const int n = terms.on(day);
    const QDate later = terms.end(n);
    const QDate earlier = n > 1 ? terms.end(n - 1) : later;
    return earlier.daysTo(day) <= day.daysTo(later) ? earlier : later;
}

std::vector<QDate> termEndsBetween(const Contract &contract, QDate from, QDate to)
{
    const Terms terms(contract);
    std::vector<QDate> ends;
    int n = terms.on(from);
    for (QDate end = terms.end(n); end <= to; end = terms.end(n)) {
        ends.push_back(end);
        ++n;
    }
    return ends;
}

bool isCommitted(const Contract &contract, const ContractLine &line)
{
    if (!contract.end) {
        return line.termMonths.value_or(1) > 1;
    }
    return contract.start.addMonths(1).addDays(-1) < *contract.end;
}

} // namespace bellwether
