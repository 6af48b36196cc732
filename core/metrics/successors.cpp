// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/successors.h"

#include "core/metrics/terms.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>
#include <vector>

namespace bellwether {

namespace {

using Contracts = std::vector<const Contract *>;

// Contracts by first day, of which one after the other is taken. A company may have thousands that
// start on the same day, so those already taken are skipped, not looked at again.
class Starts
{
public:
    explicit Starts(Contracts contracts)
        : m_contracts(std::move(contracts))
        , m_nextFree(m_contracts.size() + 1)
    {
        std::stable_sort(m_contracts.begin(), m_contracts.end(),
            [](const Contract *a, const Contract *b) { return a->start < b->start; });
        std::iota(m_nextFree.begin(), m_nextFree.end(), std::size_t(0));
    }

    bool hasAnyIn(QDate from, QDate to) const
    {
        const std::size_t place = firstFrom(from);
        return place < m_contracts.size() && m_contracts[place]->start <= to;
    }

    // The first free one that starts on the day and can renew the other; null: none.
    const Contract *take(QDate day, const Contract &ended)
    {
        std::size_t place = freeFrom(firstFrom(day));
        for (; place < m_contracts.size() && m_contracts[place]->start == day;
             place = freeFrom(place + 1)) {
            const Contract *renewal = m_contracts[place];
            if (renewal->start > ended.start && (!renewal->end || *renewal->end > *ended.end)) {
                m_nextFree[place] = place + 1;
                return renewal;
            }
        }
        return nullptr;
    }

private:
    std::size_t firstFrom(QDate day) const
    {
        const auto place = std::lower_bound(m_contracts.begin(), m_contracts.end(), day,
            [](const Contract *contract, QDate wanted) { return contract->start < wanted; });
        return static_cast<std::size_t>(place - m_contracts.begin());
    }

    std::size_t freeFrom(std::size_t place)
    {
        while (m_nextFree[place] != place) {
            m_nextFree[place] = m_nextFree[m_nextFree[place]];
            place = m_nextFree[place];
        }
        return place;
    }

    Contracts m_contracts;
    std::vector<std::size_t> m_nextFree; // itself where free; the end counts as free
};

bool isLookedFor(const Contract &contract)
{
    return contract.end && !contract.hasEnded
        && (!contract.cancelledOn || *contract.cancelledOn >= *contract.end);
}

bool neverBegan(const Contract &contract)
{
    return endedOnUnknownDay(contract)
        || (contract.cancelledOn && *contract.cancelledOn < contract.start);
}

} // namespace

bool isSubscription(const Contract &contract)
{
    return std::any_of(contract.lines.begin(), contract.lines.end(),
        [](const ContractLine &line) { return line.isRecurring; });
}

void matchSuccessors(std::span<const Contract *const> contracts, int graceDays,
    const std::function<void(const Contract &, const Contract &)> &found)
{
    if (contracts.size() < 2) {
        return;
    }
    std::unordered_set<ContractId> renewed;
    Contracts free; // may still renew another one
    for (const Contract *contract : contracts) {
        if (neverBegan(*contract)) {
            continue;
        }
        const auto linked = !contract->renews || *contract->renews == contract->id
            ? contracts.end()
            : std::lower_bound(contracts.begin(), contracts.end(), *contract->renews,
                [](const Contract *other, ContractId wanted) { return other->id < wanted; });
        if (linked != contracts.end() && (*linked)->id == *contract->renews
            && !renewed.contains((*linked)->id)) {
            renewed.insert((*linked)->id);
            found(**linked, *contract);
        } else if (isSubscription(*contract)) {
            free.push_back(contract);
        }
    }

    Starts starts(std::move(free));
    Contracts open;
    for (const Contract *contract : contracts) {
        if (isLookedFor(*contract) && isSubscription(*contract) && !renewed.contains(contract->id)
            && starts.hasAnyIn(
                contract->end->addDays(1 - graceDays), contract->end->addDays(1 + graceDays))) {
            open.push_back(contract);
        }
    }
    // The nearest pairs of the company first; as near before as after, the later start wins.
    for (int distance = 0; distance <= graceDays && !open.empty(); ++distance) {
        for (const int days : {distance, -distance}) {
            std::erase_if(open, [&](const Contract *ended) {
                const Contract *renewal = starts.take(ended->end->addDays(1 + days), *ended);
                if (renewal != nullptr) {
                    found(*ended, *renewal);
                }
                return renewal != nullptr;
            });
        }
    }
}

} // namespace bellwether
