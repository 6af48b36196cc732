// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartscene.h"
#include "ui/charts/linelayout.h"
#include "ui/charts/sequenceplot.h"

class QAbstractSeries;
class QAreaSeries;
class QLineSeries;

namespace bellwether {

// Lines over categories: a mark per category that has a value on any shown line. Qt Charts draws
// lines and area, the rest is ours. Categories without a key lead nowhere.
class LinesPlot : public SequencePlot
{
public:
    LinesPlot();
    ~LinesPlot() override;

    int markCount() const override { return static_cast<int>(m_layout.categories().size()); }
    QString keyOf(int mark) const override;
    int markAt(QPointF point) const override;
    QRectF rectOf(int mark) const override;
    bool leadsToRows(int mark) const override;

    QString spokenName(int mark) const override;
    TooltipContent tooltip(int mark) const override;
    // Empty where every line is named at its end.
    std::vector<LegendEntry> legend() const override;
    std::vector<PlacedText> texts() const override;

    void paint(QPainter &painter) override { m_scene.paint(painter); }
    QSizeF leastSize() const override { return {180, 120}; }

    // Saturdays with their Sundays, shaded behind the lines; none where days are too narrow.
    std::vector<QRectF> weekends() const;
    const LineLayout &layout() const { return m_layout; }
    // Where Qt Charts puts a value, and the values it holds for a line, one list per stretch
    // without a gap: for tests of the bridge to it.
    QPointF drawnPosition(int category, double value) const;
    std::vector<std::vector<double>> drawnValues(int line) const;

protected:
    void takeChart() override;
    void layOut() override;
    void takeTheme() override;

private:
    struct Stretch
    {
        int line = 0;
        QLineSeries *series = nullptr;
    };
    struct Area
    {
        QAreaSeries *series = nullptr;
        QLineSeries *floor = nullptr;
    };

    const Lines &lines() const;
    const ChartLine &line(int line) const;
    const ChartCategory &category(int category) const;
    int categoryOf(int mark) const;
    std::optional<int> hoveredCategory() const;
    std::optional<int> filledLine() const;
    QColor colorOf(int line) const;
    void addStretches(int line, bool isArea);
    void fillAreas();

    void paintBehind(QPainter &painter) const;
    void paintInFront(QPainter &painter) const;
    void paintBands(QPainter &painter) const;
    std::vector<QRectF> bands() const;
    void paintBars(QPainter &painter) const;
    void paintDots(QPainter &painter) const;
    void paintDotsOf(QPainter &painter, int category) const;
    void paintAxisLabels(QPainter &painter) const;
    void paintEndLabels(QPainter &painter) const;
    void paintState(QPainter &painter) const;

    LineLayout m_layout;
    ChartScene m_scene;
    std::vector<Stretch> m_stretches;
    std::vector<Area> m_areas;
};

} // namespace bellwether
