// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/labels.h"
#include "ui/theme.h"

#include <QFont>
#include <QPointF>
#include <QString>

#include <vector>

class QPainter;

namespace bellwether {

// A text with its place and its looks: what is painted and what a test can measure are the same.
struct Writing
{
    enum class Kind
    {
        Text,
        Figures, // right-aligned, every digit equally wide
        Name // bold while its mark is hovered; there is room for that
    };

    PlacedText placed; // index: of its mark, -1 where it belongs to none
    QFont font;
    QColor Theme::*ink = &Theme::text;
    Qt::Alignment side = Qt::AlignLeft;
    Kind kind = Kind::Text;
};

void paint(
    QPainter &painter, const std::vector<Writing> &writings, const Theme &theme, int hovered = -1);
void addTexts(std::vector<PlacedText> &texts, const std::vector<Writing> &writings);

// As much of a name as fits, in its bold form, with an ellipsis at its end; empty where not even
// that has room.
QString fitted(const QString &name, const QFont &font, double width);
// In its bold form.
double nameWidth(const QString &name, const QFont &font);
QFont bold(QFont font);

// A line in the hole of a ring.
struct CentreLine
{
    QString text;
    QFont font;
    QColor Theme::*ink = &Theme::text;
    bool isName = false; // may be elided; a number is never cut
};

// The first of several sets of lines that fits into the circle, centred; nothing where none does.
std::vector<Writing> centred(
    const std::vector<std::vector<CentreLine>> &sets, QPointF centre, double radius);

} // namespace bellwether
