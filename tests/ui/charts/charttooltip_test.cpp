// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/charttooltip.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/charttext.h"

#include <QStringList>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Months = uR"(month | At risk | Needs attention | Satisfactory
    2025-12 | -       | - | -
    2026-01 | 3 x 303 | - | 1 x 184
)"_s;

QString print(const TooltipContent &content)
{
    QStringList lines = {content.title};
    for (const TooltipRow &row : content.rows) {
        lines << QStringList{row.name, row.count, row.value}.join(u" | "_s);
    }
    if (content.total) {
        lines << QStringList{content.total->name, content.total->count, content.total->value}.join(
            u" | "_s);
    }
    if (!content.hint.isEmpty()) {
        lines << content.hint;
    }
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("A tooltip names the month, its levels from the worst up and their total", "[charts-ui]")
{
    const QString expected = u"January 2026\n"
                             u"At risk | 3 | $303K\n"
                             u"Satisfactory | 1 | $184K\n"
                             u"Total | 4 | $487K\n"
                             u"Click to list these customers"_s;
    CHECK(print(tooltipOf(chartFrom(Months), 1)) == expected);
    CHECK(print(tooltipOf(chartFrom(Months, Measure::Count), 1)) == expected);
}

TEST_CASE(
    "A hidden level is named as hidden, because the list behind the bar has it", "[charts-ui]")
{
    CHECK(print(tooltipOf(chartFrom(Months), 1, {u"at_risk"_s}))
        == u"January 2026\n"
           u"At risk (hidden) | 3 | $303K\n"
           u"Satisfactory | 1 | $184K\n"
           u"Total | 4 | $487K\n"
           u"Click to list these customers"_s);
}

TEST_CASE("The tooltip of an empty month has a total of 0 and nothing to click", "[charts-ui]")
{
    CHECK(print(tooltipOf(chartFrom(Months), 0)) == u"December 2025\nTotal | 0 | $0"_s);
}

TEST_CASE("A screen reader hears month, level, customers and amount", "[charts-ui]")
{
    const ChartData chart = chartFrom(Months);
    CHECK(spokenName(chart, {1, 0}) == u"January 2026, At risk, 3 customers, $303K"_s);
    CHECK(spokenName(chart, {1, 2}) == u"January 2026, Satisfactory, 1 customer, $184K"_s);
    CHECK(spokenName(chart, {1, {}}) == u"January 2026, 4 customers, $487K"_s);
}

TEST_CASE("A tooltip stands beside its mark, inside the window, never over the mark", "[charts-ui]")
{
    const QRect window(0, 0, 800, 500);
    const QSize tooltip(240, 130);
    CHECK(placeBeside(tooltip, {100, 200, 34, 200}, window).x() == 146);
    CHECK(placeBeside(tooltip, {700, 200, 34, 200}, window).x() == 700 - 12 - 240);
    for (int x = 0; x <= 766; x += 7) {
        for (int y = 0; y <= 480; y += 30) {
            const QRect mark(x, y, 34, 480 - y + 1);
            const QRect placed(placeBeside(tooltip, mark, window), tooltip);
            CHECK_FALSE(placed.intersects(mark));
            CHECK(window.contains(placed));
        }
    }
}

TEST_CASE("A window too narrow for both sides has the tooltip below or above", "[charts-ui]")
{
    const QRect window(0, 0, 300, 500);
    CHECK(placeBeside({240, 130}, {130, 60, 34, 100}, window) == QPoint(26, 172));
    CHECK(placeBeside({240, 130}, {130, 200, 34, 300}, window) == QPoint(26, 58));
}

TEST_CASE("A tooltip grows with its names up to 280 px", "[charts-ui]")
{
    QWidget window;
    Tooltip tooltip(&window);
    TooltipContent content = {u"January 2026"_s,
        {{ChartRole::BandAtRisk, QString(200, u'n'), u"3"_s, u"$303K"_s}}, {}, {}};
    tooltip.showBeside({}, content);
    CHECK(tooltip.width() <= 280 * 2);
    const int oneLine = tooltip.height();
    content.title = u"<b>"_s + QString(200, u't');
    tooltip.showBeside({}, content);
    CHECK(tooltip.height() > oneLine);
    CHECK(tooltip.content().title == content.title);
}
