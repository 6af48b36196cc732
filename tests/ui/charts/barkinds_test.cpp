// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/charts/charttext.h"
#include "tests/ui/charts/plottext.h"
#include "ui/charts/barplot.h"
#include "ui/charts/imageexport.h"

#include <QPainter>

#include <cmath>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Months = uR"(month | At risk | Satisfactory
    2025-09 | 1 x 90  | 1 x 42
    2025-10 | 1 x 60  | 2 x 142
    2025-11 | 3 x 303 | 1 x 184
)"_s;

struct Drawn
{
    BarPlot plot;

    explicit Drawn(const ChartData &chart, QSizeF size = {374, 217})
    {
        plot.resize(size);
        plot.setChart(chart);
    }

    const BarLayout &layout() const { return plot.bars().layout(); }
};

ChartData grouped(ChartData chart)
{
    chart.bars().layout = Bars::Layout::Grouped;
    return chart;
}

ChartData unfinished(ChartData chart)
{
    chart.bars().categories.back().isUnfinished = true;
    return chart;
}

ChartData withoutAxis(ChartData chart)
{
    chart.bars().ticks.clear();
    chart.bars().tickLabels.clear();
    return chart;
}

// Many equal steps, as of hours.
ChartData hours(int count)
{
    ChartData chart = longChart(count);
    for (int at = 0; at < count; ++at) {
        ChartCategory &category = chart.bars().categories[static_cast<std::size_t>(at)];
        category.label = u"%1:00"_s.arg(at % 24, 2, 10, QChar(u'0'));
        category.secondLabel.clear();
    }
    return chart;
}

} // namespace

