// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/stackrevenue.h"

#include "core/metrics/amounts.h"

#include <algorithm>

namespace bellwether {

namespace {

QDate invoicedOn(const Contract &contract, const ContractLine &line)
{
    return line.start.isValid() ? line.start : contract.start;
}

bool cancelledBeforeStart(const Contract &contract)
{
    return contract.cancelledOn && *contract.cancelledOn < contract.start;
}

// The recurring amount of those lines alone that name the item. The other lines stay in the
// contract, where they tell how it runs on.
std::int64_t yearlyOfItem(
    const CompanyFacts &facts, const Contract &contract, std::optional<StackItemId> item)
{
    Contract alone = contract;
    for (ContractLine &line : alone.lines) {
        line.amount = line.item == item ? line.amount : 0;
    }
    return facts.revenue->yearlyOf(alone, facts.day);
}

class StackRevenueMaker
{
public:
    explicit StackRevenueMaker(const CompanyFacts &facts)
        : m_facts(facts)
        , m_trailing{facts.day.addMonths(-12).addDays(1), facts.day}
    {
    }

    std::shared_ptr<const StackRevenue> revenue()
    {
        m_revenue->oneTime.resize(m_facts.size());
        m_revenue->isNotConverted.resize(m_facts.size());
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            m_revenue->begins.push_back(m_revenue->items.size());
            for (const Contract *contract : m_facts.revenue->contractsOf(m_facts.ids[row])) {
                addOneTime(row, *contract);
                addRecurring(row, *contract);
            }
            sortItems();
        }
        m_revenue->begins.push_back(m_revenue->items.size());
        return m_revenue;
    }

private:
    void addOneTime(std::size_t row, const Contract &contract)
    {
        for (const ContractLine &line : contract.lines) {
            if (line.isRecurring || cancelledBeforeStart(contract)
                || !m_trailing.contains(invoicedOn(contract, line))) {
                continue;
            }
            const auto amount = m_facts.revenue->rates().converted(
                line.amount, contract.currency, invoicedOn(contract, line));
            if (!amount) {
                m_revenue->isNotConverted[row] = m_revenue->isNotConverted[row] || line.amount != 0;
                continue;
            }
            addTo(m_revenue->oneTime[row], *amount);
            if (line.item) {
                add(row, *line.item, 0, *amount);
            }
        }
    }

    void addRecurring(std::size_t row, const Contract &contract)
    {
        const auto namesItem = [](const ContractLine &line) {
            return line.isRecurring && line.item;
        };
        if (contract.start > m_facts.day
            || std::none_of(contract.lines.begin(), contract.lines.end(), namesItem)) {
            return;
        }
        std::vector<StackItemId> done;
        for (const ContractLine &line : contract.lines) {
            if (namesItem(line) && std::find(done.begin(), done.end(), *line.item) == done.end()) {
                done.push_back(*line.item);
                add(row, *line.item, yearlyOfItem(m_facts, contract, line.item), 0);
            }
        }
    }

    void add(std::size_t row, StackItemId item, std::int64_t yearly, std::int64_t oneTime)
    {
        for (std::size_t i = m_revenue->begins.back(); i < m_revenue->items.size(); ++i) {
            if (m_revenue->items[i].item == item) {
                addTo(m_revenue->items[i].yearly, yearly);
                addTo(m_revenue->items[i].oneTime, oneTime);
                return;
            }
        }
        if (yearly != 0 || oneTime != 0) {
            m_revenue->items.push_back({row, item, yearly, oneTime});
        }
    }

    void sortItems()
    {
        std::sort(m_revenue->items.begin() + static_cast<std::ptrdiff_t>(m_revenue->begins.back()),
            m_revenue->items.end(),
            [](const ItemRevenue &a, const ItemRevenue &b) { return a.item < b.item; });
    }

    const CompanyFacts &m_facts;
    DayRange m_trailing;
    std::shared_ptr<StackRevenue> m_revenue = std::make_shared<StackRevenue>();
};

} // namespace

std::shared_ptr<const StackRevenue> StackRevenue::of(const CompanyFacts &facts)
{
    return StackRevenueMaker(facts).revenue();
}

} // namespace bellwether
