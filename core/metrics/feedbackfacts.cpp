// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/feedbackfacts.h"

namespace bellwether {

std::shared_ptr<const FeedbackColumns> FeedbackColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<FeedbackColumns>();
    columns->promoters.resize(facts.size());
    columns->passives.resize(facts.size());
    columns->detractors.resize(facts.size());
    columns->netPromoterScore.resize(facts.size());
    columns->csatAnswers.resize(facts.size());
    columns->csatTopBox.resize(facts.size());
    columns->csatSum.resize(facts.size());
    columns->happiness.resize(facts.size());
    columns->levels.resize(facts.size());
    return columns;
}

} // namespace bellwether