TEST_CASE("Bars of one month stand side by side from the baseline", "[charts-ui]")
{
    Drawn drawn(grouped(chartFrom(Months)));
    for (int month = 0; month < 3; ++month) {
        const QRectF first = drawn.layout().rect({month, 0});
        const QRectF second = drawn.layout().rect({month, 1});
        CHECK(first.right() == Catch::Approx(second.left()));
        CHECK(first.bottom() == second.bottom());
        CHECK(first.left() == std::floor(first.left()));
        CHECK(drawn.layout().band(month).contains(first.united(second)));
    }
    CHECK(drawn.layout().rect({2, 0}).top() == Catch::Approx(drawn.layout().y(303'000)));
    CHECK(drawn.layout().rect({2, 1}).top() == Catch::Approx(drawn.layout().y(184'000)));
    CHECK(drawn.layout().rect({2, {}}).top() == Catch::Approx(drawn.layout().y(303'000)));
    CHECK_FALSE(drawn.plot.tooltip(0).total.has_value()); // a sum of what is compared says nothing
}

TEST_CASE("Qt Charts draws grouped bars where the layout says", "[charts-ui]")
{
    const Theme &theme = Theme::of(GENERATE(Theme::Kind::Light, Theme::Kind::Dark));
    Drawn drawn(grouped(chartFrom(Months)));
    const QImage image = painted(drawn.plot, {374, 217}, theme);
    for (const int series : {0, 1}) {
        const QRectF bar = drawn.layout().rect({2, series});
        const QColor color =
            theme.color(series == 0 ? ChartRole::BandAtRisk : ChartRole::BandNeedsAttention);
        CHECK(image.pixelColor(bar.center().toPoint()) == color);
        CHECK(image.pixelColor((bar.topLeft() + QPointF(4, 2)).toPoint()) == color);
        CHECK(image.pixelColor((bar.bottomRight() - QPointF(2, 3)).toPoint()) == color);
        CHECK(image.pixelColor((bar.topLeft() + QPointF(4, -3)).toPoint()) != color);
    }
    const QRectF second = drawn.layout().rect({2, 1});
    CHECK(image.pixelColor(qRound(second.left()), qRound(second.center().y())) == theme.surface);
}

TEST_CASE("A chart may change from stacked to grouped and back", "[charts-ui]")
{
    Drawn drawn(chartFrom(Months));
    const auto values = drawn.plot.bars().drawnValues();
    drawn.plot.setChart(grouped(chartFrom(Months)));
    CHECK(drawn.plot.bars().drawnValues() == values);
    drawn.plot.setHiddenSeries({u"at_risk"_s});
    CHECK(drawn.layout().rect({2, 0}).height() == 0);
    CHECK(drawn.layout().rect({2, 1}).height() > 0);
    drawn.plot.setHiddenSeries({});
    drawn.plot.setChart(chartFrom(Months));
    CHECK(drawn.plot.bars().drawnValues() == values);
}

TEST_CASE("A month that is not over is hatched on a band", "[charts-ui]")
{
    const Theme &theme = Theme::of(GENERATE(Theme::Kind::Light, Theme::Kind::Dark));
    Drawn drawn(unfinished(chartFrom(Months)), {560, 300});
    const QImage image = painted(drawn.plot, {560, 300}, theme);
    const QRectF bar = drawn.layout().rect({2, 0});
    const QColor ink = theme.color(ChartRole::BandAtRisk);
    int stripes = 0;
    int ground = 0;
    for (int y = qRound(bar.top()) + 2; y < qRound(bar.bottom()) - 2; ++y) {
        for (int x = qRound(bar.left()) + 2; x < qRound(bar.right()) - 2; ++x) {
            stripes += image.pixelColor(x, y) == ink ? 1 : 0;
            ground += image.pixelColor(x, y) == theme.hover ? 1 : 0;
        }
    }
    CHECK(stripes > 50);
    CHECK(ground > 50);
    // Its outline, then its band.
    CHECK(image.pixelColor(qRound(bar.left()), qRound(bar.center().y())) == ink);
    CHECK(image.pixelColor(qRound(bar.left()) - 3, qRound(bar.center().y())) == theme.hover);
    const QRectF before = drawn.layout().rect({1, 0});
    CHECK(image.pixelColor(qRound(before.left()) - 3, qRound(before.center().y())) != theme.hover);
    CHECK(drawn.plot.bars().drawnValues().front().back() == 0); // ours, not Qt Charts'
    CHECK(drawn.plot.markCount() == 9);
}

TEST_CASE("Exports show what is not over as vectors", "[charts-ui]")
{
    ExportSettings settings;
    settings.size = {800, 450};
    settings.format = ImageFormat::Svg;
    const QByteArray plain = exportChart(chartFrom(Months), settings).value();
    const QByteArray hatched = exportChart(unfinished(chartFrom(Months)), settings).value();
    CHECK(hatched.count("<path") > plain.count("<path"));
    CHECK_FALSE(hatched.contains("<image"));
    CHECK_FALSE(hatched.contains("pattern"));
    settings.format = ImageFormat::Pdf;
    const QByteArray pdf = exportChart(unfinished(chartFrom(Months)), settings).value();
    CHECK_FALSE(pdf.contains("/Subtype /Image"));
}

TEST_CASE("Months of the date range share one band", "[charts-ui]")
{
    ChartData chart = chartFrom(Months);
    chart.bars().categories[1].isBanded = true;
    chart.bars().categories[2].isBanded = true;
    Drawn drawn(chart);
    const QImage image = painted(drawn.plot, {374, 217});
    const auto border = static_cast<int>(drawn.layout().band(2).left());
    CHECK(image.pixelColor(border, 2) == Theme::light().hover);
    CHECK(image.pixelColor(border - 1, 2) == Theme::light().hover);
    CHECK(image.pixelColor(static_cast<int>(drawn.layout().band(0).center().x()), 2)
        == Theme::light().surface);
}

TEST_CASE("Without a surface a band stays whole", "[charts-ui]")
{
    Drawn drawn(unfinished(chartFrom(Months)));
    drawn.plot.setTransparent(true);
    QImage image(374, 217, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        drawn.plot.paint(painter);
    }
    const QRectF label = drawn.layout().totalLabels().back().rect;
    CHECK(image.pixelColor(qRound(label.left()) - 1, qRound(label.center().y()))
        == Theme::light().hover);
}

TEST_CASE("Without ticks there is no value axis and the highest bar reaches the top", "[charts-ui]")
{
    Drawn drawn(withoutAxis(chartFrom(Months)));
    drawn.plot.setSteady(true);
    CHECK(drawn.layout().plot().left() == 0);
    CHECK(drawn.layout().tickLabels().empty());
    CHECK(drawn.layout().rect({2, {}}).top() == Catch::Approx(drawn.layout().plot().top()));
    CHECK(drawn.layout().totalLabels().size() == 3);
    const QImage image = painted(drawn.plot, {374, 217});
    CHECK(pixelsOf(image, Theme::light().grid) == 0);
}

TEST_CASE("Values stand inside bars that are 1.2 times wider", "[charts-ui]")
{
    ChartData chart = chartFrom(Months);
    chart.bars().series[0].labels = {u"$90K"_s, u"$60K"_s, u"$303K"_s};
    Drawn wide(chart, {560, 300});
    const std::vector<PlacedText> &labels = wide.layout().insideLabels().at(0);
    REQUIRE(labels.size() == 3);
    for (const PlacedText &label : labels) {
        const QRectF bar = wide.layout().rect({label.index, 0});
        CHECK(bar.contains(label.rect));
        CHECK(bar.width() >= 1.2 * label.rect.width());
    }
    CHECK(wide.layout().barWidth() > 34);
    CHECK(wide.layout().insideLabels().at(1).empty());
    Drawn narrow(chart, {160, 300});
    CHECK(narrow.layout().insideLabels().at(0).empty());
    Drawn hatched(unfinished(chart), {560, 300});
    CHECK(hatched.layout().insideLabels().at(0).size() == 2); // none on stripes
    painted(wide.plot, {560, 300});
}

TEST_CASE("No text of any bar chart touches another or is cut", "[charts-ui]")
{
    const double scale = GENERATE(1.0, 1.5, 2.0);
    const LargerText larger(scale);
    ChartData labelled = chartFrom(Months);
    labelled.bars().series[0].labels = {u"$90K"_s, u"$60K"_s, u"$303K"_s};
    for (const ChartData &chart : {labelled, grouped(longChart(12)), unfinished(longChart(24)),
             withoutAxis(longChart(12)), grouped(hours(60)), unfinished(hours(60))}) {
        for (const QSize &size : LegibleSizes) {
            Drawn drawn(chart, size);
            CAPTURE(size.width(), scale, drawn.plot.markCount());
            CHECK(clashes(drawn.plot, size).join(u"; "_s) == QString());
            CHECK(drawn.layout().categoryLabels().size() >= 2);
            painted(drawn.plot, size);
        }
    }
}
