// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/figure.h"
#include "core/metrics/question.h"

#include <cstdint>
#include <optional>

namespace bellwether {

// Named values of points and terms.
inline NamedValue countValue(const QString &name, std::int64_t count)
{
    return {name, static_cast<double>(count), Unit::Count};
}

// Of minor units.
inline NamedValue moneyValue(const QString &name, std::int64_t minor, Currency currency)
{
    return {name, majorUnits(minor, currency), Unit::Money};
}

// Nothing of nothing is no share.
inline NamedValue shareValue(const QString &name, std::int64_t part, std::int64_t whole)
{
    return {name,
        whole == 0 ? std::nullopt
                   : std::optional(static_cast<double>(part) / static_cast<double>(whole)),
        Unit::Ratio};
}

// Adds what was left out, unless it is nothing.
inline void addLeftOut(std::vector<LeftOutCount> &leftOut, LeftOut reason, int count)
{
    if (count > 0) {
        leftOut.push_back({reason, count});
    }
}

inline bool isActive(const CompanyFacts &facts, std::size_t row)
{
    return facts.kinds[row] != CompanyKind::Churned;
}

inline bool isActiveInScope(const Question &question, std::size_t row)
{
    return question.mask[row] && isActive(*question.facts, row);
}

// Active companies in scope, and those that are not.
inline int activeCompanies(const Question &question)
{
    int count = 0;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        count += question.mask[row] && isActive(*question.facts, row) ? 1 : 0;
    }
    return count;
}

inline int churnedCompanies(const Question &question)
{
    return question.companies() - activeCompanies(question);
}

} // namespace bellwether
