// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/losses.h"
#include "core/metrics/question.h"

#include <memory>
#include <vector>

namespace bellwether {

// An active company and the lost one that it looks like: what its health score is made of now is
// nearest to what that one's was six months before it went.
struct Lookalike
{
    std::size_t row; // in the facts
    std::size_t loss; // in Lookalikes::losses
    double distance; // 0 to 100: root of the mean squared difference of the components
};

// Of the active companies that have at least half of the components, by row. The losses are those
// of the twelve months up to the day of the facts, of all companies: the newest 500.
struct Lookalikes
{
    std::vector<Loss> losses;
    std::vector<Lookalike> all;

    static std::shared_ptr<const Lookalikes> of(const CompanyFacts &facts);
};

// Series churn.lookalikes (F-LOOKALIKE): the twenty companies of the scope that come nearest to a
// loss, nearest first: distance, arr; the lost company, its ref and its day as texts.
Series lossLookalikes(const Question &question);
Result<RowTable> lookalikeRows(const Question &question, const QString &key);

} // namespace bellwether
