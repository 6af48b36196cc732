// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/alignmentgrid.h"

#include <QPushButton>

class QPainter;
class QRectF;

namespace bellwether {

struct Theme;

// The mark as a coloured field with its sign in the middle; not applicable is a dash alone.
void paintMark(QPainter &painter, const QRectF &field, GridMark mark, const Theme &theme);

// The letter that sets the mark in the grid.
QChar keyOf(GridMark mark);

// What the mark looks like, what it is called, its key; a click sets it.
class MarkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit MarkButton(GridMark mark, QWidget *parent = nullptr);

    GridMark mark() const { return m_mark; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    GridMark m_mark;
};

} // namespace bellwether
