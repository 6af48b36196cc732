// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/taskdelegate.h"

#include "ui/models/tasklist.h"
#include "ui/widgets/paint.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>

namespace bellwether {

namespace {

constexpr int TaskDelegateSide = 8;
constexpr int TaskDelegateBoxSize = 16;

struct TaskDelegateLook
{
    QColor ink;
    int weight = QFont::Normal;
};

TaskDelegateLook taskDelegateLookOf(const QModelIndex &index)
{
    const Theme &theme = currentTheme();
    switch (index.column()) {
    case TaskList::TitleColumn:
        return {theme.text, QFont::Medium};
    case TaskList::PriorityColumn:
        return index.data(TaskList::PriorityRole).toInt() == static_cast<int>(TaskPriority::High)
            ? TaskDelegateLook{theme.text, QFont::Medium}
            : TaskDelegateLook{theme.text3};
    case TaskList::DueColumn:
        if (index.data(TaskList::OverdueRole).toBool()) {
            return {theme.negative};
        }
        return index.data(TaskList::DueTodayRole).toBool()
            ? TaskDelegateLook{theme.text, QFont::Medium}
            : TaskDelegateLook{theme.text2};
    default:
        return {theme.text2};
    }
}

void drawBox(QPainter &painter, const QRect &cell, bool isHovered)
{
    const Theme &theme = currentTheme();
    const int size = scaled(TaskDelegateBoxSize);
    const QRect box(cell.left(), cell.center().y() - size / 2, size, size);
    drawSurface(painter, box, isHovered ? theme.hover : theme.surface,
        isHovered ? theme.accent : theme.control, 4);
}

} // namespace

void TaskDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isCurrent =
        view != nullptr && view->hasFocus() && view->currentIndex().row() == index.row();
    painter->save();
    if (isCurrent) {
        painter->fillRect(option.rect, theme.accentSoft);
    }
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.grid);
    if (index.column() == TaskList::DoneColumn) {
        if (isCurrent) {
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                theme.accent);
        }
        drawBox(*painter, option.rect.adjusted(isCurrent ? 6 : 0, 0, 0, 0),
            option.state & QStyle::State_MouseOver);
    } else {
        const TaskDelegateLook look = taskDelegateLookOf(index);
        const QFont font = Theme::font(Theme::TextStyle::Body, look.weight);
        const QRect area = option.rect.adjusted(TaskDelegateSide, 0, -TaskDelegateSide, 0);
        painter->setFont(font);
        painter->setPen(look.ink);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    }
    painter->restore();
}

bool TaskDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &, const QModelIndex &index)
{
    const bool isClick = event->type() == QEvent::MouseButtonRelease
        && index.column() == TaskList::DoneColumn
        && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    const bool isSpace = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (isClick || isSpace) {
        emit completeWanted(index.row());
    }
    return isClick || isSpace;
}

} // namespace bellwether
