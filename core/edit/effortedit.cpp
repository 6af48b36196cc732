// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/effortedit.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double MostEffortChange = 100; // points

// "Expected effort of Acorn"
Change storedChanges(
    const std::vector<ExpectedChange> &changes, CompanyId company, const Book &book)
{
    Change change;
    const Company *known = book.companies().find(company);
    if (known == nullptr || changes == expectedChanges(book.settings(), company)) {
        return change;
    }
    change.label = u"Expected effort of %1"_s.arg(known->name);
    std::optional<QString> &value = change.settings[expectedChangesKey(company)];
    if (!changes.empty()) {
        value = expectedChangesText(changes);
    }
    return change;
}

} // namespace

std::optional<ExpectedChangeFault> faultOf(
    const ExpectedChange &wanted, CompanyId company, const Book &book)
{
    if (book.companies().find(company) == nullptr) {
        return ExpectedChangeFault::NoCustomer;
    }
    const MetricDefinition *metric = book.metricDefinitions().find(wanted.metric);
    if (metric == nullptr || metric->family != ScoreFamily::Health) {
        return ExpectedChangeFault::NoIssue;
    }
    if (wanted.change == 0 || !std::isfinite(wanted.change)) {
        return ExpectedChangeFault::NoChange;
    }
    return std::abs(wanted.change) > MostEffortChange ? std::optional(ExpectedChangeFault::TooMuch)
                                                      : std::nullopt;
}

Change expectedChangeNoted(const ExpectedChange &wanted, CompanyId company, const Book &book)
{
    std::vector<ExpectedChange> changes = expectedChanges(book.settings(), company);
    const auto same = std::find_if(changes.begin(), changes.end(),
        [&](const ExpectedChange &one) { return one.metric == wanted.metric; });
    ExpectedChange noted = wanted;
    noted.note = wanted.note.simplified();
    if (same != changes.end()) {
        *same = std::move(noted);
    } else {
        changes.push_back(std::move(noted));
    }
    return storedChanges(changes, company, book);
}

Change expectedChangeRemoved(MetricDefinitionId metric, CompanyId company, const Book &book)
{
    std::vector<ExpectedChange> changes = expectedChanges(book.settings(), company);
    changes.erase(std::remove_if(changes.begin(), changes.end(),
                      [&](const ExpectedChange &one) { return one.metric == metric; }),
        changes.end());
    return storedChanges(changes, company, book);
}

} // namespace bellwether
