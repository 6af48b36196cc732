// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/userbutton.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Avatar = 22;
constexpr int UserButtonGap = 8;

} // namespace

UserButton::UserButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    FocusRing::attachTo(this, 6);
    pressOnEnter(this);
    setMember({});
}

void UserButton::setMember(const QString &name)
{
    m_name = name;
    setAccessibleName(name.isEmpty() ? u"I am …"_s : u"I am %1"_s.arg(name));
    setPlainToolTip(this, name.isEmpty() ? u"Choose who you are"_s : u"I am %1"_s.arg(name));
    update();
}

void UserButton::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    updateGeometry();
    update();
}

QSize UserButton::sizeHint() const
{
    return {m_isCompact ? scaled(38) : scaled(140), scaled(30)};
}

QSize UserButton::minimumSizeHint() const
{
    return {scaled(38), scaled(30)};
}

void UserButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    if (underMouse() || isDown()) {
        drawSurface(painter, rect(), theme.hover, QColor(), 6);
    }
    const int avatar = scaled(Avatar);
    const QRect circle(
        m_isCompact ? (width() - avatar) / 2 : 3, (height() - avatar) / 2, avatar, avatar);
    drawSurface(painter, circle, theme.sunken, theme.border2, avatar / 2.0);
    if (m_name.isEmpty()) {
        drawIcon(painter, Icon::Users, theme.text2, circle.adjusted(5, 5, -5, -5));
    } else {
        QFont small = Theme::font(Theme::TextStyle::Micro, QFont::DemiBold);
        small.setPixelSize(qRound(avatar * 0.42));
        painter.setFont(small);
        painter.setPen(theme.text2);
        painter.drawText(circle, Qt::AlignCenter, initialsOf(m_name));
    }
    if (m_isCompact) {
        return;
    }
    const QFont font = Theme::font(Theme::TextStyle::Small, QFont::Medium);
    const QRect words = rect().adjusted(circle.right() + UserButtonGap, 0, -4, 0);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(font).elidedText(
            m_name.isEmpty() ? u"I am …"_s : m_name, Qt::ElideRight, words.width()));
}

QString initialsOf(const QString &name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return {};
    }
    QString initials = words.front().left(1);
    if (words.size() > 1) {
        initials += words.back().left(1);
    }
    return initials.toUpper();
}

} // namespace bellwether
