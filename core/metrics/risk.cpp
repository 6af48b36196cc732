// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/risk.h"

#include <QStringList>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

QString riskGroundsText(std::uint8_t grounds)
{
    QStringList texts;
    if ((grounds & RiskGround::Band) != 0) {
        texts += u"band"_s;
    }
    if ((grounds & RiskGround::Status) != 0) {
        texts += u"status"_s;
    }
    if ((grounds & RiskGround::Flag) != 0) {
        texts += u"flag"_s;
    }
    if ((grounds & RiskGround::Refusal) != 0) {
        texts += u"refusal"_s;
    }
    return texts.join(u", "_s);
}

bool wasRefusedLately(const Opportunity &opportunity, const CompanyFacts &facts)
{
    const int days = facts.options.refusalDays;
    return days > 0 && opportunity.stage == OpportunityStage::Lost
        && !opportunity.refusalReason.isEmpty() && opportunity.closedOn
        && *opportunity.closedOn <= facts.day && opportunity.closedOn->daysTo(facts.day) < days;
}

std::shared_ptr<const RiskColumns> RiskColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<RiskColumns>();
    columns->grounds.resize(facts.size());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (facts.kinds[row] == CompanyKind::Churned) {
            continue;
        }
        columns->grounds[row] = static_cast<std::uint8_t>(
            (facts.bands()[row] == HealthBand::AtRisk ? RiskGround::Band : 0)
            | (facts.statuses[row] == HealthStatus::Struggling ? RiskGround::Status : 0));
    }
    for (const RiskFlag &flag : facts.book->riskFlags()) {
        const std::size_t row = facts.rowOf(flag.company);
        const bool isOpen =
            flag.raisedOn <= facts.day && (!flag.closedOn || facts.day < *flag.closedOn);
        if (row != CompanyRows::None && isOpen && facts.kinds[row] != CompanyKind::Churned) {
            columns->grounds[row] |= RiskGround::Flag;
        }
    }
    for (const Opportunity &opportunity : facts.book->opportunities()) {
        const std::size_t row = wasRefusedLately(opportunity, facts)
            ? facts.rowOf(opportunity.company)
            : CompanyRows::None;
        if (row != CompanyRows::None && facts.kinds[row] != CompanyKind::Churned) {
            columns->grounds[row] |= RiskGround::Refusal;
        }
    }
    return columns;
}

} // namespace bellwether
