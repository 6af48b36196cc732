// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/plot.h"

#include <QImage>
#include <QSizeF>
#include <QString>

#include <memory>

namespace bellwether {

// Charts of items as text: a line per item with name, value and its cells; the first line names
// the columns. Roles follow from the names, else they are the series' in their order; keys are the
// names in lower case.
//
//     level    | value | Count | ARR
//     Thriving | 34    | 34    | $2.50M
ChartData ringFrom(const QString &table);
ChartData shareListFrom(const QString &table, double full, ShareList::Mark mark);
ChartData stripFrom(const QString &table);
// Lines beginning with "-" are the items of the tag above them.
ChartData sunburstFrom(const QString &table);
// Tiers "Gold | 100 | next 0.92 96" or "reached" or "open", then contributions
// "+ New customers | 0.8 | 29 of 36".
ChartData milestonesFrom(const QString &table);

// The charts of a small SaaS company.
ChartData healthRing();
ChartData healthList();
ChartData loginStrip();
ChartData opportunitySunburst();
ChartData awardMilestones();
ChartData goalTimeline();
// Each of the kinds with names that are markup, very long, or written from right to left.
std::vector<ChartData> hostileCharts();

// Of a card on the smallest and usual windows, of a large one, of one that is too small.
std::vector<QSizeF> cardSizes();

std::unique_ptr<Plot> plotOf(const ChartData &chart, QSizeF size);

// Nothing where each text lies inside and touches no other; else which
// text does not.
QString textFault(const Plot &plot, QSizeF size);

QImage pictureOf(Plot &plot, QSizeF size, const QColor &background, double scale = 1);

// Larger text for as long as it lives.
class LargeText
{
public:
    LargeText() { qputenv("BELLWETHER_TEXT_SCALE", "2"); }
    ~LargeText() { qunsetenv("BELLWETHER_TEXT_SCALE"); }
    LargeText(const LargeText &) = delete;
    LargeText &operator=(const LargeText &) = delete;
};

} // namespace bellwether
