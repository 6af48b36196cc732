// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/outcomes.h"

#include "core/metrics/losses.h"
#include "core/metrics/successors.h"

#include <algorithm>
#include <cstdlib>

namespace bellwether {

namespace {

// Renewals with a recorded outcome, by contract.
class Recorded
{
public:
    explicit Recorded(const Book &book)
    {
        for (const Renewal &renewal : book.renewals()) {
            if (renewal.outcome != RenewalOutcome::Open && renewal.dueOn.isValid()) {
                m_renewals.push_back(&renewal);
            }
        }
        std::stable_sort(m_renewals.begin(), m_renewals.end(),
            [](const Renewal *a, const Renewal *b) { return a->contract < b->contract; });
    }

    std::span<const Renewal *const> of(ContractId contract) const
    {
        const auto [begin, end] = std::equal_range(m_renewals.begin(), m_renewals.end(), contract,
            [](const auto &a, const auto &b) { return contractOf(a) < contractOf(b); });
        return {begin, end};
    }

private:
    static ContractId contractOf(const Renewal *renewal) { return renewal->contract; }
    static ContractId contractOf(ContractId contract) { return contract; }

    std::vector<const Renewal *> m_renewals;
};

class Collector
{
public:
    Collector(const CompanyFacts &facts, DayRange range)
        : m_facts(facts)
        , m_range(range)
        , m_recorded(*facts.book)
        , m_losses(facts.part<Losses>(range).all)
    {
    }

    std::shared_ptr<const Outcomes> outcomes()
    {
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            const std::size_t begin = m_outcomes->all.size();
            for (const Contract *contract : m_facts.revenue->contractsOf(m_facts.ids[row])) {
                addRecorded(row, *contract);
                addEnds(row, *contract);
            }
            addLosses(row, begin);
            std::stable_sort(m_outcomes->all.begin() + static_cast<std::ptrdiff_t>(begin),
                m_outcomes->all.end(),
                [](const Outcome &a, const Outcome &b) { return a.day < b.day; });
        }
        return std::move(m_outcomes);
    }

private:
    void add(std::size_t row, const Contract &contract, QDate day, bool isLost)
    {
        if (isLost && hadGone(row, contract, day)) {
            return;
        }
        m_outcomes->all.push_back(
            {row, &contract, day, isLost, m_facts.revenue->yearlyOf(contract, day)});
    }

    void addRecorded(std::size_t row, const Contract &contract)
    {
        for (const Renewal *renewal : m_recorded.of(contract.id)) {
            if (m_range.contains(renewal->dueOn)) {
                add(row, contract, renewal->dueOn, renewal->outcome == RenewalOutcome::Lost);
            }
        }
    }

    void addEnds(std::size_t row, const Contract &contract)
    {
        if (!isSubscription(contract)) {
            return;
        }
        for (const QDate end : m_facts.revenue->termEnds(contract, m_range)) {
            if (isRecorded(contract, end)) {
                continue;
            }
            const bool isKept = m_facts.revenue->runsOnAfter(contract, end)
                || m_facts.revenue->successor(contract.id) != nullptr;
            if (isKept || isDecided(row, contract, end)) {
                add(row, contract, end, !isKept);
            } else {
                m_outcomes->undecided.push_back(row);
            }
        }
    }

    void addLosses(std::size_t row, std::size_t begin)
    {
        const auto first = std::lower_bound(m_losses.begin(), m_losses.end(), row,
            [](const Loss &loss, std::size_t wanted) { return loss.row < wanted; });
        const std::size_t end = m_outcomes->all.size();
        for (auto loss = first; loss != m_losses.end() && loss->row == row; ++loss) {
            const auto isOfContract = [&](const Outcome &outcome) {
                return (outcome.isLost || loss->record == nullptr)
                    && std::abs(outcome.day.daysTo(loss->day)) <= m_facts.options.graceDays + 1;
            };
            const auto outcomes = std::span(m_outcomes->all).subspan(begin, end - begin);
            if (std::none_of(outcomes.begin(), outcomes.end(), isOfContract)) {
                m_outcomes->all.push_back({row, nullptr, loss->day, true, loss->yearly});
            }
        }
    }

    bool isRecorded(const Contract &contract, QDate end) const
    {
        const auto renewals = m_recorded.of(contract.id);
        return std::any_of(renewals.begin(), renewals.end(), [&](const Renewal *renewal) {
            return !renewsItself(contract) || termEndNear(contract, renewal->dueOn) == end;
        });
    }

    // Whether a loss before that day had settled the contract (T-41).
    bool hadGone(std::size_t row, const Contract &contract, QDate day) const
    {
        const auto churned = m_facts.lives->churned(m_facts.companyRows[row]);
        return std::any_of(churned.begin(), churned.end(), [&](const DayRange &gone) {
            return contract.start < gone.from && gone.from <= day && gone.from <= m_facts.day;
        });
    }

    bool isDecided(std::size_t row, const Contract &contract, QDate end) const
    {
        return contract.hasEnded || end.addDays(m_facts.options.graceDays) < m_facts.day
            || m_facts.kinds[row] == CompanyKind::Churned;
    }

    const CompanyFacts &m_facts;
    DayRange m_range;
    Recorded m_recorded;
    const std::vector<Loss> &m_losses;
    std::shared_ptr<Outcomes> m_outcomes = std::make_shared<Outcomes>();
};

} // namespace

std::shared_ptr<const Outcomes> Outcomes::of(const CompanyFacts &facts, DayRange range)
{
    return Collector(facts, range).outcomes();
}

} // namespace bellwether
