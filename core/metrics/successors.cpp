// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/successors.h"

#include "core/metrics/terms.h"

#include <QString>

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_set>
#include <vector>

namespace bellwether {

namespace {

using Contracts = std::vector<const Contract *>;
using FoundFunction = std::function<void(const Contract &, const Contract &)>;

// What goes on by itself is not ended by a guess, unless the other one begins as its term is over.
bool canRenew(const Contract &renewal, const Contract &ended)
{
    return renewal.start > ended.start && (!renewal.end || *renewal.end > *ended.end)
        && (!renewsItself(ended) || renewal.start == ended.end->addDays(1));
}

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
            if (canRenew(*renewal, ended)) {
                m_nextFree[place] = place + 1;
                return renewal;
            }
        }
        return nullptr;
    }

    // What nobody took, by first day.
    Contracts left() const
    {
        Contracts contracts;
        for (std::size_t place = 0; place < m_contracts.size(); ++place) {
            if (m_nextFree[place] == place) {
                contracts.push_back(m_contracts[place]);
            }
        }
        return contracts;
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

// Contracts of one name that wait for a renewal, and those that may be one.
struct Waiting
{
    Contracts ended;
    Contracts free;
};

bool isLookedFor(const Contract &contract)
{
    return contract.end && !contract.hasEnded
        && (!contract.cancelledOn || *contract.cancelledOn >= *contract.end);
}

QString comparedName(const Contract &contract)
{
    return contract.name.simplified().toCaseFolded();
}

// The nearest pairs first; as near before as after, the later start wins. Takes out what it pairs.
void pairNearest(Contracts &ended, Contracts &free, int graceDays, const FoundFunction &found)
{
    Starts starts(std::move(free));
    const auto isOutOfReach = [&](const Contract *contract) {
        return !starts.hasAnyIn(
            contract->end->addDays(1 - graceDays), contract->end->addDays(1 + graceDays));
    };
    const auto open = std::stable_partition(ended.begin(), ended.end(), isOutOfReach);
    const auto first = open - ended.begin();
    for (int distance = 0; distance <= graceDays; ++distance) {
        for (const int days : {distance, -distance}) {
            const auto paired =
                std::remove_if(ended.begin() + first, ended.end(), [&](const Contract *contract) {
                    const Contract *renewal =
                        starts.take(contract->end->addDays(1 + days), *contract);
                    if (renewal != nullptr) {
                        found(*contract, *renewal);
                    }
                    return renewal != nullptr;
                });
            ended.erase(paired, ended.end());
        }
        if (ended.begin() + first == ended.end()) {
            break;
        }
    }
    free = starts.left();
}

// Pairs contracts of the same name, then those left over of which one has no name.
void guess(std::map<QString, Waiting> byName, int graceDays, const FoundFunction &found)
{
    Contracts ended;
    Contracts free;
    for (auto &[name, waiting] : byName) {
        pairNearest(waiting.ended, waiting.free, graceDays, found);
        if (!name.isEmpty()) {
            ended.insert(ended.end(), waiting.ended.begin(), waiting.ended.end());
            free.insert(free.end(), waiting.free.begin(), waiting.free.end());
        }
    }
    const auto unnamed = byName.find(QString());
    if (unnamed != byName.end()) {
        pairNearest(ended, unnamed->second.free, graceDays, found);
        pairNearest(unnamed->second.ended, free, graceDays, found);
    }
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
    std::map<QString, Waiting> waiting;
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
            waiting[comparedName(*contract)].free.push_back(contract);
        }
    }

    for (const Contract *contract : contracts) {
        if (isLookedFor(*contract) && isSubscription(*contract)
            && !renewed.contains(contract->id)) {
            waiting[comparedName(*contract)].ended.push_back(contract);
        }
    }
    guess(std::move(waiting), graceDays, found);
}

} // namespace bellwether
