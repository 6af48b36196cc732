// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// Why a company is at risk (F-RISK); several grounds may hold at once.
namespace RiskGround {
constexpr std::uint8_t Band = 1; // its health score is in the worst band
constexpr std::uint8_t Status = 2; // its CSM set Struggling
constexpr std::uint8_t Flag = 4; // somebody raised a flag that is open
constexpr std::uint8_t Refusal = 8; // an offer was refused within risk.refusals (S3-08)
} // namespace RiskGround

// "band, flag"; empty for no ground.
QString riskGroundsText(std::uint8_t grounds);

// The customer refused this, with a reason, in the last risk.refusals days; never where that is 0.
bool wasRefusedLately(const Opportunity &opportunity, const CompanyFacts &facts);

struct RiskColumns
{
    std::vector<std::uint8_t> grounds; // 0: not at risk; churned companies never are

    bool isAtRisk(std::size_t row) const { return grounds[row] != 0; }

    static std::shared_ptr<const RiskColumns> of(const CompanyFacts &facts);
};

} // namespace bellwether
