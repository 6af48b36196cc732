// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/switch.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/paint.h"

namespace bellwether {

namespace {

constexpr int SwitchTrackWidth = 28;
constexpr int SwitchTrackHeight = 16;
constexpr int KnobInset = 2;
constexpr int SwitchRowHeight = 26;
constexpr int SwitchGap = 16; // from the text to the switch
constexpr int RingRoom = 4;

} // namespace

Switch::Switch(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    pressOnEnter(this);
}

QSize Switch::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Theme::TextStyle::Body));
    return {metrics.horizontalAdvance(text()) + SwitchGap + SwitchTrackWidth + RingRoom,
        scaled(SwitchRowHeight)};
}

void Switch::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setFont(Theme::font(Theme::TextStyle::Body));
    painter.setPen(isEnabled() ? theme.text : theme.text3);
    painter.drawText(rect(), Qt::TextSingleLine | Qt::AlignLeft | Qt::AlignVCenter, text());

    const QRectF track(width() - SwitchTrackWidth - RingRoom, (height() - SwitchTrackHeight) / 2,
        SwitchTrackWidth, SwitchTrackHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? theme.accent : theme.control);
    painter.drawRoundedRect(track, SwitchTrackHeight / 2.0, SwitchTrackHeight / 2.0);
    const double size = SwitchTrackHeight - 2 * KnobInset;
    const double left = isChecked() ? track.right() - KnobInset - size : track.left() + KnobInset;
    painter.setBrush(isChecked() ? theme.onAccent : theme.surface);
    painter.drawEllipse(QRectF(left, track.top() + KnobInset, size, size));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(
            track.adjusted(-3, -3, 3, 3), SwitchTrackHeight / 2.0 + 3, SwitchTrackHeight / 2.0 + 3);
    }
}

} // namespace bellwether
