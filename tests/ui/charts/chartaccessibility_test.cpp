// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/charts/charttext.h"
#include "ui/charts/chartview.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QStringList>

#include <memory>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Months = uR"(month | At risk | Satisfactory
    2025-12 | -       | -
    2026-01 | 3 x 303 | 1 x 184
)"_s;

} // namespace

TEST_CASE("A screen reader finds a chart with its summary and a child per mark", "[charts-ui]")
{
    const std::unique_ptr<ChartView> view(makeChartView(nullptr));
    view->resize(600, 300);
    view->show();
    view->setChart(chartFrom(Months));

    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(view.get());
    REQUIRE(chart != nullptr);
    CHECK(chart->role() == QAccessible::Chart);
    CHECK(chart->text(QAccessible::Name) == u"Upcoming renewals"_s);
    CHECK(chart->text(QAccessible::Description) == u"Upcoming renewals, largest January 2026"_s);

    QStringList names;
    for (int at = 0; at < chart->childCount(); ++at) {
        QAccessibleInterface *mark = chart->child(at);
        REQUIRE(mark != nullptr);
        CHECK(mark->role() == QAccessible::ListItem);
        CHECK(mark->parent() == chart);
        CHECK(chart->indexOfChild(mark) == at);
        CHECK_FALSE(mark->rect().isEmpty());
        CHECK(chart->rect().intersects(mark->rect()));
        names << mark->text(QAccessible::Name);
    }
    CHECK(names
        == QStringList{u"December 2025, 0 customers, $0"_s, u"January 2026, 4 customers, $487K"_s,
            u"January 2026, At risk, 3 customers, $303K"_s,
            u"January 2026, Satisfactory, 1 customer, $184K"_s});
    CHECK(chart->child(-1) == nullptr);
    CHECK(chart->child(99) == nullptr);

    const QPoint middle = chart->child(2)->rect().center();
    CHECK(chart->childAt(middle.x(), middle.y()) == chart->child(2));
}

TEST_CASE("A screen reader can press a mark, and old marks die with their data", "[charts-ui]")
{
    const std::unique_ptr<ChartView> view(makeChartView(nullptr));
    view->setChart(chartFrom(Months));
    QSignalSpy activated(view.get(), &ChartView::markActivated);
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(view.get());
    QAccessibleInterface *mark = chart->child(2);
    REQUIRE(mark->actionInterface() != nullptr);
    mark->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    REQUIRE(activated.count() == 1);
    CHECK(activated.first().first().toString() == u"2026-01/at_risk"_s);

    view->setChart({});
    CHECK_FALSE(mark->isValid());
    CHECK(mark->text(QAccessible::Name).isEmpty());
    CHECK(chart->childCount() == 0);
}
