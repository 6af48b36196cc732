// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/result.h"
#include "core/metrics/question.h"

#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// What can be different about a company at the end of a range from what it was the day before it.
enum class ChangeOf
{
    Kind, // "new" before for who did not count yet
    Status,
    Band,
    Happiness,
    ArrUp,
    ArrDown,
    NewAtRisk,
    ClosedAtRisk, // and still active
    Renewed, // a contract was due in the range
    NotRenewed
};

template <>
struct EnumText<ChangeOf>
{
    static constexpr std::array Names = {QLatin1StringView("kind"), QLatin1StringView("status"),
        QLatin1StringView("band"), QLatin1StringView("happiness"), QLatin1StringView("arr_up"),
        QLatin1StringView("arr_down"), QLatin1StringView("new_at_risk"),
        QLatin1StringView("closed_at_risk"), QLatin1StringView("renewed"),
        QLatin1StringView("not_renewed")};
};

struct CompanyChange
{
    std::size_t row = 0;
    ChangeOf what = ChangeOf::Kind;
    QString before;
    QString after;
    QString cause; // as far as the book knows
    std::int64_t yearly = 0; // ARR after less before, for ArrUp and ArrDown; minor units
};

// Of all companies of the facts, whatever the scope.
struct ChangeColumns
{
    std::vector<CompanyChange> changes; // by row, then by what
    std::vector<std::size_t> begins; // one per row of the facts, and the end
    std::vector<std::int64_t> weights; // the ARR before or after, whichever is more; minor units

    static std::shared_ptr<const ChangeColumns> of(const CompanyFacts &facts, DayRange range);
};

// Series changes.since: companies in scope with changes, the most ARR first. changes, arr (the more
// of before and after), arr_change; parts by what changed; totals count companies by it.
Series changesSince(const Question &question);
// One row per change; keys are a company or, with "KEY/status", one thing about it.
Result<RowTable> changeRows(const Question &question, const QString &key);

} // namespace bellwether
