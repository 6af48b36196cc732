// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

#include <cstdint>

namespace bellwether {

// The status that a score suggests (T-05): Thriving from 76, Healthy from 51, Steady from 26.
HealthStatus suggestedStatus(double score);

// What speaks against a status that a CSM set.
namespace Disagreement {
constexpr std::uint8_t StatusAboveScore = 1; // by two ranks or more
constexpr std::uint8_t StatusBelowScore = 2;
constexpr std::uint8_t StatusAboveHappiness = 4; // the status is high, the happiness low (F-QUAD)
constexpr std::uint8_t StatusBelowHappiness = 8;
} // namespace Disagreement

// 0: nothing, or there is nothing to compare.
std::uint8_t disagreementsOf(
    HealthStatus status, std::optional<double> score, HappinessLevel happiness);

// Series health.disagreements: active companies in scope whose status does not go with their score
// or their happiness, the highest ARR first. Values: score, happiness, arr. Texts: status,
// suggested, happiness_level, evidence ("status_above_score, status_above_happiness").
Series healthDisagreements(const Question &question);
Result<RowTable> healthDisagreementRows(const Question &question, const QString &key);

// Series health.high_value_red: active companies in scope whose value is high and whose health
// score is in the worst band (S3-47), the highest ARR first. Values: score, value (a month), arr.
// Texts: segment, health_band.
Series highValueRed(const Question &question);
Result<RowTable> highValueRedRows(const Question &question, const QString &key);

} // namespace bellwether
