// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/stackfacts.h"

#include "core/metrics/amounts.h"

#include <algorithm>
#include <tuple>

namespace bellwether {

namespace {

// Pointers to rows, grouped by company; within a company by item, those without one first.
template <typename Row>
struct ItemRows
{
    std::vector<const Row *> rows;
    std::vector<std::size_t> begins; // one per company of the book, and the end

    template <typename Before>
    ItemRows(const Table<Row> &table, const CompanyRows &companies, Before before)
    {
        const RowsByCompany<Row> byCompany(table, companies);
        begins.reserve(companies.size() + 1);
        rows.reserve(table.size());
        for (std::size_t company = 0; company < companies.size(); ++company) {
            begins.push_back(rows.size());
            const auto some = byCompany.of(company);
            rows.insert(rows.end(), some.begin(), some.end());
            std::sort(rows.begin() + static_cast<std::ptrdiff_t>(begins.back()), rows.end(),
                [before](const Row *a, const Row *b) { return before(*a, *b); });
        }
        begins.push_back(rows.size());
    }

    std::span<const Row *const> of(std::size_t company) const
    {
        return std::span(rows).subspan(begins[company], begins[company + 1] - begins[company]);
    }
};

// What a book has about stacks, on whatever day.
struct StackHistory
{
    ItemRows<StackEntry> entries; // by item, then by day
    ItemRows<Opportunity> opportunities;

    static std::shared_ptr<const StackHistory> of(const CompanyFacts &facts)
    {
        const CompanyRows companies(facts.book->companies());
        return std::make_shared<const StackHistory>(StackHistory{
            {facts.book->stackEntries(), companies,
                [](const StackEntry &a, const StackEntry &b) {
                    return std::tie(a.item, a.day, a.id) < std::tie(b.item, b.day, b.id);
                }},
            {facts.book->opportunities(), companies,
                [](const Opportunity &a, const Opportunity &b) {
                    return std::tie(a.item, a.id) < std::tie(b.item, b.id);
                }}});
    }
};

class StackMaker
{
public:
    explicit StackMaker(const CompanyFacts &facts)
        : m_facts(facts)
        , m_history(facts.bookPart<StackHistory>())
    {
    }

    std::shared_ptr<const StackColumns> columns()
    {
        m_columns->mrr.resize(m_facts.size());
        m_columns->oneTime.resize(m_facts.size());
        m_columns->isNotConverted.resize(m_facts.size());
        m_columns->hasUpsell.resize(m_facts.size());
        m_columns->withoutEmployees.resize(m_facts.size());
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            m_columns->begins.push_back(m_columns->cells.size());
            m_columns->amountBegins.push_back(m_columns->amounts.size());
            addCompany(row);
        }
        m_columns->begins.push_back(m_columns->cells.size());
        m_columns->amountBegins.push_back(m_columns->amounts.size());
        placeItems();
        return m_columns;
    }

private:
    void addCompany(std::size_t row)
    {
        auto entries = m_history.entries.of(m_facts.companyRows[row]);
        auto opportunities = m_history.opportunities.of(m_facts.companyRows[row]);
        while (!opportunities.empty() && !opportunities.front()->item) {
            if (isOpenOn(*opportunities.front(), m_facts.day)) {
                StackCell unused{row, {}, false, {}, 0, 0};
                addOpen(unused, *opportunities.front());
            }
            opportunities = opportunities.subspan(1);
        }
        while (!entries.empty() || !opportunities.empty()) {
            StackItemId item =
                entries.empty() ? *opportunities.front()->item : entries.front()->item;
            if (!opportunities.empty()) {
                item = std::min(item, *opportunities.front()->item);
            }
            std::size_t entryCount = 0;
            while (entryCount < entries.size() && entries[entryCount]->item == item) {
                ++entryCount;
            }
            std::size_t opportunityCount = 0;
            while (opportunityCount < opportunities.size()
                && opportunities[opportunityCount]->item == item) {
                ++opportunityCount;
            }
            addItem(row, item, entries.first(entryCount), opportunities.first(opportunityCount));
            entries = entries.subspan(entryCount);
            opportunities = opportunities.subspan(opportunityCount);
        }
    }

