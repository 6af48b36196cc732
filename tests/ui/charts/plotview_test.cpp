// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotview.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/charttext.h"
#include "ui/charts/barplot.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Months = uR"(month | At risk | Needs attention | Satisfactory
    2025-12 | -       | -     | 1 x 42
    2026-01 | 3 x 303 | -     | 1 x 184
    2026-02 | -       | 1 x 9 | -
)"_s;

// A chart in a window, and what it reports.
struct Desk
{
    QWidget window;
    PlotView *view = new PlotView(&window);
    QSignalSpy activated = QSignalSpy(view, &ChartView::markActivated);

    explicit Desk(const ChartData &chart = chartFrom(Months))
    {
        (new QVBoxLayout(&window))->addWidget(view);
        view->setChart(chart);
        window.resize(800, 400);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        view->setFocus(Qt::TabFocusReason);
    }

    const BarChart &bars() const { return dynamic_cast<const BarPlot &>(view->plot()).bars(); }

    QPoint at(ChartMark mark) const { return bars().layout().rect(mark).center().toPoint(); }

    QString lastKey() const
    {
        return activated.isEmpty() ? QString() : activated.last().first().toString();
    }

    QString type(const QList<Qt::Key> &keys)
    {
        activated.clear();
        for (const Qt::Key key : keys) {
            QTest::keyClick(view, key);
        }
        return lastKey();
    }

    QString title() const
    {
        return view->tooltip() == nullptr ? QString() : view->tooltip()->content().title;
    }
};

} // namespace

TEST_CASE("A click on a segment activates it, beside it in the band the bar", "[charts-ui]")
{
    Desk desk;
    QTest::mouseClick(desk.view, Qt::LeftButton, {}, desk.at({1, 0}));
    CHECK(desk.lastKey() == u"2026-01/at_risk"_s);
    QTest::mouseClick(desk.view, Qt::LeftButton, {}, desk.at({1, 2}));
    CHECK(desk.lastKey() == u"2026-01/satisfactory"_s);
    const QPoint band = desk.bars().layout().band(1).topLeft().toPoint() + QPoint(3, 3);
    QTest::mouseClick(desk.view, Qt::LeftButton, {}, band);
    CHECK(desk.lastKey() == u"2026-01"_s);
    desk.activated.clear();
    QTest::mouseClick(desk.view, Qt::RightButton, {}, desk.at({1, 0}));
    CHECK(desk.activated.isEmpty());
}

TEST_CASE("A press that is released elsewhere is no click", "[charts-ui]")
{
    Desk desk;
    QTest::mousePress(desk.view, Qt::LeftButton, {}, desk.at({1, 0}));
    QTest::mouseRelease(desk.view, Qt::LeftButton, {}, desk.at({0, 2}));
    CHECK(desk.activated.isEmpty());
}

TEST_CASE("Arrows walk bars and segments, Enter and Space activate", "[charts-ui]")
{
    Desk desk;
    CHECK(desk.type({Qt::Key_Return}) == u"2025-12"_s);
    CHECK(desk.type({Qt::Key_Right, Qt::Key_Space}) == u"2026-01"_s);
    CHECK(desk.type({Qt::Key_Up, Qt::Key_Return}) == u"2026-01/at_risk"_s);
    CHECK(desk.type({Qt::Key_Up, Qt::Key_Return}) == u"2026-01/satisfactory"_s);
    CHECK(desk.type({Qt::Key_Up, Qt::Key_Return}) == u"2026-01/satisfactory"_s);
    CHECK(desk.type({Qt::Key_Left, Qt::Key_Return}) == u"2025-12/satisfactory"_s);
    CHECK(desk.type({Qt::Key_End, Qt::Key_Return}) == u"2026-02"_s);
    CHECK(desk.type({Qt::Key_Right, Qt::Key_Return}) == u"2026-02"_s);
    CHECK(desk.type({Qt::Key_Home, Qt::Key_Enter}) == u"2025-12"_s);
    CHECK(desk.type({Qt::Key_Down, Qt::Key_Return}) == u"2025-12"_s);
}

TEST_CASE("The tooltip follows the mouse after a moment, the band at once", "[charts-ui]")
{
    Desk desk;
    desk.view->clearFocus();
    QTest::mouseMove(desk.view, desk.at({1, 0}));
    CHECK(desk.bars().hovered() == 1);
    CHECK(desk.title().isEmpty());
    CHECK(QTest::qWaitFor([&desk] { return desk.title() == u"January 2026"_s; }, 2000));
    QTest::mouseMove(desk.view, desk.at({2, 1}));
    CHECK(desk.title() == u"February 2026"_s);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(desk.view, &leave);
    CHECK(desk.title().isEmpty());
    CHECK_FALSE(desk.bars().hovered().has_value());
}

TEST_CASE("The tooltip follows the keyboard until Esc", "[charts-ui]")
{
    Desk desk;
    desk.type({Qt::Key_Right});
    CHECK(desk.title() == u"January 2026"_s);
    desk.type({Qt::Key_Escape});
    CHECK(desk.title().isEmpty());
}

TEST_CASE("A picture can ask for a tooltip by key", "[charts-ui]")
{
    Desk desk;
    desk.view->hover(u"2026-01"_s);
    CHECK(desk.title() == u"January 2026"_s);
    const Tooltip *tooltip = desk.view->tooltip();
    const QRectF bar = desk.bars().layout().rect({1, {}});
    const QRect mark(desk.view->mapTo(&desk.window, bar.topLeft().toPoint()), bar.size().toSize());
    CHECK_FALSE(tooltip->geometry().intersects(mark));
    CHECK(desk.window.rect().contains(tooltip->geometry()));
    desk.view->hover(u"2026-02/needs_attention"_s);
    CHECK(desk.title() == u"February 2026"_s);
    desk.view->hover({});
    CHECK(desk.title().isEmpty());
    desk.view->hover(u"1999-01"_s);
    CHECK(desk.title().isEmpty());
}

