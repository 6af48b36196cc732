// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/pairedbarsplot.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/plottext.h"

#include <cmath>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Customers = uR"(Zephyr Logistics | 16 + 6 | 6 + 26 | 42
    Quayside Retail      | 16 + 4 | 2 + 26 | 42
    Dovetail Joinery     | 6 + 4  | 4 + 15 | 33
    Kestrel Insurance    | 16 + 4 | 3 + 14 | 33
    Northgate Pharma     | 19 + 4 | 3 + 14 | 36
    Juniper Analytics    | 9 + 3  | 0 + 11 | 18
    Halcyon Foods        | 20 + 4 | 5 + 9  | 45
    Blue Heron Travel    | 5 + 2  | 0 + 11 | 36
    Ardent Freight Group | 12 + 3 | 3 + 10 | 67
    Riverbend Credit     | 8 + 3  | 2 + 10 | -
)"_s;

struct Drawn
{
    PairedBarsPlot plot;

    explicit Drawn(const ChartData &chart, QSizeF size = {374, 217})
    {
        plot.resize(size);
        plot.setChart(chart);
    }

    const PairedBarsLayout::Row &row(std::size_t at) const { return plot.layout().rows()[at]; }
};

QString legendOf(const Plot &plot)
{
    QStringList names;
    for (const LegendEntry &entry : plot.legend()) {
        names << entry.key + (entry.isOutlined ? u" outlined"_s : QString());
    }
    return names.join(u", "_s);
}

} // namespace

