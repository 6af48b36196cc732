// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pill.h"

#include "ui/widgets/healthglyph.h"
#include "ui/widgets/paint.h"

namespace bellwether {

namespace {

constexpr int LeftPadding = 7;
constexpr int RightPadding = 8;
constexpr int PillGlyphSize = 9;
constexpr int PillGlyphGap = 5;

QFont pillFont()
{
    return Theme::font(Theme::TextStyle::Small, QFont::Medium);
}

} // namespace

Pill::Pill(ChartRole role, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
    , m_text(text)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Pill::sizeHint() const
{
    return size(m_text);
}

QSize Pill::size(const QString &text)
{
    return {LeftPadding + scaled(PillGlyphSize) + PillGlyphGap
            + QFontMetrics(pillFont()).horizontalAdvance(text) + RightPadding,
        scaled(20)};
}

void Pill::paint(QPainter &painter, const QRect &rect, ChartRole role, const QString &text)
{
    const Theme &theme = currentTheme();
    const QSize wanted = size(text);
    const QRect area(rect.left(), rect.top() + (rect.height() - wanted.height()) / 2,
        qMin(wanted.width(), rect.width()), wanted.height());
    drawSurface(painter, area, theme.pillFill(role), QColor(), area.height() / 2.0);

    const int glyph = scaled(PillGlyphSize);
    paintGlyph(painter,
        QRectF(area.left() + LeftPadding, area.top() + (area.height() - glyph) / 2.0, glyph, glyph),
        role, theme.pillText(role));
    const QRect words = area.adjusted(LeftPadding + glyph + PillGlyphGap, 0, -RightPadding, 0);
    painter.save();
    painter.setFont(pillFont());
    painter.setPen(theme.pillText(role));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(pillFont()).elidedText(text, Qt::ElideRight, words.width() + 1));
    painter.restore();
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_role, m_text);
}

} // namespace bellwether
