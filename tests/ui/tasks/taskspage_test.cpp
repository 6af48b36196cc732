// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/taskspage.h"

#include "tests/ui/support/windowfixture.h"
#include "ui/models/taskcards.h"
#include "ui/models/tasktable.h"
#include "ui/scopestack.h"
#include "ui/shell/navitem.h"
#include "ui/shell/windowactions.h"
#include "ui/tasks/taskboard.h"
#include "ui/tasks/taskdetail.h"
#include "ui/tasks/taskfilterbar.h"
#include "ui/tasks/tasklistview.h"
#include "ui/tasks/taskmenu.h"
#include "ui/tasks/taskscreen.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/toast.h"
#include "ui/worklists/newtaskdialog.h"
#include "ui/worklists/taskdeeds.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// The small book with six tasks; Mia is who uses the program.
struct TaskWindow : WindowFixture
{
    TaskWindow()
    {
        Change change = smallBook();
        const auto add = [&](int id, const QString &title, int company, int member, QDate due,
                             TaskState state = TaskState::Open) {
            Task task;
            task.id = TaskId{id};
            task.title = title;
            task.company = company == 0 ? std::nullopt : std::optional(CompanyId{company});
            task.assignee = member == 0 ? std::nullopt : std::optional(TeamMemberId{member});
            task.dueOn = due.isValid() ? std::optional(due) : std::nullopt;
            task.createdOn = QDate(2025, 6, 1);
            task.state = state;
            task.completedOn =
                state == TaskState::Done ? std::optional(QDate(2025, 6, 9)) : std::nullopt;
            change.rows<Task>().put.push_back(task);
        };
        add(1, u"Send proposal"_s, 1, 1, QDate(2025, 7, 3));
        add(2, u"Call <b>sponsor</b> & co"_s, 2, 1, QDate(2025, 6, 29));
        add(3, u"Write to Cedar"_s, 3, 2, QDate(2025, 6, 30));
        add(4, u"Old"_s, 1, 1, QDate(2025, 6, 10), TaskState::Done);
        add(5, u"Tidy up"_s, 0, 0, {});
        add(6, u"Plan the year"_s, 1, 1, QDate(2025, 9, 1));
        change.rows<Task>().put[0].note = u"- [ ] Draft\n- [x] Price\nBy mail"_s;
        change.rows<Task>().put[1].priority = TaskPriority::High;
        createBook(change);
        window.showPage(u"tasks"_s);
        settle();
    }

    TasksPage &page() const { return *qobject_cast<TasksPage *>(window.page(u"tasks"_s)); }
    TaskScreen &screen() const { return *page().screen(); }
    TaskTable &table() const { return *screen().table(); }
    TaskListView &list() const { return *screen().list(); }
    TaskBoard &board() const { return *screen().board(); }
    const Task *task(int id) const { return workspace.book()->tasks().find(TaskId{id}); }

    void settle() const
    {
        REQUIRE(page().waitUntilShown(std::chrono::minutes(1)));
        QCoreApplication::processEvents();
    }

    // "Overdue 1", "  Call | Yesterday, overdue"
    QStringList lines() const
    {
        QStringList lines;
        for (int row = 0; row < table().rowCount(); ++row) {
            const QModelIndex title = table().index(row, TaskTable::TitleColumn);
            lines << (table().isHeading(row) ? u"%1 %2"_s.arg(
                          title.data().toString(), title.data(TaskTable::CountRole).toString())
                                             : u"- "_s + title.data().toString());
        }
        return lines;
    }

    void press(QWidget &widget, int key, Qt::KeyboardModifiers with = {}) const
    {
        widget.setFocus();
        QTest::keyClick(&widget, static_cast<Qt::Key>(key), with);
        settle();
    }

    void choose(std::initializer_list<int> ids) const
    {
        TaskIds chosen;
        for (const int id : ids) {
            chosen.push_back(TaskId{id});
        }
        list().select(chosen);
        settle();
    }

    QStringList words() const
    {
        QStringList texts;
        for (const PlainLabel *label : page().detail()->findChildren<PlainLabel *>()) {
            texts << label->text();
        }
        return texts;
    }
};

void click(const QWidget &parent, const QString &caption)
{
    for (Button *button : parent.findChildren<Button *>()) {
        if (button->caption() == caption) {
            button->click();
            QCoreApplication::processEvents();
            return;
        }
    }
    FAIL("no button " << caption.toStdString());
}

