// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "tests/ui/support/windowfixture.h"
#include "ui/icons.h"
#include "ui/importer/importassistant.h"
#include "ui/pagepicture.h"
#include "ui/pages.h"
#include "ui/preferences.h"
#include "ui/scopestack.h"
#include "ui/shell/rangepicker.h"
#include "ui/shell/userbutton.h"
#include "ui/shell/windowactions.h"
#include "ui/welcome/welcomecard.h"
#include "ui/welcome/whoami.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString rowOfButtons(const QWidget &parent)
{
    QStringList texts;
    for (const Button *button : parent.findChildren<Button *>()) {
        if (button->isVisible()) {
            texts << (button->isEnabled() ? button->caption() : u"(%1)"_s.arg(button->caption()));
        }
    }
    return texts.join(u", "_s);
}

Button *buttonOf(const QWidget &parent, const QString &text)
{
    for (Button *button : parent.findChildren<Button *>()) {
        if (button->caption() == text) {
            return button;
        }
    }
    FAIL("no button " << text.toStdString());
    return nullptr;
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "Without a book the window offers three ways to begin", "[shell]")
{
    window.show();
    CHECK(window.findChildren<WelcomeCard *>().size() == 3);
    CHECK(window.windowTitle() == u"Bellwether"_s);
    const QString buttons = rowOfButtons(window);
    CHECK(buttons.contains(u"No book open, (This month), (All CSMs), (Note down), (Export)"_s));
    CHECK(buttons.contains(u"Open sample book"_s));
    CHECK_FALSE(window.actions()->closeBook->isEnabled());
}

TEST_CASE_METHOD(WindowFixture, "An open book shows its name and the Overview", "[shell]")
{
    createBook(smallBook());
    CHECK(window.windowTitle() == u"Small & Co – Bellwether"_s);
    const QString buttons = rowOfButtons(window);
    CHECK(buttons.contains(u"Small & Co, "_s));
    CHECK(buttons.contains(u"This month"_s));
    CHECK(buttons.contains(u"All CSMs"_s));
    CHECK(buttons.endsWith(u"Export"_s));
    CHECK(window.page(u"overview"_s)->isVisible());
    window.actions()->closeBook->trigger();
    CHECK_FALSE(workspace.isOpen());
    CHECK(window.windowTitle() == u"Bellwether"_s);
}

TEST_CASE_METHOD(WindowFixture, "Opening a book asks once who I am", "[shell]")
{
    createBook(smallBook());
    workspace.close();
    const QString book = path(u"Book.bellwether"_s);
    window.setFileDialogs(
        {nullptr, [book](QWidget *, const FileDialogs::Wish &) { return QStringList{book}; }});
    window.actions()->openBook->trigger();
    auto *question = dialog<WhoAmI>();
    REQUIRE(question != nullptr);
    buttonOf(*question, u"Mia Ray"_s)->click();
    CHECK(workspace.book()->settings().currentMember() == TeamMemberId{1});
    CHECK(named<UserButton>(u"I am Mia Ray"_s) != nullptr);
    CHECK(window.scope().csm() == TeamMemberId{1});

    window.actions()->openBook->trigger();
    CHECK(dialog<WhoAmI>() == nullptr);
}

TEST_CASE_METHOD(WindowFixture, "A new book is named after its file", "[shell]")
{
    window.show();
    const QString book = path(u"Alder accounts.bellwether"_s);
    window.setFileDialogs({[book](QWidget *, const FileDialogs::Wish &) { return book; }, nullptr});
    window.actions()->newBook->trigger();
    REQUIRE(workspace.isOpen());
    CHECK(workspace.book()->settings().bookName() == u"Alder accounts"_s);
    CHECK_FALSE(window.actions()->exportChart->isEnabled());
}

TEST_CASE_METHOD(WindowFixture, "A book that cannot be opened leaves the open one alone", "[shell]")
{
    createBook(smallBook());
    const QString noBook = write(u"no.bellwether"_s, "hello");
    window.setFileDialogs(
        {nullptr, [noBook](QWidget *, const FileDialogs::Wish &) { return QStringList{noBook}; }});
    window.actions()->openBook->trigger();
    CHECK(eventually([this] { return dialog<Dialog>() != nullptr; }));
    CHECK(window.windowTitle() == u"Small & Co – Bellwether"_s);
    CHECK(workspace.book()->companies().size() == 3);
}

TEST_CASE_METHOD(WindowFixture, "The sample book is used again on the same day", "[shell]")
{
    window.show();
    window.actions()->openSample->trigger();
    REQUIRE(workspace.isOpen());
    closeDialogs();
    const QString first = workspace.path();
    workspace.close();
    window.actions()->openSample->trigger();
    CHECK(workspace.path() == first);
    closeDialogs();
    workspace.close();
    QFile::remove(first);
}

