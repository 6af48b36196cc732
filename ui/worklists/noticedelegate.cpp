// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/noticedelegate.h"

#include "ui/models/noticelines.h"
#include "ui/widgets/paint.h"

#include <QAbstractItemView>

namespace bellwether {

namespace {

constexpr int NoticeDelegateRowHeight = 44;
constexpr int NoticeDelegateSignSize = 26;
constexpr int NoticeDelegateIconSize = 14;
constexpr int NoticeDelegateGap = 10;
constexpr int DotSize = 6;

struct NoticeDelegateSign
{
    Icon icon;
    QColor ink;
    QColor fill;
};

NoticeDelegateSign signOf(NotificationKind kind)
{
    const Theme &theme = currentTheme();
    switch (kind) {
    case NotificationKind::RiskAlert:
    case NotificationKind::HappinessDrop:
    case NotificationKind::NegativeFeedback:
    case NotificationKind::HighValueRed:
        return {Icon::Alert, theme.negative, theme.dangerSoft};
    case NotificationKind::UpcomingRenewal:
        return {Icon::Renewal, theme.warn, theme.warnSoft};
    case NotificationKind::CheckInOverdue:
        return {Icon::Calendar, theme.warn, theme.warnSoft};
    case NotificationKind::DataStale:
        return {Icon::History, theme.warn, theme.warnSoft};
    case NotificationKind::AwardReached:
        return {Icon::Check, theme.success, theme.successSoft};
    case NotificationKind::UpsellOpportunity:
        break;
    }
    return {Icon::Rising, theme.accentText, theme.accentSoft};
}

void drawSign(QPainter &painter, const QRect &row, const NoticeDelegateSign &sign)
{
    const int size = scaled(NoticeDelegateSignSize);
    const QRect circle(row.left(), row.center().y() - size / 2, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(sign.fill);
    painter.drawEllipse(circle);
    const int icon = scaled(NoticeDelegateIconSize);
    drawIcon(painter, sign.icon, sign.ink,
        QRect(circle.center().x() - icon / 2 + 1, circle.center().y() - icon / 2 + 1, icon, icon));
}

} // namespace

int NoticeDelegate::rowHeight()
{
    return scaled(NoticeDelegateRowHeight);
}

QSize NoticeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(160), rowHeight()};
}

void NoticeDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = view != nullptr && view->hasFocus() && view->currentIndex() == index;
    if (isCurrent || option.state & QStyle::State_MouseOver) {
        painter->fillRect(row, isCurrent ? theme.accentSoft : theme.hover);
    }
    if (isCurrent) {
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), theme.accent);
    }
    if (index.row() + 1 < index.model()->rowCount()) {
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.grid);
    }
    drawSign(*painter, row.adjusted(isCurrent ? 6 : 0, 0, 0, 0),
        signOf(static_cast<NotificationKind>(index.data(NoticeLines::KindRole).toInt())));

    const QFont small = Theme::font(Theme::TextStyle::Small);
    const bool isRead = index.data(NoticeLines::ReadRole).toBool();
    const QFont name = Theme::font(Theme::TextStyle::Body, QFont::DemiBold);
    const int line = scaled(17);
    const int top = row.center().y() - line;
    QRect area = row.adjusted(scaled(NoticeDelegateSignSize) + NoticeDelegateGap, 0, -2, 0);
    const QString age = index.data(NoticeLines::AgeRole).toString();
    const int ageWidth = QFontMetrics(small).horizontalAdvance(age);
    painter->setFont(small);
    painter->setPen(theme.text3);
    painter->drawText(QRect(area.right() - ageWidth, top, ageWidth + 1, line),
        Qt::AlignRight | Qt::AlignVCenter, age);
    int used = ageWidth + NoticeDelegateGap;
    if (!isRead) {
        const int dot = scaled(DotSize);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawEllipse(
            QRect(area.right() - ageWidth - dot - 6, top + (line - dot) / 2, dot, dot));
        used += dot + 6;
    }
    const auto write = [&](const QFont &font, const QColor &ink, int y, int width,
                           const QString &text) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(QRect(area.left(), y, width, line), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    };
    write(
        name, theme.text, top, area.width() - used, index.data(NoticeLines::TitleRole).toString());
    write(small, theme.text2, top + line, area.width(), index.data().toString());
    painter->restore();
}

} // namespace bellwether