// The action at "Assign to/Mia Ray" in the menu of a selection.
void trigger(QMenu &menu, const QString &path)
{
    QMenu *at = &menu;
    for (const QString &name : path.split(u'/')) {
        QAction *found = nullptr;
        for (QAction *action : at->actions()) {
            if (QString(action->text()).remove(u'&').startsWith(name)) {
                found = action;
                break;
            }
        }
        if (found == nullptr) {
            FAIL("no " << name.toStdString());
        }
        if (found->menu() == nullptr) {
            found->trigger();
            return;
        }
        at = found->menu();
    }
}

} // namespace

TEST_CASE_METHOD(
    TaskWindow, "Open tasks stand under when they are due, overdue first", "[tasks-ui]")
{
    CHECK(lines()
        == QStringList{u"Overdue 1"_s, u"- Call <b>sponsor</b> & co"_s, u"Today 1"_s,
            u"- Write to Cedar"_s, u"This week 1"_s, u"- Send proposal"_s, u"Later 1"_s,
            u"- Plan the year"_s, u"No due day 1"_s, u"- Tidy up"_s});
    CHECK(screen().footer() == u"5 tasks for 3 customers"_s);
    CHECK(named<NavItem>(u"Tasks"_s)->accessibleName() == u"Tasks, 2"_s);
}

TEST_CASE_METHOD(TaskWindow, "The page is about whom the window is about, on its day", "[tasks-ui]")
{
    window.scope().chooseCsm(TeamMemberId{2});
    settle();
    CHECK(lines() == QStringList{u"Today 1"_s, u"- Write to Cedar"_s});
    window.scope().chooseCsm(std::nullopt);
    window.scope().lookBack(QDate(2025, 6, 5), false);
    settle();
    CHECK(lines().contains(u"- Old"_s)); // it was open then
    press(list(), Qt::Key_Space);
    CHECK(dialog<QDialog>() != nullptr); // says why not
}

TEST_CASE_METHOD(TaskWindow, "Space completes what is selected, as one step to undo", "[tasks-ui]")
{
    choose({2, 3});
    press(list(), Qt::Key_Space);
    CHECK(task(2)->state == TaskState::Done);
    CHECK(task(3)->completedOn == today);
    CHECK(window.toastText() == u"2 tasks done"_s);
    CHECK(lines().size() == 6);
    CHECK_FALSE(list().selectedTasks().empty()); // the keyboard goes on
    window.actions()->undo->trigger();
    CHECK(eventually([this] { return task(2)->state == TaskState::Open; }));
    CHECK(task(3)->state == TaskState::Open);
}

TEST_CASE_METHOD(
    TaskWindow, "A click on the box ticks a task, one on a heading folds", "[tasks-ui]")
{
    const auto clickAt = [this](int row, int column) {
        const QModelIndex cell = table().index(row, column);
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(cell).center());
        settle();
    };
    clickAt(2, TaskTable::TitleColumn);
    CHECK(lines().mid(2, 2) == QStringList{u"Today 1"_s, u"This week 1"_s});
    clickAt(2, TaskTable::TitleColumn);
    CHECK(lines().at(3) == u"- Write to Cedar"_s);
    clickAt(1, TaskTable::BoxColumn);
    CHECK(task(2)->state == TaskState::Done);
    clickAt(1, TaskTable::TitleColumn);
    CHECK(task(3)->state == TaskState::Open);
}

TEST_CASE_METHOD(TaskWindow, "Left folds a group and Right unfolds it", "[tasks-ui]")
{
    choose({2});
    press(list(), Qt::Key_Left);
    CHECK(lines().front() == u"Overdue 1"_s);
    CHECK(lines().at(1) == u"Today 1"_s);
    CHECK(list().currentIndex().row() == 0);
    press(list(), Qt::Key_Right);
    CHECK(lines().at(1) == u"- Call <b>sponsor</b> & co"_s);
}

TEST_CASE_METHOD(TaskWindow, "The tabs show what is done, and Space opens it again", "[tasks-ui]")
{
    screen().setTab(1);
    CHECK(lines() == QStringList{u"Done earlier 1"_s, u"- Old"_s});
    choose({4});
    press(list(), Qt::Key_Space);
    CHECK(task(4)->state == TaskState::Open);
    CHECK_FALSE(task(4)->completedOn);
    CHECK(screen().findChild<EmptyState *>()->isVisible());
    screen().setTab(3);
    CHECK(lines().size() == 11);
}

