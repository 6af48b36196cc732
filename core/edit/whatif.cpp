// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/whatif.h"

#include "core/base/numbertext.h"
#include "core/metrics/segments.h"
#include "core/metrics/stackfacts.h"

#include <cmath>

namespace bellwether {

Change playChange(const Question &question, const std::vector<CompanyId> &customers, Play play)
{
    Change change;
    if (play.isNothing()) {
        return change;
    }
    const CompanyFacts &facts = *question.facts;
    const auto &stack = facts.part<StackColumns>();
    StackEntryId next = facts.book->stackEntries().nextId();
    for (const CompanyId id : customers) {
        const std::size_t row = facts.rowOf(id);
        if (row == CompanyRows::None || facts.kinds[row] == CompanyKind::Churned) {
            continue;
        }
        Company company = facts.company(row);
        const auto given = company.segmentValueOverride.valueAt(facts.day);
        const std::int64_t monthly =
            given && *given >= 0 ? *given : roundedQuotient(facts.yearly[row], 12);
        std::int64_t value = std::llround(static_cast<double>(monthly) * (1 + play.priceRise));
        for (const StackCell &cell : stack.of(row)) {
            if (!play.aligns || !cell.isApplicable || cell.isAligned()) {
                continue;
            }
            value += cell.mrr;
            StackEntry entry;
            entry.id = next;
            ++next.value;
            entry.company = id;
            entry.item = cell.item;
            entry.day = facts.day;
            entry.alignment = Alignment::Aligned;
            change.rows<StackEntry>().put.push_back(std::move(entry));
        }
        company.segmentValueOverride.set(facts.day, value);
        change.rows<Company>().put.push_back(std::move(company));
    }
    return change;
}

std::vector<CompanyId> customersIn(const Question &question, Segment segment)
{
    const CompanyFacts &facts = *question.facts;
    const auto &segments = facts.part<SegmentColumns>().segments;
    std::vector<CompanyId> customers;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (question.mask[row] && facts.kinds[row] != CompanyKind::Churned
            && segments[row] == segment) {
            customers.push_back(facts.ids[row]);
        }
    }
    return customers;
}

} // namespace bellwether
