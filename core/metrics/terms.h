// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/contract.h"
#include "core/metrics/amounts.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <vector>

namespace bellwether {

// The last day of what has no end.
inline const QDate OpenEnd(9999, 12, 31);

// A yearly amount as the fraction that it is, in minor units of its contract's currency: what is
// converted is rounded only after that (F-FX).
struct YearlyPrice
{
    WideAmount dividend = 0;
    std::int64_t divisor = 1; // above 0
};

// A contract line's yearly amount in minor units, rounded once, half away from zero (domain.md 3):
// 12 x amount / term_months, where term_months is the line's own, else the whole months of
// start … end, else days / 30.4375. 0 for a one-time line and for one without any period. Never
// beyond MostAmount.
std::int64_t yearlyAmount(const ContractLine &line);
// The same for a line of that contract, which gives the end that the line itself does not have.
std::int64_t yearlyAmount(const Contract &contract, const ContractLine &line);
// The same before it is rounded.
YearlyPrice yearlyPrice(const Contract &contract, const ContractLine &line);
std::int64_t rounded(const YearlyPrice &price);

// Whether a contract is marked as ended and nothing says when: no end, no day of cancellation. It
// covers no day, since any other reading would make up revenue.
bool endedOnUnknownDay(const Contract &contract);

// Whether the contract goes on after its end by itself, unless another one takes its place (T-32).
bool renewsItself(const Contract &contract);
// Whether a line of such a contract goes on with it: it lasts to the end of the term in which it
// begins, and no recurring line of the same name begins the day after it ends. That one took its
// place.
bool runsOn(const Contract &contract, const ContractLine &line);
// The first end of a term on or after the day, counted in terms of the length of the first one.
// Only for contracts that renew themselves.
QDate termEndFrom(const Contract &contract, QDate day);
// The end of a term that lies nearest to the day; the earlier one of two.
QDate termEndNear(const Contract &contract, QDate day);
// The ends of all terms on these days and between.
std::vector<QDate> termEndsBetween(const Contract &contract, QDate from, QDate to);

// Whether one is bound for more than a month (arr.contracts=term).
bool isCommitted(const Contract &contract, const ContractLine &line);

} // namespace bellwether
