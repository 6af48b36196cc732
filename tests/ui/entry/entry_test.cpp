// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/entrydialog.h"

#include "core/rules/defaultrules.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/entry/choicerow.h"
#include "ui/entry/entryfields.h"
#include "ui/entry/surveyscreen.h"
#include "ui/navigator.h"
#include "ui/rows/rowsdialog.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/toast.h"
#include "ui/worklists/customerfield.h"
#include "ui/worklists/newtaskdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Entering : WindowFixture
{
    Entering()
    {
        Change change = smallBook();
        Contact ann;
        ann.id = ContactId{1};
        ann.company = CompanyId{1};
        ann.name = u"Ann Smith"_s;
        ann.email = u"ann@acme.example"_s;
        change.rows<Contact>().put = {ann};
        const Change rules = changeForDefaultRules(Book());
        change.rows<AutomationRule>().put = rules.rows<AutomationRule>().put;
        change.rows<EmailTemplate>().put = rules.rows<EmailTemplate>().put;
        change.settings[SettingKey::CurrentMember] = u"1"_s;
        createBook(change);
    }

    EntryDialog &ask(QAction *action) const
    {
        action->trigger();
        auto *asked = dialog<EntryDialog>();
        REQUIRE(asked != nullptr);
        return *asked;
    }

    template <typename T>
    static T &field(const QWidget &in, const QString &name)
    {
        for (T *one : in.findChildren<T *>()) {
            if (one->accessibleName() == name && one->isVisible()) {
                return *one;
            }
        }
        throw std::runtime_error("no field " + name.toStdString());
    }
    static void click(const QWidget &in, const QString &caption)
    {
        for (Button *button : in.findChildren<Button *>()) {
            if (button->caption() == caption && button->isVisible()) {
                button->click();
                QCoreApplication::processEvents();
                return;
            }
        }
        FAIL("no button " << caption.toStdString());
    }
    const Book &book() const { return *workspace.book(); }
};

} // namespace

TEST_CASE_METHOD(Entering, "Ctrl Shift N takes down one note after another", "[entry]")
{
    CHECK(window.actions()->newNote->shortcut() == QKeySequence(u"Ctrl+Shift+N"_s));
    EntryDialog &asked = ask(window.actions()->newNote);
    click(asked, u"Save"_s);
    auto &customer = field<CustomerField>(asked, u"Customer"_s);
    CHECK(customer.accessibleDescription().startsWith(u"Choose a customer"_s));
    customer.setText(u"acme"_s);
    CHECK(customer.accessibleDescription().isEmpty());
    auto &words = field<QPlainTextEdit>(asked, u"Words"_s);
    click(asked, u"Save and next"_s);
    CHECK(words.accessibleDescription().startsWith(u"Write a few words"_s));
    words.setPlainText(u"New sponsor"_s);
    click(asked, u"Save and next"_s);
    CHECK(asked.isVisible());
    CHECK(words.toPlainText().isEmpty());
    CHECK(customer.text() == u"acme"_s);
    words.setPlainText(u"And a new budget"_s);
    click(asked, u"Save"_s);
    REQUIRE(book().interactions().size() == 2);
    const Interaction &note = book().interactions().rows().front();
    CHECK(note.text == u"New sponsor"_s);
    CHECK(note.day == today);
    CHECK(note.author == TeamMemberId{1});
    CHECK(note.company == CompanyId{1});
    CHECK(window.toastText() == u"Note: Acme"_s);
    CHECK(window.actions()->undo->text() == u"&Undo: note: Acme"_s);
    window.toast()->deed()->click();
    CHECK(eventually([this] { return book().interactions().size() == 1; }));
}

