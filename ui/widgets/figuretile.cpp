// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/figuretile.h"

#include "ui/density.h"
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
constexpr int CompactHeight = 58; // the value smaller, the note beside it
constexpr int CompactTopPadding = 8;
constexpr int NoteGap = 8;
constexpr int PeriodGap = 12; // at least, to the label

int lineHeight(Theme::TextStyle style)
{
    switch (style) {
    case Theme::TextStyle::Value:
        return scaled(28);
    case Theme::TextStyle::ValueSmall:
    case Theme::TextStyle::CardTitle:
        return scaled(24);
    case Theme::TextStyle::Micro:
        return scaled(14);
    default:
        return scaled(16);
    }
}

Theme::TextStyle valueStyle()
{
    return isCompact() ? Theme::TextStyle::ValueSmall : Theme::TextStyle::Value;
}

// A number is never cut: one that is too long is written smaller.
Theme::TextStyle fittingStyle(const QString &value, int width)
{
    for (const Theme::TextStyle style : {valueStyle(), Theme::TextStyle::ValueSmall}) {
        const QFontMetrics metrics(Theme::font(style, QFont::DemiBold));
        if (metrics.horizontalAdvance(value) <= width) {
            return style;
        }
    }
    return Theme::TextStyle::CardTitle;
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
    setAccessibleDescription(hoverText());
    setPlainToolTip(this, hoverText());
    updateGeometry(); // a longer value needs more room
    update();
}

QString FigureTile::hoverText() const
{
    QStringList lines{note(), m_content.detail, m_content.period};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString FigureTile::note() const
{
    return m_content.reason.isEmpty() ? m_content.note : m_content.reason;
}

QSize FigureTile::sizeHint() const
{
    return {scaled(180),
        scaled(isCompact()             ? CompactHeight
                : m_form == Form::Full ? FullHeight
                                       : BesideHeight)};
}

QSize FigureTile::minimumSizeHint() const
{
    const QFontMetrics label(Theme::font(Theme::TextStyle::Small, QFont::Medium));
    const QFontMetrics value(Theme::font(valueStyle(), QFont::DemiBold));
    const int width =
        std::max(label.horizontalAdvance(m_label), value.horizontalAdvance(m_content.value));
    return {width + 2 * FigureTileSidePadding + 2,
        scaled(isCompact()             ? CompactHeight
                : m_form == Form::Full ? FullHeight
                                       : LowHeight)};
}

bool FigureTile::event(QEvent *event)
{
    if (event->type() == densityChange()) {
        updateGeometry();
        update();
    }
    return QPushButton::event(event);
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

    const bool isLow = m_form == Form::Beside && !isCompact() && height() < scaled(BesideHeight);
    const int top = isCompact() ? CompactTopPadding
        : isLow                 ? FigureTileTopPadding - 3
                                : FigureTileTopPadding;
    const QRect area = rect().adjusted(FigureTileSidePadding, top, -FigureTileSidePadding, 0);
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
    if (!isLow) {
        paintPeriod(
            painter, {area.left(), area.top(), area.width(), lineHeight(Theme::TextStyle::Small)});
    }
    const int valueTop = y;
    line(m_content.value, fittingStyle(m_content.value, area.width()), QFont::DemiBold, theme.text);
    y = valueTop + lineHeight(valueStyle());
    if (m_form == Form::Beside || isCompact()) {
        if (!isLow) {
            paintNoteBeside(painter, area, valueTop);
        }
        return;
    }
    line(note(), Theme::TextStyle::Micro, QFont::Normal,
        m_content.isWarning ? theme.negative : theme.text3);
}

// At the right of the label, or not at all.
void FigureTile::paintPeriod(QPainter &painter, const QRect &line) const
{
    const QFontMetrics label(Theme::font(Theme::TextStyle::Small, QFont::Medium));
    const QFont font = Theme::font(Theme::TextStyle::Micro);
    const int used = label.horizontalAdvance(m_label) + PeriodGap;
    if (used + QFontMetrics(font).horizontalAdvance(m_content.shortPeriod) > line.width()) {
        return; // the tooltip has it
    }
    painter.setFont(font);
    painter.setPen(currentTheme().text3);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_content.shortPeriod);
}

// On the baseline of the value.
void FigureTile::paintNoteBeside(QPainter &painter, const QRect &area, int valueTop) const
{
    const Theme &theme = currentTheme();
    const QFontMetrics value(Theme::font(valueStyle(), QFont::DemiBold));
    const QFont font = Theme::font(Theme::TextStyle::Small);
    const QFontMetrics metrics(font);
    const int left = area.left() + value.horizontalAdvance(m_content.value) + NoteGap;
    const int room = area.right() + 1 - left;
    if (room < metrics.averageCharWidth() * 6) {
        return; // the tooltip has it
    }
    const int line = lineHeight(valueStyle());
    const int baseline = valueTop + (line - value.height()) / 2 + value.ascent();
    painter.setFont(font);
    painter.setPen(m_content.isWarning ? theme.negative : theme.text3);
    painter.drawText(left, baseline, metrics.elidedText(note(), Qt::ElideRight, room));
}

} // namespace bellwether
