// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/worklists/worklistfixture.h"
#include "ui/rows/rowsdialog.h"
#include "ui/scopestack.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/worklists/newtaskdialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

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

} // namespace

TEST_CASE_METHOD(Worklist, "Open tasks stand with the overdue first, in words", "[worklists]")
{
    CHECK(taskLines()
        == QStringList{u"Call <b>sponsor</b> | Yesterday, overdue"_s, u"Write to Cedar | Today"_s,
            u"Send proposal | Thu 3 Jul"_s});
    window.scope().chooseCsm(TeamMemberId{2});
    CHECK(taskLines() == QStringList{u"Write to Cedar | Today"_s});
}

TEST_CASE_METHOD(Worklist, "A click on the box completes a task, and Undo opens it", "[worklists]")
{
    clickCell(tasks().model()->index(0, TaskList::TitleColumn));
    CHECK(task(2).state == TaskState::Open);
    clickCell(tasks().model()->index(0, TaskList::DoneColumn));
    CHECK(task(2).state == TaskState::Done);
    CHECK(task(2).completedOn == today);
    CHECK(taskLines().size() == 2);
    CHECK(window.toastText() == u"Done: Call <b>sponsor</b>"_s);
    window.toast()->deed()->click();
    CHECK(eventually([&] { return task(2).state == TaskState::Open; }));
    CHECK(eventually([&] { return taskLines().size() == 3; }));
}

TEST_CASE_METHOD(Worklist, "The space bar completes task after task", "[worklists]")
{
    press(tasks(), Qt::Key_Space);
    press(tasks(), Qt::Key_Space);
    CHECK(taskLines() == QStringList{u"Send proposal | Thu 3 Jul"_s});
    press(tasks(), Qt::Key_Space);
    CHECK(taskLines().isEmpty());
    const auto *empty = page().tasks()->findChild<EmptyState *>();
    CHECK(empty->isVisible());
    press(tasks(), Qt::Key_Space); // nothing is left
}

TEST_CASE_METHOD(Worklist, "All open tasks are one click away", "[worklists]")
{
    click(*page().tasks(), u"All 3 open"_s);
    auto *rows = dialog<RowsDialog>();
    REQUIRE(rows != nullptr);
    CHECK(rows->findChild<QTableView *>()->model()->rowCount() == 3);
}

TEST_CASE_METHOD(Worklist, "Ctrl T asks for a task, from anywhere", "[worklists]")
{
    window.showPage(u"overview"_s);
    window.scope().chooseCsm(TeamMemberId{1});
    CHECK(window.actions()->newTask->shortcut() == QKeySequence(u"Ctrl+T"_s));
    window.actions()->newTask->trigger();
    auto *asked = dialog<NewTaskDialog>();
    REQUIRE(asked != nullptr);
    const auto fields = asked->findChildren<QLineEdit *>();
    const auto field = [&](const QString &name) {
        return *std::find_if(fields.begin(), fields.end(),
            [&](const QLineEdit *one) { return one->accessibleName() == name; });
    };
    field(u"Customer"_s)->setText(u"Nobody"_s);
    click(*asked, u"Add task"_s);
    CHECK(asked->isVisible());
    CHECK(field(u"Title"_s)->accessibleDescription() == u"Say what is to be done."_s);
    CHECK_FALSE(field(u"Customer"_s)->accessibleDescription().isEmpty());

    QTest::keyClicks(field(u"Title"_s), u"Ring  the bell"_s);
    CHECK(field(u"Title"_s)->accessibleDescription().isEmpty());
    field(u"Customer"_s)->setText(u"birch"_s);
    click(*asked, u"Add task"_s);
    const Task &made = workspace.book()->tasks().rows().back();
    CHECK(made.title == u"Ring the bell"_s);
    CHECK(made.company == CompanyId{2});
    CHECK(made.assignee == TeamMemberId{1});
    CHECK(made.priority == TaskPriority::Normal);
    CHECK(made.dueOn == QDate(2025, 7, 7));
    CHECK(made.createdOn == today);
    CHECK(window.toastText() == u"Added: Ring the bell"_s);
}

TEST_CASE_METHOD(
    Worklist, "Looking back, tasks stay as they are and the reason is said", "[worklists]")
{
    window.scope().lookBack(QDate(2025, 6, 20), false);
    QCoreApplication::processEvents();
    REQUIRE(workspace.isReadOnly());
    press(tasks(), Qt::Key_Space);
    CHECK(dialog<QDialog>() != nullptr);
    closeDialogs();
    click(*page().tasks(), u"New task"_s);
    CHECK(dialog<NewTaskDialog>() == nullptr);
    CHECK(dialog<QDialog>() != nullptr);
    CHECK(task(2).state == TaskState::Open);
}
