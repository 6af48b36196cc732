// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/button.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int ButtonGap = 7;
constexpr int ButtonArrowSize = 13;

} // namespace

Button::Button(const QString &text, Kind kind, QWidget *parent)
    : QPushButton(parent)
    , m_kind(kind)
{
    setText(text);
    setCursor(kind == Kind::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    FocusRing::attachTo(this, 6);
    pressOnEnter(this);
}

void Button::setText(const QString &text)
{
    m_caption = text;
    QPushButton::setText(QString(text).replace(u"&"_s, u"&&"_s));
    setAccessibleName(text);
    updateGeometry();
}

void Button::setSign(Icon icon)
{
    m_sign = icon;
    updateGeometry();
}

void Button::setSmall(bool isSmall)
{
    m_isSmall = isSmall;
    updateGeometry();
}

void Button::setCompact(bool isCompact)
{
    if (m_isCompact != isCompact) {
        m_isCompact = isCompact;
        updateGeometry();
        update();
    }
}

void Button::setDropDown(QMenu *menu)
{
    m_dropDown = menu;
    connect(this, &QPushButton::clicked, menu,
        [this, menu] { menu->popup(mapToGlobal(QPoint(0, height() + 4))); });
    updateGeometry();
}

QFont Button::textFont() const
{
    if (m_kind == Kind::Primary) {
        return Theme::font(Theme::TextStyle::Body, QFont::DemiBold);
    }
    const auto style = m_isSmall ? Theme::TextStyle::Small : Theme::TextStyle::Body;
    return Theme::font(style, QFont::Medium);
}

int Button::iconSize() const
{
    return scaled(15);
}

int Button::widthFor(int textWidth) const
{
    const int padding = m_kind == Kind::Link ? 3 : m_isSmall ? 9 : 11;
    int width = 2 * scaled(padding);
    if (m_sign) {
        width += iconSize();
    }
    if (!m_isCompact) {
        width += textWidth + (m_sign ? ButtonGap : 0);
    }
    if (m_dropDown != nullptr && !m_isCompact) {
        width += ButtonGap + ButtonArrowSize;
    }
    return width;
}

QSize Button::sizeHint() const
{
    const int textWidth = QFontMetrics(textFont()).horizontalAdvance(m_caption) + 1;
    const int height = m_kind == Kind::Link ? 24 : m_isSmall ? 26 : 32;
    return {qMax(widthFor(textWidth), scaled(height)), scaled(height)};
}

QSize Button::minimumSizeHint() const
{
    const int least = QFontMetrics(textFont()).horizontalAdvance(u"MMMM…"_s);
    const QSize full = sizeHint();
    return {qMin(full.width(), qMax(widthFor(least), full.height())), full.height()};
}

QColor Button::ink() const
{
    const Theme &theme = currentTheme();
    if (!isEnabled()) {
        return theme.disabled;
    }
    switch (m_kind) {
    case Kind::Primary:
        return theme.onAccent;
    case Kind::Link:
        return theme.accentText;
    case Kind::Default:
    case Kind::Quiet:
        break;
    }
    return theme.text;
}

bool Button::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()
        && (m_isCompact || width() < sizeHint().width())) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
            Qt::convertFromPlainText(m_caption), this);
        return true;
    }
    return QPushButton::event(event);
}

void Button::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    const bool isHot = isEnabled() && (underMouse() || isDown());
    switch (m_kind) {
    case Kind::Primary:
        drawSurface(painter, rect(),
            !isEnabled() ? theme.sunken
                : isHot  ? theme.accentHover
                         : theme.accent,
            isEnabled() ? QColor() : theme.border, 6);
        break;
    case Kind::Default:
        drawSurface(painter, rect(), isHot ? theme.hover : theme.surface,
            isEnabled() ? theme.border2 : theme.border, 6);
        break;
    case Kind::Quiet:
        if (isHot) {
            drawSurface(painter, rect(), theme.hover, QColor(), 6);
        }
        break;
    case Kind::Link:
        break;
    }

    const QColor color = ink();
    const QFont font = [&] {
        QFont chosen = textFont();
        chosen.setUnderline(m_kind == Kind::Link && isHot);
        return chosen;
    }();
    const QFontMetrics metrics(font);
    const int wanted = widthFor(metrics.horizontalAdvance(m_caption) + 1);
    int left = (width() - qMin(wanted, width())) / 2
        + scaled(m_kind == Kind::Link ? 3
                : m_isSmall           ? 9
                                      : 11);
    int right = width() - left;
    if (m_sign) {
        const QColor signColor = m_kind == Kind::Primary || !isEnabled() ? color : theme.text2;
        drawIcon(painter, *m_sign, signColor, QRect(left, 0, iconSize(), height()));
        left += iconSize() + ButtonGap;
    }
    if (m_isCompact) {
        return;
    }
    if (m_dropDown != nullptr) {
        drawIcon(painter, Icon::ChevronDown, isEnabled() ? theme.text2 : theme.disabled,
            QRect(right - ButtonArrowSize, 0, ButtonArrowSize, height()));
        right -= ButtonArrowSize + ButtonGap;
    }
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QRect(left, 0, right - left + 1, height()), Qt::AlignVCenter | Qt::AlignLeft,
        metrics.elidedText(m_caption, Qt::ElideRight, right - left + 1));
}

} // namespace bellwether
