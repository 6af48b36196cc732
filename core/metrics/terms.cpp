// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/terms.h"

#include "core/base/month.h"
#include "core/metrics/amounts.h"

#include <algorithm>

namespace bellwether {

namespace {

// Half away from zero.
std::int64_t roundedAmount(WideAmount dividend, std::int64_t divisor)
{
    const WideAmount half = dividend < 0 ? -(divisor / 2) : divisor / 2;
    return bounded((dividend + half) / divisor);
}

std::int64_t yearly(const ContractLine &line, std::optional<QDate> end)
{
    if (!line.isRecurring) {
        return 0;
    }
    const WideAmount amount = line.amount;
    if (line.termMonths && *line.termMonths > 0) {
        return roundedAmount(12 * amount, *line.termMonths);
    }
    if (!end || *end < line.start) {
        return 0;
    }
    if (const auto months = wholeMonths(line.start, *end)) {
        return roundedAmount(12 * amount, *months);
    }
    // 12 / (days / 30.4375) is 1461 / (4 x days), in integers.
    return roundedAmount(1461 * amount, 4 * (line.start.daysTo(*end) + 1));
}

// The last day of the n-th term, counted from the first day: adding term to term would drift where
// a month is too short.
QDate termEnd(const Contract &contract, int n)
{
    if (const auto months = wholeMonths(contract.start, *contract.end)) {
        return contract.start.addMonths(*months * n).addDays(-1);
    }
    return contract.start.addDays((contract.start.daysTo(*contract.end) + 1) * n - 1);
}

// The first term that ends on or after the day; 1 is the contract's own.
int termOf(const Contract &contract, QDate day)
{
    if (day <= *contract.end) {
        return 1;
    }
    // Terms of months differ by up to three days; to start too early does no harm.
    const qint64 longest = contract.start.daysTo(*contract.end) + 4;
    auto n = static_cast<int>(std::max<qint64>(1, contract.start.daysTo(day) / longest));
    while (termEnd(contract, n) < day) {
        ++n;
    }
    return n;
}

} // namespace

std::int64_t yearlyAmount(const ContractLine &line)
{
    return yearly(line, line.end);
}

std::int64_t yearlyAmount(const Contract &contract, const ContractLine &line)
{
    return yearly(line, line.end ? line.end : contract.end);
}

bool renewsItself(const Contract &contract)
{
    return contract.autoRenews && !contract.hasEnded && contract.end
        && *contract.end >= contract.start;
}

QDate termEndFrom(const Contract &contract, QDate day)
{
    return termEnd(contract, termOf(contract, day));
}

QDate termEndNear(const Contract &contract, QDate day)
{
    const int n = termOf(contract, day);
    const QDate later = termEnd(contract, n);
    const QDate earlier = n > 1 ? termEnd(contract, n - 1) : later;
    return earlier.daysTo(day) <= day.daysTo(later) ? earlier : later;
}

bool isCommitted(const Contract &contract, const ContractLine &line)
{
    if (!contract.end) {
        return line.termMonths.value_or(1) > 1;
    }
    return contract.start.addMonths(1).addDays(-1) < *contract.end;
}

} // namespace bellwether
