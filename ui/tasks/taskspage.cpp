// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/taskspage.h"

#include "core/metrics/catalogue.h"
#include "core/metrics/tasks.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/exporting/calendarexport.h"
#include "ui/models/tasktable.h"
#include "ui/navigator.h"
#include "ui/scopestack.h"
#include "ui/tasks/taskdetail.h"
#include "ui/tasks/taskfilterbar.h"
#include "ui/tasks/tasklistview.h"
#include "ui/tasks/taskscreen.h"
#include "ui/widgets/button.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/striprow.h"
#include "ui/worklists/taskdeeds.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DetailWidth = 320; // px at 100 %
constexpr int DetailFrom = 1100; // width of the page from which there is room for it
constexpr int StoryDelay = 60; // ms

} // namespace

TasksPage::TasksPage(const PageContext &context, QWidget *parent)
    : ChartPage(u"Tasks"_s, context, parent)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_stories(new Inquiry(context.answers.threads(), this))
    , m_deeds(new TaskDeeds(context.workspace, context.scope, context.navigator, *this))
    , m_calendar(new CalendarExport(context.navigator, this))
{
    auto *row = new QWidget(blocks());
    m_screen = new TaskScreen(*m_deeds, row);
    m_detail = new TaskDetail(*m_deeds, row);
    m_detail->setFixedWidth(scaled(DetailWidth));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_screen, 1);
    layout->addWidget(m_detail);
    addBlock(makeTiles());
    addBlock(row, 1);
    addActions();
    connect(m_screen, &TaskScreen::chosenChanged, this, &TasksPage::showChosen);
    connect(m_screen, &TaskScreen::newWanted, m_deeds, &TaskDeeds::askForNew);
    connect(m_detail, &TaskDetail::customerWanted, this, &TasksPage::showCustomer);
    connect(m_detail, &TaskDetail::closeWanted, this, [this] {
        m_isDetailClosed = true;
        arrange();
        m_screen->focusList();
    });
    m_storyDelay.setSingleShot(true);
    m_storyDelay.setInterval(StoryDelay);
    connect(&m_storyDelay, &QTimer::timeout, this, &TasksPage::askForStory);
    connect(board(), &ChartBoard::shown, this, &TasksPage::askForTasks);
    connect(&context.answers, &BookAnswers::changed, this, &TasksPage::followBook);
    connect(&context.scope, &ScopeStack::scopeChanged, this, &TasksPage::countWaiting);
}

QWidget *TasksPage::makeTiles()
{
    auto *row = new StripRow(blocks());
    const auto strip = [&](std::initializer_list<std::pair<QString, QString>> figures) {
        Strip *widget = row->addStrip();
        for (const auto &[figure, label] : figures) {
            board()->addTile(figure, widget, label);
        }
    };
    strip({{u"tasks.overdue"_s, u"Overdue"_s}, {u"tasks.due_today"_s, u"Due today"_s},
        {u"tasks.due_this_week"_s, u"Due this week"_s}});
    strip({{u"tasks.open"_s, u"Open"_s}, {u"tasks.completed"_s, u"Completed"_s},
        {u"tasks.on_time"_s, u"On time"_s}});
    return row;
}

void TasksPage::addActions()
{
    auto *more = new Button(u"Export tasks"_s, Button::Kind::Default, this);
    more->setSign(Icon::Export);
    more->setSmall(true);
    auto *menu = new Menu(more);
    more->setDropDown(menu);
    const auto write = [this](CalendarTasks how) {
        const PageFigures figures = board()->figures();
        if (figures.questions != nullptr) {
            m_calendar->exportCalendar(figures.question(), how);
        }
    };
    menu->addSection(u"Tasks and renewals as an .ics file"_s);
    connect(menu->addAction(u"As &events, for Outlook and Google…"_s), &QAction::triggered, this,
        [write] { write(CalendarTasks::Events); });
    connect(menu->addAction(u"As &to-dos, for Thunderbird and Apple…"_s), &QAction::triggered, this,
        [write] { write(CalendarTasks::Todos); });
    menu->addSection(u"Open tasks"_s);
    connect(menu->addAction(u"&Rows for a spreadsheet…"_s), &QAction::triggered, this,
        &TasksPage::exportRows);
    addHeaderAction(more);
    auto *add = new Button(u"New task"_s, Button::Kind::Primary, this);
    add->setSign(Icon::Plus);
    add->setSmall(true);
    connect(add, &QPushButton::clicked, m_deeds, &TaskDeeds::askForNew);
    addHeaderAction(add);
    auto *find = new QAction(u"Find in tasks"_s, this);
    find->setShortcut(QKeySequence(u"Ctrl+F"_s));
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, [this] {
        m_screen->filters()->search()->setFocus(Qt::ShortcutFocusReason);
        m_screen->filters()->search()->selectAll();
    });
    addAction(find);
}

