// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/taskplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/rowplan.h"
#include "core/exchange/teamplan.h"
#include "core/exchange/words.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

class TaskPlan
{
public:
    explicit TaskPlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    bool namesCustomer(const CellReader &cells) const;
    void applyState(CellReader &cells, Task &task) const;

    QDate m_today;
    CompanyFinder m_finder;
    TeamPlan m_team;
    RowPlan<Task> m_tasks;
    std::vector<FieldColumn> m_customer; // all columns that can tell the customer
    FieldColumn m_reference, m_title, m_assignee, m_due, m_priority, m_state, m_created,
        m_completed, m_note;
};

TaskPlan::TaskPlan(const PlanInput &input)
    : m_today(input.today)
    , m_finder(input.book, input.file, input.options)
    , m_team(input.book.team())
    , m_tasks(input.book.tasks())
    , m_reference(input.column(u"task.external_id"))
    , m_title(input.column(u"task.title"))
    , m_assignee(input.column(u"task.assignee"))
    , m_due(input.column(u"task.due"))
    , m_priority(input.column(u"task.priority"))
    , m_state(input.column(u"task.state"))
    , m_created(input.column(u"task.created"))
    , m_completed(input.column(u"task.completed"))
    , m_note(input.column(u"task.note"))
{
    for (const char16_t *field : {u"account.external_id", u"account.name", u"account.domain",
             u"contract.external_id", u"contact.external_id", u"contact.email"}) {
        m_customer.push_back(input.column(field));
    }
    m_tasks.indexBy([](const Task &task) { return keyOf(task.company, task.title, task.dueOn); });
}

RowOutcome TaskPlan::plan(CellReader &cells)
{
    const QString reference = cells.reference(m_reference);
    const QString title = cells.text(m_title).simplified();
    if (m_tasks.isRepeated(cells, m_reference, reference)) {
        return RowOutcome::Rejected;
    }
    // Some tasks are about no customer.
    const auto company = namesCustomer(cells) ? m_finder.companyOf(cells) : std::nullopt;
    const auto due = cells.day(m_due);
    const Task *before = m_tasks.byReference(reference);
    if (!before && !cells.isRejected()) {
        before = m_tasks.takeAlike(keyOf(company, title, due));
    }
    Task task = before ? *before : Task();
    task.company = company ? company : task.company;
    if (task.ref.isEmpty()) {
        task.ref = reference;
    }
    cells.put(m_title, task.title, title);
    cells.put(m_due, task.dueOn, due);
    cells.put(
        m_priority, task.priority, wordOf<TaskPriority>(cells, m_priority, u"task_priority"_s));
    cells.put(m_note, task.note, cells.text(m_note));
    applyState(cells, task);
    if (task.title.isEmpty() && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField, m_title);
    }
    const QString assignee = cells.text(m_assignee).simplified();
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    if (!assignee.isEmpty()) {
        task.assignee = m_team.member(assignee, TeamPlan::Role::Any);
    }
    m_tasks.remember(reference);
    return m_tasks.put(before, task);
}

bool TaskPlan::namesCustomer(const CellReader &cells) const
{
    return std::any_of(m_customer.begin(), m_customer.end(),
        [&](const FieldColumn &column) { return cells.names(column); });
}

void TaskPlan::applyState(CellReader &cells, Task &task) const
{
    auto created = cells.day(m_created);
    const auto completed = cells.day(m_completed);
    auto state = wordOf<TaskState>(cells, m_state, u"task_state"_s);
    if (!state && completed) {
        state = TaskState::Done;
    }
    cells.put(m_state, task.state, state);
    if (task.state == TaskState::Done) {
        cells.put(m_completed, task.completedOn, completed);
    } else if (task.completedOn) {
        cells.differ(m_completed.field, importValue(task.completedOn), {});
        task.completedOn.reset();
    }
    if (!created && !task.createdOn.isValid()) {
        created = task.completedOn ? std::min(*task.completedOn, m_today) : m_today;
    }
    cells.put(m_created, task.createdOn, created);
    if (task.completedOn && *task.completedOn < task.createdOn && !cells.isRejected()) {
        cells.reject(
            Issue::Kind::EndBeforeStart, m_completed, task.createdOn.toString(Qt::ISODate));
    }
}

Change TaskPlan::takeChange()
{
    Change change;
    change.rows<TeamMember>() = m_team.changes();
    change.rows<Task>() = m_tasks.takeChanges();
    return change;
}

} // namespace

Result<Change> planTasks(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<TaskPlan>(book, file, options, today, progress);
}

} // namespace bellwether
