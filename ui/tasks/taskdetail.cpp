// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/taskdetail.h"

#include "core/base/numbertext.h"
#include "core/charts/healthroles.h"
#include "core/edit/tasksteps.h"
#include "ui/models/daywords.h"
#include "ui/tasks/taskmenu.h"
#include "ui/tasks/taskpainting.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tickbox.h"
#include "ui/worklists/fieldblock.h"
#include "ui/worklists/taskdeeds.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TaskDetailSide = 16;
constexpr int FactWidth = 84; // px at 100 %
constexpr int TaskDetailCommentHeight = 58;

Icon iconOf(TaskEvidence::Kind kind)
{
    switch (kind) {
    case TaskEvidence::Kind::Score:
        return Icon::Rising;
    case TaskEvidence::Kind::Status:
        return Icon::History;
    case TaskEvidence::Kind::Risk:
        return Icon::Alert;
    case TaskEvidence::Kind::Renewal:
        return Icon::Renewal;
    case TaskEvidence::Kind::Feedback:
        return Icon::Info;
    case TaskEvidence::Kind::Support:
        return Icon::Help;
    case TaskEvidence::Kind::Contact:
        break;
    }
    return Icon::Users;
}

class TaskDetailSign : public QWidget
{
public:
    TaskDetailSign(Icon icon, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon)
    {
        setFixedSize(scaled(15), scaled(18));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int size = scaled(13);
        drawIcon(
            painter, m_icon, currentTheme().text3, QRect(0, (height() - size) / 2, size, size));
    }

private:
    Icon m_icon;
};

class TaskDetailLine : public QWidget
{
public:
    explicit TaskDetailLine(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), currentTheme().border);
    }
};

PlainLabel *newLabel(
    const QString &text, PlainLabel::Ink ink, QWidget *parent, bool isWrapped = true)
{
    auto *label = new PlainLabel(text, Theme::TextStyle::Body, ink, parent);
    label->setWordWrap(isWrapped);
    return label;
}

} // namespace

TaskDetail::TaskDetail(TaskDeeds &deeds, QWidget *parent)
    : QFrame(parent)
    , m_deeds(deeds)
    , m_title(new PlainLabel({}, Theme::TextStyle::PanelTitle, PlainLabel::Ink::Text, this))
    , m_created(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text3, this))
    , m_area(new QScrollArea(this))
    , m_done(new Button(u"Mark done"_s, Button::Kind::Primary, this))
    , m_snooze(new Button(u"Snooze"_s, Button::Kind::Default, this))
    , m_more(new Button(u"More"_s, Button::Kind::Default, this))
    , m_snoozeMenu(new Menu(this))
    , m_moreMenu(new Menu(this))
{
    setAccessibleName(u"Task"_s);
    m_title->setWordWrap(true);
    m_created->setWordWrap(true);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setStyleSheet(
        u"QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new TaskDetailLine(this));
    layout->addWidget(m_area, 1);
    layout->addWidget(new TaskDetailLine(this));
    layout->addWidget(makeFoot());
    showNothing();
}

QWidget *TaskDetail::makeHead()
{
    auto *head = new QWidget(this);
    auto *close = new IconButton(Icon::Close, u"Close the task"_s, head);
    connect(close, &QPushButton::clicked, this, &TaskDetail::closeWanted);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_created);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(TaskDetailSide, 12, 10, 12);
    layout->addLayout(words, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    return head;
}

QWidget *TaskDetail::makeFoot()
{
    auto *foot = new QWidget(this);
    m_done->setSign(Icon::Check);
    m_snooze->setSign(Icon::History);
    m_snooze->setDropDown(m_snoozeMenu);
    m_more->setSign(Icon::Dots);
    m_more->setDropDown(m_moreMenu);
    m_more->setCompact(true);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(TaskDetailSide, 10, TaskDetailSide, 10);
    layout->setSpacing(8);
    layout->addWidget(m_done);
    layout->addWidget(m_snooze);
    layout->addWidget(m_more);
    layout->addStretch(1);
    connect(m_done, &QPushButton::clicked, this, [this] {
        if (m_isOpen) {
            m_deeds.completeAll(m_ids, m_comment == nullptr ? QString() : m_comment->toPlainText());
        } else {
            m_deeds.reopen(m_ids);
        }
    });
    connect(m_snoozeMenu, &QMenu::aboutToShow, this,
        [this] { fillSnoozeMenu(*m_snoozeMenu, m_deeds, m_ids); });
    connect(m_moreMenu, &QMenu::aboutToShow, this,
        [this] { fillTaskMenu(*m_moreMenu, m_deeds, m_ids); });
    return foot;
}

// In the place of the one before.
QVBoxLayout *TaskDetail::newBody()
{
    auto *body = new QWidget;
    m_story = nullptr;
    m_comment = nullptr;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(TaskDetailSide, 12, TaskDetailSide, 12);
    layout->setSpacing(8);
    m_area->setWidget(body);
    return layout;
}

void TaskDetail::addFact(QVBoxLayout *body, const QString &name, QWidget *value)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *label = new PlainLabel(name, Theme::TextStyle::Small, PlainLabel::Ink::Text3, this);
    label->setFixedWidth(scaled(FactWidth));
    row->addWidget(label, 0, Qt::AlignTop);
    if (qobject_cast<PlainLabel *>(value) != nullptr) {
        row->addWidget(value, 1);
    } else {
        row->addWidget(value);
        row->addStretch(1);
    }
    body->addLayout(row);
}

