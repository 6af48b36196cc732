// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/taskfields.h"

#include "ui/shell/dayfield.h"
#include "ui/widgets/tickbox.h"
#include "ui/worklists/customerfield.h"
#include "ui/worklists/fieldblock.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPlainTextEdit>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TaskFieldsLongestTitle = 200;
constexpr int TaskFieldsUsualDays = 7; // until a new task is due
constexpr int TaskFieldsMostYearsAhead = 10;
constexpr int NoteHeight = 64; // px at 100 %
constexpr std::array Priorities{TaskPriority::High, TaskPriority::Normal, TaskPriority::Low};

} // namespace

Task newTaskFor(
    std::optional<TeamMemberId> assignee, std::optional<CompanyId> customer, QDate today)
{
    Task task;
    task.assignee = assignee;
    task.company = customer;
    task.createdOn = today;
    task.dueOn = today.addDays(TaskFieldsUsualDays);
    return task;
}

TaskFields::TaskFields(const Book &book, const Task &task, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_task(task)
    , m_layout(new QVBoxLayout(this))
    , m_title(new QLineEdit(task.title, this))
    , m_customer(new CustomerField(book, task.company, this))
    , m_assignee(new QComboBox(this))
    , m_priority(new QComboBox(this))
    , m_note(new QPlainTextEdit(task.note, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
    m_title->setMaxLength(TaskFieldsLongestTitle);
    m_customer->setPlaceholderText(u"None"_s);
    for (const TaskPriority priority : Priorities) {
        m_priority->addItem(nameOf(priority));
    }
    m_priority->setCurrentIndex(static_cast<int>(
        std::find(Priorities.begin(), Priorities.end(), task.priority) - Priorities.begin()));
    shapeText(*m_note, NoteHeight);
    m_note->setPlaceholderText(u"A line that begins with - [ ] is a step to tick off"_s);
    fillMembers(book);
    m_titleBlock = add(u"Title"_s, m_title);
    m_customerBlock = add(u"Customer"_s, m_customer);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_layout->addLayout(row);
    row->addWidget(new FieldBlock(u"Assigned to"_s, m_assignee, this), 2);
    row->addWidget(new FieldBlock(u"Priority"_s, m_priority, this), 1);
    m_layout->addWidget(makeDue(today));
    add(u"Note"_s, m_note);
    connect(m_title, &QLineEdit::textChanged, this, [this] { m_titleBlock->tell({}); });
    connect(m_customer, &QLineEdit::textChanged, this, [this] { m_customerBlock->tell({}); });
    setFocusProxy(m_title);
}

FieldBlock *TaskFields::add(const QString &name, QWidget *field)
{
    auto *block = new FieldBlock(name, field, this);
    m_layout->addWidget(block);
    return block;
}

// A task that is overdue already may stay so.
QWidget *TaskFields::makeDue(QDate today)
{
    const QDate day = m_task.dueOn.value_or(today.addDays(TaskFieldsUsualDays));
    m_due =
        newDayField(day, std::max(today, day).addYears(TaskFieldsMostYearsAhead), u"Due"_s, this);
    m_due->setMinimumDate(std::min(day, today));
    m_isDue = new TickBox(u"On a day"_s, this);
    m_isDue->setChecked(m_task.dueOn.has_value());
    m_due->setEnabled(m_isDue->isChecked());
    connect(m_isDue, &TickBox::toggled, m_due, &QWidget::setEnabled);
    auto *line = new QHBoxLayout;
    line->addWidget(m_due);
    line->addWidget(m_isDue);
    line->addStretch(1);
    auto *block = new QWidget(this);
    auto *layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(
        new PlainLabel(u"Due"_s, Theme::TextStyle::Small, PlainLabel::Ink::Text2, block));
    layout->addLayout(line);
    return block;
}

void TaskFields::fillMembers(const Book &book)
{
    m_assignee->addItem(u"The team"_s, QVariant());
    for (const TeamMember &member : book.team()) {
        if (member.active || m_task.assignee == member.id) {
            m_assignee->addItem(member.name, QVariant::fromValue<qlonglong>(member.id.value));
            if (m_task.assignee == member.id) {
                m_assignee->setCurrentIndex(m_assignee->count() - 1);
            }
        }
    }
}

std::optional<Task> TaskFields::read()
{
    const QString title = m_title->text().simplified();
    m_customerBlock->tell(m_customer->isUnknown()
            ? u"No customer of this name. Choose one from the list, or leave it empty."_s
            : QString());
    m_titleBlock->tell(title.isEmpty() ? u"Say what is to be done."_s : QString());
    if (title.isEmpty() || m_customer->isUnknown()) {
        (title.isEmpty() ? m_title : m_customer)->setFocus();
        return {};
    }
    Task task = m_task;
    task.title = title;
    task.company = m_customer->customer();
    task.priority = Priorities[static_cast<std::size_t>(m_priority->currentIndex())];
    task.dueOn = m_isDue->isChecked() ? std::optional(m_due->date()) : std::nullopt;
    task.note = m_note->toPlainText();
    const QVariant member = m_assignee->currentData();
    task.assignee =
        member.isValid() ? std::optional(TeamMemberId{member.toLongLong()}) : std::nullopt;
    return task;
}

void TaskFields::hideCustomer()
{
    m_customerBlock->hide();
}

void TaskFields::clear()
{
    m_title->clear();
    m_note->clear();
    m_title->setFocus();
}

} // namespace bellwether
