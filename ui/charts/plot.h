// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/labels.h"
#include "ui/charts/step.h"
#include "ui/theme.h"
#include "ui/widgets/tooltip.h"

#include <QPointF>
#include <QRectF>
#include <QSet>
#include <QSizeF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace bellwether {

// How a series or level is named in the legend.
struct LegendEntry
{
    QString key; // that setHiddenSeries knows it by
    QString name;
    ChartRole role = ChartRole::Series1;
    bool isOutlined = false; // what could be, not what is
    bool isComparison = false; // a thin dashed line in grey, whatever the role
    bool isShaped = false; // its marks have the shape of its glyph
};

// The picture of one kind of chart, and where its marks lie: layout, painting, words. Screen,
// export and tests use the same. It has neither mouse nor keys: PlotView has them for all kinds.
//
// Marks are numbered in reading order, 0 to markCount() - 1; NoMark is none of them. What is given
// to a Plot stays until it is given anew; positions are logical px from the top left corner.
class Plot
{
public:
    static constexpr int NoMark = -1;

    Plot() = default;
    virtual ~Plot() = default;
    Plot(const Plot &) = delete;
    Plot &operator=(const Plot &) = delete;

    virtual void setChart(const ChartData &chart) = 0; // of this plot's kind
    virtual const ChartData &chart() const = 0;
    virtual void setTheme(const Theme &theme) = 0;
    virtual void resize(QSizeF size) = 0;
    // The keys of legend entries that are not drawn. Kept when new data arrives.
    virtual void setHiddenSeries(const QSet<QString> &keys) = 0;
    virtual void setHovered(int mark) = 0;
    virtual void setFocused(int mark) = 0; // draws the ring of the keyboard
    virtual void setSelected(const std::vector<int> &marks) = 0;
    // Without surface behind it, as far as the painter's device can leave it out.
    virtual void setTransparent(bool isTransparent) = 0;
    // Keeps axes where they are when the measure changes.
    virtual void setSteady(bool) { }

    virtual int markCount() const = 0;
    virtual QString keyOf(int mark) const = 0; // "2026-01/at_risk"
    virtual int markOf(const QString &key) const = 0; // NoMark when there is none
    virtual int markAt(QPointF point) const = 0;
    virtual QRectF rectOf(int mark) const = 0; // of what is drawn; the tooltip stands beside it
    virtual int walked(int from, Step step) const = 0; // from itself where nothing lies that way
    // The marks in a box drawn with the mouse; always none where boxes cannot be drawn.
    virtual bool takesBoxes() const { return false; }
    virtual std::vector<int> marksIn(const QRectF &) const { return {}; }
    virtual bool leadsToRows(int mark) const = 0;
    // The same mark again after setChart(); for kinds whose marks have parts, the whole instead.
    virtual int nearestTo(const QString &key) const { return markOf(key); }

    virtual QString spokenName(int mark) const = 0; // "January 2026, Struggling, 3, $303K"
    virtual TooltipContent tooltip(int mark) const = 0;
    virtual std::vector<LegendEntry> legend() const = 0; // empty where a list names everything
    virtual std::vector<PlacedText> texts() const = 0; // all that is painted; none touches another

    virtual void paint(QPainter &painter) = 0; // into the rectangle (0, 0, size)
    virtual QSizeF leastSize() const { return {160, 120}; }
};

// The plot that draws this kind of chart, without data yet.
std::unique_ptr<Plot> makePlot(const ChartData &chart);

} // namespace bellwether