TEST_CASE_METHOD(TaskWindow, "Filters narrow the list, and one button clears them", "[tasks-ui]")
{
    auto &search = *screen().filters()->search();
    QTest::keyClicks(&search, u"cedar write"_s);
    CHECK(lines() == QStringList{u"Today 1"_s, u"- Write to Cedar"_s});
    search.setText(u"nobody"_s);
    auto *empty = screen().findChild<EmptyState *>();
    REQUIRE(empty->isVisible());
    click(*empty, u"Clear the filters"_s);
    CHECK(lines().size() == 10);
    CHECK(search.text().isEmpty());
    TaskFilter filter;
    filter.assignees = {u"1"_s};
    filter.priorities = {u"high"_s};
    screen().filters()->setFilter(filter);
    CHECK(lines() == QStringList{u"Overdue 1"_s, u"- Call <b>sponsor</b> & co"_s});
    filter = {};
    filter.assignees = {QString()};
    screen().filters()->setFilter(filter);
    CHECK(lines() == QStringList{u"No due day 1"_s, u"- Tidy up"_s});
}

TEST_CASE_METHOD(TaskWindow, "Tasks are grouped by what one asks for, and sorted", "[tasks-ui]")
{
    screen().setGrouping(TaskGrouping::Customer);
    CHECK(
        lines().mid(0, 3) == QStringList{u"Acme 2"_s, u"- Send proposal"_s, u"- Plan the year"_s});
    CHECK(lines().last() == u"- Tidy up"_s);
    screen().setGrouping(TaskGrouping::None);
    list().setSortColumn(TaskTable::TitleColumn, Qt::DescendingOrder);
    CHECK(lines().mid(0, 2) == QStringList{u"- Write to Cedar"_s, u"- Tidy up"_s});
    list().setSortColumn(TaskTable::PriorityColumn, Qt::AscendingOrder);
    CHECK(lines().front() == u"- Call <b>sponsor</b> & co"_s);
}

TEST_CASE_METHOD(TaskWindow, "The menu of a selection does each deed as one action", "[tasks-ui]")
{
    auto *deeds = page().findChild<TaskDeeds *>();
    Menu menu;
    const auto run = [&](std::initializer_list<int> ids, const QString &path) {
        TaskIds chosen;
        for (const int id : ids) {
            chosen.push_back(TaskId{id});
        }
        fillTaskMenu(menu, *deeds, chosen);
        trigger(menu, path);
        settle();
        return window.toastText();
    };
    CHECK(run({1, 2, 5}, u"Assign to/Noah"_s) == u"3 tasks assigned to Noah <b>Berg</b> & Co"_s);
    CHECK(task(5)->assignee == TeamMemberId{2});
    CHECK(run({1, 2}, u"Priority/Low"_s) == u"2 tasks set to priority low"_s);
    CHECK(run({1}, u"Due/Today"_s) == u"Task due 30 Jun 2025: Send proposal"_s);
    CHECK(run({1, 5}, u"Snooze until/Next Monday"_s) == u"Snoozed until 7 Jul 2025"_s);
    CHECK(task(5)->dueOn == QDate(2025, 7, 7));
    CHECK(run({6}, u"Done, and again/In three months"_s)
        == u"Task done, and again in three months: Plan the year"_s);
    CHECK(workspace.book()->tasks().rows().back().dueOn == QDate(2025, 12, 1));
    CHECK(run({3}, u"Drop"_s) == u"Task dropped: Write to Cedar"_s);
    CHECK(run({3, 4}, u"Reopen"_s) == u"2 tasks reopened"_s);
    CHECK(run({4}, u"Delete"_s) == u"Task deleted: Old"_s);
    CHECK(task(4) == nullptr);
    window.toast()->deed()->click();
    CHECK(eventually([this] { return task(4) != nullptr; }));
}

TEST_CASE_METHOD(TaskWindow, "Enter edits a task, Delete deletes it", "[tasks-ui]")
{
    choose({1});
    press(list(), Qt::Key_Return);
    auto *asked = dialog<NewTaskDialog>();
    REQUIRE(asked != nullptr);
    for (QLineEdit *field : asked->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == u"Title"_s) {
            CHECK(field->text() == u"Send proposal"_s);
            field->setText(u"Send the offer"_s);
        }
    }
    click(*asked, u"Save"_s);
    settle();
    CHECK(task(1)->title == u"Send the offer"_s);
    CHECK(task(1)->dueOn == QDate(2025, 7, 3));
    CHECK(window.toastText() == u"Changed: Send the offer"_s);
    choose({1});
    press(list(), Qt::Key_Delete);
    CHECK(task(1) == nullptr);
}

