// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/tasklistdelegate.h"

#include "core/charts/healthroles.h"
#include "ui/models/tasktable.h"
#include "ui/tasks/taskpainting.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/pill.h"

#include <QAbstractItemView>

namespace bellwether {

namespace {

constexpr int TaskListDelegateSide = 8;
constexpr int TaskListDelegateBoxSide = 16;
constexpr int TaskListDelegateArrowSize = 13;
constexpr int BarWidth = 3;

struct TaskListDelegateLook
{
    QColor ink;
    int weight = QFont::Normal;
};

TaskListDelegateLook taskListDelegateLookOf(const QModelIndex &index)
{
    const Theme &theme = currentTheme();
    if (index.data(TaskTable::ClosedRole).toBool()) {
        return {theme.text3};
    }
    const bool isStrong = index.data(TaskTable::StrongRole).toBool();
    switch (index.column()) {
    case TaskTable::TitleColumn:
        return {theme.text, QFont::Medium};
    case TaskTable::PriorityColumn:
        return isStrong ? TaskListDelegateLook{theme.text, QFont::Medium}
                        : TaskListDelegateLook{theme.text3};
    case TaskTable::DueColumn:
        return index.data(TaskTable::AlarmRole).toBool() ? TaskListDelegateLook{theme.negative}
            : isStrong ? TaskListDelegateLook{theme.text, QFont::Medium}
                       : TaskListDelegateLook{theme.text2};
    default:
        return {theme.text2};
    }
}

bool isFocusedRow(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view != nullptr && view->hasFocus() && view->currentIndex().row() == index.row();
}

// Two px around the row that the keyboard is on; each cell draws its part.
void paintFocus(QPainter &painter, const QRect &rect, int column)
{
    const QColor ink = currentTheme().accent;
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), ink);
    painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), ink);
    if (column == TaskTable::DueColumn) {
        painter.fillRect(QRect(rect.right() - 1, rect.top(), 2, rect.height()), ink);
    }
}

void paintHeading(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    const Theme &theme = currentTheme();
    if (index.column() == TaskTable::BoxColumn) {
        const int size = scaled(TaskListDelegateArrowSize);
        const bool isFolded = index.data(TaskTable::FoldedRole).toBool();
        drawIcon(painter, isFolded ? Icon::ChevronRight : Icon::ChevronDown, theme.text3,
            QRect(rect.left() + scaled(TaskListDelegateBoxSide) - 1, rect.center().y() - size / 2,
                size, size));
        return;
    }
    if (index.column() != TaskTable::TitleColumn) {
        return;
    }
    const QFont strong = Theme::font(Theme::TextStyle::Body, QFont::DemiBold);
    const QString title = QFontMetrics(strong).elidedText(
        index.data().toString(), Qt::ElideRight, rect.width() - scaled(60));
    const bool isAlarm = index.data(TaskTable::AlarmRole).toBool();
    painter.setFont(strong);
    painter.setPen(isAlarm ? theme.negative : theme.text);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(Theme::font(Theme::TextStyle::Body));
    painter.setPen(theme.text3);
    painter.drawText(
        rect.adjusted(
            QFontMetrics(strong).horizontalAdvance(title) + TaskListDelegateSide, 0, 0, 0),
        Qt::AlignLeft | Qt::AlignVCenter, index.data(TaskTable::CountRole).toString());
}

} // namespace

void TaskListDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const QRect &rect = option.rect;
    const bool isHeading = index.data(TaskTable::HeadingRole).toBool();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isSelected) {
        painter->fillRect(rect, theme.accentSoft);
    }
    painter->fillRect(
        QRect(rect.left(), rect.bottom(), rect.width(), 1), isHeading ? theme.border : theme.grid);
    if (isSelected && index.column() == TaskTable::BoxColumn) {
        painter->fillRect(QRect(rect.left(), rect.top(), BarWidth, rect.height()), theme.accent);
    }
    if (isHeading) {
        paintHeading(*painter, rect, index);
    } else if (index.column() == TaskTable::BoxColumn) {
        const int size = scaled(TaskListDelegateBoxSide);
        paintTaskBox(*painter, QRect(rect.left() + size, rect.center().y() - size / 2, size, size),
            index.data(Qt::CheckStateRole).toInt() == Qt::Checked,
            option.state.testFlag(QStyle::State_MouseOver));
    } else {
        const QRect area = rect.adjusted(TaskListDelegateSide, 0, -TaskListDelegateSide, 0);
        const QVariant health = index.data(TaskTable::HealthRole);
        if (index.column() == TaskTable::HealthColumn && health.isValid()
            && !index.data(TaskTable::ClosedRole).toBool()) {
            Pill::paint(*painter, area, roleOf(static_cast<HealthStatus>(health.toInt())),
                index.data().toString());
        } else {
            const TaskListDelegateLook look = taskListDelegateLookOf(index);
            const QFont font = Theme::font(Theme::TextStyle::Body, look.weight);
            painter->setFont(font);
            painter->setPen(look.ink);
            painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                QFontMetrics(font).elidedText(
                    index.data().toString(), Qt::ElideRight, area.width()));
        }
    }
    if (isFocusedRow(option, index)) {
        paintFocus(*painter, rect, index.column());
    }
    painter->restore();
}

} // namespace bellwether
