// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/book/goal.h"
#include "core/metrics/question.h"

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// How far a target that is in force on the day of the facts is reached (F-TARGET).
struct Attainment
{
    const Target *target = nullptr; // lives as long as the book
    // From the target's first day up to the day of the facts: what was won, of all that was due or
    // there; a share is the first by the second. Money is in minor units of the base currency.
    double numerator = 0;
    std::optional<double> denominator; // for shares; nothing else
    int notConverted = 0;

    // In the unit of the target's amount: a share, money in major units, a count. Nothing for a
    // share of nothing.
    std::optional<double> actual(Currency currency) const;
    // Of the target; nothing without an actual or for a target of nothing.
    std::optional<double> attainment(Currency currency) const;
    // The part of the target's days that has passed, with the day itself.
    double elapsed(QDate day) const;
    // The attainment by the elapsed part. Only for what is won over time: a share or a number of
    // customers does not begin at nothing.
    std::optional<double> pace(Currency currency, QDate day) const;
};

// Of all targets, whatever the scope. Measures are of the companies whose CSM or account manager
// the member is on the day, or that are in the group then; opportunities won are the member's own,
// or of these companies where nobody owns them.
struct AttainmentColumns
{
    std::vector<Attainment> targets; // by id

    static std::shared_ptr<const AttainmentColumns> of(const CompanyFacts &facts);
};

// Whether the member or group of a target has each company of the facts on their day.
Mask companiesOf(const Target &target, const CompanyFacts &facts);

// Series targets.attainment: targets in force on the day; of a scope that names CSMs, those of
// these people. target, actual, attainment, pace, elapsed, with who, measure, from and until.
Series targetAttainment(const Question &question);
// What was counted, with "actual" that adds up to the numerator and "of" to the denominator.
Result<RowTable> targetRows(const Question &question, const QString &key);

} // namespace bellwether
