// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/charts/scattertext.h"
#include "ui/charts/plotview.h"
#include "ui/charts/scatterplot.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Few = uR"(customer | value | effort | band
    Acme  | 2000  | 20 | satisfactory
    Birch | 20000 | 80 | at_risk
    Cedar | 6000  | 40 | satisfactory
    Dune  | 7000  | 45 | at_risk
)"_s;

// A scatter in a window, and what it reports.
struct Desk
{
    QWidget window;
    PlotView *view = new PlotView(&window);
    QSignalSpy activated = QSignalSpy(view, &ChartView::markActivated);
    QSignalSpy several = QSignalSpy(view, &ChartView::marksActivated);

    explicit Desk(const ChartData &chart = scatterFrom(Few))
    {
        (new QVBoxLayout(&window))->addWidget(view);
        view->setChart(chart);
        window.resize(800, 420);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        view->setFocus(Qt::TabFocusReason);
    }

    QPoint at(const QString &key) const
    {
        const int mark = view->plot().markOf(key);
        REQUIRE(mark != Plot::NoMark);
        return view->plot().rectOf(mark).center().toPoint();
    }

    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(view, Qt::LeftButton, {}, from);
        // A move of QTest has no buttons pressed.
        for (const QPoint point : {from + (to - from) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, QPointF(point), view->mapToGlobal(QPointF(point)),
                Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(view, &move);
        }
        QTest::mouseRelease(view, Qt::LeftButton, {}, to);
    }
};

} // namespace

TEST_CASE("A box drawn with the mouse activates the marks in it", "[charts-ui]")
{
    Desk desk;
    desk.drag(desk.at(u"Cedar"_s) + QPoint(-15, 25), desk.at(u"Dune"_s) + QPoint(20, -25));
    REQUIRE(desk.several.count() == 1);
    CHECK(desk.several.first().first().toStringList() == QStringList{u"Dune"_s, u"Cedar"_s});
    CHECK(desk.view->selection() == QStringList{u"Dune"_s, u"Cedar"_s});
    CHECK(desk.activated.isEmpty());

    // Upwards to the left as well; a box without marks picks out none.
    desk.drag(desk.at(u"Acme"_s) + QPoint(20, 20), desk.at(u"Acme"_s) - QPoint(20, 20));
    CHECK(desk.view->selection() == QStringList{u"Acme"_s});
    desk.drag(desk.at(u"Birch"_s) + QPoint(-120, 40), desk.at(u"Birch"_s) + QPoint(-60, 80));
    CHECK(desk.view->selection().isEmpty());
    CHECK(desk.several.count() == 2);
}

TEST_CASE("A box leaves out hidden levels", "[charts-ui]")
{
    Desk desk;
    const QPoint from = desk.at(u"Cedar"_s) + QPoint(-15, 25);
    const QPoint to = desk.at(u"Dune"_s) + QPoint(20, -25);
    desk.view->setHiddenSeries({u"at_risk"_s});
    desk.drag(from, to);
    CHECK(desk.view->selection() == QStringList{u"Cedar"_s});
}

TEST_CASE("A box is seen while it is drawn", "[charts-ui]")
{
    Desk desk;
    const QPoint from(120, 60);
    const QImage before = desk.view->grab().toImage();
    QTest::mousePress(desk.view, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(300, 150),
        desk.view->mapToGlobal(QPointF(300, 150)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.view, &move);
    CHECK(desk.view->grab().toImage() != before);
    QTest::mouseRelease(desk.view, Qt::LeftButton, {}, {300, 150});
    CHECK(desk.several.isEmpty());
}

TEST_CASE("A click on a mark activates it, a click beside it nothing", "[charts-ui]")
{
    Desk desk;
    QTest::mouseClick(desk.view, Qt::LeftButton, {}, desk.at(u"Birch"_s));
    REQUIRE(desk.activated.count() == 1);
    CHECK(desk.activated.first().first().toString() == u"Birch"_s);
    QTest::mouseClick(desk.view, Qt::LeftButton, {}, desk.at(u"Birch"_s) - QPoint(60, 0));
    CHECK(desk.activated.count() == 1);
}

TEST_CASE("Marks are picked out with Ctrl and activated together", "[charts-ui]")
{
    Desk desk;
    QTest::mouseClick(desk.view, Qt::LeftButton, Qt::ControlModifier, desk.at(u"Acme"_s));
    QTest::mouseClick(desk.view, Qt::LeftButton, Qt::ControlModifier, desk.at(u"Birch"_s));
    CHECK(desk.activated.isEmpty());
    QTest::mouseClick(desk.view, Qt::LeftButton, {}, desk.at(u"Acme"_s));
    REQUIRE(desk.several.count() == 1);
    CHECK(desk.several.first().first().toStringList() == QStringList{u"Acme"_s, u"Birch"_s});
}

TEST_CASE("Another size of the window keeps the hovered and the picked out mark", "[charts-ui]")
{
    Desk desk;
    desk.view->setSelection({u"Acme"_s});
    desk.view->hover(u"Birch"_s);
    desk.window.resize(700, 400);
    QCoreApplication::processEvents();
    const QImage resized = desk.view->grab().toImage();
    desk.view->setSelection({u"Acme"_s});
    desk.view->hover({});
    desk.view->hover(u"Birch"_s);
    CHECK(desk.view->grab().toImage() == resized);
}

TEST_CASE("Keys walk the marks and speak them", "[charts-ui]")
{
    Desk desk;
    const auto type = [&desk](Qt::Key key) {
        QTest::keyClick(desk.view, key);
        return desk.view->plot().keyOf(desk.view->focusedMark());
    };
    CHECK(type(Qt::Key_End) == u"Birch"_s);
    CHECK(type(Qt::Key_Left) == u"Dune"_s);
    CHECK(type(Qt::Key_Left) == u"Cedar"_s);
    CHECK(type(Qt::Key_Home) == u"Acme"_s);
    REQUIRE(desk.view->tooltip() != nullptr);
    CHECK(desk.view->tooltip()->content().title == u"Acme"_s);
    QTest::keyClick(desk.view, Qt::Key_Return);
    REQUIRE(desk.activated.count() == 1);
    CHECK(desk.activated.first().first().toString() == u"Acme"_s);
}

TEST_CASE("New data keeps the keyboard at the same customer", "[charts-ui]")
{
    Desk desk;
    QTest::keyClick(desk.view, Qt::Key_Home);
    desk.view->setChart(scatterFrom(Few + u"    Elm | 9000 | 10 | at_risk\n"_s));
    CHECK(desk.view->plot().keyOf(desk.view->focusedMark()) == u"Acme"_s);
    desk.view->setChart({});
    CHECK(desk.view->focusedMark() == Plot::NoMark);
    desk.view->setChart(scatterFrom(Few));
    CHECK(desk.view->plot().markCount() == 4);
}

TEST_CASE("A screen reader walks thousands of marks without waiting", "[charts-ui]")
{
    constexpr int Customers = 20'000;
    Desk desk(crowd(Customers));
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(desk.view);
    REQUIRE(chart->childCount() == Customers);
    QElapsedTimer timer;
    timer.start();
    bool isConsistent = true;
    for (int at = 0; at < Customers; ++at) {
        isConsistent = isConsistent && chart->indexOfChild(chart->child(at)) == at;
    }
    CHECK(isConsistent);
    CHECK(chart->child(7)->text(QAccessible::Name) == desk.view->plot().spokenName(7));
    // A look at every child for every child would take minutes.
    CHECK(timer.elapsed() < 5'000);
}
