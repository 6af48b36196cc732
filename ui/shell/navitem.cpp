// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navitem.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

namespace bellwether {

namespace {

constexpr int SidePadding = 10;
constexpr int IconSize = 18;
constexpr int Gap = 10;

} // namespace

NavItem::NavItem(Icon icon, const QString &name, QWidget *parent)
    : QPushButton(name, parent)
    , m_icon(icon)
{
    setCheckable(true);
    setAutoExclusive(true);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    FocusRing::attachTo(this, 6);
    pressOnEnter(this);
}

void NavItem::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    setPlainToolTip(this, isCompact ? text() : QString());
    updateGeometry();
    update();
}

QSize NavItem::sizeHint() const
{
    return {m_isCompact ? scaled(38) : scaled(120), scaled(34)};
}

void NavItem::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    const bool isCurrent = isChecked() && isEnabled();
    if (isCurrent) {
        drawSurface(painter, rect(), theme.accentSoft, QColor(), 6);
    } else if (isEnabled() && underMouse()) {
        drawSurface(painter, rect(), theme.hover, QColor(), 6);
    }
    const QColor ink = !isEnabled() ? theme.disabled : isCurrent ? theme.accentText : theme.text2;
    const int icon = scaled(IconSize);
    if (m_isCompact) {
        drawIcon(painter, m_icon, ink, QRect((width() - icon) / 2, 0, icon, height()));
        return;
    }
    drawIcon(painter, m_icon, ink, QRect(SidePadding, 0, icon, height()));
    const QFont font =
        Theme::font(Theme::TextStyle::Body, isCurrent ? QFont::DemiBold : QFont::Medium);
    const QRect words = rect().adjusted(SidePadding + icon + Gap, 0, -SidePadding, 0);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(font).elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace bellwether
