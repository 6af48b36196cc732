// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/amounts.h"
#include "core/metrics/question.h"
#include "core/metrics/stackfacts.h"

#include <QString>

#include <vector>

namespace bellwether {

// What is open somewhere, in minor units of the base currency (F-OPP).
struct OpenSum
{
    std::int64_t mrr = 0;
    std::int64_t oneTime = 0;

    void add(std::int64_t moreMrr, std::int64_t moreOneTime)
    {
        addTo(mrr, moreMrr);
        addTo(oneTime, moreOneTime);
    }
    void add(const OpenSum &other) { add(other.mrr, other.oneTime); }
    std::int64_t firstYear() const { return bounded(WideAmount(mrr) * 12 + oneTime); }
    // As the option opportunity.total has it (T-19).
    std::int64_t total(const Options &options) const
    {
        return options.opportunityTotal == Options::OpportunityTotal::Sum
            ? bounded(WideAmount(mrr) + oneTime)
            : firstYear();
    }
};

// Which companies and items the figures about the stack are about: customers in scope who have not
// churned (T-40), and the items of the scope or all.
class StackScope
{
public:
    explicit StackScope(const Question &question);

    const StackColumns &stack() const { return m_stack; }
    const Question &question() const { return m_question; }
    bool takes(std::size_t row) const
    {
        return m_question.mask[row] && m_question.facts->kinds[row] != CompanyKind::Churned;
    }
    bool takes(const StackCell &cell) const { return m_takesAll || m_takes[cell.place]; }
    bool takesAllItems() const { return m_takesAll; }
    // Whether it takes an item by its place in StackColumns::items.
    bool takesPlace(std::size_t place) const { return m_takesAll || m_takes[place]; }
    // Whether it takes amounts of the item; those without one where all items count.
    bool takes(StackItemId item) const;

    // What is open at a company; not converted: some of it has a currency without a rate.
    OpenSum openAt(std::size_t row) const;
    bool isNotConverted(std::size_t row) const;
    bool hasUpsell(std::size_t row) const;
    int withoutEmployees(std::size_t row) const; // items

    // What was not counted: churned companies, and items per employee where nobody knows how many
    // there are.
    std::vector<LeftOutCount> leftOut() const;
    int churned() const; // companies in scope that are left out
    int notConverted() const; // companies
    int companies() const;

    // Calls with the row of each company.
    template <typename Function>
    void forEachCompany(Function function) const
    {
        for (std::size_t row = 0; row < m_question.facts->size(); ++row) {
            if (takes(row)) {
                function(row);
            }
        }
    }

private:
    const Question &m_question;
    const StackColumns &m_stack;
    bool m_takesAll;
    std::vector<bool> m_takes; // by place of the item
};

// How an item is known to machines: its ref, else "#" and its number.
QString itemKey(const Book &book, StackItemId item);
// The item's name; its number where it is not in the book.
QString itemName(const Book &book, StackItemId item);

} // namespace bellwether
