// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/book/scoring.h"
#include "core/metrics/companyfacts.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// Band of the service effort (F-EFFORT): at 50 and above it is high.
enum class EffortBand
{
    NoScore,
    Low,
    High
};

template <>
struct EnumText<EffortBand>
{
    static constexpr std::array Names = {
        QLatin1StringView("no_score"), QLatin1StringView("low"), QLatin1StringView("high")};
};

// Band of the CS Score (F-CS).
enum class CsBand
{
    NoScore,
    Weak,
    Fair,
    Strong
};

template <>
struct EnumText<CsBand>
{
    static constexpr std::array Names = {QLatin1StringView("no_score"), QLatin1StringView("weak"),
        QLatin1StringView("fair"), QLatin1StringView("strong")};
};

// The Health Score of each company of the facts on their day (F-HEALTH): what the model that was in
// force then makes of the metrics, else the last score that the source gave.
struct HealthScores
{
    std::vector<std::optional<double>> values; // 0 to 100; nothing: NoScore
    std::vector<HealthBand> bands;
    std::vector<double> coverage; // 0 to 1: the part of the weights that has values

    static std::shared_ptr<const HealthScores> of(const CompanyFacts &facts);
};

// The service effort (F-EFFORT): 100 is much work.
struct EffortScores
{
    std::vector<std::optional<double>> values;
    std::vector<EffortBand> bands;
    std::vector<double> coverage;

    static std::shared_ptr<const EffortScores> of(const CompanyFacts &facts);
};

// The CS Score (F-CS).
struct CsScores
{
    std::vector<std::optional<double>> values;
    std::vector<CsBand> bands;
    std::vector<double> coverage;

    static std::shared_ptr<const CsScores> of(const CompanyFacts &facts);
};

} // namespace bellwether
