// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

#include <algorithm>
#include <map>

namespace bellwether {

namespace {

// Days back and ahead of the book's last one whose renewals are written down.
constexpr int Back = 400;
constexpr int Ahead = 180;

RenewalStage stageOf(int daysLeft, int mood)
{
    return daysLeft > 130             ? RenewalStage::NotStarted
        : daysLeft > 75               ? RenewalStage::Preparing
        : daysLeft > 35 || mood < 500 ? RenewalStage::Negotiating
                                      : RenewalStage::Committed;
}

void expect(Renewal &renewal, std::int64_t yearly, const SampleStory &story, Random &random)
{
    const auto daysLeft = static_cast<int>(story.today().daysTo(renewal.dueOn));
    const int mood = story.moodAt(story.today());
    const int change = mood < 400 ? -random.between(0, 20) : random.between(0, 8);
    renewal.stage = stageOf(daysLeft, mood);
    if (renewal.stage != RenewalStage::NotStarted) {
        renewal.forecastAmount = yearly * (100 + change) / 100;
        // In steps of five per cent.
        renewal.probability = static_cast<double>((40 + mood * 55 / 1000) / 5 * 5) / 100.0;
    }
}

} // namespace

void addRenewals(SampleStory &story)
{
    Random random = story.random(Random::Subject::Renewals);
    std::map<ContractId, std::int64_t> renewed;
    for (const Contract &contract : story.all<Contract>()) {
        if (contract.renews) {
            renewed[*contract.renews] = yearlyAtEnd(contract);
        }
    }
    for (const Contract &contract : story.all<Contract>()) {
        const std::int64_t yearly = yearlyAtEnd(contract);
        const auto successor = renewed.find(contract.id);
        const bool goesOnByItself = contract.autoRenews && !contract.hasEnded
            && successor == renewed.end() && contract.end && *contract.end < story.today();
        const auto daysLeft = contract.end ? story.today().daysTo(*contract.end) : 0;
        if (yearly == 0 || !contract.end || goesOnByItself || daysLeft < -Back || daysLeft > Ahead
            || contract.cancelledOn) {
            continue;
        }
        Renewal renewal;
        renewal.contract = contract.id;
        renewal.dueOn = *contract.end;
        if (successor != renewed.end()) {
            renewal.stage = RenewalStage::Closed;
            renewal.outcome = RenewalOutcome::Renewed;
            renewal.outcomeAmount = successor->second;
        } else if (contract.hasEnded) {
            renewal.stage = RenewalStage::Closed;
            renewal.outcome = RenewalOutcome::Lost;
            renewal.reason = random.pick(story.lexicon().renewalLosses);
        } else {
            expect(renewal, yearly, story, random);
        }
        story.add(renewal);
    }
}

} // namespace bellwether
