// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/patterns.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/charttext.h"
#include "ui/charts/chartpainting.h"
#include "ui/charts/imageexport.h"

#include <QImage>
#include <QPainter>

#include <array>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// The same grey under every pattern: what is left differs without any colour.
QImage pattern(ChartRole role, const Theme &theme)
{
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPattern(painter, rectangle({4, 4, 32, 32}), role, theme);
    return image;
}

} // namespace

TEST_CASE("Levels that stand in one chart differ without colour", "[charts-ui]")
{
    using R = ChartRole;
    const std::vector<std::vector<ChartRole>> charts = {
        {R::StatusThriving, R::StatusHealthy, R::StatusSteady, R::StatusStruggling},
        {R::BandNoScore, R::BandSatisfactory, R::BandNeedsAttention, R::BandAtRisk},
        {R::VeryHappy, R::Happy, R::Neutral, R::NotHappy, R::VeryNegative},
        {R::Series1, R::Series2, R::Series3, R::Series4, R::Series6}};
    const Theme &theme = Theme::of(GENERATE(Theme::Kind::Print, Theme::Kind::HighContrast));
    for (const std::vector<ChartRole> &roles : charts) {
        for (std::size_t one = 0; one < roles.size(); ++one) {
            for (std::size_t other = one + 1; other < roles.size(); ++other) {
                CAPTURE(static_cast<int>(roles[one]), static_cast<int>(roles[other]));
                CHECK(pattern(roles[one], theme) != pattern(roles[other], theme));
            }
        }
    }
}

TEST_CASE("Light and dark charts have no patterns", "[charts-ui]")
{
    const Theme &theme = Theme::of(GENERATE(Theme::Kind::Light, Theme::Kind::Dark));
    QImage plain(40, 40, QImage::Format_RGB32);
    plain.fill(Qt::gray);
    CHECK(pattern(ChartRole::BandAtRisk, theme) == plain);
}

TEST_CASE("A chart for print is black on white, in every format", "[charts-ui]")
{
    const ChartData chart = chartFrom(uR"(month | At risk | Satisfactory
        2025-12 | -       | 1 x 42
        2026-01 | 3 x 303 | 1 x 184
    )"_s);
    ExportSettings settings;
    settings.size = {600, 340};
    settings.theme = Theme::Kind::Print;
    const QImage png = QImage::fromData(*exportChart(chart, settings));
    CHECK(png.pixelColor(1, 1) == QColor(Qt::white));
    settings.format = ImageFormat::Svg;
    const QByteArray svg = *exportChart(chart, settings);
    CHECK(svg.contains("#000000"));
    CHECK_FALSE(svg.contains("<image")); // patterns are shapes
    settings.format = ImageFormat::Pdf;
    CHECK_FALSE(exportChart(chart, settings)->contains("/Subtype /Image"));
}
