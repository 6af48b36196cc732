// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sparkline.h"

#include "tests/support/catch.h"

#include <QImage>
#include <QPainter>

#include <cmath>

using namespace bellwether;

namespace {

using Values = std::vector<std::optional<double>>;

const QRectF Box({0, 0}, SparklineSize);

double spanOf(const Values &values)
{
    double top = Box.bottom();
    double bottom = Box.top();
    for (const std::optional<QPointF> &point : sparklinePoints(Box, values)) {
        if (point) {
            top = std::min(top, point->y());
            bottom = std::max(bottom, point->y());
        }
    }
    return bottom - top;
}

} // namespace

TEST_CASE("A sparkline spans at least 30 points, so noise stays flat", "[charts-ui]")
{
    CHECK(spanOf({50.0, 53.0, 50.0}) == Catch::Approx(spanOf({10.0, 40.0}) / 10));
    CHECK(spanOf({10.0, 40.0}) == Catch::Approx(spanOf({0.0, 100.0})));
    CHECK(spanOf({7.0, 7.0, 7.0}) == 0);
}

TEST_CASE("A sparkline keeps its points inside its cell and leaves gaps", "[charts-ui]")
{
    const auto points = sparklinePoints(Box, Values{0.0, {}, 100.0, std::nan(""), 30.0});
    REQUIRE(points.size() == 5);
    CHECK_FALSE(points[1].has_value());
    CHECK_FALSE(points[3].has_value());
    CHECK(points[0]->y() > points[2]->y());
    for (const auto &point : points) {
        CHECK((!point || Box.adjusted(2, 2, -2, -2).contains(*point)));
    }
}

TEST_CASE("A sparkline is drawn in the theme's ink, none without a value", "[charts-ui]")
{
    const Theme &theme = Theme::of(GENERATE(Theme::Kind::Light, Theme::Kind::Dark));
    const auto inkOf = [&theme](const Values &values) {
        QImage image(SparklineSize.toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(theme.surface);
        QPainter painter(&image);
        paintSparkline(painter, Box, values, theme);
        painter.end();
        int ink = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                ink += image.pixelColor(x, y) == theme.surface ? 0 : 1;
            }
        }
        return ink;
    };
    CHECK(inkOf({}) == 0);
    CHECK(inkOf({std::nullopt, std::nullopt}) == 0);
    CHECK(inkOf({5.0}) > 5);
    CHECK(inkOf({5.0, 20.0, 60.0}) > 60);
}
