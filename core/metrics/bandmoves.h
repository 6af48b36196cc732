// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// Who changes band when a score or a threshold is made otherwise: two worlds of the same companies
// on the same day.
struct BandMoves
{
    enum class Of
    {
        Health,
        Effort,
        Cs,
        Segments
    };
    struct Band
    {
        QString name; // "Needs attention"
        int before = 0; // active customers
        int after = 0;
        double arrBefore = 0; // major units of the base currency
        double arrAfter = 0;
    };
    struct Move
    {
        CompanyId company;
        QString name;
        QString from; // band
        QString to;
        std::optional<double> before; // score, or effort for segments
        std::optional<double> after;
        double arr = 0;
    };

    std::vector<Band> bands; // the best first
    std::vector<Move> moves; // who changes band, the most ARR first
    std::optional<double> meanBefore; // of those that have a score
    std::optional<double> meanAfter;
    int customers = 0; // active

    static BandMoves between(Of of, const CompanyFacts &before, const CompanyFacts &after);
};

} // namespace bellwether
