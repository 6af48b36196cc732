// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tickbox.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

namespace bellwether {

namespace {

constexpr int TickBoxBoxSide = 16;
constexpr int TickBoxGap = 8;
constexpr int TickBoxHeight = 26;
constexpr int LeastText = 40;

QFont textFont()
{
    return Theme::font(Theme::TextStyle::Body);
}

} // namespace

TickBox::TickBox(const QString &text, QWidget *parent)
    : QCheckBox(parent)
    , m_caption(text)
{
    setAttribute(Qt::WA_Hover);
    setAccessibleName(text);
    setPlainToolTip(this, text);
    FocusRing::attachTo(this, 4);
}

QSize TickBox::sizeHint() const
{
    return {scaled(TickBoxBoxSide) + TickBoxGap
            + QFontMetrics(textFont()).horizontalAdvance(m_caption) + 2,
        scaled(TickBoxHeight)};
}

QSize TickBox::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), scaled(TickBoxBoxSide) + TickBoxGap + scaled(LeastText)),
        scaled(TickBoxHeight)};
}

void TickBox::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    const int side = scaled(TickBoxBoxSide);
    const QRect box(0, (height() - side) / 2, side, side);
    const bool isPointed = isEnabled() && (underMouse() || isDown());
    drawSurface(painter, box,
        isChecked()     ? theme.accent
            : isPointed ? theme.hover
                        : theme.surface,
        isChecked() || isPointed ? theme.accent : theme.control, 4);
    if (isChecked()) {
        drawIcon(painter, Icon::Check, theme.onAccent, box.adjusted(2, 2, -2, -2));
    }
    const QRect area = rect().adjusted(side + TickBoxGap, 0, 0, 0);
    painter.setFont(textFont());
    painter.setPen(isEnabled() ? theme.text : theme.disabled);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_caption, Qt::ElideRight, area.width()));
}

bool TickBox::hitButton(const QPoint &point) const
{
    return rect().contains(point);
}

} // namespace bellwether
