// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/filterbutton.h"

#include "core/base/numbertext.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QMenu>
#include <QMouseEvent>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int FilterButtonPadding = 11;
constexpr int FilterButtonIconSize = 15;
constexpr int FilterButtonGap = 7;
constexpr int ChevronWidth = 24;

QFont countFont()
{
    return Theme::font(Theme::TextStyle::Body, QFont::DemiBold);
}

} // namespace

FilterButton::FilterButton(QMenu *views, QWidget *parent)
    : QPushButton(parent)
    , m_views(views)
{
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    FocusRing::attachTo(this, 6);
    pressOnEnter(this);
    connect(this, &QPushButton::clicked, this, &FilterButton::ribbonWanted);
    describe();
}

void FilterButton::setFilters(int count, const QString &lines)
{
    m_count = count;
    m_lines = lines;
    describe();
    updateGeometry();
    update();
}

void FilterButton::setRibbonShown(bool isShown)
{
    m_isRibbonShown = isShown;
    describe();
    update();
}

void FilterButton::describe()
{
    const QString state = m_count == 0 ? u"Filters: none"_s
        : m_count == 1                 ? u"Filters: 1 field"_s
                                       : u"Filters: %1 fields"_s.arg(countText(m_count));
    const QString deed = m_isRibbonShown ? u"Hide the filters"_s : u"Show the filters"_s;
    setAccessibleName(u"%1. %2"_s.arg(state, deed));
    setAccessibleDescription(m_lines);
    setPlainToolTip(this,
        m_lines.isEmpty() ? u"%1 (Ctrl+Shift+F)"_s.arg(deed)
                          : u"%1\n%2 (Ctrl+Shift+F)"_s.arg(m_lines, deed));
}

QString FilterButton::countWord() const
{
    return m_count == 0 ? QString() : countText(m_count);
}

QSize FilterButton::sizeHint() const
{
    int width =
        scaled(2 * FilterButtonPadding - 2) + scaled(FilterButtonIconSize) + scaled(ChevronWidth);
    if (m_count > 0) {
        width += FilterButtonGap + QFontMetrics(countFont()).horizontalAdvance(countWord());
    }
    return {width, scaled(32)};
}

QRect FilterButton::chevron() const
{
    return rect().adjusted(width() - scaled(ChevronWidth), 0, 0, 0);
}

void FilterButton::openViews()
{
    m_views->popup(mapToGlobal(QPoint(width() - m_views->sizeHint().width(), height() + 4)));
}

void FilterButton::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && chevron().contains(event->position().toPoint())) {
        openViews();
        return;
    }
    QPushButton::mousePressEvent(event);
}

void FilterButton::mouseMoveEvent(QMouseEvent *event)
{
    const bool isOver = chevron().contains(event->position().toPoint());
    if (isOver != m_isOverChevron) {
        m_isOverChevron = isOver;
        update();
    }
    QPushButton::mouseMoveEvent(event);
}

void FilterButton::leaveEvent(QEvent *event)
{
    m_isOverChevron = false;
    QPushButton::leaveEvent(event);
}

void FilterButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
        openViews();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void FilterButton::contextMenuEvent(QContextMenuEvent *)
{
    openViews();
}

void FilterButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    const bool isOn = m_count > 0 && isEnabled();
    const bool isHot = isEnabled() && (underMouse() || isDown());
    const QColor border = isOn ? theme.success : isEnabled() ? theme.border2 : theme.border;
    drawSurface(painter, rect(), isOn ? theme.successSoft : theme.surface, border, 6);
    if ((isHot || m_isRibbonShown) && !isOn) {
        const QRect part =
            isHot && m_isOverChevron ? chevron() : rect().adjusted(0, 0, -scaled(ChevronWidth), 0);
        painter.save();
        painter.setClipRect(part);
        drawSurface(painter, rect(), theme.hover, border, 6);
        painter.restore();
    }
    painter.fillRect(QRect(chevron().left(), 1, 1, height() - 2), isOn ? border : theme.border);

    const QColor ink = isOn ? theme.success : isEnabled() ? theme.text2 : theme.disabled;
    int left = scaled(FilterButtonPadding - 1);
    drawIcon(painter, Icon::Filter, ink, QRect(left, 0, scaled(FilterButtonIconSize), height()));
    drawIcon(painter, Icon::ChevronDown, ink, chevron().adjusted(6, 0, -5, 0));
    if (m_count > 0) {
        left += scaled(FilterButtonIconSize) + FilterButtonGap;
        painter.setFont(countFont());
        painter.setPen(ink);
        painter.drawText(QRect(left, 0, chevron().left() - left, height()),
            Qt::AlignVCenter | Qt::AlignLeft, countWord());
    }
}

} // namespace bellwether
