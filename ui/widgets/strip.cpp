// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/strip.h"

#include "ui/widgets/card.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/paint.h"

#include <QHBoxLayout>

namespace bellwether {

Strip::Strip(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
}

FigureTile *Strip::addTile(const QString &label)
{
    auto *tile = new FigureTile(label, this, m_form);
    m_layout->addWidget(tile, 1);
    return tile;
}

void Strip::paintEvent(QPaintEvent *)
{
    Card::paintSurface(*this);
    QPainter painter(this);
    for (int i = 1; i < m_layout->count(); ++i) {
        const int x = m_layout->itemAt(i)->geometry().left() - 1;
        painter.fillRect(QRect(x, 1, 1, height() - 2), currentTheme().border);
    }
}

} // namespace bellwether
