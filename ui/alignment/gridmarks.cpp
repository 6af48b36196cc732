// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alignment/gridmarks.h"

#include "ui/widgets/paint.h"

#include <QPainterPath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qreal GridMarksSign = 10; // px, of the sign's box
constexpr qreal Stroke = 1.8;
constexpr int GridMarksSwatch = 20;
constexpr int GridMarksPadding = 8;
constexpr int GridMarksGap = 6;

struct Colors
{
    QColor fill;
    QColor sign;
};

Colors colorsOf(GridMark mark, const Theme &theme)
{
    switch (mark) {
    case GridMark::Aligned:
        return {theme.successSoft, theme.success};
    case GridMark::Supported:
        return {theme.warnSoft, theme.warn};
    case GridMark::NotAligned:
        return {theme.dangerSoft, theme.negative};
    case GridMark::Declined:
        return {theme.negative, theme.surface};
    case GridMark::NotApplicable:
        break;
    }
    return {QColor(), theme.text3};
}

QPainterPath signOf(GridMark mark, const QRectF &box)
{
    const auto at = [&](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    QPainterPath path;
    switch (mark) {
    case GridMark::Aligned:
        path.moveTo(at(0.05, 0.55));
        path.lineTo(at(0.38, 0.88));
        path.lineTo(at(0.97, 0.18));
        break;
    case GridMark::Supported:
    case GridMark::NotAligned:
        path.addEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case GridMark::Declined:
        path.moveTo(at(0.1, 0.1));
        path.lineTo(at(0.9, 0.9));
        path.moveTo(at(0.9, 0.1));
        path.lineTo(at(0.1, 0.9));
        break;
    case GridMark::NotApplicable:
        path.moveTo(at(0.2, 0.5));
        path.lineTo(at(0.8, 0.5));
        break;
    }
    return path;
}

} // namespace

void paintMark(QPainter &painter, const QRectF &field, GridMark mark, const Theme &theme)
{
    const Colors colors = colorsOf(mark, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (colors.fill.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.fill);
        painter.drawRoundedRect(field, 4, 4);
    }
    QRectF box(0, 0, GridMarksSign, GridMarksSign);
    box.moveCenter(field.center());
    painter.setPen(QPen(colors.sign, Stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(signOf(mark, box));
    if (mark == GridMark::Supported) { // half full
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.sign);
        painter.drawPie(box.adjusted(0.5, 0.5, -0.5, -0.5), 90 * 16, 180 * 16);
    }
    painter.restore();
}

QChar keyOf(GridMark mark)
{
    switch (mark) {
    case GridMark::Aligned:
        return u'A';
    case GridMark::Supported:
        return u'S';
    case GridMark::NotAligned:
        return u'N';
    case GridMark::Declined:
        return u'D';
    case GridMark::NotApplicable:
        break;
    }
    return u'X';
}

MarkButton::MarkButton(GridMark mark, QWidget *parent)
    : QPushButton(parent)
    , m_mark(mark)
{
    setAccessibleName(nameOf(mark));
    setAccessibleDescription(u"Marks the selected cells; key %1"_s.arg(keyOf(mark)));
    setFocusPolicy(Qt::StrongFocus);
}

QSize MarkButton::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Theme::TextStyle::Small));
    const int text = metrics.horizontalAdvance(nameOf(m_mark));
    const int key = metrics.horizontalAdvance(keyOf(m_mark));
    return {GridMarksPadding + GridMarksSwatch + GridMarksGap + text + GridMarksGap + key
            + GridMarksPadding,
        scaled(28)};
}

void MarkButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    const bool isLit = isEnabled() && (underMouse() || isDown());
    drawSurface(painter, rect(), isLit ? theme.hover : theme.surface, theme.border, 6);
    const QRectF swatch(
        GridMarksPadding, (height() - GridMarksSwatch) / 2.0, GridMarksSwatch, GridMarksSwatch);
    paintMark(painter, swatch, m_mark, theme);
    QRect text =
        rect().adjusted(GridMarksPadding + GridMarksSwatch + GridMarksGap, 0, -GridMarksPadding, 0);
    painter.setFont(Theme::font(Theme::TextStyle::Small));
    // The names are the legend too, so they stay readable while nothing is selected.
    painter.setPen(isEnabled() ? theme.text : theme.text2);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, nameOf(m_mark));
    painter.setPen(theme.text3);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, keyOf(m_mark));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

} // namespace bellwether
