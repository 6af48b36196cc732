// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandbar/commandbar.h"

#include "core/sample/samplebook.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/commandbar/commandlist.h"
#include "ui/commandbar/searchfield.h"
#include "ui/commandbar/windowcommands.h"
#include "ui/pagepicture.h"
#include "ui/rows/rowsdialog.h"
#include "ui/shell/page.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/toast.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

Change searchableBook()
{
    Change change = smallBook();
    Contact contact;
    contact.id = ContactId{1};
    contact.company = CompanyId{2};
    contact.name = u"Zoë Brandt"_s;
    contact.email = u"z@birch.example"_s;
    change.rows<Contact>().put = {contact};
    Task task;
    task.id = TaskId{1};
    task.title = u"Call about the price"_s;
    task.company = CompanyId{2};
    task.dueOn = QDate(2025, 7, 4);
    task.createdOn = QDate(2025, 6, 1);
    change.rows<Task>().put = {task};
    Interaction note;
    note.id = InteractionId{1};
    note.company = CompanyId{3};
    note.day = QDate(2025, 5, 2);
    note.text = u"The sponsor left; the new one wants <b>quarterly</b> reviews"_s;
    change.rows<Interaction>().put = {note};
    FeedbackResponse answer;
    answer.id = FeedbackResponseId{1};
    answer.company = CompanyId{1};
    answer.day = QDate(2025, 4, 3);
    answer.comment = u"Reviews are slow"_s;
    change.rows<FeedbackResponse>().put = {answer};
    HealthStatusEvent event;
    event.id = HealthStatusEventId{1};
    event.company = CompanyId{2};
    event.day = QDate(2025, 3, 3);
    event.status = HealthStatus::Struggling;
    change.rows<HealthStatusEvent>().put = {event};
    change.rows<Company>().put[1].domain = u"birch.example"_s;
    return change;
}

struct Searching : WindowFixture
{
    Searching() { createBook(searchableBook()); }

    CommandBar &bar() { return *window.commandBar(); }

    void type(const QString &text)
    {
        window.actions()->search->trigger();
        REQUIRE(bar().isVisible());
        QTest::keyClicks(bar().edit(), text);
        REQUIRE(eventually([this] { return bar().isAnswered(); }));
    }
    // "Customers: Birch (Struggling); Tasks: Call about the price"
    QString results()
    {
        QString text;
        bool isFirst = true;
        for (const CommandRow &row : bar().list()->rows()) {
            if (row.isHeading()) {
                text += (text.isEmpty() ? u""_s : u"; "_s) + row.text + u": "_s;
                isFirst = true;
            } else {
                text += (isFirst ? u""_s : u", "_s) + row.text
                    + (row.status ? u" (%1)"_s.arg(nameOf(*row.status)) : QString());
                isFirst = false;
            }
        }
        return text;
    }
    void press(Qt::Key key) { QTest::keyClick(bar().edit(), key); }
};

} // namespace

TEST_CASE_METHOD(Searching, "What is typed finds customers by name, id and domain", "[search]")
{
    type(u"bir"_s);
    CHECK(results().startsWith(u"Customers: Birch (Struggling)"_s));
    press(Qt::Key_Escape);
    type(u"a-3"_s);
    CHECK(results().startsWith(u"Customers: Cedar"_s));
    CHECK(bar().list()->rows()[1].detail == u"A-3"_s);
}

TEST_CASE_METHOD(
    Searching, "Contacts, tasks, notes and comments are found by their words", "[search]")
{
    type(u"zoe"_s);
    CHECK(results() == u"Contacts: Zoë Brandt"_s);
    press(Qt::Key_Escape);
    type(u"price"_s);
    CHECK(results() == u"Tasks: Call about the price"_s);
    CHECK(bar().list()->rows()[1].detail == u"due 4 Jul 2025, Birch"_s);
    press(Qt::Key_Escape);
    type(u"revi"_s);
    CHECK(
        results() == u"Notes: … one wants <b>quarterly</b> reviews; Feedback: Reviews are slow"_s);
    press(Qt::Key_Escape);
    type(u"zzz"_s);
    CHECK(results() == u"Nothing found for “zzz”: "_s);
}

