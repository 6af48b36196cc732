// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/waterfallplot.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/plottext.h"

#include <algorithm>
#include <cmath>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Movement = uR"(1 Jan | =7020 | 2025
    New         | 1120 | 34 customers
    Expansion   | 742  | upgrades
    Contraction | -187 | downgrades
    Churn       | -414 | 11 customers
    18 Nov      | =8281 | 2025
)"_s;

struct Drawn
{
    WaterfallPlot plot;

    explicit Drawn(const ChartData &chart, QSizeF size = {560, 240})
    {
        plot.resize(size);
        plot.setChart(chart);
    }

    QString texts(const std::vector<PlacedText> &texts) const
    {
        QStringList all;
        for (const PlacedText &text : texts) {
            all << text.text;
        }
        return all.join(u", "_s);
    }
};

} // namespace

TEST_CASE("Each step of a waterfall begins where the one before ends", "[charts-ui]")
{
    Drawn drawn(waterfallFrom(Movement, 6'500'000));
    const WaterfallLayout &layout = drawn.plot.layout();
    CHECK(layout.rect(0).bottom() == Catch::Approx(layout.plot().bottom()));
    CHECK(layout.rect(0).top() == Catch::Approx(layout.y(7'020'000)));
    CHECK(layout.rect(1).bottom() == Catch::Approx(layout.rect(0).top()));
    CHECK(layout.rect(2).bottom() == Catch::Approx(layout.rect(1).top()));
    CHECK(layout.rect(3).top() == Catch::Approx(layout.rect(2).top()));
    CHECK(layout.rect(4).top() == Catch::Approx(layout.rect(3).bottom()));
    CHECK(layout.rect(5).top() == Catch::Approx(layout.rect(4).bottom()));
    CHECK(layout.connectors().size() == 5);
    for (int step = 0; step < 6; ++step) {
        CHECK(layout.rect(step).width() <= 54);
        CHECK(layout.rect(step).left() == std::floor(layout.rect(step).left()));
    }
}

TEST_CASE("Totals show a break only where the axis does not begin at zero", "[charts-ui]")
{
    Drawn cut(waterfallFrom(Movement, 6'500'000));
    CHECK(cut.plot.layout().hasBreak());
    CHECK(cut.plot.layout().plot().bottom() == Catch::Approx(cut.plot.layout().y(6'500'000)));
    const QImage image = painted(cut.plot, {560, 240});
    const QRectF bar = cut.plot.layout().rect(5);
    int gaps = 0;
    for (int y = qRound(bar.top()) + 4; y < qRound(bar.bottom()) - 2; ++y) {
        gaps += image.pixelColor(qRound(bar.center().x()), y) == Theme::light().surface ? 1 : 0;
    }
    CHECK(gaps >= 2);

    Drawn whole(waterfallFrom(Movement));
    CHECK_FALSE(whole.plot.layout().hasBreak());
    CHECK(whole.plot.layout().plot().bottom() == Catch::Approx(whole.plot.layout().y(0)));
}

