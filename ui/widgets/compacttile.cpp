// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/compacttile.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int CompactTileHeight = 48;
constexpr int CompactTileInset = 11;
constexpr int CompactTileGap = 8;

} // namespace

CompactTile::CompactTile(QWidget *parent)
    : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    FocusRing::attachTo(this, 6);
    pressOnEnter(this);
}

void CompactTile::setContent(const Content &content)
{
    m_content = content;
    setAccessibleName(u"%1: %2"_s.arg(content.label, content.value));
    setAccessibleDescription(content.tip);
    setPlainToolTip(
        this, content.tip.isEmpty() ? content.label : content.label + u": "_s + content.tip);
    update();
}

QSize CompactTile::sizeHint() const
{
    return {scaled(150), scaled(CompactTileHeight)};
}

QSize CompactTile::minimumSizeHint() const
{
    const QFontMetrics value(Theme::font(Theme::TextStyle::PanelTitle, QFont::DemiBold));
    return {
        value.horizontalAdvance(m_content.value) + 2 * CompactTileInset, scaled(CompactTileHeight)};
}

void CompactTile::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    const bool isPointed = isEnabled() && (underMouse() || isDown());
    drawSurface(painter, rect(), isPointed ? theme.hover : theme.surface2,
        isPointed ? theme.control : theme.border, 6);
    const QRect area = rect().adjusted(CompactTileInset, scaled(6), -CompactTileInset, -scaled(5));
    const auto line = [&](const QRect &place, const QString &text, const QFont &font,
                          const QColor &ink, Qt::AlignmentFlag level) {
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width());
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(place, Qt::TextSingleLine | Qt::AlignLeft | level, shown);
        return QFontMetrics(font).horizontalAdvance(shown);
    };
    line(area, m_content.label, Theme::font(Theme::TextStyle::Small), theme.text2, Qt::AlignTop);
    const int used = line(area, m_content.value,
        Theme::font(Theme::TextStyle::PanelTitle, QFont::DemiBold), theme.text, Qt::AlignBottom);
    if (area.width() - used > scaled(40)) {
        line(area.adjusted(used + CompactTileGap, 0, 0, -1), m_content.note,
            Theme::font(Theme::TextStyle::Small), theme.text3, Qt::AlignBottom);
    }
}

} // namespace bellwether