    void addItem(std::size_t row, StackItemId item, std::span<const StackEntry *const> entries,
        std::span<const Opportunity *const> opportunities)
    {
        const StackEntry *holding = nullptr;
        for (const StackEntry *entry : entries) {
            holding = entry->day <= m_facts.day ? entry : holding;
        }
        StackCell cell{row, item, holding != nullptr && holding->isApplicable,
            holding == nullptr ? Alignment::NotAligned : holding->alignment, 0, 0};
        bool isSpokenOf = false;
        bool isOpen = false;
        for (const Opportunity *opportunity : opportunities) {
            isSpokenOf = isSpokenOf || opportunity->openedOn <= m_facts.day;
            if (!cell.isAligned() && isOpenOn(*opportunity, m_facts.day)) {
                isOpen = true;
                addOpen(cell, *opportunity);
            }
        }
        if (cell.isApplicable && !cell.isAligned() && !isSpokenOf) {
            addDefault(cell);
        }
        if (holding != nullptr || isOpen) {
            m_columns->cells.push_back(cell);
        }
    }

    void addOpen(StackCell &cell, const Opportunity &opportunity)
    {
        if (opportunity.mrr == 0 && opportunity.oneTime == 0) {
            return; // nothing, in whatever currency
        }
        if (opportunity.kind != OpportunityKind::RenewalUplift
            && (opportunity.mrr > 0 || opportunity.oneTime > 0)) {
            cell.hasUpsell = true;
            m_columns->hasUpsell[cell.row] = true;
        }
        const ExchangeRates &rates = m_facts.revenue->rates();
        const auto mrr = rates.converted(opportunity.mrr, opportunity.currency, m_facts.day);
        const auto oneTime =
            rates.converted(opportunity.oneTime, opportunity.currency, m_facts.day);
        if (!mrr || !oneTime) {
            cell.isNotConverted = true;
            m_columns->isNotConverted[cell.row] = true;
            return;
        }
        addAmount(cell, &opportunity, *mrr, *oneTime);
    }

    void addDefault(StackCell &cell)
    {
        const StackItem *item = m_facts.book->stackItems().find(cell.item);
        if (item == nullptr || !item->active
            || (item->defaultMrr == 0 && item->defaultOneTime == 0)) {
            return;
        }
        std::int64_t employees = 1;
        if (item->isPerSeat) {
            employees = m_facts.company(cell.row).employees.valueAt(m_facts.day).value_or(0);
            if (employees <= 0) {
                cell.isWithoutEmployees = true;
                ++m_columns->withoutEmployees[cell.row];
                return;
            }
        }
        cell.hasUpsell = true;
        m_columns->hasUpsell[cell.row] = true;
        addAmount(cell, nullptr, bounded(WideAmount(item->defaultMrr) * employees),
            bounded(WideAmount(item->defaultOneTime) * employees));
    }

    void addAmount(
        StackCell &cell, const Opportunity *opportunity, std::int64_t mrr, std::int64_t oneTime)
    {
        m_columns->amounts.push_back({cell.row, cell.item, opportunity, mrr, oneTime});
        addTo(cell.mrr, mrr);
        addTo(cell.oneTime, oneTime);
        addTo(m_columns->mrr[cell.row], mrr);
        addTo(m_columns->oneTime[cell.row], oneTime);
    }

    void placeItems()
    {
        std::vector<StackItemId> &items = m_columns->items;
        for (const StackItem &item : m_facts.book->stackItems()) {
            items.push_back(item.id);
        }
        const std::size_t known = items.size();
        for (const StackCell &cell : m_columns->cells) {
            if (!std::binary_search(items.data(), items.data() + known, cell.item)) {
                items.push_back(cell.item);
            }
        }
        std::sort(items.begin(), items.end());
        items.erase(std::unique(items.begin(), items.end()), items.end());
        for (StackCell &cell : m_columns->cells) {
            cell.place = static_cast<std::size_t>(
                std::lower_bound(items.begin(), items.end(), cell.item) - items.begin());
        }
    }

    const CompanyFacts &m_facts;
    const StackHistory &m_history;
    std::shared_ptr<StackColumns> m_columns = std::make_shared<StackColumns>();
};

} // namespace

std::shared_ptr<const StackColumns> StackColumns::of(const CompanyFacts &facts)
{
    return StackMaker(facts).columns();
}

bool isOpenOn(const Opportunity &opportunity, QDate day)
{
    const bool isClosed =
        opportunity.stage == OpportunityStage::Won || opportunity.stage == OpportunityStage::Lost;
    return opportunity.openedOn <= day
        && (opportunity.closedOn ? day < *opportunity.closedOn : !isClosed);
}

std::vector<StackItemId> wantedItems(const Book &book, const Scope &scope)
{
    std::vector<StackItemId> items = scope.products;
    for (const StackItemTag &tagging : book.stackItemTags()) {
        const auto &tags = scope.stackTags;
        if (std::find(tags.begin(), tags.end(), tagging.tag) != tags.end()) {
            items.push_back(tagging.item);
        }
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

} // namespace bellwether
