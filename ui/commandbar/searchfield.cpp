// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandbar/searchfield.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QKeySequence>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int SearchFieldWidth = 300;
constexpr int SearchFieldCompactWidth = 220;
constexpr int Smallest = 40; // the sign alone
constexpr int SearchFieldHeight = 32;
constexpr int SearchFieldPadding = 11;
constexpr int SearchFieldIconSize = 15;

QString keys()
{
    return QKeySequence(u"Ctrl+K"_s).toString(QKeySequence::NativeText).replace(u'+', u' ');
}

} // namespace

SearchField::SearchField(QWidget *parent)
    : QPushButton(parent)
{
    setAccessibleName(u"Search customers, tasks, notes and actions"_s);
    setPlainToolTip(this, u"Search customers, tasks, notes and actions (%1)"_s.arg(keys()));
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    FocusRing::attachTo(this, 6);
    pressOnEnter(this);
}

void SearchField::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    setMaximumWidth(sizeHint().width());
    updateGeometry();
    update();
}

QSize SearchField::sizeHint() const
{
    return {scaled(m_isCompact ? SearchFieldCompactWidth : SearchFieldWidth),
        scaled(SearchFieldHeight)};
}

QSize SearchField::minimumSizeHint() const
{
    return {scaled(Smallest), scaled(SearchFieldHeight)};
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    const QString text = event->text();
    if (isPlain && !text.isEmpty() && text.front().isPrint() && text != u" "_s) {
        emit typed(text);
        return;
    }
    QPushButton::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    drawSurface(painter, rect(), theme.surface, underMouse() ? theme.control : theme.border2, 6);
    const int icon = scaled(SearchFieldIconSize);
    drawIcon(painter, Icon::Search, theme.text3, QRect(SearchFieldPadding, 0, icon, height()));

    const QFont capFont = Theme::font(Theme::TextStyle::Micro, QFont::Medium);
    const int capWidth = QFontMetrics(capFont).horizontalAdvance(keys()) + 2 * scaled(6);
    const int capHeight = scaled(20);
    const QRect cap(
        width() - scaled(7) - capWidth, (height() - capHeight) / 2, capWidth, capHeight);
    const int left = SearchFieldPadding + icon + 9;
    if (cap.left() < left) {
        return; // the keys stand in the tooltip, too
    }
    drawSurface(painter, cap, theme.sunken, QColor(), 4);
    painter.setFont(capFont);
    painter.setPen(theme.text2);
    painter.drawText(cap, Qt::AlignCenter, keys());

    const QFont font = Theme::font(Theme::TextStyle::Body);
    const QRect words(left, 0, cap.left() - 8 - left, height());
    painter.setFont(font);
    painter.setPen(theme.text3);
    // As many words as there is room for; the sign says it too.
    for (const QString &text : {u"Search customers, tasks, notes"_s, u"Search"_s}) {
        if (QFontMetrics(font).horizontalAdvance(text) <= words.width()) {
            painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text);
            break;
        }
    }
}

} // namespace bellwether
