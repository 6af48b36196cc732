// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/chartboard.h"

#include "tests/ui/support/windowfixture.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/enlarged.h"
#include "ui/cards/loadingbars.h"
#include "ui/cards/marktitle.h"
#include "ui/charts/chartview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/strip.h"

#include <QAction>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QSemaphore>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

#include <atomic>
#include <stdexcept>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What the charts of these tests do instead of reading a book.
QSemaphore gate;
std::atomic<bool> isSlow = false;
std::atomic<bool> isFailing = false;
std::atomic<int> asked = 0;

ChartData renewals(const Question &question, const ChartChoices &choices)
{
    ++asked;
    if (isSlow) {
        gate.acquire();
    }
    if (isFailing) {
        throw std::runtime_error("out of memory");
    }
    return findChart(u"renewals.by_month"_s)->chart(question, choices);
}

// A page of one card, on the tools of the real window.
struct Board : WindowFixture
{
    ScopeStack scope{today};
    Preferences preferences{QString()};
    QWidget page;
    PageContext context{
        workspace, window.answers(), scope, window.navigator(), themes, preferences};
    ChartBoard board{context, page};
    ChartCard *card = board.addChart({u"renewals.by_month"_s},
        {u"renewals.by_month"_s, u"Upcoming renewals"_s, renewals}, &page);

    Board()
    {
        isSlow = false;
        isFailing = false;
        asked = 0;
        createBook(smallBook());
        auto *layout = new QVBoxLayout(&page);
        layout->addWidget(card);
        page.resize(700, 400);
        page.show();
    }
    ~Board()
    {
        isSlow = false;
        gate.release(100);
        window.answers().threads().waitForDone();
        gate.acquire(gate.available());
        Inquiry::setPatience(1min);
    }

