// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages.h"

#include "core/book/bookbuilder.h"
#include "tests/ui/support/windowfixture.h"
#include "ui/pagepicture.h"
#include "ui/shell/navitem.h"
#include "ui/shell/rail.h"
#include "ui/shell/windowactions.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::vector<PagePlace> ThreePlaces{
    {u"overview"_s, u"Overview"_s, Icon::Overview, {u"Ctrl+1"_s}, false, nullptr},
    {u"tasks"_s, u"Tasks & calls"_s, Icon::Tasks, {u"Ctrl+5"_s}, false, nullptr},
    {u"setup"_s, u"Setup"_s, Icon::Sliders, {u"Ctrl+7"_s}, true, nullptr}};

// "Overview, [Tasks], (Setup)": the one that is shown, those that cannot be.
QString itemsOf(const QWidget &rail)
{
    QStringList texts;
    for (const NavItem *item : rail.findChildren<NavItem *>()) {
        texts << (!item->isEnabled() ? u"(%1)"_s
                : item->isChecked()  ? u"[%1]"_s
                                     : u"%1"_s)
                     .arg(item->accessibleName());
    }
    return texts.join(u", "_s);
}

BookPointer anyBook()
{
    return std::make_shared<const Book>(BookBuilder().build());
}

} // namespace

TEST_CASE("Every page has a place, a name and keys of its own", "[shell][pages]")
{
    QStringList ids;
    QStringList keys;
    for (const PagePlace &place : pagePlaces()) {
        INFO(place.id.toStdString());
        CHECK_FALSE(ids.contains(place.id));
        CHECK_FALSE(place.title.isEmpty());
        ids << place.id;
        for (const QKeySequence &one : place.keys) {
            CHECK_FALSE(keys.contains(one.toString()));
            keys << one.toString();
        }
    }
}

TEST_CASE("The rail shows the pages, the one that is open and what waits on each", "[shell][pages]")
{
    ThemeController themes;
    Rail rail(ThreePlaces, QDate(2025, 6, 30));
    CHECK(itemsOf(rail) == u"(Overview), (Tasks & calls), (Setup)"_s);

    rail.setBook(anyBook(), {});
    rail.setCurrent(u"tasks"_s);
    rail.setBadge(u"tasks"_s, 3);
    rail.setBadge(u"nobody"_s, 3);
    CHECK(itemsOf(rail) == u"Overview, [Tasks & calls, 3], Setup"_s);
    rail.setCurrent({});
    rail.setBadge(u"tasks"_s, 0);
    CHECK(itemsOf(rail) == u"Overview, Tasks & calls, Setup"_s);
}

TEST_CASE("Setup stands at the bottom of the rail, compact items say their name on hover",
    "[shell][pages]")
{
    ThemeController themes;
    Rail rail(ThreePlaces, QDate(2025, 6, 30));
    rail.setBook(anyBook(), {});
    rail.resize(184, 700);
    rail.show();
    const auto items = rail.findChildren<NavItem *>();
    CHECK(items[1]->y() - items[0]->y() < 50);
    CHECK(items[2]->y() - items[1]->y() > 300);
    CHECK(items[0]->toolTip().isEmpty());

    rail.setBadge(u"tasks"_s, 12);
    rail.setCompact(true);
    CHECK(rail.width() == 56);
    CHECK(items[0]->toolTip().contains(u"Overview"_s));
    CHECK(items[1]->toolTip().contains(u"12"_s));
}

TEST_CASE("A click in the rail asks for the page and marks nothing by itself", "[shell][pages]")
{
    ThemeController themes;
    Rail rail(ThreePlaces, QDate(2025, 6, 30));
    rail.setBook(anyBook(), {});
    rail.setCurrent(u"overview"_s);
    QStringList wanted;
    QObject::connect(&rail, &Rail::pageWanted, [&](const QString &id) { wanted << id; });
    for (NavItem *item : rail.findChildren<NavItem *>()) {
        item->click();
    }
    CHECK(wanted == QStringList{u"overview"_s, u"tasks"_s, u"setup"_s});
    CHECK(itemsOf(rail) == u"[Overview], Tasks & calls, Setup"_s);
}

TEST_CASE_METHOD(WindowFixture, "Pages that need a book are there, but not to be had, without one",
    "[shell][pages]")
{
    window.show();
    for (const PagePlace &place : pagePlaces()) {
        INFO(place.id.toStdString());
        auto *item = named<NavItem>(place.title);
        REQUIRE(item != nullptr);
        CHECK(item->isVisible());
        CHECK_FALSE(item->isEnabled());
        CHECK_FALSE(window.showPage(place.id));
    }
    CHECK(window.currentPage() == nullptr);
}

TEST_CASE_METHOD(
    WindowFixture, "The keys of a page show it and put the keyboard on it", "[shell][pages]")
{
    createBook(smallBook());
    for (QAction *action : window.actions()->showPage) {
        window.showPage(WelcomePageId);
        CHECK(window.currentPage() == nullptr);
        action->trigger();
        Page *page = window.page(action->data().toString());
        REQUIRE(page != nullptr);
        CHECK(window.currentPage() == page);
        CHECK(named<NavItem>(page->title())->isChecked());
        QWidget *focused = window.focusWidget();
        REQUIRE(focused != nullptr);
        CHECK(page->isAncestorOf(focused));
    }
}

TEST_CASE_METHOD(WindowFixture, "A page stays where the user scrolled it to", "[shell][pages]")
{
    createBook(smallBook());
    REQUIRE(pagePicture(window, u"my-book"_s, {1024, 640}));
    Page *page = window.page(u"my-book"_s);
    auto *bar = page->findChild<QScrollArea *>()->verticalScrollBar();
    bar->setRange(0, 500);
    bar->setValue(120);
    const QVariant state = page->saveState();
    bar->setValue(0);
    page->restoreState(state);
    CHECK(bar->value() == 120);
    page->restoreState(u"of another page"_s);
    CHECK(bar->value() == 0);
}

TEST_CASE_METHOD(WindowFixture, "An edit leaves the page that is shown", "[shell][pages]")
{
    createBook(smallBook());
    window.showPage(pagePlaces().back().id);
    Change change;
    change.settings[SettingKey::BookName] = u"Renamed"_s;
    REQUIRE(workspace.apply(change));
    CHECK(window.currentPage() == window.page(pagePlaces().back().id));
}
