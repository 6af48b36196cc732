// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barchart.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/charttext.h"

#include <QImage>
#include <QPainter>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Months = uR"(month | At risk | Satisfactory
    2025-12 | -       | 1 x 42
    2026-01 | 3 x 303 | 1 x 184
)"_s;

using Values = std::vector<std::vector<double>>;

QImage painted(BarChart &bars, QSize size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    bars.paint(painter);
    return image;
}

int pixelsOf(const QImage &image, QColor color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixel(x, y) == color.rgba() ? 1 : 0;
        }
    }
    return count;
}

} // namespace

TEST_CASE("The drawn bars hold the values of the chart", "[charts-ui]")
{
    BarChart bars;
    bars.setChart(chartFrom(Months));
    CHECK(bars.drawnValues() == Values{{0, 303'000}, {42'000, 184'000}});
    bars.setChart(chartFrom(Months, Measure::Count));
    CHECK(bars.drawnValues() == Values{{0, 3}, {1, 1}});
}

TEST_CASE("New data may have more or fewer months and levels", "[charts-ui]")
{
    BarChart bars;
    bars.resize({600, 300});
    bars.setChart(longChart(12));
    bars.setChart(chartFrom(u"month | At risk\n2026-01 | 2 x 5"_s));
    CHECK(bars.drawnValues() == Values{{5'000}});
    bars.setChart({});
    CHECK(bars.drawnValues().empty());
    painted(bars, {600, 300});
    bars.setChart(longChart(12));
    CHECK(bars.drawnValues().size() == 2);
    CHECK(bars.drawnValues().front().size() == 12);
}

TEST_CASE("A hidden level has no bars, the others keep their place in the order", "[charts-ui]")
{
    BarChart bars;
    bars.setChart(chartFrom(Months));
    bars.resize({400, 300});
    bars.setHiddenSeries({u"at_risk"_s});
    CHECK(bars.drawnValues() == Values{{0, 0}, {42'000, 184'000}});
    REQUIRE(bars.layout().totalLabels().size() == 2);
    CHECK(bars.layout().totalLabels().back().text == u"$184K"_s);
}

TEST_CASE("Qt Charts draws where the layout says, also after resizing", "[charts-ui]")
{
    BarChart bars;
    bars.setChart(longChart(12));
    for (const QSizeF size : {QSizeF(744, 264), QSizeF(400, 200), QSizeF(1200, 700)}) {
        bars.resize(size);
        for (const int month : {0, 5, 11}) {
            const QPointF drawn = bars.drawnPosition(month, 100'000);
            CHECK(drawn.x() == Catch::Approx(bars.layout().band(month).center().x()));
            CHECK(drawn.y() == Catch::Approx(bars.layout().y(100'000)));
        }
    }
}

TEST_CASE("Gridlines, bars and gaps have the theme's colours", "[charts-ui]")
{
    const Theme &theme = Theme::of(GENERATE(Theme::Kind::Light, Theme::Kind::Dark));
    BarChart bars;
    bars.setChart(chartFrom(Months)); // before there is a size: gridlines must follow
    bars.resize({400, 300});
    bars.setTheme(theme);
    const QImage image = painted(bars, {400, 300});

    const QRectF segment = bars.layout().rect({1, 0});
    CHECK(image.pixelColor(segment.center().toPoint()) == theme.color(ChartRole::BandAtRisk));
    CHECK(pixelsOf(image, theme.grid) > 1000);
    CHECK(pixelsOf(image, theme.border2) > 300); // the baseline
    const auto gap = static_cast<int>(std::ceil(segment.top())) - 1;
    CHECK(image.pixelColor(static_cast<int>(segment.center().x()), gap) == theme.surface);
}

TEST_CASE("Without a surface gaps and corners are holes", "[charts-ui]")
{
    BarChart bars;
    bars.setTransparent(true);
    bars.resize({400, 300});
    bars.setChart(chartFrom(Months));
    const QImage image = painted(bars, {400, 300});
    const QRectF segment = bars.layout().rect({1, 0});
    const auto gap = static_cast<int>(std::ceil(segment.top())) - 1;
    CHECK(image.pixelColor(static_cast<int>(segment.center().x()), gap).alpha() == 0);
}
