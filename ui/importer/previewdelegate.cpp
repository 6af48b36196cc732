// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/previewdelegate.h"

#include "ui/models/previewrows.h"
#include "ui/widgets/paint.h"

#include <QAbstractItemView>

namespace bellwether {

namespace {

constexpr int PreviewDelegateSide = 10;
constexpr int PreviewDelegateSignSize = 12;

PreviewRows::Mark markAt(const QModelIndex &index)
{
    return static_cast<PreviewRows::Mark>(index.data(PreviewRows::MarkRole).toInt());
}

QFont fontFor(const QModelIndex &index)
{
    return Theme::font(Theme::TextStyle::Body,
        index.data(PreviewRows::NameRole).toBool() ? QFont::Medium : QFont::Normal);
}

} // namespace

void PreviewDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const PreviewRows::Mark mark = markAt(index);
    const bool isRejected = mark == PreviewRows::Mark::Rejected;
    const bool isMarked = mark != PreviewRows::Mark::None;
    const QRect cell = option.rect;
    painter->save();
    const QColor fill = isRejected              ? theme.dangerSoft
        : isMarked                              ? theme.warnSoft
        : option.state & QStyle::State_Selected ? theme.accentSoft
                                                : QColor();
    if (fill.isValid()) {
        painter->fillRect(cell, fill);
    }
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.grid);
    QRect area = cell.adjusted(PreviewDelegateSide, 0, -PreviewDelegateSide, 0);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const QColor ink = isRejected ? theme.negative
        : isMarked                ? theme.warn
        : index.column() == 0     ? theme.text3
                                  : theme.text;
    if (isMarked) {
        const int size = scaled(PreviewDelegateSignSize);
        const bool isRight = alignment.testFlag(Qt::AlignRight);
        drawIcon(*painter, isRejected ? Icon::Close : Icon::Alert, ink,
            QRect(isRight ? area.left() : area.right() - size, area.top(), size, area.height()));
        area.adjust(isRight ? size + 4 : 0, 0, isRight ? 0 : -size - 4, 0);
    }
    const QFont font = fontFor(index);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(area, static_cast<int>(alignment),
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view != nullptr && view->hasFocus() && view->currentIndex() == index) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRect(cell.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QSize PreviewDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int sign =
        markAt(index) == PreviewRows::Mark::None ? 0 : scaled(PreviewDelegateSignSize) + 4;
    return {QFontMetrics(fontFor(index)).horizontalAdvance(index.data().toString())
            + 2 * PreviewDelegateSide + sign + 2,
        scaled(34)};
}

} // namespace bellwether