// Never a moment of another book's tasks.
void TasksPage::followBook()
{
    const QString path =
        context().answers.questions() == nullptr ? QString() : context().workspace.path();
    if (path != m_path) {
        m_path = path;
        m_inquiry->cancel();
        m_stories->cancel();
        m_screen->clear();
        m_detail->showNothing();
    }
    countWaiting();
}

// What the rail says: overdue and due today.
void TasksPage::countWaiting()
{
    const QuestionsPointer &questions = context().answers.questions();
    if (questions == nullptr || isVisible()) {
        setBadge(questions == nullptr ? 0 : badge());
        return;
    }
    const PageFigures figures{
        questions, context().scope.scope(), context().scope.preset(), context().scope.range()};
    m_inquiry->ask({Inquiry::Task{[this, figures]() -> std::function<void()> {
                                      const int waiting = tasksWaiting(figures.question());
                                      return [this, waiting] { setBadge(waiting); };
                                  },
        [](const QString &) {}}});
}

void TasksPage::askForTasks()
{
    const PageFigures figures = board()->figures();
    if (figures.questions == nullptr) {
        return;
    }
    const QDate today = context().scope.today();
    const std::optional<TeamMemberId> me = figures.questions->book()->settings().currentMember();
    m_inquiry->ask({Inquiry::Task{[this, figures, today, me]() -> std::function<void()> {
                                      const Question question = figures.question();
                                      const int waiting = tasksWaiting(question);
                                      auto items = std::make_shared<std::vector<TaskItem>>(
                                          taskItems(question));
                                      return [this, today, me, items, waiting] {
                                          m_screen->setTasks(std::move(*items), today, me);
                                          setBadge(waiting);
                                      };
                                  },
        [this](const QString &why) { m_screen->setFailed(why); }}});
}

void TasksPage::showChosen()
{
    const TaskIds chosen = m_screen->selectedTasks();
    const TaskItem *item = chosen.size() == 1 ? m_screen->item(chosen.front()) : nullptr;
    m_storyDelay.stop();
    if (chosen.size() > 1) {
        m_stories->cancel();
        m_detail->showSeveral(chosen);
    } else if (item == nullptr) {
        m_stories->cancel();
        m_detail->showNothing();
    } else {
        m_detail->showTask(*item, m_screen->table()->today());
        m_stories->cancel();
        m_storyDelay.start();
    }
}

void TasksPage::askForStory()
{
    const PageFigures figures = board()->figures();
    const TaskId id = m_detail->shown();
    if (figures.questions == nullptr || !id || m_detail->isHidden()) {
        return;
    }
    m_stories->ask({Inquiry::Task{[this, figures, id]() -> std::function<void()> {
                                      const Question question = figures.question();
                                      const Task *task = question.facts->book->tasks().find(id);
                                      const TaskStory story = task == nullptr
                                          ? TaskStory()
                                          : taskStory(*question.facts, *task);
                                      return [this, story] { m_detail->setStory(story); };
                                  },
        [this](const QString &why) {
            m_detail->setStory({{}, {}, why});
        }}});
}

void TasksPage::showCustomer(CompanyId company)
{
    const QuestionsPointer &questions = context().answers.questions();
    const Company *found =
        questions == nullptr ? nullptr : questions->book()->companies().find(company);
    if (found == nullptr) {
        return;
    }
    const Scope before = context().scope.scope();
    Scope scope;
    scope.companies = {company};
    const QString name = found->name;
    context().scope.setScope(scope);
    context().navigator.offer(u"Showing only %1"_s.arg(name), u"Show all"_s,
        [stack = &context().scope, before] { stack->setScope(before); });
}

void TasksPage::exportRows()
{
    const PageFigures figures = board()->figures();
    if (figures.questions == nullptr) {
        return;
    }
    const FigureEntry *open = findFigure(u"tasks.open"_s);
    context().navigator.exportRows(
        {u"Open tasks"_s, {}, u"tasks"_s, open->rows(figures.question()), figures.currency()});
}

void TasksPage::focusFirst()
{
    m_screen->focusList();
}

bool TasksPage::waitUntilShown(std::chrono::milliseconds patience)
{
    if (!ChartPage::waitUntilShown(patience) || !m_inquiry->waitUntilAnswered(patience)) {
        return false;
    }
    if (m_storyDelay.isActive()) {
        m_storyDelay.stop();
        askForStory();
    }
    return m_stories->waitUntilAnswered(patience);
}

QVariant TasksPage::saveState() const
{
    return m_screen->saveState();
}

void TasksPage::restoreState(const QVariant &state)
{
    m_screen->restoreState(state);
}

void TasksPage::resizeEvent(QResizeEvent *event)
{
    ChartPage::resizeEvent(event);
    arrange();
}

void TasksPage::arrange()
{
    const bool isShown = !m_isDetailClosed && width() >= scaled(DetailFrom);
    if (isShown == m_detail->isHidden()) {
        m_detail->setVisible(isShown);
        showChosen();
    }
}

} // namespace bellwether
