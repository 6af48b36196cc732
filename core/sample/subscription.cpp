// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/subscription.h"

#include "core/sample/lexicon.h"
#include "core/sample/random.h"
#include "core/sample/terms.h"

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

// Puts the contracts of one customer together.
class SubscriptionWriter
{
public:
    SubscriptionWriter(
        const CustomerPlan &plan, const SampleWords &words, const SampleRecipe &recipe)
        : m_plan(plan)
        , m_words(words)
        , m_lastDay(recipe.lastDay)
        , m_historyStart(historyStart(recipe))
        , m_random(recipe.seed, Random::Subject::Subscription, plan.index)
        , m_modules(recipe.seed, Random::Subject::Modules, plan.index)
        , m_terms(sampleTerms(plan, recipe, m_random))
        , m_hasSupport(plan.size >= 500 && m_random.chance(350))
        , m_autoRenews(plan.termMonths == 1 || plan.rolls
              || (plan.fate != CustomerFate::Overdue && m_random.chance(200)))
    {
        std::reverse(m_terms.begin(), m_terms.end());
    }

    SampleSubscription write()
    {
        m_result.began = m_terms.front().start;
        for (const SampleTerm &term : m_terms) {
            if (term.next > m_historyStart) {
                addTerm(term);
            }
        }
        finishNewest();
        addEarlyRenewal();
        if (m_plan.hasModule) {
            addModule(termDay(m_lastDay.addDays(-m_modules.between(45, 620))));
        }
        if (m_plan.signsModule) {
            addModule(termDay(m_lastDay.addDays(m_modules.between(4, 40))));
        }
        return std::move(m_result);
    }

private:
    Contract &add(const QString &name, QDate start, QDate next)
    {
        Contract contract;
        contract.id = ContractId{static_cast<std::int64_t>(m_result.contracts.size()) + 1};
        contract.name = name;
        contract.start = start;
        contract.end = next.addDays(-1);
        m_result.contracts.push_back(std::move(contract));
        return m_result.contracts.back();
    }

    ContractLine recurringLine(
        const QString &name, const SampleTerm &term, std::int64_t yearly) const
    {
        ContractLine line;
        line.name = name;
        line.start = term.start;
        line.end = term.next.addDays(-1);
        line.amount = yearly * CentsPerDollar;
        if (m_plan.termMonths == 1) {
            line.termMonths = 1;
            line.amount /= 12;
        } else if (term.months == 24) {
            line.amount *= 2;
        } else if (term.months == 36) {
            line.termMonths = 12;
        }
        return line;
    }

    void addTerm(const SampleTerm &term)
    {
        const QString planName = classOf(m_words.plans, term.base).name;
        const bool isFirst = m_result.contracts.empty();
        if (!isFirst && m_result.contracts.back().end->addDays(1) < term.start) {
            // It was renewed late, so not by itself.
            m_result.contracts.back().autoRenews = false;
        }
        Contract &contract = add(planName + u" subscription"_s, term.start, term.next);
        contract.autoRenews = m_autoRenews;
        if (!isFirst) {
            contract.renews = ContractId{contract.id.value - 1};
        }
        const std::int64_t support = m_hasSupport ? roundPrice(term.base * 15 / 100) : 0;
        contract.lines.push_back(recurringLine(planName + u" plan"_s, term, term.base - support));
        if (support > 0) {
            contract.lines.push_back(recurringLine(m_words.supportLine, term, support));
        }
        addAddOns(contract, term);
        if (isFirst && term.start >= m_historyStart && m_plan.termMonths > 1
            && m_random.chance(600)) {
            addSetUp(contract, term);
        }
    }

    void addAddOns(Contract &contract, const SampleTerm &term)
    {
        std::int64_t yearly = term.base;
        addPrice(term.start, yearly);
        for (auto addOn = term.addOns.rbegin(); addOn != term.addOns.rend(); ++addOn) {
            ContractLine line;
            line.name = m_random.pick(m_words.addOns);
            line.start = addOn->from;
            line.end = term.next.addDays(-1);
            int months = 1;
            while (addOn->from.addMonths(months) < term.next) {
                ++months;
            }
            line.amount = addOn->yearly / 12 * months * CentsPerDollar;
            contract.lines.push_back(line);
            yearly += addOn->yearly;
            addPrice(addOn->from, yearly);
        }
    }

    void addSetUp(Contract &contract, const SampleTerm &term) const
    {
        ContractLine line;
        line.name = m_words.setUpLine;
        line.isRecurring = false;
        line.amount =
            std::max<std::int64_t>(1'500, roundPrice(term.base * 12 / 100)) * CentsPerDollar;
        line.start = term.start;
        contract.lines.push_back(line);
    }

    void addPrice(QDate from, std::int64_t yearly)
    {
        if (from <= m_lastDay) {
            m_result.prices.push_back({from, yearly});
        }
    }

    // How the newest contract goes on or ends.
    void finishNewest()
    {
        Contract &newest = m_result.contracts.back();
        if (m_plan.fate == CustomerFate::Churned) {
            newest.hasEnded = true;
            if (m_plan.isCancelledMidTerm) {
                newest.cancelledOn = m_plan.nextStart.addDays(-1);
            }
        } else if (m_plan.termMonths == 1 || m_plan.rolls) {
            // Goes on by itself term after term, which nobody writes down.
            for (ContractLine &line : newest.lines) {
                if (line.isRecurring) {
                    line.termMonths = m_plan.termMonths;
                    line.end.reset();
                }
            }
            if (m_plan.termMonths == 1) {
                newest.end = newest.start.addMonths(1).addDays(-1);
            }
        }
    }

    void addEarlyRenewal()
    {
        if (!m_plan.isRenewedEarly) {
            return;
        }
        SampleTerm term;
        term.start = m_plan.nextStart;
        term.next = term.start.addMonths(12);
        const std::int64_t before = m_terms.back().yearlyAtEnd();
        term.base = roundPrice(before * m_modules.between(1030, 1120) / 1000);
        addTerm(term);
    }

    // A second subscription beside the first, a year at a time.
    void addModule(QDate start)
    {
        if (start < m_result.began.addDays(60)) {
            return;
        }
        const QString name = m_modules.pick(m_words.modules);
        SampleTerm term;
        term.base = roundPrice(m_plan.yearly * m_modules.between(100, 200) / 1000);
        std::optional<ContractId> predecessor;
        for (term.next = start; !predecessor || term.next <= m_lastDay;) {
            term.start = term.next;
            term.next = term.start.addMonths(12);
            Contract &contract = add(name, term.start, term.next);
            contract.renews = predecessor;
            ContractLine line;
            line.name = name;
            line.start = term.start;
            line.end = contract.end;
            line.amount = term.base * CentsPerDollar;
            contract.lines.push_back(line);
            predecessor = contract.id;
        }
    }

    const CustomerPlan &m_plan;
    const SampleWords &m_words;
    QDate m_lastDay;
    QDate m_historyStart;
    Random m_random;
    Random m_modules; // and what else comes after the terms, however many they are
    std::vector<SampleTerm> m_terms; // oldest first
    bool m_hasSupport;
    bool m_autoRenews;
    SampleSubscription m_result;
};

} // namespace

SampleSubscription subscriptionOf(
    const CustomerPlan &plan, const SampleWords &words, const SampleRecipe &recipe)
{
    return SubscriptionWriter(plan, words, recipe).write();
}

} // namespace bellwether
