// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/iconbutton.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

namespace bellwether {

IconButton::IconButton(Icon icon, const QString &name, QWidget *parent)
    : QPushButton(parent)
    , m_icon(icon)
{
    setAccessibleName(name);
    setPlainToolTip(this, name);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    FocusRing::attachTo(this, 6);
    pressOnEnter(this);
}

QSize IconButton::sizeHint() const
{
    return {scaled(24), scaled(24)};
}

void IconButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    if (isEnabled() && (underMouse() || isDown())) {
        drawSurface(painter, rect(), theme.hover, QColor(), 6);
    }
    const int inset = (width() - scaled(16)) / 2;
    drawIcon(painter, m_icon, isEnabled() ? theme.text2 : theme.disabled,
        rect().adjusted(inset, inset, -inset, -inset));
}

} // namespace bellwether
