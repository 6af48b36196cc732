// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartlegend.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/charttext.h"

#include <QAbstractButton>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Months = uR"(month | At risk | Needs attention | Satisfactory
    2026-01 | 3 x 303 | 1 x 20 | 1 x 184
)"_s;

struct Desk
{
    std::unique_ptr<ChartView> view = std::unique_ptr<ChartView>(makeChartView(nullptr));
    ChartLegend legend = ChartLegend(*view);

    Desk()
    {
        view->setChart(chartFrom(Months));
        legend.show();
        REQUIRE(QTest::qWaitForWindowActive(&legend));
    }

    QList<QAbstractButton *> entries() const { return legend.findChildren<QAbstractButton *>(); }

    QString names() const
    {
        QStringList names;
        for (const QAbstractButton *entry : entries()) {
            names << (entry->isChecked() ? u"+"_s : u"-"_s) + entry->accessibleName();
        }
        return names.join(u' ');
    }
};

} // namespace

TEST_CASE("The legend follows the stack from the baseline up", "[charts-ui]")
{
    CHECK(Desk().names() == u"+At risk +Needs attention +Satisfactory"_s);
}

TEST_CASE("A single series has no legend", "[charts-ui]")
{
    Desk desk;
    desk.view->setChart(chartFrom(u"month | At risk\n2026-01 | 1 x 5"_s));
    CHECK(desk.entries().isEmpty());
    CHECK(desk.legend.isHidden());
}

TEST_CASE("A click hides a level; hiding the last one brings all back", "[charts-ui]")
{
    Desk desk;
    desk.entries()[0]->click();
    CHECK(desk.names() == u"-At risk +Needs attention +Satisfactory"_s);
    CHECK(desk.view->hiddenSeries() == QSet<QString>{u"at_risk"_s});
    desk.view->setChart(chartFrom(Months, Measure::Count));
    CHECK(desk.names() == u"-At risk +Needs attention +Satisfactory"_s);
    desk.entries()[1]->click();
    desk.entries()[2]->click();
    CHECK(desk.names() == u"+At risk +Needs attention +Satisfactory"_s);
}

TEST_CASE("A double click isolates a level", "[charts-ui]")
{
    Desk desk;
    QTest::mouseClick(desk.entries()[1], Qt::LeftButton);
    QTest::mouseDClick(desk.entries()[1], Qt::LeftButton);
    CHECK(desk.names() == u"-At risk +Needs attention -Satisfactory"_s);
}

TEST_CASE("The legend is one tab stop with arrows, Space and Enter", "[charts-ui]")
{
    Desk desk;
    int tabStops = 0;
    for (const QAbstractButton *entry : desk.entries()) {
        tabStops += (entry->focusPolicy() & Qt::TabFocus) != 0 ? 1 : 0;
    }
    CHECK(tabStops == 1);
    desk.entries()[0]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(desk.entries()[0], Qt::Key_Right);
    CHECK(desk.entries()[1]->hasFocus());
    QTest::keyClick(desk.entries()[1], Qt::Key_Space);
    CHECK(desk.names() == u"+At risk -Needs attention +Satisfactory"_s);
    QTest::keyClick(desk.entries()[1], Qt::Key_Return);
    CHECK(desk.names() == u"-At risk +Needs attention -Satisfactory"_s);
}
