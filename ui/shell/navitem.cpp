// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navitem.h"

#include "core/base/numbertext.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int NavItemSidePadding = 10;
constexpr int NavItemIconSize = 18;
constexpr int NavItemGap = 10;
constexpr int BadgeHeight = 18;

QFont badgeFont()
{
    return Theme::font(Theme::TextStyle::Micro, QFont::Medium);
}

int badgeWidth(const QString &text)
{
    return qMax(
        scaled(BadgeHeight), QFontMetrics(badgeFont()).horizontalAdvance(text) + scaled(12));
}

} // namespace

NavItem::NavItem(Icon icon, const QString &name, QWidget *parent)
    : QPushButton(menuText(name), parent)
    , m_icon(icon)
    , m_name(name)
{
    setCheckable(true);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    FocusRing::attachTo(this, 6);
    pressOnEnter(this);
    tell();
}

void NavItem::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    tell();
    updateGeometry();
    update();
}

void NavItem::setBadge(int count)
{
    m_badge = count;
    tell();
    update();
}

QString NavItem::badgeText() const
{
    return m_badge > 99 ? u"99+"_s : QString::number(m_badge);
}

void NavItem::tell()
{
    const QString whole = m_badge == 0 ? m_name : u"%1, %2"_s.arg(m_name, countText(m_badge));
    setAccessibleName(whole);
    setPlainToolTip(this, m_isCompact ? whole : QString());
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
    const int icon = scaled(NavItemIconSize);
    if (m_isCompact) {
        drawIcon(painter, m_icon, ink, QRect((width() - icon) / 2, 0, icon, height()));
        paintBadge(painter);
        return;
    }
    drawIcon(painter, m_icon, ink, QRect(NavItemSidePadding, 0, icon, height()));
    const QFont font =
        Theme::font(Theme::TextStyle::Body, isCurrent ? QFont::DemiBold : QFont::Medium);
    const int right =
        m_badge == 0 ? NavItemSidePadding : NavItemSidePadding + badgeWidth(badgeText()) + 6;
    const QRect words = rect().adjusted(NavItemSidePadding + icon + NavItemGap, 0, -right, 0);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(font).elidedText(m_name, Qt::ElideRight, words.width()));
    paintBadge(painter);
}

// A number in a small round field; compact there is only room for a dot, the number is on hover.
void NavItem::paintBadge(QPainter &painter) const
{
    if (m_badge == 0 || !isEnabled()) {
        return;
    }
    const Theme &theme = currentTheme();
    if (m_isCompact) {
        const int dot = scaled(8);
        const int icon = scaled(NavItemIconSize);
        drawSurface(painter,
            QRect((width() + icon) / 2 - dot / 2, (height() - icon) / 2 - dot / 2, dot, dot),
            theme.accent, QColor(), dot / 2.0);
        return;
    }
    const int tall = scaled(BadgeHeight);
    const int wide = badgeWidth(badgeText());
    const QRect field(width() - NavItemSidePadding - wide, (height() - tall) / 2, wide, tall);
    drawSurface(painter, field, theme.sunken, QColor(), tall / 2.0);
    painter.setFont(badgeFont());
    painter.setPen(theme.text2);
    painter.drawText(field, Qt::AlignCenter, badgeText());
}

} // namespace bellwether