TEST_CASE("A break that would hide negative steps is not made", "[charts-ui]")
{
    Drawn drawn(waterfallFrom(u"Start | =100\nLoss | -300\nEnd | =-200"_s, 50'000));
    const WaterfallLayout &layout = drawn.plot.layout();
    CHECK_FALSE(layout.hasBreak());
    for (int step = 0; step < 3; ++step) {
        CHECK(layout.plot().adjusted(0, -1, 0, 1).contains(layout.rect(step)));
    }
    CHECK(layout.rect(2).top() == Catch::Approx(layout.y(0)));
}

TEST_CASE("Steps are labelled with signed amounts and named below", "[charts-ui]")
{
    Drawn drawn(waterfallFrom(Movement, 6'500'000));
    CHECK(drawn.texts(drawn.plot.layout().valueLabels())
        == u"$7.02M, +$1.12M, +$742K, −$187K, −$414K, $8.28M"_s);
    CHECK(drawn.texts(drawn.plot.layout().names())
        == u"1 Jan, New, Expansion, Contraction, Churn, 18 Nov"_s);
    CHECK(drawn.texts(drawn.plot.layout().secondLines()).startsWith(u"2025, 34 customers"_s));
    CHECK(drawn.plot.legend().empty());
}

TEST_CASE("A mark per step says its cells", "[charts-ui]")
{
    Drawn drawn(waterfallFrom(Movement, 6'500'000));
    CHECK(drawn.plot.markCount() == 6);
    CHECK(drawn.plot.keyOf(3) == u"contraction"_s);
    CHECK(drawn.plot.markAt(drawn.plot.rectOf(3).center()) == 3);
    CHECK(drawn.plot.markAt({2, 2}) == Plot::NoMark);
    const TooltipContent content = drawn.plot.tooltip(1);
    CHECK(content.title == u"New"_s);
    REQUIRE(content.rows.size() == 2);
    CHECK(content.rows[0].name == u"Amount"_s);
    CHECK(content.rows[0].value == u"$1.12M"_s);
    CHECK(content.hint == u"Click to list them"_s);
    CHECK(drawn.plot.spokenName(1) == u"New, Amount $1.12M, From 34 customers"_s);
}

TEST_CASE("No text of a waterfall touches another or is cut", "[charts-ui]")
{
    const double scale = GENERATE(1.0, 1.5, 2.0);
    const LargerText larger(scale);
    for (const ChartData &chart : {waterfallFrom(Movement, 6'500'000), waterfallFrom(Movement),
             waterfallFrom(u"Only | =5"_s), waterfallFrom(u"A | =0\nB | 0\nC | =0"_s),
             waterfallFrom(u"A | =5\nB | -10\nC | =-5"_s)}) {
        for (const QSize &size : LegibleSizes) {
            Drawn drawn(chart, size);
            CAPTURE(size.width(), scale, drawn.plot.markCount());
            CHECK(clashes(drawn.plot, size).join(u"; "_s) == QString());
        }
    }
}

TEST_CASE("Waterfalls hold hostile names, no data and broken numbers", "[charts-ui]")
{
    for (const QString &name : HostileNames) {
        ChartData chart = waterfallFrom(Movement, 6'500'000);
        auto &waterfall = std::get<Waterfall>(chart.body);
        for (Waterfall::Step &step : waterfall.steps) {
            step.item.name = step.label = step.item.cells[1].text = name;
        }
        Drawn drawn(chart);
        CHECK(clashes(drawn.plot, {560, 240}).join(u"; "_s) == QString());
        painted(drawn.plot, {560, 240});
    }
    ChartData broken = waterfallFrom(Movement);
    auto &waterfall = std::get<Waterfall>(broken.body);
    waterfall.steps[1].to = std::nan("");
    waterfall.steps[2].from = HUGE_VAL;
    waterfall.axis.labels.clear();
    Drawn drawn(broken);
    painted(drawn.plot, {560, 240});
    painted(drawn.plot, {1, 1});
    ChartData none;
    none.body = Waterfall{};
    drawn.plot.setChart(none);
    CHECK(drawn.plot.markCount() == 0);
    CHECK(drawn.plot.markAt({50, 50}) == Plot::NoMark);
    painted(drawn.plot, {560, 240});
}

TEST_CASE("Totals, increases and decreases have colours of their own", "[charts-ui]")
{
    const Theme &theme = Theme::of(GENERATE(Theme::Kind::Light, Theme::Kind::Dark));
    Drawn drawn(waterfallFrom(Movement, 6'500'000));
    const QImage image = painted(drawn.plot, {560, 240}, theme);
    const auto colorAt = [&](int step) {
        return image.pixelColor(
            (drawn.plot.layout().rect(step).topLeft() + QPointF(8, 3)).toPoint());
    };
    CHECK(colorAt(0) == theme.color(ChartRole::Series5));
    CHECK(colorAt(1) == theme.color(ChartRole::Series1));
    CHECK(colorAt(3) == theme.color(ChartRole::Series3));
}
