// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// What a score is made of, as columns over the rows of the facts: one per metric or part.
struct ScoreComponents
{
    struct Component
    {
        QString key; // stable, for machines: a metric's ref, a part's name in snake case
        QString name;
        // 0 to 100, 100 is good; nothing for a company that has no fresh value.
        std::vector<std::optional<double>> scores;
    };

    std::vector<Component> components;
};

// The metrics of the Health Score (F-HEALTH), as the model in force on the day has them.
struct HealthComponents : ScoreComponents
{
    static std::shared_ptr<const HealthComponents> of(const CompanyFacts &facts);
};

// The five parts of the CS Score (F-CS).
struct CsComponents : ScoreComponents
{
    static std::shared_ptr<const CsComponents> of(const CompanyFacts &facts);
};

} // namespace bellwether
