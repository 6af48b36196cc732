// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/tasktab.h"

#include "core/base/numbertext.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TaskTabHeight = 30;
constexpr int TaskTabPadding = 11;
constexpr int TaskTabGap = 7;

QFont nameFont(bool isChecked)
{
    return Theme::font(Theme::TextStyle::Body, isChecked ? QFont::DemiBold : QFont::Medium);
}

} // namespace

TaskTab::TaskTab(const QString &name, QWidget *parent)
    : QPushButton(parent)
    , m_name(name)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    FocusRing::attachTo(this, 6);
    pressOnEnter(this);
    setCount(0);
}

void TaskTab::setCount(int count)
{
    m_count = count;
    setAccessibleName(u"%1, %2"_s.arg(m_name, countText(count)));
    updateGeometry();
    update();
}

QSize TaskTab::sizeHint() const
{
    // As wide as when it is chosen, so that nothing moves.
    const QFontMetrics name(nameFont(true));
    const QFontMetrics count(Theme::font(Theme::TextStyle::Body));
    return {name.horizontalAdvance(m_name) + TaskTabGap
            + count.horizontalAdvance(countText(m_count)) + 2 * scaled(TaskTabPadding),
        scaled(TaskTabHeight)};
}

void TaskTab::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    const bool isPointed = isEnabled() && (underMouse() || isDown());
    if (isChecked() && isEnabled()) {
        drawSurface(painter, rect(), theme.accentSoft, QColor(), 6);
    } else if (isPointed) {
        drawSurface(painter, rect(), theme.hover, QColor(), 6);
    }
    const QColor strong = isChecked() ? theme.accentText : theme.text;
    const QRect area = rect().adjusted(scaled(TaskTabPadding), 0, -scaled(TaskTabPadding), 0);
    painter.setFont(nameFont(isChecked()));
    painter.setPen(isEnabled() ? strong : theme.disabled);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, m_name);
    const int used = painter.fontMetrics().horizontalAdvance(m_name) + TaskTabGap;
    painter.setFont(Theme::font(Theme::TextStyle::Body));
    painter.setPen(!isEnabled() ? theme.disabled : isChecked() ? theme.accentText : theme.text3);
    painter.drawText(
        area.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, countText(m_count));
}

} // namespace bellwether