TEST_CASE_METHOD(TaskWindow, "Letters ask whom, how urgent and until when", "[tasks-ui]")
{
    choose({1, 2});
    const auto pick = [this](Qt::Key letter, int down) {
        press(list(), letter);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        for (int step = 0; step < down; ++step) {
            QTest::keyClick(menu, Qt::Key_Down);
        }
        QTest::keyClick(menu, Qt::Key_Return);
        settle();
    };
    pick(Qt::Key_P, 2);
    CHECK(task(2)->priority == TaskPriority::Low);
    pick(Qt::Key_A, 2);
    CHECK(task(1)->assignee == TeamMemberId{2});
    pick(Qt::Key_S, 0);
    CHECK(task(2)->dueOn == today.addDays(1));
    press(list(), Qt::Key_D);
    auto *asked = dialog<Dialog>();
    REQUIRE(asked != nullptr);
    click(*asked, u"No due day"_s);
    settle();
    CHECK_FALSE(task(1)->dueOn);
}

TEST_CASE_METHOD(TaskWindow, "Beside the list stands why a task is due now", "[tasks-ui]")
{
    choose({2});
    CHECK(words().contains(u"Created 1 Jun by hand"_s));
    CHECK(words().contains(u"29 Jun 2025, 1 day overdue"_s));
    CHECK(words().contains(u"$24.0K a year should have been renewed on 15 Jun"_s));
    CHECK(words().contains(u"No contact on record"_s));
    choose({5});
    CHECK(words().contains(u"This task is about no customer"_s));
    choose({1, 2});
    CHECK(words().contains(u"2 tasks"_s));
}

TEST_CASE_METHOD(TaskWindow, "Steps are ticked off, and a comment becomes a note", "[tasks-ui]")
{
    choose({1});
    CHECK(words().contains(u"Steps, 1 of 2 done"_s));
    CHECK(words().contains(u"By mail"_s));
    page().detail()->findChildren<QCheckBox *>().first()->click();
    settle();
    CHECK(task(1)->note == u"- [x] Draft\n- [x] Price\nBy mail"_s);
    choose({1});
    page().detail()->findChild<QPlainTextEdit *>()->setPlainText(u"They like it"_s);
    click(*page().detail(), u"Mark done"_s);
    settle();
    CHECK(task(1)->state == TaskState::Done);
    REQUIRE(workspace.book()->interactions().size() == 1);
    CHECK(workspace.book()->interactions().rows().front().text == u"They like it"_s);
    window.actions()->undo->trigger();
    CHECK(eventually([this] { return workspace.book()->interactions().empty(); }));
    CHECK(task(1)->state == TaskState::Open);
}

TEST_CASE_METHOD(TaskWindow, "On the board keys and drops move a task", "[tasks-ui]")
{
    screen().showBoard(true);
    settle();
    auto *open = board().column(TaskState::Open);
    auto *done = board().column(TaskState::Done);
    CHECK(open->cards()->rowCount() == 5);
    CHECK(done->cards()->rowCount() == 1);
    open->select({TaskId{2}});
    press(*open, Qt::Key_Right, Qt::ControlModifier);
    CHECK(task(2)->state == TaskState::Done);
    CHECK(done->cards()->rowCount() == 2);
    CHECK(done->selectedTasks() == TaskIds{TaskId{2}});
    press(*done, Qt::Key_Left, Qt::ControlModifier);
    CHECK(task(2)->state == TaskState::Open);
    press(*open, Qt::Key_Right);
    CHECK(window.focusWidget() == done);

    const auto mime = std::unique_ptr<QMimeData>(
        open->cards()->mimeData({open->cards()->index(open->cards()->rowOf(TaskId{3}), 0)}));
    auto *dropped = board().column(TaskState::Cancelled);
    CHECK(dropped->cards()->canDropMimeData(mime.get(), Qt::MoveAction, -1, -1, {}));
    CHECK_FALSE(dropped->cards()->dropMimeData(mime.get(), Qt::MoveAction, -1, -1, {}));
    settle();
    CHECK(task(3)->state == TaskState::Cancelled);
    dropped->select({TaskId{3}});
    press(*dropped, Qt::Key_Space);
    CHECK(task(3)->state == TaskState::Open);
}

