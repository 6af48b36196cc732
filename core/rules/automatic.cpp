// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/automatic.h"

#include "core/book/bookbuilder.h"
#include "core/rules/ruleplan.h"

#include <map>
#include <tuple>

namespace bellwether {

namespace {

using EditOccasion = std::tuple<AutomationRuleId, std::optional<CompanyId>, QDate>;

// The active rules that statuses or responses set off; notices are looked at when a book opens.
std::vector<AutomationRule> rulesOf(const Change &change, const Book &book)
{
    const bool hasStatus = !change.rows<HealthStatusEvent>().put.empty();
    const bool hasResponse = !change.rows<FeedbackResponse>().put.empty();
    std::vector<AutomationRule> rules;
    for (const AutomationRule &rule : book.automationRules()) {
        if (!rule.active) {
            continue;
        }
        const Result<ReadRule> read = readRule(rule, book);
        const bool isMeant = read
            && ((hasStatus && read->trigger.on == RuleTrigger::On::HealthStatus)
                || (hasResponse && read->trigger.on == RuleTrigger::On::Feedback));
        if (isMeant) {
            rules.push_back(rule);
        }
    }
    return rules;
}

// The same rows as the plan has, after those that the edit puts itself.
template <typename Row>
void join(Change &change, const Change &deeds)
{
    auto &put = change.rows<Row>().put;
    const auto &more = deeds.rows<Row>().put;
    put.insert(put.end(), more.begin(), more.end());
}

} // namespace

AutomaticDeeds addAutomaticDeeds(
    Change &change, const BookPointer &book, const Options &options, QDate day)
{
    const std::vector<AutomationRule> rules = rulesOf(change, *book);
    if (rules.empty()) {
        return {};
    }
    const DayRange days{day, day};
    std::map<EditOccasion, int> anyway;
    for (const PlannedRun &run : firingsOf(rules, book, options, days, {}).runs) {
        ++anyway[{run.rule, run.company, run.day}];
    }
    const BookPointer after = BookBuilder(*book).apply(change).share();
    RulePlan plan;
    plan.range = days;
    plan.runs = withoutDone(firingsOf(rules, after, options, days, {}).runs, *book);
    std::erase_if(plan.runs, [&](const PlannedRun &run) {
        const auto known = anyway.find({run.rule, run.company, run.day});
        return known != anyway.end() && known->second-- > 0;
    });
    AutomaticDeeds done;
    for (const PlannedRun &run : plan.runs) {
        done.tasks += static_cast<int>(run.tasks.size());
        done.drafts += static_cast<int>(run.drafts.size());
    }
    const Change deeds = changeFor(plan, *after);
    join<Task>(change, deeds);
    join<OutboxMessage>(change, deeds);
    join<Notification>(change, deeds);
    join<AutomationRun>(change, deeds);
    return done;
}

} // namespace bellwether
