// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/charttheme.h"
#include "ui/charts/markgrid.h"
#include "ui/charts/plot.h"
#include "ui/charts/scatterlayout.h"
#include "ui/charts/scattermarks.h"

#include <QHash>
#include <QImage>
#include <QTransform>

#include <optional>
#include <vector>

namespace bellwether {

// Dots between a value across and an effort up: a mark per point, numbered from the highest value
// down, those without a value last. Painted without Qt Charts, whose scatter series needs seconds
// for what this draws in milliseconds.
//
// The marks are kept as a picture in the device's own pixels, so that pointing at one of a hundred
// thousand repaints one.
class ScatterPlot : public Plot
{
public:
    ScatterPlot();

    void setChart(const ChartData &chart) override;
    const ChartData &chart() const override { return m_chart; }
    void setTheme(const Theme &theme) override;
    void resize(QSizeF size) override;
    void setHiddenSeries(const QSet<QString> &keys) override;
    void setHovered(int mark) override { m_hovered = mark; }
    void setFocused(int mark) override { m_focused = mark; }
    void setSelected(const std::vector<int> &marks) override;
    void setTransparent(bool isTransparent) override;

    int markCount() const override { return static_cast<int>(m_marks.size()); }
    QString keyOf(int mark) const override;
    int markOf(const QString &key) const override;
    int markAt(QPointF point) const override;
    QRectF rectOf(int mark) const override;
    int walked(int from, Step step) const override;
    bool takesBoxes() const override { return true; }
    std::vector<int> marksIn(const QRectF &box) const override;
    bool leadsToRows(int mark) const override;

    QString spokenName(int mark) const override;
    TooltipContent tooltip(int mark) const override;
    std::vector<LegendEntry> legend() const override;
    std::vector<PlacedText> texts() const override;

    void paint(QPainter &painter) override;
    QSizeF leastSize() const override { return {280, 240}; }

    const ScatterLayout &layout() const { return m_layout; }
    // Names beside marks; the index of each is its mark.
    const std::vector<ScatterText> &names() const { return m_names; }

private:
    const Scatter &scatter() const;
    const Scatter::Point &pointOf(int mark) const;
    QPointF centerOf(int mark) const { return m_discs.at(static_cast<std::size_t>(mark)).center; }
    QString levelOf(int mark) const;
    const MarkLook &lookOf(int mark) const { return m_looks.at(static_cast<std::size_t>(mark)); }
    void updateLooks();

    void updateLayout();
    void updateMarks();
    void sortForDrawing();
    void forgetPicture() { m_picture = {}; }
    MarkPainter markPainter() const
    {
        return {m_ink.theme, scatter().shapesByHealth || m_ink.theme.hasPatterns()};
    }

    void paintLines(QPainter &painter) const;
    void paintMarks(QPainter &painter);
    void paintSprites(QPainter &painter, const QTransform &toDevice);
    void paintEach(QPainter &painter) const;
    void paintHalos(QPainter &painter) const;
    void paintTexts(QPainter &painter) const;
    void paintText(QPainter &painter, const ScatterText &text) const;
    void paintPointed(QPainter &painter) const;
    QImage pictureOf(const QTransform &toDevice, QSize size);

    ChartData m_chart;
    QSet<QString> m_hidden;
    QSizeF m_size = {1, 1};
    ScatterFonts m_fonts;
    ChartInk m_ink;
    ScatterLayout m_layout;
    std::vector<std::size_t> m_marks; // points in reading order, without hidden ones
    std::vector<MarkDisc> m_discs; // of the marks
    std::vector<MarkLook> m_looks; // of the marks
    std::vector<int> m_drawing; // marks from the bottom up
    std::vector<bool> m_selected; // by mark
    MarkGrid m_grid;
    std::vector<ScatterText> m_names;
    mutable QHash<QString, int> m_byKey; // filled when first asked for
    int m_hovered = NoMark;
    int m_focused = NoMark;
    bool m_isTransparent = false;

    std::optional<MarkSprites> m_sprites; // of the theme and the shapes, until these change
    QImage m_picture; // of the marks; null when it is out of date
    QTransform m_pictureTransform;
};

} // namespace bellwether
