// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/figuretile.h"

#include <QFrame>

class QHBoxLayout;

namespace bellwether {

// Tiles that belong together on one surface, split by hairlines.
class Strip : public QFrame
{
    Q_OBJECT

public:
    explicit Strip(QWidget *parent = nullptr);

    // Of the form that the strip has: a strip of one tile is a tile of its own.
    FigureTile *addTile(const QString &label);
    void setForm(FigureTile::Form form) { m_form = form; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
    FigureTile::Form m_form = FigureTile::Form::Full;
};

} // namespace bellwether
