// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/portfolio.h"

#include "core/metrics/terms.h"

#include <algorithm>
#include <tuple>

namespace bellwether::plain {

std::vector<CompanyId> companies(const Question &question)
{
    std::vector<CompanyId> ids;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row]) {
            ids.push_back(question.facts->ids[row]);
        }
    }
    return ids;
}

std::vector<std::size_t> activeRows(const Question &question)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row] && question.facts->kinds[row] != CompanyKind::Churned) {
            rows.push_back(row);
        }
    }
    return rows;
}

HealthStatus status(const Book &book, CompanyId company, QDate day)
{
    HealthStatus status = HealthStatus::NotSet;
    QDate since;
    for (const HealthStatusEvent &event : book.healthStatusEvents()) {
        if (event.company == company && event.day <= day
            && (!since.isValid() || event.day >= since)) {
            since = event.day;
            status = event.status;
        }
    }
    return status;
}

bool isStatusFresh(const Book &book, CompanyId company, QDate day)
{
    return status(book, company, day) != HealthStatus::NotSet
        && std::any_of(book.healthStatusEvents().begin(), book.healthStatusEvents().end(),
            [&](const HealthStatusEvent &event) {
                return event.company == company && event.day <= day && event.day.daysTo(day) < 90;
            });
}

bool isAtRisk(const Question &question, std::size_t row)
{
    const CompanyFacts &facts = *question.facts;
    if (facts.kinds[row] == CompanyKind::Churned) {
        return false;
    }
    return facts.bands()[row] == HealthBand::AtRisk
        || status(*facts.book, facts.ids[row], facts.day) == HealthStatus::Struggling
        || std::any_of(facts.book->riskFlags().begin(), facts.book->riskFlags().end(),
            [&](const RiskFlag &flag) {
                return flag.company == facts.ids[row] && flag.raisedOn <= facts.day
                    && (!flag.closedOn || facts.day < *flag.closedOn);
            })
        || std::any_of(facts.book->opportunities().begin(), facts.book->opportunities().end(),
            [&](const Opportunity &offer) {
                return offer.company == facts.ids[row] && offer.stage == OpportunityStage::Lost
                    && !offer.refusalReason.isEmpty() && offer.closedOn
                    && *offer.closedOn <= facts.day
                    && *offer.closedOn > facts.day.addDays(-facts.options.refusalDays);
            });
}

double loss(const Question &question, std::size_t row)
{
    const CompanyFacts &facts = *question.facts;
    const double bandRate = facts.options.forecastRates.at(facts.bands()[row]);
    auto rest = static_cast<double>(facts.yearly[row]);
    double lost = 0;
    for (const OpenRenewal &renewal : facts.renewals) {
        if (renewal.row != row) {
            continue;
        }
        // The row about this very term, else the last one of a contract with one term only.
        const Renewal *about = nullptr;
        for (const Renewal &record : facts.book->renewals()) {
            if (record.contract != renewal.contract->id) {
                continue;
            }
            const auto rank = [&](const Renewal &one) {
                return std::tuple(one.dueOn == renewal.day, one.dueOn,
                    one.outcome != RenewalOutcome::Open, one.id);
            };
            if ((record.dueOn == renewal.day || !renewsItself(*renewal.contract))
                && (about == nullptr || rank(*about) < rank(record))) {
                about = &record;
            }
        }
        double probability =
            about != nullptr && about->probability ? *about->probability : bandRate;
        const auto byRef = facts.options.forecastRatesByRef.find(renewal.contract->ref);
        if (byRef != facts.options.forecastRatesByRef.end()) {
            probability = byRef->second;
        }
        const auto worth =
            static_cast<double>(facts.revenue->yearlyOf(*renewal.contract, facts.day));
        const double part = std::max(0.0, std::min(worth, rest));
        rest -= part;
        lost += part * (1 - std::clamp(probability, 0.0, 1.0));
    }
    return lost + rest * (1 - bandRate);
}

bool isAdvocacyUnderWay(const Book &book, CompanyId company, QDate day)
{
    return std::any_of(
        book.advocacies().begin(), book.advocacies().end(), [&](const Advocacy &advocacy) {
            return advocacy.company == company && advocacy.day <= day
                && advocacy.state != AdvocacyState::Candidate
                && advocacy.state != AdvocacyState::Declined;
        });
}

} // namespace bellwether::plain
