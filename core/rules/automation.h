// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/outbox.h"
#include "core/rules/automationrule.h"
#include "core/rules/notices.h"

#include <QDate>
#include <QString>

#include <vector>

namespace bellwether {

// A rule that fires on a day, and what it does. The rows have no ids yet.
struct PlannedRun
{
    AutomationRuleId rule;
    std::optional<CompanyId> company;
    QDate day;
    QString cause; // what set it off, for people
    QString outcome; // what it does, for people
    std::vector<Task> tasks;
    std::vector<OutboxMessage> drafts;
    std::vector<Notification> notices;
};

// A rule that cannot be understood, and the word at which it ends.
struct RuleProblem
{
    AutomationRuleId rule;
    QString word;
};

struct Firings
{
    std::vector<PlannedRun> runs; // by day, then rule, then company
    std::vector<RuleProblem> problems;
};

// What these rules would do in the range, active or not, whatever they did already (S1-12).
// `notices` are those of noticesIn() of the same range. Churned companies set nothing off.
Firings firingsOf(const std::vector<AutomationRule> &rules, const BookPointer &book,
    const Options &options, DayRange range, const std::vector<NoticeEvent> &notices);

// Without those that the book has runs of already: of a rule, company and day as many as it has.
std::vector<PlannedRun> withoutDone(std::vector<PlannedRun> runs, const Book &book);

} // namespace bellwether
