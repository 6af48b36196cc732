// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/counttile.h"

#include "ui/widgets/card.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int CountTileSidePadding = 14;
constexpr int CountTileIconSize = 14;
constexpr int CountTileHeight = 64;

} // namespace

CountTile::CountTile(const QString &label, Icon icon, Tone tone, QWidget *parent)
    : QPushButton(parent)
    , m_label(label)
    , m_icon(icon)
    , m_tone(tone)
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    pressOnEnter(this);
}

void CountTile::setCount(const QString &value, const QString &note)
{
    m_value = value;
    m_note = note;
    setAccessibleName(u"%1: %2"_s.arg(m_label, value));
    setAccessibleDescription(note);
    setPlainToolTip(this, note);
    updateGeometry();
    update();
}

QColor CountTile::color(Tone tone)
{
    const Theme &theme = currentTheme();
    switch (tone) {
    case Tone::Good:
        return theme.success;
    case Tone::Accent:
        return theme.accentText;
    case Tone::Bad:
        return theme.negative;
    case Tone::Quiet:
        break;
    }
    return theme.text2;
}

QSize CountTile::sizeHint() const
{
    return {scaled(180), scaled(CountTileHeight)};
}

QSize CountTile::minimumSizeHint() const
{
    const QFontMetrics label(Theme::font(Theme::TextStyle::Small, QFont::Medium));
    const QFontMetrics value(Theme::font(Theme::TextStyle::Value, QFont::DemiBold));
    const int width = qMax(label.horizontalAdvance(m_label) + scaled(CountTileIconSize) + 7,
        value.horizontalAdvance(m_value));
    return {width + 2 * CountTileSidePadding, scaled(CountTileHeight)};
}

void CountTile::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    if (underMouse() || isDown()) {
        drawSurface(painter, rect().adjusted(1, 1, -1, -1), theme.hover, QColor(), 7);
    }
    if (hasFocus()) {
        drawSurface(painter, rect().adjusted(2, 2, -2, -2), QColor(), theme.accent, 6);
        drawSurface(painter, rect().adjusted(3, 3, -3, -3), QColor(), theme.accent, 5);
    }
    const int icon = scaled(CountTileIconSize);
    const int labelHeight = scaled(16);
    const int top = (height() - labelHeight - scaled(28)) / 2;
    drawIcon(painter, m_icon, color(m_tone), QRect(CountTileSidePadding, top, icon, labelHeight));
    painter.setFont(Theme::font(Theme::TextStyle::Small, QFont::Medium));
    painter.setPen(theme.text2);
    painter.drawText(QRect(CountTileSidePadding + icon + 7, top, width(), labelHeight),
        Qt::AlignVCenter | Qt::AlignLeft, m_label);

    const QFont valueFont = Theme::font(Theme::TextStyle::Value, QFont::DemiBold);
    const QFontMetrics valueMetrics(valueFont);
    const int baseline = top + labelHeight + scaled(28) / 2 + valueMetrics.capHeight() / 2;
    painter.setFont(valueFont);
    painter.setPen(theme.text);
    painter.drawText(CountTileSidePadding, baseline, m_value);
    const int left = CountTileSidePadding + valueMetrics.horizontalAdvance(m_value) + 8;
    const QFont noteFont = Theme::font(Theme::TextStyle::Small);
    painter.setFont(noteFont);
    painter.setPen(theme.text3);
    painter.drawText(left, baseline,
        QFontMetrics(noteFont).elidedText(
            m_note, Qt::ElideRight, width() - left - CountTileSidePadding));
}

CountStrip::CountStrip(QWidget *parent)
    : QFrame(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
}

CountTile *CountStrip::add(const QString &label, Icon icon, CountTile::Tone tone)
{
    auto *tile = new CountTile(label, icon, tone, this);
    layout()->addWidget(tile);
    m_tiles.push_back(tile);
    return tile;
}

void CountStrip::paintEvent(QPaintEvent *)
{
    Card::paintSurface(*this);
    QPainter painter(this);
    for (std::size_t i = 1; i < m_tiles.size(); ++i) {
        painter.fillRect(QRect(m_tiles[i]->x() - 1, 1, 1, height() - 2), currentTheme().border);
    }
}

} // namespace bellwether