TEST_CASE_METHOD(Entering, "A meeting is logged with who sought whom and who came", "[entry]")
{
    EntryDialog &asked = ask(window.actions()->newInteraction);
    field<CustomerField>(asked, u"Customer"_s).setText(u"Birch"_s);
    field<QComboBox>(asked, u"What it was"_s).setCurrentIndex(1);
    field<QComboBox>(asked, u"Who sought whom"_s).setCurrentIndex(1);
    field<QDateEdit>(asked, u"Day"_s).setDate(today.addDays(-2));
    click(asked, u"Save"_s);
    REQUIRE(book().interactions().size() == 1);
    const Interaction &meeting = book().interactions().rows().front();
    CHECK(meeting.type == InteractionType::Meeting);
    CHECK(meeting.direction == InteractionDirection::Theirs);
    CHECK(meeting.attended == true);
    CHECK(meeting.day == today.addDays(-2));
}

TEST_CASE_METHOD(Entering, "A sentiment counts as given by who notes it", "[entry]")
{
    EntryDialog &asked = ask(window.actions()->newSentiment);
    field<CustomerField>(asked, u"Customer"_s).setText(u"Cedar"_s);
    field<QComboBox>(asked, u"How the customer feels"_s).setCurrentIndex(4);
    click(asked, u"Save"_s);
    REQUIRE(book().sentimentEntries().size() == 1);
    CHECK(book().sentimentEntries().rows()[0].value == Sentiment::VeryNegative);
    CHECK(book().sentimentEntries().rows()[0].author == TeamMemberId{1});
}

TEST_CASE_METHOD(Entering, "Feedback is checked, and a bad one sets off the rules", "[entry]")
{
    EntryDialog &asked = ask(window.actions()->newFeedback);
    field<CustomerField>(asked, u"Customer"_s).setText(u"Acme"_s);
    field<QComboBox>(asked, u"Answered by"_s).setCurrentIndex(1);
    auto &rating = field<QLineEdit>(asked, u"Rating"_s);
    rating.setText(u"11"_s);
    click(asked, u"Save"_s);
    CHECK(
        rating.accessibleDescription() == u"NPS goes from 0 to 10. Give a number between them."_s);
    rating.setText(u"2"_s);
    click(asked, u"Save"_s);
    REQUIRE(book().feedbackResponses().size() == 1);
    CHECK(book().feedbackResponses().rows()[0].contact == ContactId{1});
    CHECK(book().tasks().size() == 1);
    CHECK(book().outboxMessages().size() == 1);
    CHECK(
        window.toastText() == u"Feedback: Acme, NPS 2. By rule: 1 task created, 1 email drafted"_s);
    window.toast()->deed()->click();
    CHECK(eventually([this] { return book().feedbackResponses().empty(); }));
    CHECK(book().tasks().empty());
}

TEST_CASE_METHOD(Entering, "A customer answers on the screen that is handed over", "[entry]")
{
    EntryDialog &asked = ask(window.actions()->newFeedback);
    click(asked, u"Hand over the screen"_s);
    CHECK(dialog<SurveyScreen>() == nullptr); // for whom?
    field<CustomerField>(asked, u"Customer"_s).setText(u"Birch"_s);
    click(asked, u"Change the question…"_s);
    for (auto *one : QApplication::topLevelWidgets()) {
        auto *wording = qobject_cast<Dialog *>(one);
        if (wording != nullptr && wording != &asked && wording->isVisible()) {
            field<QLineEdit>(*wording, u"Question"_s).setText(u"Empfehlen Sie uns?"_s);
            field<QLineEdit>(*wording, u"Language it is asked in, such as en or de"_s)
                .setText(u"de"_s);
            click(*wording, u"Save"_s);
            break;
        }
    }
    CHECK(book().settings().value(u"survey.nps.question"_s) == u"Empfehlen Sie uns?"_s);
    click(asked, u"Hand over the screen"_s);
    auto *screen = dialog<SurveyScreen>();
    REQUIRE(screen != nullptr);
    CHECK(screen->windowTitle() == u"Empfehlen Sie uns?"_s);
    QTest::keyClicks(screen->choices(), u"10"_s);
    CHECK(screen->choices()->current() == 10);
    screen->choices()->choose(9);
    screen->comment()->setPlainText(u"Fine"_s);
    click(*screen, u"Done"_s);
    REQUIRE(book().feedbackResponses().size() == 1);
    const FeedbackResponse &answer = book().feedbackResponses().rows()[0];
    CHECK(answer.company == CompanyId{2});
    CHECK(answer.value == 9);
    CHECK(answer.comment == u"Fine"_s);
    CHECK(answer.channel == u"hand-over (de)"_s);
    click(*screen, u"Back to Bellwether"_s);
    CHECK(dialog<SurveyScreen>() == nullptr);
}

