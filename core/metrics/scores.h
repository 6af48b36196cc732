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
// force then makes of the metrics. A score that the source gave stands in its place where the book
// has no metrics, and on days before the first version of the model; no older than score.max_age.
struct HealthScores
{
    std::vector<std::optional<double>> values; // 0 to 100; nothing: NoScore
    std::vector<HealthBand> bands;
    std::vector<double> coverage; // 0 to 1: the part of the weights that has values
    // What the score would be where too little is known for one.
    std::vector<std::optional<double>> uncovered;
    std::vector<bool> isImported; // it is the source's
    std::vector<double> applicable; // 0 to 1: the part of all weights that the coverage is about

    static std::shared_ptr<const HealthScores> of(const CompanyFacts &facts);
};

// The same of past facts by the model of another day (T-27): a view, history keeps its own.
// facts.part<RestatedHealthScores>({today, today})
struct RestatedHealthScores : HealthScores
{
    static std::shared_ptr<const RestatedHealthScores> of(
        const CompanyFacts &facts, DayRange modelDays);
};

// The service effort (F-EFFORT): 100 is much work. Nothing without metrics of effort.
struct EffortScores
{
    std::vector<std::optional<double>> values;
    std::vector<EffortBand> bands;
    std::vector<double> coverage;
    std::vector<std::optional<double>> uncovered;

    static std::shared_ptr<const EffortScores> of(const CompanyFacts &facts);
};

// The CS Score (F-CS); nothing where fewer than two parts are known.
struct CsScores
{
    std::vector<std::optional<double>> values;
    std::vector<CsBand> bands;
    std::vector<double> coverage;
    std::vector<std::optional<double>> uncovered;

    static std::shared_ptr<const CsScores> of(const CompanyFacts &facts);
};

// Whether a score is at least that. A sum of weighted parts is no more exact than this tells apart:
// the mean of 40, 70 and 100 is 70.
constexpr bool reaches(double score, double bound)
{
    constexpr double Tolerance = 1e-9;
    return score >= bound - Tolerance;
}

// F-BAND, lower bounds inclusive (T-26).
HealthBand healthBandOf(
    std::optional<double> score, double upperBound = 70, double lowerBound = 40);
CsBand csBandOf(std::optional<double> score, double upperBound = 75, double lowerBound = 50);
EffortBand effortBandOf(std::optional<double> score, double threshold = 50);

} // namespace bellwether
