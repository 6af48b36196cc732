// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/helpwindow.h"

#include "tests/ui/support/windowfixture.h"
#include "ui/cards/chartcard.h"
#include "ui/charts/chartview.h"
#include "ui/commandbar/commandlist.h"
#include "ui/commandbar/searchfield.h"
#include "ui/help/helptopics.h"
#include "ui/help/shortcutswindow.h"
#include "ui/pages.h"
#include "ui/shell/filtercontrol.h"
#include "ui/shell/filterribbon.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/toast.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Helping : WindowFixture
{
    HelpWindow &help()
    {
        window.actions()->help->trigger();
        auto *help = dialog<HelpWindow>();
        REQUIRE(help != nullptr);
        return *help;
    }
};

void click(const QWidget &parent, const QString &caption)
{
    for (Button *button : parent.findChildren<Button *>()) {
        if (button->caption() == caption) {
            REQUIRE(button->isVisible());
            button->click();
            return;
        }
    }
    FAIL("no button " << caption.toStdString());
}

} // namespace

TEST_CASE("Every article has a title, words, and links that lead somewhere", "[help]")
{
    static const QRegularExpression link(u"\\(([a-z]+):([^)]*)\\)"_s);
    for (const HelpTopic &topic : helpTopics()) {
        INFO(topic.id.toStdString());
        const QString text = helpText(topic.id);
        CHECK(text.startsWith(u"# %1\n"_s.arg(topic.title)));
        CHECK(text.size() > 300);
        auto links = link.globalMatch(text);
        while (links.hasNext()) {
            const auto match = links.next();
            CHECK(match.captured(1) == u"topic"_s);
            CHECK(findHelpTopic(match.captured(2)) != nullptr);
        }
    }
    CHECK(helpText(u"../icons/book"_s).isEmpty());
    for (const PagePlace &place : pagePlaces()) {
        INFO(place.id.toStdString());
        CHECK(findHelpTopic(place.id) != nullptr);
    }
}

TEST_CASE_METHOD(Helping, "F1 shows the article of the page", "[help]")
{
    window.show();
    CHECK(help().topic() == u"begin"_s);
    closeDialogs();
    createBook(smallBook());
    window.showPage(u"my-book"_s);
    CHECK(help().topic() == u"my-book"_s);
    CHECK(help().findChild<QTextBrowser *>()->toPlainText().startsWith(u"My Book"_s));
    auto *article = dialog<HelpWindow>()->findChild<QTextBrowser *>();
    emit article->anchorClicked(QUrl(u"topic:renewals"_s));
    CHECK(dialog<HelpWindow>()->findChild<QListWidget *>()->currentItem()->text()
        == u"Upcoming renewals"_s);
    CHECK(dialog<HelpWindow>()->topic() == u"renewals"_s);
}

TEST_CASE_METHOD(Helping, "Help of a card shows the article about its chart", "[help]")
{
    createBook(smallBook());
    window.showPage(u"my-book"_s);
    REQUIRE(window.currentPage()->waitUntilShown(std::chrono::minutes(1)));
    const auto helpOf = [this](const QString &chart) {
        for (ChartCard *card : window.currentPage()->findChildren<ChartCard *>()) {
            if (card->view()->chart().id == chart) {
                for (QAction *action : card->menu()->actions()) {
                    if (action->text() == u"Help"_s) {
                        action->trigger();
                    }
                }
            }
        }
        auto *help = dialog<HelpWindow>();
        const QString topic = help == nullptr ? QString() : help->topic();
        closeDialogs();
        return topic;
    };
    CHECK(helpOf(u"renewals.by_month"_s) == u"renewals"_s);
    CHECK(helpOf(u"sentiments.by_value"_s) == u"my-book"_s);
}

TEST_CASE_METHOD(Helping, "A vote and a comment are kept in the book and can be undone", "[help]")
{
    createBook(smallBook());
    window.showPage(u"my-book"_s);
    HelpWindow &article = help();
    CHECK(article.voteText().isEmpty());
    click(article, u"No"_s);
    REQUIRE(workspace.book()->helpVotes().size() == 1);
    CHECK_FALSE(workspace.book()->helpVotes().rows()[0].isHelpful);
    CHECK(workspace.book()->helpVotes().rows()[0].topic == u"my-book"_s);
    CHECK(workspace.book()->helpVotes().rows()[0].day == today);
    CHECK(article.voteText().startsWith(u"Sorry about that."_s));
    CHECK(window.toast()->deed()->text() == u"Undo"_s);

    article.findChild<QLineEdit *>()->setText(u"  What is ARR? "_s);
    click(article, u"Save comment"_s);
    REQUIRE(workspace.book()->helpVotes().size() == 1);
    CHECK(workspace.book()->helpVotes().rows()[0].comment == u"What is ARR?"_s);
    CHECK(article.voteText() == u"Thank you. Your comment is saved in this book."_s);

    window.actions()->undo->trigger();
    CHECK(eventually([this] { return workspace.book()->helpVotes().rows()[0].comment.isEmpty(); }));
    window.actions()->undo->trigger();
    CHECK(eventually([this] { return workspace.book()->helpVotes().empty(); }));
}