TEST_CASE_METHOD(
    Searching, "A chosen customer is what the pages show until all are wanted", "[search]")
{
    window.scope().chooseCsm(TeamMemberId{1});
    const Scope before = window.scope().scope();
    type(u"cedar"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(bar().isVisible());
    CHECK(window.scope().scope().companies == std::vector{CompanyId{3}});
    CHECK(window.scope().scope().csms.empty());
    CHECK(window.toastText() == u"Showing only Cedar"_s);
    CHECK(window.toast()->deed()->text() == u"Show all"_s);
    window.toast()->deed()->click();
    CHECK(window.scope().scope() == before);
}

TEST_CASE_METHOD(Searching, "A chosen task, note, comment or contact shows its row", "[search]")
{
    const auto [typed, title, line] =
        GENERATE(table<QString, QString, QString>({{u"price"_s, u"Call about the price"_s, {}},
            {u"sponsor"_s, u"Note of 2 May 2025, Cedar"_s,
                u"The sponsor left; the new one wants <b>quarterly</b> reviews"_s},
            {u"slow"_s, u"Feedback of 3 Apr 2025, Acme"_s, u"Reviews are slow"_s},
            {u"brandt"_s, u"Zoë Brandt"_s, u"Contact at Birch"_s}}));
    type(typed);
    press(Qt::Key_Return);
    auto *rows = dialog<RowsDialog>();
    REQUIRE(rows != nullptr);
    CHECK(rows->windowTitle() == title);
    CHECK(rows->content().table.rows.size() == 1);
    if (!line.isEmpty()) {
        CHECK(rows->content().line == line);
    }
}

TEST_CASE_METHOD(Searching, "Arrows go from row to row over the headings", "[search]")
{
    type(u"revi"_s);
    CHECK(bar().currentRow() == 1);
    press(Qt::Key_Down);
    CHECK(bar().currentRow() == 3);
    press(Qt::Key_Down);
    CHECK(bar().currentRow() == 3);
    press(Qt::Key_PageUp);
    CHECK(bar().currentRow() == 1);
    CHECK(bar().edit()->accessibleDescription().startsWith(u"… one wants"_s));
}

TEST_CASE_METHOD(Searching, "Commands are found with their keys and done", "[search]")
{
    type(u"dark"_s);
    CHECK(results() == u"Actions: Theme: Dark"_s);
    press(Qt::Key_Return);
    CHECK(themes.choice() == ThemeController::Choice::Dark);
    themes.choose(ThemeController::Choice::Light);

    type(u"import"_s);
    CHECK(bar().list()->rows()[1].text == u"Import…"_s);
    CHECK(bar().list()->rows()[1].detail == u"Ctrl I"_s);
    window.actions()->importFiles->setEnabled(false);
    press(Qt::Key_Escape);
    type(u"import"_s);
    CHECK(results() == u"Actions: Articles: Import"_s); // that of the help
}

TEST_CASE_METHOD(Searching, "A figure's name leads to how it is worked out", "[search]")
{
    type(u"net rev"_s);
    CHECK(results() == u"How this is worked out: Net revenue retention"_s);
    press(Qt::Key_Return);
    CHECK(dialog<QDialog>() != nullptr);
}

TEST_CASE_METHOD(Searching, "Edits are found at once and what they replaced no more", "[search]")
{
    type(u"sponsor"_s);
    CHECK(results().startsWith(u"Notes: "_s));
    Change change;
    Interaction note = *workspace.book()->interactions().find(InteractionId{1});
    note.text = u"A new champion"_s;
    change.rows<Interaction>().put = {note};
    Company company = *workspace.book()->companies().find(CompanyId{1});
    company.name = u"Sponsor & Sons"_s;
    change.rows<Company>().put = {company};
    REQUIRE(workspace.apply(change));
    REQUIRE(eventually([this] { return bar().isAnswered(); }));
    CHECK(results() == u"Customers: Sponsor & Sons"_s);
}

TEST_CASE_METHOD(Searching, "Enter that is faster than the answer waits for it", "[search]")
{
    window.actions()->search->trigger();
    QTest::keyClicks(bar().edit(), u"birch"_s);
    press(Qt::Key_Return);
    CHECK(eventually([this] { return !bar().isVisible(); }));
    CHECK(window.scope().scope().companies == std::vector{CompanyId{2}});
}

TEST_CASE_METHOD(
    Searching, "Escape and a click elsewhere close the bar and give the keyboard back", "[search]")
{
    auto *export_ = named<QPushButton>(u"Export"_s);
    REQUIRE(export_ != nullptr);
    export_->setFocus();
    window.actions()->search->trigger();
    CHECK(bar().edit()->hasFocus());
    press(Qt::Key_Escape);
    CHECK_FALSE(bar().isVisible());
    CHECK(window.focusWidget() == export_);

    auto *field = window.findChild<SearchField *>();
    QTest::mouseClick(field, Qt::LeftButton);
    CHECK(bar().isVisible());
    QTest::mouseClick(window.currentPage(), Qt::LeftButton);
    CHECK_FALSE(bar().isVisible());

    field->setFocus();
    QTest::keyClicks(field, u"c"_s);
    CHECK(bar().isVisible());
    CHECK(bar().edit()->text() == u"c"_s);
}

TEST_CASE_METHOD(Searching, "A click chooses", "[search]")
{
    type(u"birch"_s);
    auto *view = bar().findChild<QListView *>();
    QTest::mouseClick(
        view->viewport(), Qt::LeftButton, {}, view->visualRect(bar().list()->index(1)).center());
    CHECK(window.scope().scope().companies == std::vector{CompanyId{2}});
}

TEST_CASE_METHOD(WindowFixture, "Without a book there are the window's commands", "[search]")
{
    window.show();
    window.actions()->search->trigger();
    QTest::keyClicks(window.commandBar()->edit(), u"sample"_s);
    REQUIRE(window.commandBar()->list()->rowCount() == 2);
    CHECK(window.commandBar()->list()->rows()[1].text == u"Sample book"_s);
    QTest::keyClicks(window.commandBar()->edit(), u" net revenue"_s);
    CHECK(window.commandBar()->list()->rows().front().text.startsWith(u"Nothing found"_s));
}

TEST_CASE_METHOD(WindowFixture, "Every command of the menus has a name, and no two share keys",
    "[search][shortcuts]")
{
    static const QRegularExpression mnemonic(u"&\\S"_s); // "Health & Stack" has none
    QStringList keys;
    for (const WindowCommand &command : windowCommands(window)) {
        CHECK_FALSE(command.name.isEmpty());
        CHECK_FALSE(command.name.contains(mnemonic));
        CHECK_FALSE(command.group.isEmpty());
        for (const QString &one : command.keys) {
            INFO(one.toStdString());
            CHECK_FALSE(keys.contains(one));
            keys << one;
        }
    }
    CHECK(keys.contains(u"Ctrl Shift Z"_s));
    CHECK(keyText(QKeySequence(u"Ctrl++"_s)) == u"Ctrl +"_s);
    CHECK(keyText(QKeySequence(u"Alt+1"_s)) == u"Alt 1"_s);
}

// BELLWETHER_PICTURES names a folder.
TEST_CASE_METHOD(WindowFixture, "Pictures of the command bar", "[.picture]")
{
    const QString to = qEnvironmentVariable("BELLWETHER_PICTURES");
    SampleRecipe recipe;
    recipe.lastDay = today;
    createBook(sampleBook(recipe));
    for (const auto choice : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
        themes.choose(choice);
        for (const QSize size : {QSize(1440, 900), QSize(1024, 640)}) {
            for (const QString &typed : {u""_s, u"re"_s, u"maple"_s}) {
                REQUIRE(pagePicture(window, u"my-book"_s, size));
                window.commandBar()->open(typed);
                REQUIRE(eventually([this] { return window.commandBar()->isAnswered(); }));
                const Result<QImage> picture = pagePicture(window, u"my-book"_s, size);
                CHECK(picture->save(u"%1/search-%2-%3-%4.png"_s.arg(to,
                    choice == ThemeController::Choice::Dark ? u"dark"_s : u"light"_s,
                    QString::number(size.width()), typed.isEmpty() ? u"empty"_s : typed)));
                window.commandBar()->close();
            }
        }
    }
}