TEST_CASE(
    "Another measure keeps the hovered month, its tooltip and the keyboard's place", "[charts-ui]")
{
    Desk desk;
    desk.type({Qt::Key_Right, Qt::Key_Up});
    const QRectF column = desk.bars().layout().band(1);
    desk.view->setChart(chartFrom(Months, Measure::Count));
    CHECK(desk.bars().hovered() == 1);
    CHECK(desk.title() == u"January 2026"_s);
    CHECK(desk.type({Qt::Key_Return}) == u"2026-01/at_risk"_s);
    CHECK(desk.bars().layout().band(1) == column);

    const ChartData without = chartFrom(u"month | At risk\n2026-03 | 1 x 5"_s);
    desk.view->setChart(without);
    CHECK_FALSE(desk.bars().hovered().has_value());
    CHECK(desk.title().isEmpty());
    CHECK(desk.type({Qt::Key_Return}) == u"2026-03"_s);
}

TEST_CASE("An empty month cannot be activated", "[charts-ui]")
{
    Desk desk(chartFrom(u"month | At risk\n2026-01 | -\n2026-02 | 1 x 5"_s));
    CHECK(desk.type({Qt::Key_Return}).isEmpty());
}

TEST_CASE("Clicks on an empty or hidden chart do nothing (QTBUG-118669)", "[charts-ui]")
{
    Desk desk(ChartData{});
    QTest::mouseClick(desk.view, Qt::LeftButton, {}, {300, 150});
    QTest::mouseMove(desk.view, {200, 100});
    CHECK(desk.type({Qt::Key_Right, Qt::Key_Return, Qt::Key_Escape}).isEmpty());
    desk.view->grab();

    desk.view->setChart(chartFrom(Months));
    desk.view->hide();
    QTest::mouseClick(desk.view, Qt::LeftButton, {}, {300, 150});
    QTest::mouseClick(desk.view, Qt::LeftButton, {}, {-5, -5});
    SUCCEED("still here");
}

TEST_CASE("Themes and hidden levels change the living chart", "[charts-ui]")
{
    Desk desk;
    QSignalSpy changed(desk.view, &ChartView::changed);
    desk.view->setTheme(Theme::dark());
    CHECK(changed.count() == 1);
    CHECK(desk.view->grab().toImage().pixelColor(1, 1) == Theme::dark().surface);
    desk.type({Qt::Key_Right, Qt::Key_Up});
    desk.view->setHiddenSeries({u"at_risk"_s});
    CHECK(desk.type({Qt::Key_Return}) == u"2026-01"_s);
    CHECK(desk.type({Qt::Key_Up, Qt::Key_Return}) == u"2026-01/satisfactory"_s);
}

TEST_CASE("A chart may go before its window and its window before it", "[charts-ui]")
{
    QWidget window;
    auto *view = new PlotView(&window);
    view->setChart(chartFrom(Months));
    view->hover(u"2026-01"_s);
    delete view;
    auto *other = new PlotView(&window);
    other->setChart(chartFrom(Months));
    other->hover(u"2026-01"_s);
    CHECK(other->tooltip() != nullptr);
}

TEST_CASE("S0-32: a tooltip is pinned while others are looked at, and goes with Esc", "[charts-ui]")
{
    Desk desk;
    desk.view->pin(u"2026-01/at_risk"_s);
    REQUIRE(desk.view->pinnedTooltip() != nullptr);
    CHECK(desk.view->pinnedTooltip()->isVisible());
    CHECK(desk.view->pinnedTooltip()->content().title == u"January 2026"_s);
    desk.view->hover(u"2026-02"_s);
    CHECK(desk.title() == u"February 2026"_s);
    CHECK(desk.view->pinnedTooltip()->content().title == u"January 2026"_s);
    QTest::keyClick(desk.view, Qt::Key_Escape); // the one of the moment first
    CHECK(desk.view->pinned() == u"2026-01/at_risk"_s);
    QTest::keyClick(desk.view, Qt::Key_Escape);
    CHECK(desk.view->pinned().isEmpty());
    CHECK(desk.view->pinnedTooltip() == nullptr);
}

TEST_CASE("S0-32: a pinned tooltip tells the new numbers, or goes with its mark", "[charts-ui]")
{
    Desk desk;
    desk.view->pin(u"2026-01/at_risk"_s);
    desk.view->setChart(chartFrom(uR"(month | At risk | Satisfactory
        2026-01 | 4 x 404 | -
        2026-02 | -       | 1 x 9
    )"_s));
    REQUIRE(desk.view->pinnedTooltip() != nullptr);
    CHECK(textOf(desk.view->pinnedTooltip()->content()).contains(u"404"_s));
    desk.view->setChart(chartFrom(uR"(month | At risk | Satisfactory
        2026-03 | 4 x 404 | 1 x 9
    )"_s));
    CHECK(desk.view->pinned().isEmpty());
}

TEST_CASE("S0-32: what a tooltip says is plain text", "[charts-ui]")
{
    const Desk desk;
    CHECK(desk.view->hoverText(u"2026-01/at_risk"_s)
        == u"January 2026\nAt risk\t3\t$303K\nSatisfactory\t1\t$184K\nTotal\t4\t$487K"_s);
    CHECK(desk.view->hoverText(u"2031-01"_s).isEmpty());
}
