// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TaskDays = 200;

Task taskOn(QDate day, const SampleStory &story, Random &random)
{
    Task task;
    task.title = random.pick(story.lexicon().tasks);
    task.createdOn = std::max(story.since(), day);
    task.priority = static_cast<TaskPriority>(random.weighted({2, 6, 2}));
    const bool isForManager = random.chance(150);
    const bool isForTeam = random.chance(20);
    if (!isForTeam) {
        task.assignee =
            isForManager ? story.company().accountManager.valueAt(day) : story.csmAt(day);
    }
    return task;
}

void addPast(SampleStory &story, Random &random)
{
    const QDate first = story.from(TaskDays).addDays(random.below(30));
    for (QDate day = first; day <= story.last(); day = day.addDays(random.between(10, 34))) {
        const QDate created = workdayUntil(day);
        Task task = taskOn(created, story, random);
        const int patience = random.between(2, 12);
        const bool isLate = random.chance(80);
        const bool isDropped = random.chance(45);
        const int taken = isLate ? random.between(1, 5) : -random.below(patience);
        task.dueOn = addWorkdays(task.createdOn, patience);
        const QDate done = workdayUntil(task.dueOn->addDays(taken));
        task.completedOn = std::max(done, task.createdOn);
        task.state = isDropped ? TaskState::Cancelled : TaskState::Done;
        if (*task.completedOn > story.today()) {
            continue;
        }
        if (isDropped) {
            task.completedOn.reset();
        }
        story.add(task);
    }
}

// Overdue, today, by the end of the week, the week after, later.
QDate dueDay(QDate today, Random &random)
{
    const int late = random.between(1, 5);
    const int soon = random.between(1, 4);
    const int later = random.between(12, 45);
    switch (random.weighted({5, 7, 14, 30, 44})) {
    case 0:
        return workdayUntil(today.addDays(-late));
    case 1:
        return today;
    case 2:
        return addWorkdays(today, soon);
    case 3:
        return addWorkdays(today, soon + 4);
    default:
        return workdayFrom(today.addDays(later));
    }
}

} // namespace

void addTasks(SampleStory &story)
{
    Random random = story.random(Random::Subject::Tasks);
    addPast(story, random);
    if (story.hasLeft()) {
        return;
    }
    const int count = random.between(0, 2);
    for (int i = 0; i < count; ++i) {
        const QDate due = dueDay(story.today(), random);
        const int before = random.between(6, 30);
        Task task = taskOn(workdayUntil(story.today().addDays(-before)), story, random);
        task.dueOn = std::max(due, task.createdOn);
        story.add(task);
    }
}

} // namespace bellwether
