// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/scope.h"

#include "tests/core/metrics/plain/portfolio.h"
#include "tests/core/metrics/plain/scores.h"
#include "tests/core/metrics/plain/stack.h"

#include <algorithm>

namespace bellwether::plain {

namespace {

// Nothing wanted takes everybody in.
template <typename Value>
bool takes(const std::vector<Value> &wanted, const Value &value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

template <typename Row>
bool holds(const Row &row, CompanyId company, QDate day)
{
    return row.company == company && row.from.value_or(day) <= day
        && row.until.value_or(day) >= day;
}

EffortBand effortOf(const CompanyFacts &facts, std::size_t row)
{
    const auto effort = scoreOf(facts, row, ScoreFamily::Effort).value;
    return !effort                                       ? EffortBand::NoScore
        : *effort > facts.options.effortThreshold - 1e-9 ? EffortBand::High
                                                         : EffortBand::Low;
}

bool isMember(const Book &book, CompanyId company, QDate day, const Scope &scope)
{
    bool isInGroup = scope.groups.empty();
    for (const AccountGroupCompany &row : book.accountGroupCompanies()) {
        isInGroup = isInGroup || (holds(row, company, day) && takes(scope.groups, row.group));
    }
    bool isTagged = scope.companyTags.empty();
    for (const CompanyTag &row : book.companyTags()) {
        isTagged = isTagged || (holds(row, company, day) && takes(scope.companyTags, row.tag));
    }
    return isInGroup && isTagged;
}

bool isOffered(const Book &book, const Company &company, QDate day, const Scope &scope)
{
    if (scope.products.empty() && scope.stackTags.empty()) {
        return true;
    }
    for (const auto &[item, cell] : cellsOf(book, company, day)) {
        bool isWanted = !scope.products.empty() && takes(scope.products, item);
        for (const StackItemTag &tagging : book.stackItemTags()) {
            isWanted = isWanted
                || (tagging.item == item && !scope.stackTags.empty()
                    && takes(scope.stackTags, tagging.tag));
        }
        if (isWanted && cell.isApplicable) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isInScope(const CompanyFacts &facts, const Ledger &ledger, std::size_t row, const Scope &scope)
{
    const Company &company = facts.company(row);
    const QDate day = facts.day;
    return takes(scope.companies, company.id)
        && takes(scope.csms, company.csm.valueAt(day).value_or(TeamMemberId()))
        && takes(
            scope.accountManagers, company.accountManager.valueAt(day).value_or(TeamMemberId()))
        && takes(scope.statuses, status(*facts.book, company.id, day))
        && (scope.bands.empty() || takes(scope.bands, bandOf(facts, row)))
        && takes(scope.kinds, ledger.kind(company.id, day))
        && (!scope.isPremium || *scope.isPremium == company.isPremium.valueAt(day).value_or(false))
        && (scope.segments.empty() || takes(scope.segments, segmentOf(facts, row)))
        && (scope.effortBands.empty() || takes(scope.effortBands, effortOf(facts, row)))
        && isMember(*facts.book, company.id, day, scope)
        && isOffered(*facts.book, company, day, scope);
}

} // namespace bellwether::plain
