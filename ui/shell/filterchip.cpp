// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/filterchip.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QMouseEvent>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int FilterChipHeight = 26;
constexpr int FilterChipPadding = 10;
constexpr int FilterChipGap = 5;
constexpr int CrossSize = 13;
constexpr int CrossWidth = 24; // what a click on it may miss by
constexpr int WidestText = 132;

QFont firstFont()
{
    return Theme::font(Theme::TextStyle::Small, QFont::Medium);
}

QFont moreFont()
{
    return Theme::font(Theme::TextStyle::Small);
}

int widthIn(const QFont &font, const QString &text)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text) + 1;
}

} // namespace

FilterChip::FilterChip(QWidget *parent)
    : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    FocusRing::attachTo(this, FilterChipHeight / 2.0);
    pressOnEnter(this);
}

void FilterChip::setFilter(
    const QString &field, const QString &first, const QString &more, const QString &all)
{
    m_first = first;
    m_more = more;
    m_canGo = true;
    setAccessibleName(u"Filter %1: %2"_s.arg(field, text()));
    setAccessibleDescription(u"%1. Delete takes it off."_s.arg(all));
    setPlainToolTip(this, u"%1\n%2"_s.arg(field, all));
    updateGeometry();
    update();
}

void FilterChip::setRest(const QString &more, const QString &all)
{
    m_first.clear();
    m_more = more;
    m_canGo = false;
    setAccessibleName(u"%1 filters"_s.arg(more));
    setAccessibleDescription(all);
    setPlainToolTip(this, all);
    updateGeometry();
    update();
}

QString FilterChip::text() const
{
    return m_first.isEmpty() || m_more.isEmpty() ? m_first + m_more : m_first + u' ' + m_more;
}

QSize FilterChip::sizeHint() const
{
    int width = scaled(FilterChipPadding) + qMin(widthIn(firstFont(), m_first), scaled(WidestText))
        + widthIn(moreFont(), m_more) + (m_first.isEmpty() || m_more.isEmpty() ? 0 : FilterChipGap);
    width += m_canGo ? CrossWidth : scaled(FilterChipPadding);
    return {width, scaled(FilterChipHeight)};
}

QRect FilterChip::cross() const
{
    return m_canGo ? rect().adjusted(width() - CrossWidth, 0, 0, 0) : QRect();
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && cross().contains(event->position().toPoint())) {
        setDown(false);
        emit removeWanted();
        return;
    }
    QPushButton::mouseReleaseEvent(event);
}

void FilterChip::mouseMoveEvent(QMouseEvent *event)
{
    m_isOverCross = cross().contains(event->position().toPoint());
    update();
    QPushButton::mouseMoveEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (m_canGo && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit removeWanted();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    const bool isHot = underMouse() || isDown();
    drawSurface(painter, rect(), isHot ? theme.hover : theme.surface,
        isHot ? theme.control : theme.border2, height() / 2.0);
    int left = scaled(FilterChipPadding);
    const auto write = [&](const QString &text, const QFont &font, const QColor &color, int most) {
        if (text.isEmpty()) {
            return;
        }
        const int width = qMin(widthIn(font, text), most);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(left, 0, width, height()), Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
        left += width + FilterChipGap;
    };
    write(m_first, firstFont(), theme.text, scaled(WidestText));
    write(m_more, moreFont(), theme.text2, width());
    if (m_canGo) {
        const int size = CrossSize;
        drawIcon(painter, Icon::Close, isHot && m_isOverCross ? theme.text : theme.text3,
            QRect(cross().left() + (CrossWidth - size) / 2 - 1, 0, size, height()));
    }
}

} // namespace bellwether
