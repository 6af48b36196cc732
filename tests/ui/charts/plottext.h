// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/plot.h"

#include <QImage>
#include <QSizeF>
#include <QString>

#include <vector>

namespace bellwether {

// A line chart as text: a column per line, a row per category; "-" is no value. The first line is
// the main one, the others are compared with it. Labels of ends are "VALUE NAME".
//
//     day | this month | four weeks ago
//     3   | 619        | 594
ChartData linesFrom(const QString &table);

// A waterfall as text: a row per step, "=" in front of totals; amounts in thousands.
//
//     1 Jan | =7020 | 2025
//     New   | +1120 | 34 customers
ChartData waterfallFrom(const QString &table, double start = 0);

// Paired bars as text: a row per name; amounts in thousands, the share in percent, "-" for none.
//
//     Zephyr Logistics | 16 + 6 | 6 + 26 | 42
ChartData pairedBarsFrom(const QString &table);

std::vector<double> ticksOver(double lowest, double highest);

// Texts that lie on one another or reach over the edge, as sentences for a failing test.
QStringList clashes(const Plot &plot, QSizeF size);

QImage painted(Plot &plot, QSize size, const Theme &theme = Theme::light());
int pixelsOf(const QImage &image, QColor color);

// Sizes that every chart has to be legible at: a card of the smallest row, one of a wide window,
// less than the least.
inline const std::vector<QSize> LegibleSizes = {{374, 217}, {560, 300}, {220, 180}};

// Names that nobody should have, but somebody will.
inline const std::vector<QString> HostileNames = {QStringLiteral("<b>&\""), QString(300, u'W'),
    QStringLiteral("\u05d7\u05d1\u05e8\u05ea \u05d4\u05d7\u05e9\u05de\u05dc 2000"),
    QStringLiteral("line\nbreak\tand tab"), QString()};

// Larger text, as on a system that asks for it, while this lives.
class LargerText
{
public:
    explicit LargerText(double scale);
    ~LargerText();
    LargerText(const LargerText &) = delete;
    LargerText &operator=(const LargerText &) = delete;
};

} // namespace bellwether
