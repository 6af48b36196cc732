// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/retentionnotes.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString SectionPrefix = u"retention/"_s;

QString sectionOf(const QString &series, const QString &slice)
{
    return u"%1%2/%3"_s.arg(SectionPrefix, series, slice);
}

// "retention/churn.by_reason/price#" and a number.
QString taskPrefix(const QString &section)
{
    return section + u'#';
}

const ReviewEntry *entryOf(const Book &book, const QString &section)
{
    const ReviewEntry *found = nullptr;
    for (const ReviewEntry &entry : book.reviewEntries()) {
        if (entry.section == section) {
            found = &entry;
        }
    }
    return found;
}

std::vector<const Task *> tasksOf(const Book &book, const QString &section)
{
    std::vector<const Task *> tasks;
    for (const Task &task : book.tasks()) {
        if (task.ref.startsWith(taskPrefix(section))) {
            tasks.push_back(&task);
        }
    }
    return tasks;
}

} // namespace

std::vector<RetentionNote> retentionNotes(const Book &book, const QString &series)
{
    const QString wanted = series.isEmpty() ? SectionPrefix : SectionPrefix + series + u'/';
    std::vector<RetentionNote> notes;
    for (const ReviewEntry &entry : book.reviewEntries()) {
        if (!entry.section.startsWith(wanted)) {
            continue;
        }
        const QString place = entry.section.sliced(SectionPrefix.size());
        RetentionNote note{entry.id, place.section(u'/', 0, 0), place.section(u'/', 1), entry.note,
            entry.day, entry.member, {}, 0};
        for (const Task *task : tasksOf(book, entry.section)) {
            note.tasks.push_back(task->id);
            note.openTasks += task->state == TaskState::Open ? 1 : 0;
        }
        notes.push_back(std::move(note));
    }
    std::stable_sort(notes.begin(), notes.end(), [](const auto &a, const auto &b) {
        return std::tie(a.series, a.slice) < std::tie(b.series, b.slice);
    });
    return notes;
}

Change retentionChange(
    const RetentionDraft &draft, std::optional<TeamMemberId> author, QDate today, const Book &book)
{
    const QString section = sectionOf(draft.series, draft.slice);
    const ReviewEntry *known = entryOf(book, section);
    const QString text = draft.text.trimmed();
    Change change;
    change.label = u"Retention note: %1"_s.arg(draft.sliceName);
    if (text.isEmpty() && known != nullptr && draft.tasks.empty()) {
        change.rows<ReviewEntry>().removed = {known->id};
        return change;
    }
    const bool isNew = known == nullptr && (!text.isEmpty() || !draft.tasks.empty());
    if (isNew || (known != nullptr && known->note != text)) {
        change.rows<ReviewEntry>().put = {
            {known == nullptr ? book.reviewEntries().nextId() : known->id, today, author, section,
                text}};
    }
    // References are never given twice, also when a task was removed.
    int number = 0;
    for (const Task *task : tasksOf(book, section)) {
        number = std::max(number, task->ref.sliced(taskPrefix(section).size()).toInt());
    }
    TaskId next = book.tasks().nextId();
    for (const QString &title : draft.tasks) {
        Task task;
        task.id = next;
        ++next.value;
        task.ref = taskPrefix(section) + QString::number(++number);
        task.title = title.trimmed();
        task.assignee = draft.assignee;
        task.dueOn = draft.dueOn;
        task.createdOn = today;
        task.note = text;
        change.rows<Task>().put.push_back(std::move(task));
    }
    return change;
}

} // namespace bellwether
