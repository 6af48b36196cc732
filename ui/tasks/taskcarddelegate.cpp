// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/taskcarddelegate.h"

#include "core/charts/healthroles.h"
#include "ui/models/taskcards.h"
#include "ui/tasks/taskpainting.h"
#include "ui/widgets/healthglyph.h"
#include "ui/widgets/paint.h"

#include <QAbstractItemView>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int CardHeight = 58;
constexpr int CardGap = 6;
constexpr int TaskCardDelegateSide = 10;
constexpr int TaskCardDelegateGlyphSize = 9;

void line(QPainter &painter, const QRect &place, const QString &text, const QFont &font,
    const QColor &ink, Qt::Alignment side)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(place, static_cast<int>((side | Qt::AlignVCenter).toInt()),
        QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace

QSize TaskCardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(120), scaled(CardHeight) + CardGap};
}

void TaskCardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QRect card = option.rect.adjusted(0, 0, -2, -CardGap);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isCurrent = view != nullptr && view->hasFocus() && view->currentIndex() == index;
    painter->save();
    drawSurface(*painter, card, isSelected ? theme.accentSoft : theme.surface,
        isSelected                                           ? theme.accent
            : option.state.testFlag(QStyle::State_MouseOver) ? theme.control
                                                             : theme.border,
        6);
    if (isCurrent) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 6, 6);
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    const QRect area =
        card.adjusted(TaskCardDelegateSide, scaled(7), -TaskCardDelegateSide, -scaled(7));
    const QRect upper(area.left(), area.top(), area.width(), area.height() / 2);
    QRect lower(area.left(), upper.bottom() + 1, area.width(), area.height() - upper.height());
    const bool isHigh =
        index.data(TaskCards::PriorityRole).toInt() == static_cast<int>(TaskPriority::High);
    QRect title = upper;
    const QFont strong = Theme::font(Theme::TextStyle::Small, QFont::DemiBold);
    if (isHigh) {
        const int width = QFontMetrics(strong).horizontalAdvance(u"High"_s);
        line(*painter, upper, u"High"_s, strong, theme.text, Qt::AlignRight);
        title.setRight(title.right() - width - TaskCardDelegateSide);
    }
    line(*painter, title, index.data().toString(),
        Theme::font(Theme::TextStyle::Body, QFont::Medium), theme.text, Qt::AlignLeft);
    const QFont small = Theme::font(Theme::TextStyle::Small);
    const QString due = index.data(TaskCards::DueRole).toString();
    line(*painter, lower, due, small,
        index.data(TaskCards::AlarmRole).toBool() ? theme.negative : theme.text2, Qt::AlignRight);
    lower.setRight(
        lower.right() - QFontMetrics(small).horizontalAdvance(due) - TaskCardDelegateSide);
    if (const QVariant health = index.data(TaskCards::HealthRole); health.isValid()) {
        const ChartRole role = roleOf(static_cast<HealthStatus>(health.toInt()));
        paintGlyph(*painter,
            QRectF(lower.left(), lower.center().y() - TaskCardDelegateGlyphSize / 2.0 + 0.5,
                TaskCardDelegateGlyphSize, TaskCardDelegateGlyphSize),
            role, theme.color(role));
        lower.setLeft(lower.left() + TaskCardDelegateGlyphSize + 6);
    }
    line(*painter, lower, index.data(TaskCards::CustomerRole).toString(), small, theme.text3,
        Qt::AlignLeft);
    painter->restore();
}

} // namespace bellwether
