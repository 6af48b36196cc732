// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/importfixture.h"
#include "ui/history/historyactions.h"
#include "ui/history/historydialog.h"
#include "ui/importer/importflow.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/toast.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Undo : ImportFixture
{
    void importTwo()
    {
        createBook(smallBook());
        apply(start({write(
            u"accounts.csv"_s, "Account ID,Account Name,Employees\nB-1,Delta,10\nB-2,Elm,20\n")}));
        REQUIRE(eventually([this] { return customers() == 5; }));
        closeDialogs();
    }
    std::size_t customers() const
    {
        return workspace.book() == nullptr ? 0 : workspace.book()->companies().size();
    }
    bool has(std::size_t count)
    {
        return eventually([this, count] { return customers() == count; })
            && eventually([this] { return !window.toastText().isEmpty(); });
    }
    static Button *button(const QWidget &parent, const QString &text)
    {
        for (Button *button : parent.findChildren<Button *>()) {
            if (button->caption() == text) {
                return button;
            }
        }
        FAIL("no button " << text.toStdString());
        return nullptr;
    }
};

} // namespace

TEST_CASE_METHOD(
    Undo, "An import is undone from its toast and done again from the next", "[history]")
{
    importTwo();
    REQUIRE(window.toastText() == u"2 customers imported from accounts.csv"_s);
    REQUIRE(window.toast()->deed()->text() == u"Undo"_s);
    window.toast()->deed()->click();
    REQUIRE(has(3));
    CHECK(window.toastText().startsWith(u"Undone: import of accounts.csv"_s));
    REQUIRE(window.toast()->deed()->text() == u"Redo"_s);
    window.toast()->deed()->click();
    REQUIRE(has(5));
    CHECK(window.toastText().startsWith(u"Done again: import of accounts.csv"_s));
    CHECK(window.toast()->deed()->isHidden());
}

TEST_CASE_METHOD(Undo, "The menu names what Undo and Redo would do", "[history]")
{
    window.show();
    WindowActions &actions = *window.actions();
    CHECK(actions.undo->text() == u"&Undo: nothing to undo"_s);
    CHECK_FALSE(actions.undo->isEnabled());
    CHECK_FALSE(actions.saveCopy->isEnabled());

    importTwo();
    CHECK(actions.undo->text().startsWith(u"&Undo: import of accounts.csv"_s));
    CHECK(actions.redo->text() == u"&Redo: nothing to redo"_s);
    CHECK_FALSE(actions.redo->isEnabled());
    CHECK(actions.saveCopy->isEnabled());

    window.activateWindow();
    REQUIRE(eventually([this] { return window.isActiveWindow(); }));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(has(3));
    CHECK(actions.redo->text().startsWith(u"&Redo: import of accounts.csv"_s));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(has(5));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(has(3));
    QTest::keyClick(&window, Qt::Key_Y, Qt::ControlModifier);
    REQUIRE(has(5));
}

TEST_CASE_METHOD(Undo, "Undo outlives closing the book", "[history]")
{
    importTwo();
    const QString book = workspace.path();
    window.actions()->closeBook->trigger();
    CHECK_FALSE(window.actions()->undo->isEnabled());
    REQUIRE(workspace.open(book));
    window.actions()->undo->trigger();
    CHECK(has(3));
}

TEST_CASE_METHOD(Undo, "The history lists, filters and undoes actions", "[history]")
{
    importTwo();
    window.actions()->history->trigger();
    auto *history = dialog<HistoryDialog>();
    REQUIRE(history != nullptr);
    const QAbstractItemModel *rows = history->table()->model();
    REQUIRE(rows->rowCount() == 2);
    CHECK(rows->index(0, 1).data().toString().startsWith(u"Import of accounts.csv"_s));
    CHECK(rows->index(1, 1).data().toString() == u"A small book"_s);
    CHECK(history->details().contains(u"Action 2, Import, "_s));

    button(*history, u"Undo this action"_s)->click();
    REQUIRE(has(3));
    REQUIRE(eventually([rows] { return rows->rowCount() == 3; }));
    CHECK(rows->index(0, 1).data().toString().startsWith(u"Undo: import of accounts.csv"_s));
    CHECK(rows->index(1, 2).data().toString() == u"Taken back"_s);
    CHECK(history->details().contains(u"taken back by action 3"_s));
    CHECK_FALSE(button(*history, u"Undo this action"_s)->isEnabled());

    QTest::keyClicks(history->filter(), u"SMALL"_s);
    CHECK(rows->rowCount() == 1);
    QTest::keyClick(history->filter(), Qt::Key_Down);
    CHECK(history->table()->hasFocus());
}

TEST_CASE_METHOD(
    Undo, "What later changes built upon is not undone, and it is said why", "[history]")
{
    importTwo();
    Change rename;
    rename.label = u"Delta renamed"_s;
    Company delta =
        *std::find_if(workspace.book()->companies().begin(), workspace.book()->companies().end(),
            [](const Company &company) { return company.name == u"Delta"_s; });
    delta.name = u"Delta 2"_s;
    rename.rows<Company>().put = {delta};
    REQUIRE(workspace.apply(rename));
    window.actions()->history->trigger();
    auto *history = dialog<HistoryDialog>();
    REQUIRE(history != nullptr);
    history->table()->selectRow(1);
    button(*history, u"Undo this action"_s)->click();
    REQUIRE(eventually([history] {
        for (const QDialog *over : history->findChildren<QDialog *>()) {
            if (over->isVisible() && over->windowTitle() == u"This cannot be undone any more"_s) {
                return true;
            }
        }
        return false;
    }));
    CHECK(customers() == 5);
}