void TaskDetail::addSection(QVBoxLayout *body, const QString &title)
{
    body->addSpacing(4);
    body->addWidget(new TaskDetailLine(m_area->widget()));
    body->addSpacing(4);
    body->addWidget(new PlainLabel(
        title, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, m_area->widget()));
}

void TaskDetail::addSteps(QVBoxLayout *body, const TaskItem &item)
{
    const std::vector<TaskStep> steps = stepsOf(item.note);
    if (steps.empty()) {
        return;
    }
    const auto done =
        std::count_if(steps.begin(), steps.end(), [](const TaskStep &step) { return step.isDone; });
    addSection(body, u"Steps, %1 of %2 done"_s.arg(done).arg(steps.size()));
    for (std::size_t at = 0; at < steps.size(); ++at) {
        auto *box = new TickBox(steps[at].text, m_area->widget());
        box->setChecked(steps[at].isDone);
        connect(
            box, &QAbstractButton::toggled, this,
            [this, id = item.id, at](bool isDone) { m_deeds.tick(id, at, isDone); },
            Qt::QueuedConnection);
        body->addWidget(box);
    }
}

void TaskDetail::addComment(QVBoxLayout *body)
{
    addSection(body, u"Comment"_s);
    m_comment = new QPlainTextEdit(m_area->widget());
    m_comment->setPlaceholderText(u"Write what happened"_s);
    m_comment->setAccessibleName(u"Comment"_s);
    m_comment->setAccessibleDescription(
        u"Becomes a note of the customer when the task is marked done"_s);
    shapeText(*m_comment, TaskDetailCommentHeight);
    body->addWidget(m_comment);
}