TEST_CASE_METHOD(Entering, "The customer that was chosen stays from kind to kind", "[entry]")
{
    EntryDialog &asked = ask(window.actions()->newNote);
    field<CustomerField>(asked, u"Customer"_s).setText(u"Cedar"_s);
    asked.setKind(EntryKind::Task);
    CHECK(field<CustomerField>(asked, u"Customer"_s).text() == u"Cedar"_s);
    field<QLineEdit>(asked, u"Title"_s).setText(u"Ring"_s);
    click(asked, u"Save"_s);
    REQUIRE(book().tasks().size() == 1);
    CHECK(book().tasks().rows()[0].company == CompanyId{3});
}

TEST_CASE_METHOD(Entering, "A book for reading only refuses an entry before it is typed", "[entry]")
{
    REQUIRE(workspace.open(workspace.path(), BookFile::Access::ReadOnly));
    QCoreApplication::processEvents();
    closeDialogs();
    window.actions()->newNote->trigger();
    CHECK(dialog<EntryDialog>() == nullptr);
    CHECK(dialog<QDialog>() != nullptr);
}

namespace {

struct RowsOfCustomers : Entering
{
    RowsOfCustomers()
    {
        RowsDialog::Content content;
        content.title = u"Customers"_s;
        content.rowsName = u"customers"_s;
        content.table.columns = {{u"company"_s}};
        for (int id = 1; id <= 3; ++id) {
            content.table.rows.push_back({CompanyId{id}, {Cell{u"Company %1"_s.arg(id)}}});
        }
        window.navigator().showRows(std::move(content));
        rows = dialog<RowsDialog>();
        REQUIRE(rows != nullptr);
    }

    // "With 2 customers", then "Set health status/Struggling"
    void run(const QString &button, const QString &path) const
    {
        Menu menu;
        for (Button *one : rows->findChildren<Button *>()) {
            if (one->caption() == button) {
                QMenu *at = one->findChild<QMenu *>();
                REQUIRE(at != nullptr);
                emit at->aboutToShow();
                trigger(*at, path);
                QCoreApplication::processEvents();
                return;
            }
        }
        FAIL("no button " << button.toStdString());
    }
    static void trigger(QMenu &menu, const QString &path)
    {
        QMenu *at = &menu;
        for (const QString &name : path.split(u'/')) {
            for (QAction *action : at->actions()) {
                if (QString(action->text()).remove(u'&').startsWith(name)) {
                    if (action->menu() == nullptr) {
                        action->trigger();
                        return;
                    }
                    at = action->menu();
                    break;
                }
            }
        }
        FAIL("no " << path.toStdString());
    }
    void select(int row) const { rows->findChild<QTableView *>()->selectRow(row); }

    RowsDialog *rows = nullptr;
};

} // namespace

TEST_CASE_METHOD(RowsOfCustomers, "S0-41: the customers of rows get a task each", "[entry][rows]")
{
    run(u"With 3 customers"_s, u"Create task"_s);
    auto *asked = dialog<NewTaskDialog>();
    REQUIRE(asked != nullptr);
    field<QLineEdit>(*asked, u"Title"_s).setText(u"Ask for a reference"_s);
    click(*asked, u"Add task"_s);
    REQUIRE(book().tasks().size() == 3);
    CHECK(book().tasks().rows()[2].company == CompanyId{3});
    CHECK(window.toastText() == u"New task for 3 customers: Ask for a reference"_s);
}