TEST_CASE_METHOD(
    TaskWindow, "Back and Forward lead from page to page, as they were left", "[tasks-ui][shell]")
{
    screen().setGrouping(TaskGrouping::Customer);
    screen().filters()->search()->setText(u"cedar"_s);
    choose({3});
    window.showPage(u"overview"_s);
    window.showPage(u"my-book"_s);
    window.actions()->goBack->trigger();
    CHECK(window.currentPage() == window.page(u"overview"_s));
    window.actions()->goBack->trigger();
    CHECK(window.currentPage() == window.page(u"tasks"_s));
    settle();
    CHECK(lines() == QStringList{u"Cedar 1"_s, u"- Write to Cedar"_s});
    CHECK(list().selectedTasks() == TaskIds{TaskId{3}});
    window.actions()->goForward->trigger();
    window.actions()->goForward->trigger();
    CHECK(window.currentPage() == window.page(u"my-book"_s));
    CHECK_FALSE(window.actions()->goForward->isEnabled());
}

TEST_CASE_METHOD(TaskWindow, "A customer of a task is shown alone, and all again", "[tasks-ui]")
{
    choose({3});
    click(*page().detail(), u"Cedar"_s);
    settle();
    CHECK(window.scope().scope().companies == std::vector{CompanyId{3}});
    CHECK(lines() == QStringList{u"Today 1"_s, u"- Write to Cedar"_s});
    window.toast()->deed()->click();
    settle();
    CHECK(lines().size() == 10);
}

TEST_CASE_METHOD(TaskWindow, "The calendar goes into the file that was asked for", "[tasks-ui]")
{
    window.setFileDialogs({[this](QWidget *, const FileDialogs::Wish &wish) {
                               CHECK(wish.suffix == u"ics"_s);
                               return path(u"out.ics"_s);
                           },
        [](QWidget *, const FileDialogs::Wish &) { return QStringList(); }});
    for (QAction *action : page().findChildren<QAction *>()) {
        if (action->text().startsWith(u"As &events"_s)) {
            action->trigger();
        }
    }
    QFile file(path(u"out.ics"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.count("BEGIN:VEVENT") == 7);
    CHECK(window.toastText().startsWith(
        u"4 tasks and 3 renewals, without 1 task that has no due day, saved as"_s));
}

TEST_CASE_METHOD(
    WindowFixture, "20,000 tasks are listed, filtered and sorted in a moment", "[tasks-ui]")
{
    std::vector<TaskItem> items(20'000);
    for (std::size_t at = 0; at < items.size(); ++at) {
        TaskItem &item = items[at];
        const auto number = static_cast<int>(at);
        item.id = TaskId{number + 1};
        item.title = u"Task %1"_s.arg(number * 7919 % 20'000);
        item.company = CompanyId{number % 500 + 1};
        item.customer = u"Customer %1"_s.arg(number % 500);
        item.due = today.addDays(number % 400 - 30);
    }
    TaskTable table;
    TaskListView view(&table);
    view.resize(900, 700);
    view.show();
    QElapsedTimer timer;
    timer.start();
    table.setItems(std::move(items), today);
    view.setSortColumn(TaskTable::TitleColumn, Qt::AscendingOrder);
    TaskFilter filter;
    filter.text = u"task 19"_s;
    table.setFilter(filter);
    table.setFilter({});
    table.setGrouping(TaskGrouping::Customer);
    QCoreApplication::processEvents();
    view.select({TaskId{15'000}});
    CHECK(table.rowCount() == 20'500);
    CHECK(view.selectedTasks() == TaskIds{TaskId{15'000}});
    CHECK(timer.elapsed() < 3000); // a tenth of it without sanitizers
    timer.restart();
    for (int step = 0; step < 50; ++step) {
        QTest::keyClick(&view, Qt::Key_Down);
        view.grab();
    }
    CHECK(timer.elapsed() < 5000);
}

// BELLWETHER_PICTURES names a folder.
TEST_CASE_METHOD(TaskWindow, "Pictures of the board and of a selection", "[.picture]")
{
    const QString to = qEnvironmentVariable("BELLWETHER_PICTURES");
    for (const auto choice : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
        themes.choose(choice);
        const QString theme = choice == ThemeController::Choice::Dark ? u"dark"_s : u"light"_s;
        choose({1});
        list().setFocus();
        QCoreApplication::processEvents();
        CHECK(window.grab().save(u"%1/tasks-%2.png"_s.arg(to, theme)));
        screen().showBoard(true);
        settle();
        board().column(TaskState::Open)->select({TaskId{2}, TaskId{3}});
        settle();
        CHECK(window.grab().save(u"%1/board-%2.png"_s.arg(to, theme)));
        screen().showBoard(false);
    }
}
