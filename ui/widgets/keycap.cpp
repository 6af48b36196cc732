// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/keycap.h"

#include "ui/widgets/paint.h"

namespace bellwether {

KeyCap::KeyCap(const QKeySequence &keys, QWidget *parent)
    : QWidget(parent)
    , m_text(keys.toString(QKeySequence::NativeText).replace(u'+', u' '))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_text);
}

QSize KeyCap::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Theme::TextStyle::Micro, QFont::Medium));
    return {metrics.horizontalAdvance(m_text) + 2 * scaled(7), scaled(20)};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawSurface(painter, rect(), currentTheme().sunken, QColor(), 4);
    painter.setFont(Theme::font(Theme::TextStyle::Micro, QFont::Medium));
    painter.setPen(currentTheme().text2);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace bellwether
