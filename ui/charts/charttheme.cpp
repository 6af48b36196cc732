// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/charttheme.h"

#include <QFontInfo>

namespace bellwether {

namespace {

QFont chartThemeNamed(QFont font)
{
    font.setFamily(QFontInfo(font).family());
    return font;
}

QPen hairline(const QColor &color)
{
    QPen pen(color, HairlineWidth);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QPen dashed(const QColor &color)
{
    QPen pen = hairline(color);
    pen.setDashPattern({2, 3});
    return pen;
}

QPen ring(const QColor &color)
{
    QPen pen(color, 2);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

} // namespace

QFont chartFont(Theme::TextStyle style)
{
    return chartThemeNamed(Theme::font(style));
}

QFont chartFont(Theme::TextStyle style, int weight)
{
    return chartThemeNamed(Theme::font(style, weight));
}

ChartFonts::ChartFonts()
    : axis(chartFont(Theme::TextStyle::Micro))
    , strong(chartFont(Theme::TextStyle::Micro, QFont::DemiBold))
    , total(chartFont(Theme::TextStyle::Micro, QFont::Medium))
    , legend(chartFont(Theme::TextStyle::Small))
{
}

ChartInk::ChartInk(const Theme &chosen)
    : theme(chosen)
    , grid(hairline(chosen.grid))
    , baseline(hairline(chosen.border2))
    , divider(dashed(chosen.border2))
    , focus(ring(chosen.accent))
{
}

} // namespace bellwether