TEST_CASE_METHOD(WindowFixture, "The menu bar appears on Alt", "[shell]")
{
    createBook(smallBook());
    CHECK_FALSE(window.menuBar()->isVisible());
    QTest::keyClick(&window, Qt::Key_Alt);
    CHECK(window.menuBar()->isVisible());
    CHECK(window.menuBar()->activeAction() == window.menuBar()->actions().front());
    QTest::keyClick(window.menuBar(), Qt::Key_Right);
    CHECK(window.menuBar()->activeAction() == window.menuBar()->actions().at(1));
    QTest::keyClick(window.menuBar(), Qt::Key_Escape);
    CHECK_FALSE(window.menuBar()->isVisible());
    QTest::keyClick(&window, Qt::Key_Alt);
    QTest::keyClick(&window, Qt::Key_Escape);
    CHECK_FALSE(window.menuBar()->isVisible());
}

TEST_CASE_METHOD(WindowFixture, "Every mnemonic of a menu stands for one entry", "[shell]")
{
    createBook(smallBook());
    for (const QAction *title : window.menuBar()->actions()) {
        QStringList keys;
        for (const QAction *action : title->menu()->actions()) {
            const QKeySequence key = QKeySequence::mnemonic(action->text());
            if (!key.isEmpty()) {
                INFO(action->text().toStdString());
                CHECK_FALSE(keys.contains(key.toString()));
                keys << key.toString();
            }
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "Enter presses the button that has the keyboard", "[shell]")
{
    createBook(smallBook());
    workspace.close();
    const QString book = path(u"Book.bellwether"_s);
    window.setFileDialogs(
        {nullptr, [book](QWidget *, const FileDialogs::Wish &) { return QStringList{book}; }});
    window.actions()->openBook->trigger();
    auto *question = dialog<WhoAmI>();
    REQUIRE(question != nullptr);
    QTest::keyClick(buttonOf(*question, u"Mia Ray"_s), Qt::Key_Return);
    CHECK(workspace.book()->settings().currentMember() == TeamMemberId{1});
}

TEST_CASE_METHOD(WindowFixture, "A focus ring is whole also where its parent is tight", "[shell]")
{
    createBook(smallBook());
    int rings = 0;
    for (QWidget *control : window.findChildren<QPushButton *>()) {
        if (!control->isVisible() || !control->isEnabled()) {
            continue;
        }
        QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(control, &in);
        for (const FocusRing *ring : window.findChildren<FocusRing *>()) {
            if (ring->isVisible()) {
                ++rings;
                INFO(control->accessibleName().toStdString());
                CHECK(ring->parentWidget()->rect().contains(ring->geometry()));
                CHECK(QRect(ring->mapTo(&window, QPoint(0, 0)), ring->size())
                          .contains(QRect(control->mapTo(&window, QPoint(0, 0)), control->size())));
            }
        }
        QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
        QCoreApplication::sendEvent(control, &out);
    }
    CHECK(rings > 4);
}

TEST_CASE_METHOD(
    WindowFixture, "A book made for an import goes when the import is declined", "[shell]")
{
    window.show();
    const QString book = path(u"New.bellwether"_s);
    window.setFileDialogs({[book](QWidget *, const FileDialogs::Wish &) { return book; }, nullptr});
    window.actions()->importFiles->trigger();
    REQUIRE(eventually([this] { return dialog<ImportAssistant>() != nullptr; }));
    dialog<ImportAssistant>()->reject();
    CHECK_FALSE(workspace.isOpen());
    CHECK_FALSE(QFile::exists(book));
}

TEST_CASE("Whoever is not a CSM is told that all customers are shown", "[shell]")
{
    TeamMember member;
    member.name = u"Darius Okonjo"_s;
    CHECK(allShownSentence(member)
        == u"No customers are assigned to Darius Okonjo; all customers are shown"_s);
    member.isCsm = true;
    CHECK(allShownSentence(member).isEmpty());
}

TEST_CASE_METHOD(WindowFixture, "Every control has a name", "[shell][accessibility]")
{
    createBook(smallBook());
    for (const QString &page : {WelcomePageId, u"my-book"_s}) {
        window.showPage(page);
        QCoreApplication::processEvents();
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                || qobject_cast<QAbstractScrollArea *>(widget) != nullptr) {
                continue;
            }
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            REQUIRE(accessible != nullptr);
            INFO(widget->metaObject()->className());
            CHECK_FALSE(accessible->text(QAccessible::Name).isEmpty());
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "No page scrolls sideways in the smallest window", "[shell]")
{
    createBook(smallBook());
    for (const QSize size : {QSize(1024, 640), QSize(1180, 700), QSize(1440, 900)}) {
        for (const QString &page : {u"welcome"_s, u"my-book"_s}) {
            const Result<QImage> picture = pagePicture(window, page, size);
            REQUIRE(picture);
            CHECK(picture->size() / picture->devicePixelRatio() == size);
            for (QScrollArea *area : window.findChildren<QScrollArea *>()) {
                if (area->isVisible()) {
                    INFO(page.toStdString() << " at " << size.width());
                    CHECK(area->widget()->minimumSizeHint().width() <= area->viewport()->width());
                    CHECK(area->widget()->width() <= area->viewport()->width());
                }
            }
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "A page that is not there gives no picture", "[shell]")
{
    const Result<QImage> picture = pagePicture(window, u"insights"_s, {1440, 900});
    REQUIRE_FALSE(picture);
    CHECK(picture.error().kind == Error::Kind::NotFound);
}

TEST_CASE_METHOD(WindowFixture, "Names from files are shown as they stand", "[shell]")
{
    const QString canary = u"<b style=\"color:#ff00ff;font-size:60px\">####</b>"_s;
    Change change = smallBook();
    change.rows<TeamMember>().put[0].name = canary;
    change.settings[SettingKey::BookName] = canary;
    change.settings[SettingKey::CurrentMember] = u"1"_s;
    for (Company &company : change.rows<Company>().put) {
        company.name = canary;
    }
    createBook(change);
    const Result<QImage> picture = pagePicture(window, u"my-book"_s, {1440, 900});
    REQUIRE(picture);
    int canaries = 0;
    for (int y = 0; y < picture->height(); ++y) {
        for (int x = 0; x < picture->width(); ++x) {
            canaries += picture->pixelColor(x, y) == QColor(255, 0, 255) ? 1 : 0;
        }
    }
    CHECK(canaries == 0);
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        CHECK(label->textFormat() == Qt::PlainText);
    }
}

TEST_CASE_METHOD(WindowFixture, "A theme repaints without rebuilding", "[shell]")
{
    createBook(smallBook());
    const auto before = window.findChildren<FigureTile *>();
    themes.choose(ThemeController::Choice::Dark);
    CHECK(window.findChildren<FigureTile *>() == before);
    const Result<QImage> dark = pagePicture(window, u"my-book"_s, {1440, 900});
    REQUIRE(dark);
    CHECK(dark->pixelColor(3, 300) == Theme::dark().background);
    themes.choose(ThemeController::Choice::Light);
    const Result<QImage> light = pagePicture(window, u"my-book"_s, {1440, 900});
    REQUIRE(light);
    CHECK(light->pixelColor(3, 300) == Theme::light().background);
}

TEST_CASE_METHOD(WindowFixture, "High contrast is a theme of the menu, and is kept", "[shell]")
{
    createBook(smallBook());
    emit window.actions()->themeWanted(ThemeController::Choice::HighContrast);
    CHECK(themes.theme().kind == Theme::Kind::HighContrast);
    CHECK(Preferences().theme() == ThemeController::Choice::HighContrast);
    const Result<QImage> picture = pagePicture(window, u"my-book"_s, {1440, 900});
    REQUIRE(picture);
    CHECK(picture->pixelColor(3, 300) == QColor(Qt::black));
    emit window.actions()->themeWanted(ThemeController::Choice::Light);
    CHECK(Preferences().theme() == ThemeController::Choice::Light);
}

TEST_CASE_METHOD(
    WindowFixture, "S0-02: a start begins with this month, or as remembered", "[shell]")
{
    const auto remember = [this] {
        auto *menu = window.findChild<RangePicker *>()->findChild<QMenu *>();
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text().contains(u"Remember"_s)) {
                return action;
            }
        }
        FAIL("no such entry");
        return static_cast<QAction *>(nullptr);
    };
    createBook(smallBook());
    CHECK(window.scope().preset() == RangePreset::ThisMonth);
    CHECK_FALSE(remember()->isChecked());
    window.scope().choosePreset(RangePreset::LastMonth);
    remember()->trigger();
    window.scope().choosePreset(RangePreset::LastQuarter);
    {
        Workspace other;
        MainWindow next(other, themes, Preferences(), today);
        CHECK(next.scope().preset() == RangePreset::LastQuarter);
    }
    CHECK(remember()->isChecked());
    remember()->trigger();
    CHECK_FALSE(Preferences().firstRange());
}

TEST_CASE("Every icon is there", "[shell]")
{
    for (int i = 0; i <= static_cast<int>(Icon::Users); ++i) {
        const QImage image = iconPixmap(static_cast<Icon>(i), Qt::black, 24, 1).toImage();
        bool hasInk = false;
        for (int y = 0; y < 24 && !hasInk; ++y) {
            for (int x = 0; x < 24 && !hasInk; ++x) {
                hasInk = image.pixelColor(x, y).alpha() > 128;
            }
        }
        INFO(i);
        CHECK(hasInk);
    }
}

TEST_CASE("Initials are the first letters of the first and last name", "[shell]")
{
    CHECK(initialsOf(u"Maya Lindqvist"_s) == u"ML"_s);
    CHECK(initialsOf(u"  Ana  de la Cruz "_s) == u"AC"_s);
    CHECK(initialsOf(u"zoë"_s) == u"Z"_s);
    CHECK(initialsOf({}).isEmpty());
}
