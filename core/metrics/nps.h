// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

#include <optional>

namespace bellwether {

// Answers of 9 and 10, of 7 and 8, of 0 to 6 (F-NPS).
struct NpsCounts
{
    int promoters = 0;
    int passives = 0;
    int detractors = 0;

    int answers() const { return promoters + passives + detractors; }
    // 100 × (promoters − detractors) ÷ answers; nothing without answers.
    std::optional<double> score() const;
    // Of one answer that counts +1, 0 or −1: p + d − (p − d)².
    double variance() const;
    // Half the 95 % interval, as if there were any number of users. Nothing for a single answer,
    // and nothing where all answered alike: no spread says nothing about the margin.
    std::optional<double> margin() const;
    // The same where the answers come from that many users: the more of them answered, the smaller.
    // Nothing where there are not more users than answers.
    std::optional<double> marginAmong(int users) const;
};

// Whether the score moved by more than chance: |Δ| > 1.96 × 100 × √(variance₁ ÷ n₁ + variance₂ ÷
// n₂) (T-35). Never with a single answer on either side, which has no margin.
bool isSignificantChange(const NpsCounts &before, const NpsCounts &after);

// Of all companies in scope, pooled (T-36): each contact counts once, however large the company.
NpsCounts npsCounts(const Question &question);

// nps.score, in points from −100 to 100, with the margin of margin(). Terms: promoters, passives,
// detractors, answers, and, where it is known how many users the companies have, users and
// margin_among_users.
Figure netPromoterScore(const Question &question);
// One row per answer; "points" is 100, 0 or −100 and adds up to the score times its answers.
RowTable netPromoterScoreRows(const Question &question);
// nps.portfolio: the same over all companies, whatever the scope; the benchmark (S2-13).
Figure portfolioNetPromoterScore(const Question &question);
RowTable portfolioNetPromoterScoreRows(const Question &question);

// nps.by_month: twelve months, each as of its last day, with nps, margin, answers, promoters,
// passives and detractors.
Series npsByMonth(const Question &question);
// Keys "2025-06", "2025-06/nps".
Result<RowTable> npsByMonthRows(const Question &question, const QString &key);

} // namespace bellwether