TEST_CASE("Without a book a vote is kept in the preferences", "[help]")
{
    const QTemporaryDir folder;
    Workspace workspace;
    Preferences preferences(folder.filePath(u"settings.ini"_s));
    HelpVotes votes(workspace, preferences, QDate(2025, 6, 30));
    CHECK_FALSE(votes.isKeptInBook());
    CHECK_FALSE(votes.vote(u"begin"_s));
    REQUIRE(votes.put(u"begin"_s, true, u"Clear"_s));
    Preferences later(folder.filePath(u"settings.ini"_s));
    CHECK(HelpVotes(workspace, later, QDate(2025, 7, 1)).vote(u"begin"_s)->isHelpful);
    CHECK(later.helpComment(u"begin"_s) == u"Clear"_s);
    CHECK_FALSE(later.isHelpful(u"search"_s));
}

TEST_CASE_METHOD(Helping, "The shortcuts are those that the commands have", "[help][shortcuts]")
{
    createBook(smallBook());
    window.actions()->history->setShortcut(u"Ctrl+Alt+J"_s);
    window.actions()->shortcuts->trigger();
    auto *shortcuts = dialog<ShortcutsWindow>();
    REQUIRE(shortcuts != nullptr);
    const auto keysOf = [shortcuts](const QString &name) {
        for (const CommandRow &row : shortcuts->list()->rows()) {
            if (row.text == name && !row.isHeading()) {
                return row.detail;
            }
        }
        return QString();
    };
    CHECK(keysOf(u"History…"_s) == u"Ctrl Alt J"_s);
    CHECK(keysOf(u"My Book"_s) == u"Ctrl 2"_s);
    CHECK(keysOf(u"Search and actions"_s) == u"Ctrl K"_s);
    CHECK(keysOf(u"Help"_s) == u"F1"_s);

    shortcuts->edit()->setText(u"ctrl alt j"_s);
    REQUIRE(shortcuts->list()->rowCount() == 2);
    shortcuts->edit()->setText(u"about"_s);
    CHECK(shortcuts->list()->rowCount() == 1); // it has no keys
    shortcuts->edit()->setText(u"full"_s);
    QTest::keyClick(shortcuts->edit(), Qt::Key_Return);
    CHECK(eventually([this] { return window.actions()->fullScreen->isChecked(); }));
}

TEST_CASE_METHOD(WindowFixture, "F6 goes from rail to top bar to page, Shift F6 back", "[shell]")
{
    createBook(smallBook());
    const auto part = [this] {
        const QWidget *focused = window.focusWidget();
        for (const char *name : {"bellwether::Rail", "bellwether::TopBar", "bellwether::PageStack",
                 "bellwether::NoticeBar"}) {
            for (const QWidget *widget : window.findChildren<QWidget *>()) {
                if (qstrcmp(widget->metaObject()->className(), name) == 0
                    && widget->isAncestorOf(focused)) {
                    return QString::fromLatin1(name).section(u':', -1);
                }
            }
        }
        return QString();
    };
    QStringList parts;
    window.findChild<SearchField *>()->setFocus();
    for (int i = 0; i < 3; ++i) {
        window.actions()->nextPart->trigger();
        parts << part();
        if (parts.back() == u"NoticeBar"_s) {
            --i;
        }
    }
    window.actions()->previousPart->trigger();
    parts << part();
    parts.removeAll(u"NoticeBar"_s);
    CHECK(parts.join(u' ') == u"PageStack Rail TopBar Rail"_s);
}

TEST_CASE_METHOD(WindowFixture, "The ribbon is a stop of F6 while it is shown", "[shell]")
{
    createBook(smallBook());
    window.showPage(u"my-book"_s);
    auto *ribbon = window.findChild<FilterRibbon *>();
    window.filters()->showRibbon(false);
    window.findChild<SearchField *>()->setFocus();
    window.actions()->nextPart->trigger();
    CHECK_FALSE(ribbon->isAncestorOf(window.focusWidget()));
    window.filters()->showRibbon(true);
    window.findChild<SearchField *>()->setFocus();
    window.actions()->nextPart->trigger();
    CHECK(ribbon->isAncestorOf(window.focusWidget()));
    window.actions()->previousPart->trigger();
    CHECK_FALSE(ribbon->isAncestorOf(window.focusWidget()));
}

// BELLWETHER_PICTURES names a folder.
TEST_CASE_METHOD(Helping, "Pictures of help and shortcuts", "[.picture]")
{
    const QString to = qEnvironmentVariable("BELLWETHER_PICTURES");
    createBook(smallBook());
    for (const auto choice : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
        themes.choose(choice);
        const QString theme = choice == ThemeController::Choice::Dark ? u"dark"_s : u"light"_s;
        help();
        QCoreApplication::processEvents();
        CHECK(dialog<HelpWindow>()->grab().save(u"%1/help-%2.png"_s.arg(to, theme)));
        closeDialogs();
        window.actions()->shortcuts->trigger();
        QCoreApplication::processEvents();
        CHECK(dialog<ShortcutsWindow>()->grab().save(u"%1/shortcuts-%2.png"_s.arg(to, theme)));
        closeDialogs();
    }
}
