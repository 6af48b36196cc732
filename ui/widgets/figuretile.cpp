// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/figuretile.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int FigureTileSidePadding = 14;
constexpr int FigureTileTopPadding = 11;
constexpr int FullHeight = 82;
constexpr int BesideHeight = 72;
constexpr int LowHeight = 64; // has no room for a note
constexpr int NoteGap = 8;

int lineHeight(Theme::TextStyle style)
{
    switch (style) {
    case Theme::TextStyle::Value:
        return scaled(28);
    case Theme::TextStyle::Micro:
        return scaled(14);
    default:
        return scaled(16);
    }
}

} // namespace

FigureTile::FigureTile(const QString &label, QWidget *parent, Form form)
    : QPushButton(parent)
    , m_label(label)
    , m_form(form)
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(
        QSizePolicy::Expanding, form == Form::Full ? QSizePolicy::Fixed : QSizePolicy::Preferred);
    setContent({});
}

void FigureTile::setContent(const Content &content)
{
    m_content = content;
    setAccessibleName(u"%1: %2"_s.arg(m_label, content.value));
    setAccessibleDescription(note());
    setPlainToolTip(this, note());
    update();
}

QString FigureTile::note() const
{
    return m_content.reason.isEmpty() ? m_content.note : m_content.reason;
}

QSize FigureTile::sizeHint() const
{
    return {scaled(180), scaled(m_form == Form::Full ? FullHeight : BesideHeight)};
}

QSize FigureTile::minimumSizeHint() const
{
    const QFontMetrics label(Theme::font(Theme::TextStyle::Small, QFont::Medium));
    const QFontMetrics value(Theme::font(Theme::TextStyle::Value));
    const int width =
        std::max(label.horizontalAdvance(m_label), value.horizontalAdvance(m_content.value));
    return {width + 2 * FigureTileSidePadding + 2,
        scaled(m_form == Form::Full ? FullHeight : LowHeight)};
}

void FigureTile::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    if (isEnabled() && (underMouse() || isDown())) {
        drawSurface(painter, rect().adjusted(1, 1, -1, -1), theme.hover, theme.control, 7);
    }
    if (hasFocus()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 6, 6);
        painter.restore();
    }

    const bool isLow = m_form == Form::Beside && height() < scaled(BesideHeight);
    const QRect area = rect().adjusted(FigureTileSidePadding,
        isLow ? FigureTileTopPadding - 3 : FigureTileTopPadding, -FigureTileSidePadding, 0);
    int y = area.top();
    const auto line = [&](const QString &text, Theme::TextStyle style, int weight,
                          const QColor &color) {
        const QFont font = Theme::font(style, weight);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(area.left(), y, area.width(), lineHeight(style)),
            Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
        y += lineHeight(style);
    };
    line(m_label, Theme::TextStyle::Small, QFont::Medium, theme.text2);
    const int valueTop = y;
    line(m_content.value, Theme::TextStyle::Value, QFont::DemiBold, theme.text);
    if (m_form == Form::Beside) {
        if (!isLow) {
            paintNoteBeside(painter, area, valueTop);
        }
        return;
    }
    line(note(), Theme::TextStyle::Micro, QFont::Normal,
        m_content.isWarning ? theme.negative : theme.text3);
}

// On the baseline of the value.
void FigureTile::paintNoteBeside(QPainter &painter, const QRect &area, int valueTop) const
{
    const Theme &theme = currentTheme();
    const QFontMetrics value(Theme::font(Theme::TextStyle::Value, QFont::DemiBold));
    const QFont font = Theme::font(Theme::TextStyle::Small);
    const QFontMetrics metrics(font);
    const int left = area.left() + value.horizontalAdvance(m_content.value) + NoteGap;
    const int room = area.right() + 1 - left;
    if (room < metrics.averageCharWidth() * 6) {
        return; // the tooltip has it
    }
    const int line = lineHeight(Theme::TextStyle::Value);
    const int baseline = valueTop + (line - value.height()) / 2 + value.ascent();
    painter.setFont(font);
    painter.setPen(m_content.isWarning ? theme.negative : theme.text3);
    painter.drawText(left, baseline, metrics.elidedText(note(), Qt::ElideRight, room));
}

} // namespace bellwether
