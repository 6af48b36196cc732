// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/work.h"

#include "core/metrics/companyfacts.h"

#include "tests/core/metrics/plain/scores.h"

#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isAmong(const std::vector<TeamMemberId> &members, TeamMemberId wanted)
{
    for (const TeamMemberId member : members) {
        if (member == wanted) {
            return true;
        }
    }
    return false;
}

bool isInScope(const Question &question, std::optional<CompanyId> company)
{
    if (!company || question.facts->rowOf(*company) == CompanyRows::None) {
        return question.isEverybody;
    }
    return question.mask[question.facts->rowOf(*company)];
}

// Whether the scope leaves out a customer of the CSMs that it names.
bool namesMore(const Question &question)
{
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        const std::optional<TeamMemberId> csm =
            question.facts->company(row).csm.valueAt(question.facts->day);
        if (csm && isAmong(question.csms, *csm) && !question.mask[row]) {
            return true;
        }
    }
    return false;
}

bool counts(const Question &question, const Task &task)
{
    if (task.createdOn > question.range.to) {
        return false;
    }
    if (question.csms.empty()) {
        return isInScope(question, task.company);
    }
    return task.assignee && isAmong(question.csms, *task.assignee)
        && (!namesMore(question) || isInScope(question, task.company));
}

bool wasOpen(const Task &task, QDate day)
{
    return task.state == TaskState::Open || (task.completedOn && *task.completedOn > day);
}

bool isActive(const Question &question, std::size_t row)
{
    return question.mask[row] && question.facts->kinds[row] != CompanyKind::Churned;
}

} // namespace

PlainTasks plainTasks(const Question &question)
{
    const QDate today = question.range.to;
    QDate sunday = today;
    while (sunday.dayOfWeek() != Qt::Sunday) {
        sunday = sunday.addDays(1);
    }
    PlainTasks plain;
    for (const Task &task : question.facts->book->tasks()) {
        if (!counts(question, task)) {
            continue;
        }
        if (wasOpen(task, today)) {
            ++plain.open;
            plain.overdue += task.dueOn && *task.dueOn < today ? 1 : 0;
            plain.dueToday += task.dueOn && *task.dueOn == today ? 1 : 0;
            plain.dueThisWeek +=
                task.dueOn && *task.dueOn >= today && *task.dueOn <= sunday ? 1 : 0;
        } else if (task.state == TaskState::Done) {
            ++plain.completed;
            if (task.completedOn && *task.completedOn >= question.range.from) {
                ++plain.completedInRange;
            }
            if (task.completedOn && task.dueOn && task.completedOn->daysTo(today) < 90) {
                ++plain.judged;
                plain.onTime += *task.completedOn <= *task.dueOn ? 1 : 0;
            }
        }
    }
    return plain;
}

std::map<std::int64_t, PlainLoad> plainWorkload(
    const Question &question, Dated<TeamMemberId> Company::*role)
{
    std::map<std::int64_t, PlainLoad> loads;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (isActive(question, row)) {
            const auto member = (question.facts->company(row).*role).valueAt(question.range.to);
            PlainLoad &load = loads[member ? member->value : 0];
            const Segment segment = plain::segmentOf(*question.facts, row);
            load.effort +=
                plain::scoreOf(*question.facts, row, ScoreFamily::Effort).value.value_or(0);
            load.placed += segment == Segment::Unplaced ? 0 : 1;
            load.highEffort += segment == Segment::HvHe || segment == Segment::LvHe ? 1 : 0;
            ++load.companies;
            load.yearly += question.facts->yearly[row];
        }
    }
    for (const Task &task : question.facts->book->tasks()) {
        if (counts(question, task) && wasOpen(task, question.range.to)) {
            ++loads[task.assignee ? task.assignee->value : 0].tasks;
        }
    }
    return loads;
}

int plainCovered(const Question &question)
{
    std::set<std::int64_t> covered;
    for (const Goal &goal : question.facts->book->goals()) {
        const std::size_t row = question.facts->rowOf(goal.company);
        const bool isLive = goal.status != GoalStatus::Reached && goal.status != GoalStatus::Missed
            && goal.status != GoalStatus::Dropped;
        if (isLive && row != CompanyRows::None && isActive(question, row)) {
            covered.insert(goal.company.value);
        }
    }
    return static_cast<int>(covered.size());
}

