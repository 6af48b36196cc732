// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/taskmenu.h"

#include "core/base/numbertext.h"
#include "ui/icons.h"
#include "ui/models/taskitems.h"
#include "ui/widgets/menu.h"
#include "ui/worklists/taskdeeds.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TaskmenuDaysOfWeek = 7;

QDate nextMonday(QDate day)
{
    return day.addDays(TaskmenuDaysOfWeek + 1 - day.dayOfWeek());
}

QMenu *taskmenuAddMenu(QMenu &menu, const QString &title)
{
    auto *sub = new Menu(&menu);
    sub->setTitle(title);
    menu.addMenu(sub);
    return sub;
}

template <typename Deed>
void add(QMenu &menu, const QString &text, const TaskDeeds &deeds, Deed deed)
{
    QObject::connect(menu.addAction(text), &QAction::triggered, &deeds, deed);
}

bool has(const TaskDeeds &deeds, const TaskIds &ids, bool isOpen)
{
    return std::any_of(ids.begin(), ids.end(), [&](TaskId id) {
        const Task *task = deeds.find(id);
        return task != nullptr && (task->state == TaskState::Open) == isOpen;
    });
}

void addDays(QMenu &menu, TaskDeeds &deeds, const TaskIds &ids)
{
    QMenu *due = taskmenuAddMenu(menu, u"&Due"_s);
    const QDate today = deeds.today();
    add(*due, u"&Today"_s, deeds, [&deeds, ids, today] { deeds.setDue(ids, today); });
    add(*due, u"To&morrow"_s, deeds, [&deeds, ids, today] { deeds.setDue(ids, today.addDays(1)); });
    add(*due, u"In a &week"_s, deeds,
        [&deeds, ids, today] { deeds.setDue(ids, today.addDays(TaskmenuDaysOfWeek)); });
    due->addSeparator();
    add(*due, u"&Another day…"_s, deeds, [&deeds, ids] { deeds.askForDay(ids); });
    add(*due, u"&No due day"_s, deeds, [&deeds, ids] { deeds.setDue(ids, std::nullopt); });
}

void addRhythms(QMenu &menu, TaskDeeds &deeds, const TaskIds &ids)
{
    QMenu *again = taskmenuAddMenu(menu, u"Done, and aga&in"_s);
    for (const TaskRhythm rhythm :
        {TaskRhythm::Weekly, TaskRhythm::Monthly, TaskRhythm::Quarterly, TaskRhythm::Yearly}) {
        QString text = rhythmText(rhythm);
        text[0] = text[0].toUpper();
        add(*again, text, deeds, [&deeds, ids, rhythm] { deeds.repeat(ids, rhythm); });
    }
}

} // namespace

void fillSnoozeMenu(QMenu &menu, TaskDeeds &deeds, const TaskIds &ids)
{
    menu.clear();
    const QDate today = deeds.today();
    const auto until = [&](const QString &text, QDate day) {
        add(menu, u"%1, %2"_s.arg(text, shortDayText(day)), deeds,
            [&deeds, ids, day] { deeds.snooze(ids, day); });
    };
    until(u"&Tomorrow"_s, today.addDays(1));
    until(u"In &3 days"_s, today.addDays(3));
    until(u"Next &Monday"_s, nextMonday(today));
    until(u"In &2 weeks"_s, today.addDays(2 * TaskmenuDaysOfWeek));
    until(u"In a m&onth"_s, today.addMonths(1));
    menu.addSeparator();
    add(menu, u"&Another day…"_s, deeds, [&deeds, ids] { deeds.askForDay(ids); });
}

void fillPriorityMenu(QMenu &menu, TaskDeeds &deeds, const TaskIds &ids)
{
    menu.clear();
    for (const TaskPriority priority :
        {TaskPriority::High, TaskPriority::Normal, TaskPriority::Low}) {
        add(menu, u'&' + priorityText(priority), deeds,
            [&deeds, ids, priority] { deeds.prioritise(ids, priority); });
    }
}

void fillAssignMenu(QMenu &menu, TaskDeeds &deeds, const TaskIds &ids)
{
    menu.clear();
    add(menu, u"&The team"_s, deeds, [&deeds, ids] { deeds.assign(ids, std::nullopt); });
    menu.addSeparator();
    if (!deeds.workspace().isOpen()) {
        return;
    }
    for (const TeamMember &member : deeds.workspace().book()->team()) {
        if (member.active) {
            add(menu, menuText(member.name), deeds,
                [&deeds, ids, id = member.id] { deeds.assign(ids, id); });
        }
    }
}

void fillTaskMenu(QMenu &menu, TaskDeeds &deeds, const TaskIds &ids)
{
    menu.clear();
    if (ids.empty()) {
        return;
    }
    if (has(deeds, ids, true)) {
        QAction *done = menu.addAction(themedIcon(Icon::Check), u"Mark d&one"_s);
        QObject::connect(
            done, &QAction::triggered, &deeds, [&deeds, ids] { deeds.completeAll(ids); });
        addRhythms(menu, deeds, ids);
    }
    if (has(deeds, ids, false)) {
        add(menu, u"&Reopen"_s, deeds, [&deeds, ids] { deeds.reopen(ids); });
    }
    menu.addSeparator();
    if (ids.size() == 1) {
        QAction *edit = menu.addAction(themedIcon(Icon::Pencil), u"&Edit…"_s);
        QObject::connect(
            edit, &QAction::triggered, &deeds, [&deeds, ids] { deeds.askToEdit(ids.front()); });
    }
    fillAssignMenu(*taskmenuAddMenu(menu, u"&Assign to"_s), deeds, ids);
    addDays(menu, deeds, ids);
    fillSnoozeMenu(*taskmenuAddMenu(menu, u"&Snooze until"_s), deeds, ids);
    fillPriorityMenu(*taskmenuAddMenu(menu, u"&Priority"_s), deeds, ids);
    menu.addSeparator();
    if (has(deeds, ids, true)) {
        add(menu, u"Dro&p: will not be done"_s, deeds, [&deeds, ids] { deeds.drop(ids); });
    }
    add(menu, u"De&lete"_s, deeds, [&deeds, ids] { deeds.remove(ids); });
}

} // namespace bellwether
