// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QBrush>
#include <QColor>
#include <QFont>
#include <QPen>

namespace bellwether {

// A style of the program with its family named outright.
QFont chartFont(Theme::TextStyle style);
QFont chartFont(Theme::TextStyle style, int weight);

// The type of a chart. Families are named outright, so that an exported SVG asks for the font that
// was measured here.
struct ChartFonts
{
    ChartFonts();

    QFont axis; // tick and category labels
    QFont strong; // the label of the hovered or overdue bar
    QFont total; // over a bar
    QFont legend;
};

// A theme as the pens and brushes of a chart.
struct ChartInk
{
    explicit ChartInk(const Theme &theme);

    QBrush fill(ChartRole role) const { return theme.color(role); }

    Theme theme;
    QPen grid;
    QPen baseline;
    QPen divider; // before a new year, after the overdue bar
    QPen focus;
};

// One px wide at every scale of the painter up to the export's own zoom.
constexpr double HairlineWidth = 1;

} // namespace bellwether
