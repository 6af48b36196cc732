// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/theme.h"

#include <QImage>
#include <QPointF>

#include <vector>

class QPainter;

namespace bellwether {

// How one mark of a scatter looks.
struct MarkLook
{
    ChartRole role = ChartRole::Series1;
    double radius = 7; // px
    bool isDashed = false; // its size is not known
    bool isSelected = false;
    bool isRinged = false; // an outline of its own, apart from the mark
    bool isStarred = false; // a star within
};

// Draws marks one by one, sharp at every scale.
class MarkPainter
{
public:
    MarkPainter(const Theme &theme, bool showsShapes)
        : m_theme(theme)
        , m_showsShapes(showsShapes)
    {
    }

    // How far from its centre a mark has ink.
    double reach(const MarkLook &look) const;

    void paint(
        QPainter &painter, QPointF center, const MarkLook &look, double opacity = 0.86) const;
    // The mark under the mouse: in full colour, with a ring around it.
    void paintHovered(QPainter &painter, QPointF center, const MarkLook &look) const;

private:
    void paintStar(QPainter &painter, QPointF center, double radius) const;
    void paintShape(QPainter &painter, QPointF center, const MarkLook &look, double radius) const;

    Theme m_theme;
    bool m_showsShapes;
};

// Draws many marks: each look once into a picture of its own, which is then copied to whole
// pixels. The radius is rounded to a quarter of a pixel.
class MarkSprites
{
public:
    MarkSprites(const MarkPainter &marks, double scale); // device px per logical px

    double scale() const { return m_scale; }

    // Onto a painter without transformation; the centre is in device px.
    void paint(QPainter &painter, QPointF center, const MarkLook &look);

private:
    const QImage &spriteOf(const MarkLook &look);

    MarkPainter m_marks;
    double m_scale;
    std::vector<QImage> m_sprites; // by role, radius and look; null until needed
};

} // namespace bellwether
