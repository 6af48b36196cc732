// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/scores.h"

namespace bellwether {

namespace {

template <typename Scores>
std::shared_ptr<const Scores> withoutScores(const CompanyFacts &facts)
{
    auto scores = std::make_shared<Scores>();
    scores->values.resize(facts.size());
    scores->bands.resize(facts.size());
    scores->coverage.resize(facts.size());
    return scores;
}

} // namespace

std::shared_ptr<const HealthScores> HealthScores::of(const CompanyFacts &facts)
{
    return withoutScores<HealthScores>(facts);
}

std::shared_ptr<const EffortScores> EffortScores::of(const CompanyFacts &facts)
{
    return withoutScores<EffortScores>(facts);
}

std::shared_ptr<const CsScores> CsScores::of(const CompanyFacts &facts)
{
    return withoutScores<CsScores>(facts);
}

} // namespace bellwether
