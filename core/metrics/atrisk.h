// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// at_risk.count (F-RISK): companies in scope that are at risk. Terms: those by each ground (a
// company may have several).
Figure atRiskCount(const Question &question);
// arr.at_risk (F-ARRRISK): their ARR, each once.
Figure arrAtRisk(const Question &question);
// arr.at_risk_share: of the ARR of all companies in scope. Terms: at_risk, total.
Figure arrAtRiskShare(const Question &question);
// arr.at_risk_weighted: what is likely to be lost of it, Σ ARR × (1 − p), see RiskLosses.
Figure arrAtRiskWeighted(const Question &question);

// One row per company at risk: why ("band, status"), arr, weighted.
RowTable atRiskRows(const Question &question, const QString &summedColumn);

// What each company at risk is likely to lose of its ARR, in minor units, rounded once for each
// company; 0 for the others. What a contract that is up for renewal is worth on the day is lost
// with its own probability (RenewalChances), the rest with that of the company's band
// (forecast.rate.BAND).
struct RiskLosses
{
    std::vector<std::int64_t> yearly;

    static std::shared_ptr<const RiskLosses> of(const CompanyFacts &facts);
};

} // namespace bellwether