TEST_CASE("What is sold and what is open follow one another on the axis", "[charts-ui]")
{
    Drawn drawn(pairedBarsFrom(Customers));
    const PairedBarsLayout &layout = drawn.plot.layout();
    CHECK(drawn.row(0).recurring.sold.left() == Catch::Approx(layout.x(0)));
    CHECK(drawn.row(0).recurring.sold.right() == Catch::Approx(layout.x(16'000)));
    CHECK(drawn.row(0).recurring.open.left() == Catch::Approx(layout.x(16'000)));
    CHECK(drawn.row(0).recurring.open.right() == Catch::Approx(layout.x(22'000)));
    CHECK(drawn.row(0).oneTime.open.right() == Catch::Approx(layout.x(32'000)));
    CHECK(drawn.row(0).oneTime.sold.top() > drawn.row(0).recurring.sold.bottom());
    CHECK(drawn.row(5).oneTime.sold.width() == 0);
    for (const PairedBarsLayout::Row &row : layout.rows()) {
        CHECK(row.rect.contains(row.recurring.sold));
        CHECK(row.rect.contains(row.oneTime.open));
        CHECK(row.oneTime.open.right() <= layout.plot().right() + 0.5);
    }
}

TEST_CASE("A share is a small bar and a percentage; no share is a dash", "[charts-ui]")
{
    Drawn drawn(pairedBarsFrom(Customers));
    CHECK(drawn.row(0).share.width() / drawn.row(0).track.width() == Catch::Approx(0.42));
    CHECK(drawn.row(9).track.isNull());
    REQUIRE(drawn.plot.layout().shares().size() == 10);
    CHECK(drawn.plot.layout().shares()[9].text == u"–"_s);
    CHECK(drawn.plot.layout().shareTitle()->text == u"Aligned"_s);

    ChartData without = pairedBarsFrom(Customers);
    std::get<PairedBars>(without.body).shareTitle.clear();
    drawn.plot.setChart(without);
    CHECK(drawn.plot.layout().shares().empty());
    CHECK(drawn.row(0).track.isNull());
}

TEST_CASE("The legend names sold and open, one-time sold only where it is drawn", "[charts-ui]")
{
    ChartData chart = pairedBarsFrom(Customers);
    Drawn drawn(chart);
    CHECK(legendOf(drawn.plot)
        == u"recurring, recurring_open outlined, one_time, one_time_open outlined"_s);
    std::get<PairedBars>(chart.body).showsOneTimeSold = false;
    drawn.plot.setChart(chart);
    CHECK(legendOf(drawn.plot) == u"recurring, recurring_open outlined, one_time_open outlined"_s);
    CHECK(drawn.row(0).oneTime.open.left() == Catch::Approx(drawn.plot.layout().x(0)));
}

TEST_CASE("What the legend hides is not drawn; the rest moves to the axis", "[charts-ui]")
{
    Drawn drawn(pairedBarsFrom(Customers));
    const double end = drawn.plot.layout().x(30'000);
    drawn.plot.setHiddenSeries({u"recurring"_s, u"one_time_open"_s});
    CHECK(drawn.row(0).recurring.sold.width() == 0);
    CHECK(drawn.row(0).recurring.open.left() == Catch::Approx(drawn.plot.layout().x(0)));
    CHECK(drawn.row(0).oneTime.open.width() == 0);
    CHECK(drawn.plot.layout().x(30'000) == end); // the axis stays
}

TEST_CASE("A mark per row has name, cells and place", "[charts-ui]")
{
    ChartData chart = pairedBarsFrom(Customers);
    std::get<PairedBars>(chart.body).rows[1].item.leadsToRows = false;
    Drawn drawn(chart);
    CHECK(drawn.plot.markCount() == 10);
    CHECK(drawn.plot.markOf(u"kestrel_insurance"_s) == 3);
    for (int mark = 0; mark < 10; ++mark) {
        CHECK(drawn.plot.markAt(drawn.plot.rectOf(mark).center()) == mark);
    }
    CHECK(drawn.plot.markAt({100, 3}) == Plot::NoMark);
    CHECK(drawn.plot.spokenName(0) == u"Zephyr Logistics, MRR $16.0K, MRR open $6.0K"_s);
    CHECK(drawn.plot.tooltip(0).hint == u"Click to list them"_s);
    CHECK(drawn.plot.tooltip(1).hint.isEmpty());
    CHECK_FALSE(drawn.plot.leadsToRows(1));
}

TEST_CASE("The selected row lies on a band", "[charts-ui]")
{
    const Theme &theme = Theme::of(GENERATE(Theme::Kind::Light, Theme::Kind::Dark));
    ChartData chart = pairedBarsFrom(Customers);
    std::get<PairedBars>(chart.body).rows[3].isSelected = true;
    Drawn drawn(chart);
    const QImage image = painted(drawn.plot, {374, 217}, theme);
    CHECK(image.pixelColor(2, qRound(drawn.row(3).rect.center().y())) == theme.accentSoft);
    CHECK(image.pixelColor(2, qRound(drawn.row(2).rect.center().y())) == theme.surface);
    const QRectF sold = drawn.row(3).recurring.sold;
    CHECK(image.pixelColor(sold.center().toPoint()) == theme.color(ChartRole::Series1));
}

TEST_CASE("No text of paired bars touches another or is cut", "[charts-ui]")
{
    const double scale = GENERATE(1.0, 1.5, 2.0);
    const LargerText larger(scale);
    for (const ChartData &chart :
        {pairedBarsFrom(Customers), pairedBarsFrom(u"One | 5 + 5 | 5 + 5 | 100"_s),
            pairedBarsFrom(u"Zero | 0 + 0 | 0 + 0 | 0\nMinus | -5 + -6 | -7 + -8 | -9"_s)}) {
        for (const QSize &size : LegibleSizes) {
            Drawn drawn(chart, size);
            CAPTURE(size.width(), scale, drawn.plot.markCount());
            CHECK(clashes(drawn.plot, size).join(u"; "_s) == QString());
            CHECK(drawn.plot.layout().plot().width() > 0.2 * size.width());
        }
    }
}

TEST_CASE("Ten rows are all named at the size of a card", "[charts-ui]")
{
    CHECK(Drawn(pairedBarsFrom(Customers)).plot.layout().names().size() == 10);
    CHECK(Drawn(pairedBarsFrom(Customers), {220, 180}).plot.layout().names().size() == 10);
}

TEST_CASE("Paired bars hold hostile names, no data and broken numbers", "[charts-ui]")
{
    ChartData chart = pairedBarsFrom(Customers);
    auto &bars = std::get<PairedBars>(chart.body);
    for (std::size_t at = 0; at < HostileNames.size(); ++at) {
        bars.rows[at].item.name = HostileNames[at];
        bars.rows[at].shareText = HostileNames[at];
    }
    bars.rows[6].recurring = {std::nan(""), HUGE_VAL};
    bars.rows[7].share = std::nan("");
    Drawn drawn(chart);
    CHECK(clashes(drawn.plot, {374, 217}).join(u"; "_s) == QString());
    CHECK(drawn.row(6).recurring.open.width() == 0);
    painted(drawn.plot, {374, 217});
    painted(drawn.plot, {1, 1});
    ChartData none;
    none.body = PairedBars{};
    drawn.plot.setChart(none);
    CHECK(drawn.plot.markCount() == 0);
    painted(drawn.plot, {374, 217});
}