    ChartView *view() const { return card->view(); }
    QString words() const
    {
        QStringList words;
        for (const PlainLabel *label : card->findChildren<PlainLabel *>()) {
            if (label->isVisible()) {
                words << label->text();
            }
        }
        return words.join(u'|');
    }
    Button *button(const QString &text) const
    {
        for (Button *one : card->findChildren<Button *>()) {
            if (one->caption() == text && one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }
    QString deeds() const
    {
        QStringList deeds;
        for (const QAction *action : card->menu()->actions()) {
            if (!action->isSeparator()) {
                deeds << action->text().section(u'\t', 0, 0);
            }
        }
        return deeds.join(u", "_s);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QApplication::setActiveWindow(&page); // keys go nowhere else
        view()->setFocus();
        QTest::keyClick(view(), key, modifiers);
    }
};

} // namespace

TEST_CASE_METHOD(Board, "A click on a mark lists as many rows as the mark counts", "[cards][rows]")
{
    const Bars &bars = view()->chart().bars();
    REQUIRE_FALSE(bars.categories.empty());
    for (std::size_t month = 0; month < bars.categories.size(); ++month) {
        for (const ChartSeries &level : bars.series) {
            const int count = static_cast<int>(level.counts[month]);
            if (count == 0) {
                continue;
            }
            const QString key = bars.categories[month].key + u'/' + level.key;
            emit view()->markActivated(key);
            auto *rows = dialog<RowsDialog>();
            REQUIRE(rows != nullptr);
            CHECK(rows->content().table.rows.size() == static_cast<std::size_t>(count));
            CHECK(rows->windowTitle().startsWith(u"Upcoming renewals: "_s));
            closeDialogs();
        }
    }
}

TEST_CASE_METHOD(Board, "Several marks list their rows once", "[cards][rows]")
{
    emit view()->marksActivated({u"overdue"_s, u"2025-10"_s, u"overdue"_s});
    auto *rows = dialog<RowsDialog>();
    REQUIRE(rows != nullptr);
    CHECK(rows->content().table.rows.size() == 2);
}

TEST_CASE_METHOD(Board, "The menu of a card has one list for mouse and keys", "[cards]")
{
    CHECK(deeds()
        == u"Show as table, Enlarge, Copy image, Copy data, Pin hover text, Copy hover text, "
           u"Export…, "
           "Export rows…, How this is worked out, Help"_s);
    for (QAction *action : card->menu()->actions()) {
        CHECK(view()->actions().contains(action));
    }
}

TEST_CASE_METHOD(Board, "S0-32: P pins what a mark says, Ctrl Alt C copies it", "[cards]")
{
    view()->setFocus(Qt::TabFocusReason);
    view()->hover(u"overdue"_s);
    press(Qt::Key_P);
    CHECK(view()->pinned() == u"overdue"_s);
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    CHECK(QGuiApplication::clipboard()->text() == view()->hoverText(u"overdue"_s));
    press(Qt::Key_P);
    CHECK(view()->pinned().isEmpty());
}

TEST_CASE_METHOD(Board, "T shows the numbers as a table", "[cards]")
{
    press(Qt::Key_T);
    auto *rows = dialog<RowsDialog>();
    REQUIRE(rows != nullptr);
    CHECK(rows->windowTitle() == u"Upcoming renewals"_s);
    CHECK(rows->content().table.rows.size() == tableOf(view()->chart()).rows.size());
}

TEST_CASE_METHOD(Board, "F enlarges the chart and its marks lead on", "[cards]")
{
    press(Qt::Key_F);
    auto *large = dialog<EnlargedChart>();
    REQUIRE(large != nullptr);
    CHECK(large->view()->chart().title == u"Upcoming renewals"_s);
    CHECK(large->width() > 600);
    emit large->view()->markActivated(u"overdue"_s);
    CHECK(dialog<RowsDialog>() != nullptr);
    dialog<RowsDialog>()->close();
    QTest::keyClick(large, Qt::Key_Escape);
    CHECK(dialog<EnlargedChart>() == nullptr);
}

TEST_CASE_METHOD(Board, "An enlarged chart has the keys and the menu of its card", "[cards]")
{
    press(Qt::Key_F);
    auto *large = dialog<EnlargedChart>();
    REQUIRE(large != nullptr);
    QStringList texts;
    for (const QAction *action : large->view()->actions()) {
        if (!action->isSeparator()) {
            texts << action->text().section(u'\t', 0, 0);
        }
    }
    CHECK(texts.join(u", "_s)
        == u"Show as table, Copy image, Copy data, Export…, Export rows…, How this is worked out, "
           "Help, Pin hover text, Copy hover text"_s);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(large->view(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->mimeData()->hasImage());
    QTest::keyClick(large->view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(QGuiApplication::clipboard()->mimeData()->hasImage());
    QTest::keyClick(large->view(), Qt::Key_T);
    CHECK(dialog<RowsDialog>() != nullptr);
    QGuiApplication::clipboard()->clear();
}

TEST_CASE_METHOD(Board, "Ctrl C copies the picture, the drawing and the numbers at once", "[cards]")
{
    press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    REQUIRE(copied != nullptr);
    CHECK(copied->hasImage());
    CHECK(copied->data(u"image/svg+xml"_s).contains("<svg"));
    CHECK(copied->text().contains(u'\t'));
    CHECK(copied->html().startsWith(u"<table><tr><th>"_s));
    QGuiApplication::clipboard()->clear();
}

TEST_CASE_METHOD(Board, "Ctrl Shift C copies the numbers", "[cards]")
{
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    REQUIRE(copied != nullptr);
    CHECK_FALSE(copied->hasImage());
    CHECK(copied->text().contains(u'\t'));
    QGuiApplication::clipboard()->clear();
}

TEST_CASE_METHOD(Board, "A question mark says how it is worked out", "[cards]")
{
    press(Qt::Key_Question);
    auto *answer = dialog<Dialog>();
    REQUIRE(answer != nullptr);
    CHECK(answer->windowTitle() == u"How this is worked out"_s);
}

TEST_CASE_METHOD(
    Board, "A chart that takes long leaves the page alone and can be stopped", "[cards]")
{
    Inquiry::setPatience(1ms);
    isSlow = true;
    scope.chooseCsm(TeamMemberId{1});
    CHECK(card->isPending());
    auto *bars = card->findChild<LoadingBars *>();
    CHECK(eventually([&] { return bars->isVisible(); }));
    CHECK(words().contains(u"Upcoming renewals"_s)); // the title stays
    emit bars->cancelWanted();
    CHECK_FALSE(card->isPending());
    CHECK(words().contains(u"Not worked out"_s));

    isSlow = false;
    gate.release();
    Inquiry::setPatience(1min);
    REQUIRE(button(u"Try again"_s) != nullptr);
    button(u"Try again"_s)->click();
    CHECK(view()->isVisible());
    CHECK_FALSE(view()->chart().empty());
}

TEST_CASE_METHOD(Board, "A chart that fails says so, and can be tried again", "[cards]")
{
    isFailing = true;
    scope.chooseCsm(TeamMemberId{1});
    CHECK(words().contains(u"This chart could not be worked out|out of memory"_s));
    CHECK_FALSE(board.canExport());
    isFailing = false;
    button(u"Try again"_s)->click();
    CHECK(view()->isVisible());
    CHECK(board.canExport());
}

TEST_CASE_METHOD(Board, "Rows behind a chart that fails can be seen", "[cards]")
{
    isFailing = true;
    scope.chooseCsm(TeamMemberId{1});
    REQUIRE(button(u"Show rows"_s) != nullptr);
    button(u"Show rows"_s)->click();
    auto *rows = dialog<RowsDialog>();
    REQUIRE(rows != nullptr);
    CHECK(rows->windowTitle() == u"Upcoming renewals"_s);
    CHECK_FALSE(rows->content().table.rows.empty());
}

TEST_CASE_METHOD(Board, "Where a chart that fails has no rows, none are offered", "[cards]")
{
    Scope nobody;
    nobody.isPremium = true;
    isFailing = true;
    scope.setScope(nobody);
    CHECK(button(u"Show rows"_s) == nullptr);
    CHECK(button(u"Try again"_s) != nullptr);
}

TEST_CASE_METHOD(Board, "The newest choice wins over one that is still worked out", "[cards]")
{
    Inquiry::setPatience(1ms);
    isSlow = true;
    scope.chooseCsm(TeamMemberId{2});
    scope.chooseCsm(TeamMemberId{1});
    isSlow = false;
    gate.release(2);
    CHECK(board.waitUntilShown());
    CHECK(board.scopeLine().contains(u"Mia"_s));
    CHECK_FALSE(view()->chart().empty());
}

TEST_CASE_METHOD(Board, "A book may be closed while its chart is worked out", "[cards]")
{
    Inquiry::setPatience(1ms);
    isSlow = true;
    scope.chooseCsm(TeamMemberId{1});
    workspace.close();
    CHECK_FALSE(board.isBusy());
    gate.release();
    window.answers().threads().waitForDone();
    QCoreApplication::processEvents();
    CHECK(view()->chart().empty());
    CHECK_FALSE(board.canExport());
}

TEST_CASE_METHOD(Board, "A page that nobody sees is worked out when it is shown", "[cards]")
{
    page.hide();
    const int before = asked;
    scope.chooseCsm(TeamMemberId{1});
    scope.chooseCsm(TeamMemberId{2});
    CHECK(asked == before);
    page.show();
    CHECK(asked == before + 1);
}

TEST_CASE_METHOD(Board, "Filters that leave nobody can be cleared from the card", "[cards]")
{
    Scope nobody;
    nobody.isPremium = true;
    scope.setScope(nobody);
    CHECK(words().contains(u"No customers match"_s));
    REQUIRE(button(u"Clear filters"_s) != nullptr);
    button(u"Clear filters"_s)->click();
    CHECK(scope.scope() == Scope());
    CHECK(view()->isVisible());
}