int plainActive(const Question &question)
{
    int active = 0;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        active += isActive(question, row) ? 1 : 0;
    }
    return active;
}

std::map<std::int64_t, PlainAttention> plainAttention(const Question &question)
{
    std::map<std::int64_t, PlainAttention> plain;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (!isActive(question, row)) {
            continue;
        }
        PlainAttention &one = plain[question.facts->ids[row].value];
        for (const Interaction &interaction : question.facts->book->interactions()) {
            const qint64 age = interaction.day.daysTo(question.range.to);
            const bool isTalk = interaction.type != InteractionType::Note
                && interaction.type != InteractionType::Observation
                && interaction.attended.value_or(true);
            one.touches +=
                interaction.company == question.facts->ids[row] && isTalk && age >= 0 && age < 90
                ? 1
                : 0;
        }
        for (const Ticket &ticket : question.facts->book->tickets()) {
            const qint64 age = ticket.openedOn.daysTo(question.range.to);
            if (ticket.company == question.facts->ids[row] && age >= 0 && age < 90) {
                one.hours += static_cast<double>(ticket.minutes.value_or(0)) / 60;
            }
        }
    }
    return plain;
}

std::map<QString, int> plainFindings(const Question &question)
{
    const QDate today = question.range.to;
    const Book &book = *question.facts->book;
    std::map<QString, int> found;
    const auto attention = plainAttention(question);
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (!isActive(question, row)) {
            continue;
        }
        const Company &company = question.facts->company(row);
        found[u"no_csm"_s] += company.csm.valueAt(today) ? 0 : 1;
        found[u"no_contact_90d"_s] += attention.at(company.id.value).touches == 0 ? 1 : 0;
        found[u"employees_unknown"_s] += company.employees.valueAt(today).value_or(0) > 0 ? 0 : 1;
        bool isReviewed = false;
        for (const HealthStatusEvent &event : book.healthStatusEvents()) {
            const qint64 age = event.day.daysTo(today);
            isReviewed = isReviewed || (event.company == company.id && age >= 0 && age <= 90);
        }
        found[u"status_not_reviewed_90d"_s] += isReviewed ? 0 : 1;
        for (const Contact &contact : book.contacts()) {
            const bool isThere = contact.company == company.id
                && contact.since.value_or(today) <= today
                && contact.leftOn.value_or(today) >= today;
            found[u"contact_without_email"_s] += isThere && contact.email.isEmpty() ? 1 : 0;
        }
    }
    return found;
}

PlainChanges plainChanges(const Question &question)
{
    const auto before = CompanyFacts::of(
        question.facts->book, nullptr, question.facts->options, question.range.from.addDays(-1));
    PlainChanges plain;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        const std::size_t was = before->rowOf(question.facts->ids[row]);
        if (!question.mask[row]) {
            continue;
        }
        const bool isNew = was == CompanyRows::None;
        const std::int64_t yearly = isNew ? 0 : before->yearly[was];
        plain.kind += isNew || before->kinds[was] != question.facts->kinds[row] ? 1 : 0;
        plain.status += !isNew && before->statuses[was] != question.facts->statuses[row] ? 1 : 0;
        plain.arrUp += question.facts->yearly[row] > yearly ? 1 : 0;
        plain.arrDown += question.facts->yearly[row] < yearly ? 1 : 0;
    }
    return plain;
}

int plainNotices(const Question &question)
{
    std::set<QString> keys;
    int shown = 0;
    for (const Notification &notice : question.facts->book->notifications()) {
        if (notice.day > question.range.to
            || (!notice.dedupeKey.isEmpty() && !keys.insert(notice.dedupeKey).second)) {
            continue;
        }
        const bool isSnoozed = notice.snoozedUntil && *notice.snoozedUntil > question.range.to;
        shown += !isSnoozed && isInScope(question, notice.company) ? 1 : 0;
    }
    return shown;
}

} // namespace bellwether