void TaskDetail::showTask(const TaskItem &item, QDate today)
{
    // What was being written about the same task stays.
    const QString typed =
        shown() == item.id && m_comment != nullptr ? m_comment->toPlainText() : QString();
    m_ids = {item.id};
    m_title->setText(item.title);
    m_created->setText({});
    QVBoxLayout *body = newBody();
    QWidget *at = m_area->widget();
    const bool isOpen = item.state == TaskState::Open;
    if (item.company) {
        auto *customer = new Button(item.customer, Button::Kind::Link, at);
        connect(customer, &QPushButton::clicked, this,
            [this, id = *item.company] { emit customerWanted(id); });
        addFact(body, u"Customer"_s, customer);
        addFact(body, u"Health"_s, new Pill(roleOf(item.health), nameOf(item.health), at));
    }
    const bool isLate = isOpen && item.due && *item.due < today;
    const qint64 late = isLate ? item.due->daysTo(today) : 0;
    addFact(body, u"Due"_s,
        newLabel(isLate ? u"%1, %2 %3 overdue"_s.arg(
                     dayText(*item.due), countText(late), late == 1 ? u"day"_s : u"days"_s)
                        : dueText(item.due, today),
            isLate ? PlainLabel::Ink::Negative : PlainLabel::Ink::Text, at));
    addFact(body, u"Priority"_s, newLabel(priorityText(item.priority), PlainLabel::Ink::Text, at));
    addFact(body, u"Assigned to"_s,
        newLabel(item.assigneeName.isEmpty() ? u"The team"_s : item.assigneeName,
            PlainLabel::Ink::Text, at));
    if (!isOpen) {
        addFact(body, stateText(item.state),
            newLabel(item.closed ? dayText(*item.closed) : NoValueText, PlainLabel::Ink::Text, at));
    }
    if (const QString note = textBesideSteps(item.note); !note.isEmpty()) {
        addFact(body, u"Note"_s, newLabel(note, PlainLabel::Ink::Text2, at));
    }
    addSteps(body, item);
    addSection(body, isOpen ? u"Why now"_s : u"The customer now"_s);
    m_story = new QVBoxLayout;
    m_story->setSpacing(6);
    body->addLayout(m_story);
    if (isOpen) {
        addComment(body);
        m_comment->setPlainText(typed);
    }
    body->addStretch(1);
    showFoot(isOpen, true);
}

void TaskDetail::setStory(const TaskStory &story)
{
    m_created->setText(story.created);
    if (m_story == nullptr) {
        return;
    }
    QWidget *at = m_area->widget();
    while (QLayoutItem *old = m_story->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const TaskEvidence &one : story.evidence) {
        auto *row = new QWidget(at);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        layout->addWidget(new TaskDetailSign(iconOf(one.kind), row), 0, Qt::AlignTop);
        layout->addWidget(newLabel(one.text, PlainLabel::Ink::Text2, row), 1);
        m_story->addWidget(row);
    }
    if (story.evidence.empty()) {
        m_story->addWidget(
            newLabel(story.nothing.isEmpty() ? u"Nothing in the book speaks for or against it"_s
                                             : story.nothing,
                PlainLabel::Ink::Text3, at));
    }
}

void TaskDetail::showSeveral(const TaskIds &ids)
{
    m_ids = ids;
    m_title->setText(u"%1 tasks"_s.arg(countText(static_cast<std::int64_t>(ids.size()))));
    m_created->setText(u"What you do here is done with all of them, as one step to undo."_s);
    QVBoxLayout *body = newBody();
    addComment(body);
    body->addStretch(1);
    bool isAnyOpen = false;
    for (const TaskId id : ids) {
        const Task *task = m_deeds.find(id);
        isAnyOpen = isAnyOpen || (task != nullptr && task->state == TaskState::Open);
    }
    showFoot(isAnyOpen, true);
}

void TaskDetail::showNothing()
{
    m_ids.clear();
    m_title->setText(u"No task chosen"_s);
    m_created->setText(u"Choose one in the list to see why it is there."_s);
    newBody()->addStretch(1);
    showFoot(true, false);
}

void TaskDetail::showFoot(bool isOpen, bool isShown)
{
    m_isOpen = isOpen;
    m_done->setText(isOpen ? u"Mark done"_s : u"Reopen"_s);
    m_done->setVisible(isShown);
    m_snooze->setVisible(isShown && isOpen);
    m_more->setVisible(isShown);
}

void TaskDetail::paintEvent(QPaintEvent *)
{
    Card::paintSurface(*this);
}

} // namespace bellwether