TEST_CASE_METHOD(
    RowsOfCustomers, "S0-41: what is selected is meant, else all rows", "[entry][rows]")
{
    select(1);
    CHECK(rows->customers() == std::vector{CompanyId{2}});
    run(u"With 1 customer"_s, u"Premium/Make premium"_s);
    CHECK(book().companies().find(CompanyId{2})->isPremium.valueAt(today) == true);
    CHECK_FALSE(book().companies().find(CompanyId{1})->isPremium.valueAt(today));
    run(u"With 1 customer"_s, u"Log interaction"_s);
    auto *asked = dialog<EntryDialog>();
    REQUIRE(asked != nullptr);
    click(*asked, u"Save"_s);
    REQUIRE(book().interactions().size() == 1);
    CHECK(book().interactions().rows()[0].company == CompanyId{2});
}

TEST_CASE_METHOD(
    RowsOfCustomers, "S0-41: a status asks for its reason and runs the rules", "[entry][rows]")
{
    run(u"With 3 customers"_s, u"Set health status/Struggling"_s);
    Dialog *asked = nullptr;
    for (auto *one : QApplication::topLevelWidgets()) {
        auto *candidate = qobject_cast<Dialog *>(one);
        if (candidate != nullptr && candidate != rows && candidate->isVisible()) {
            asked = candidate;
        }
    }
    REQUIRE(asked != nullptr);
    click(*asked, u"Set status"_s);
    CHECK(book().healthStatusEvents().empty());
    field<QLineEdit>(*asked, u"Reason"_s).setText(u"Budget cuts"_s);
    click(*asked, u"Set status"_s);
    CHECK(book().healthStatusEvents().size() == 3);
    CHECK(book().tasks().size() == 3);
    window.actions()->undo->trigger();
    CHECK(eventually([this] { return book().healthStatusEvents().empty(); }));
    CHECK(book().tasks().empty());
}

TEST_CASE_METHOD(
    RowsOfCustomers, "S0-41: drafts go to the clipboard, nothing is sent", "[entry][rows]")
{
    select(0);
    run(u"With 1 customer"_s, u"Copy draft email/Supportive note"_s);
    const QString text = QGuiApplication::clipboard()->text();
    CHECK(
        text.startsWith(u"To: Ann Smith <ann@acme.example>\nSubject: How we can help, Ann\n\n"_s));
    CHECK(text.contains(u"easy at Acme"_s));
    run(u"With 1 customer"_s, u"Copy draft email/Blank"_s);
    CHECK(QGuiApplication::clipboard()->text().contains(u"Dear Ann,"_s));
    CHECK(book().outboxMessages().empty());
}

// BELLWETHER_PICTURES names a folder.
TEST_CASE_METHOD(Entering, "Pictures of quick entry and the hand-over screen", "[.picture]")
{
    const QString to = qEnvironmentVariable("BELLWETHER_PICTURES");
    for (const auto choice : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
        themes.choose(choice);
        const QString theme = choice == ThemeController::Choice::Dark ? u"dark"_s : u"light"_s;
        for (const EntryKind kind : {EntryKind::Task, EntryKind::Note, EntryKind::Interaction,
                 EntryKind::Sentiment, EntryKind::Feedback}) {
            EntryDialog &asked = ask(window.actions()->newNote);
            asked.setKind(kind);
            click(asked, u"Save"_s);
            QCoreApplication::processEvents();
            CHECK(asked.grab().save(
                u"%1/entry-%2-%3.png"_s.arg(to).arg(static_cast<int>(kind)).arg(theme)));
            closeDialogs();
        }
        EntryDialog &asked = ask(window.actions()->newFeedback);
        field<CustomerField>(asked, u"Customer"_s).setText(u"Birch"_s);
        click(asked, u"Hand over the screen"_s);
        auto *screen = dialog<SurveyScreen>();
        REQUIRE(screen != nullptr);
        screen->resize(1280, 800);
        screen->choices()->choose(8);
        QCoreApplication::processEvents();
        CHECK(screen->grab().save(u"%1/survey-%2.png"_s.arg(to, theme)));
        closeDialogs();
    }
}
