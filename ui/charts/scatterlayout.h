// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/charttheme.h"
#include "ui/charts/labels.h"
#include "ui/charts/markgrid.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace bellwether {

// A text of a scatter, and which of its kinds it is.
struct ScatterText
{
    enum class Kind
    {
        Tick,
        ThresholdTick,
        XTitle,
        YTitle, // turned: its rectangle is upright
        LaneTitle,
        AreaName,
        AreaCount,
        AreaLine,
        MarkName
    };

    Kind kind = Kind::Tick;
    PlacedText placed;
};

struct ScatterFonts
{
    ScatterFonts();

    const QFont &of(ScatterText::Kind kind) const;

    ChartFonts chart;
    QFont area; // the name of an area
};

// Where the axes, the lane, the areas and the points of a scatter lie, in logical px from its top
// left corner. Nothing in it depends on which levels are hidden: hiding one moves no other.
class ScatterLayout
{
public:
    ScatterLayout() = default;
    ScatterLayout(const Scatter &scatter, const ScatterFonts &fonts, QSizeF size);

    const QRectF &plot() const { return m_plot; }
    const QRectF &lane() const { return m_lane; } // null where no point needs one
    QRectF canvas() const { return m_plot | m_lane; }

    // Of values within the axis; a value that a logarithmic axis does not have is nowhere.
    std::optional<double> x(double value) const;
    double y(double value) const; // at the nearer end where the axis does not reach
    // Of the points, in their order; nothing for a point whose effort is no number.
    const std::vector<std::optional<QPointF>> &centers() const { return m_centers; }
    double radius(const Scatter::Point &point) const;

    // Gridlines, those at a threshold left out.
    const std::vector<double> &uprightLines() const { return m_uprightLines; }
    const std::vector<double> &levelLines() const { return m_levelLines; }
    // Where the areas meet; nothing where a threshold is not on the axis.
    std::optional<double> uprightThreshold() const { return m_uprightThreshold; }
    std::optional<double> levelThreshold() const { return m_levelThreshold; }

    const std::vector<ScatterText> &texts() const { return m_texts; }

private:
    bool hasX(const Scatter::Point &point) const;
    void findRange(const Scatter &scatter);
    void placePlot(const Scatter &scatter, const ScatterFonts &fonts);
    void placeLane(const Scatter &scatter, const ScatterFonts &fonts, double line);
    void findInsets(const Scatter &scatter);
    void placePoints(const Scatter &scatter);
    void placeLanePoints(const Scatter &scatter, std::vector<std::size_t> points);
    void placeLines(const Scatter &scatter);
    void placeTicks(const Scatter &scatter, const ScatterFonts &fonts);
    void placeTitles(const Scatter &scatter, const ScatterFonts &fonts);
    void placeAreas(const Scatter &scatter, const ScatterFonts &fonts);
    void placeArea(const Scatter::Area &area, int index, const ScatterFonts &fonts);

    double share(double value) const; // of the way along the x axis

    QSizeF m_size;
    QRectF m_plot;
    QRectF m_lane;
    bool m_isLogarithmic = true;
    double m_from = 1; // the ends of the axes, in values
    double m_to = 10;
    double m_logFrom = 0; // logarithms of the former
    double m_logSpan = 1;
    double m_low = 0;
    double m_high = 100;
    // Between the ends of the axes and those of the plot, so that no mark is cut.
    double m_insetLeft = 0;
    double m_insetRight = 0;
    double m_insetTop = 0;
    double m_insetBottom = 0;
    double m_normalRadius = 7;
    std::vector<std::optional<QPointF>> m_centers;
    std::vector<double> m_uprightLines;
    std::vector<double> m_levelLines;
    std::optional<double> m_uprightThreshold;
    std::optional<double> m_levelThreshold;
    std::vector<ScatterText> m_texts;
};

// A mark that wants its name beside it.
struct NamedMark
{
    int mark = 0;
    QString name;
    MarkDisc disc;
};

// The names of at most five marks, each right, left, above or below its mark, where it touches no
// mark, no text and no edge; the others are left out.
std::vector<ScatterText> placedNames(const std::vector<NamedMark> &wanted, const MarkGrid &marks,
    const ScatterLayout &layout, const ScatterFonts &fonts);

} // namespace bellwether
