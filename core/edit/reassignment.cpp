// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/reassignment.h"

#include "core/base/numbertext.h"
#include "core/metrics/segments.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::vector<CompanyId> customersOf(const Question &question, const Reassignment &reassignment)
{
    const CompanyFacts &facts = *question.facts;
    const auto &segments = facts.part<SegmentColumns>().segments;
    const auto &members = reassignment.by == WorkloadBy::Csm ? facts.csms : facts.accountManagers;
    std::vector<CompanyId> customers;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (question.mask[row] && facts.kinds[row] != CompanyKind::Churned
            && members[row] == reassignment.from
            && (!reassignment.segment || segments[row] == *reassignment.segment)) {
            customers.push_back(facts.ids[row]);
        }
    }
    return customers;
}

Change reassignmentChange(const Book &book, const std::vector<CompanyId> &customers,
    const Reassignment &reassignment, QDate day)
{
    const auto role = reassignment.by == WorkloadBy::Csm ? &Company::csm : &Company::accountManager;
    const TeamMemberId to = reassignment.to;
    Change change;
    const TeamMember *member = book.team().find(to);
    for (const CompanyId id : customers) {
        const Company *known = book.companies().find(id);
        if (member == nullptr || known == nullptr || (known->*role).valueAt(day) == to) {
            continue;
        }
        Company company = *known;
        (company.*role).set(day, to);
        change.rows<Company>().put.push_back(std::move(company));
    }
    const auto count = static_cast<std::int64_t>(change.rows<Company>().put.size());
    change.label =
        u"%1 to %2"_s.arg(count == 1 ? u"1 customer"_s : u"%1 customers"_s.arg(countText(count)),
            member == nullptr ? QString() : member->name);
    return change;
}

} // namespace bellwether
