// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/dryrundelegate.h"

#include "ui/models/dryruntree.h"
#include "ui/widgets/paint.h"

#include <QTreeView>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DryRunDelegateSide = 14;
constexpr int Indent = 38;
constexpr int DryRunDelegateArrowSize = 13;
constexpr int DryRunDelegateGap = 8;

QFont textFont(int weight = QFont::Normal)
{
    return Theme::font(Theme::TextStyle::Body, weight);
}

// Writes words one after the other until the cell is full.
class DryRunDelegateLine
{
public:
    DryRunDelegateLine(QPainter &painter, const QRect &area)
        : m_painter(painter)
        , m_area(area)
    {
    }

    void write(const QString &text, const QFont &font, const QColor &color)
    {
        if (text.isEmpty() || m_area.width() <= 0) {
            return;
        }
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, m_area.width());
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(m_area, Qt::AlignVCenter | Qt::AlignLeft, shown);
        m_area.setLeft(m_area.left() + metrics.horizontalAdvance(shown) + DryRunDelegateGap);
    }
    void arrow(const QColor &color)
    {
        const int size = scaled(DryRunDelegateArrowSize);
        drawIcon(m_painter, Icon::ArrowRight, color,
            QRect(m_area.left(), m_area.top(), size, m_area.height()));
        m_area.setLeft(m_area.left() + size + DryRunDelegateGap);
    }

private:
    QPainter &m_painter;
    QRect m_area;
};

void paintWhat(QPainter &painter, const QRect &area, const QModelIndex &index)
{
    const Theme &theme = currentTheme();
    DryRunDelegateLine line(painter, area);
    const QString value = index.data(DryRunTree::ValueRole).toString();
    switch (index.data(DryRunTree::SectionRole).toInt()) {
    case DryRunTree::Changed: {
        QFont struck = textFont();
        struck.setStrikeOut(true);
        const QString before = index.data(DryRunTree::BeforeRole).toString();
        before.isEmpty() ? line.write(u"empty"_s, textFont(), theme.text3)
                         : line.write(before, struck, theme.text3);
        line.arrow(theme.text2);
        line.write(value, textFont(QFont::Medium), theme.text);
        break;
    }
    case DryRunTree::Rejected:
        line.write(value, textFont(QFont::Medium), theme.negative);
        line.write(index.data(DryRunTree::WordsRole).toString(), textFont(), theme.text2);
        break;
    default:
        line.write(index.data(DryRunTree::WordsRole).toString(), textFont(), theme.text2);
        break;
    }
}

} // namespace

void DryRunDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    const bool isSection = !index.parent().isValid();
    const QRect cell = option.rect;
    painter->save();
    const bool isCurrent = view != nullptr && view->hasFocus()
        && view->currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0);
    painter->fillRect(cell,
        isSection       ? theme.surface2
            : isCurrent ? theme.accentSoft
                        : theme.surface);
    painter->fillRect(
        QRect(cell.left(), cell.bottom(), cell.width(), 1), isSection ? theme.border : theme.grid);
    if (isSection && isCurrent) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRect(cell.adjusted(1, 1, -1, -2));
    }
    if (!isSection) {
        const bool isFirst = index.column() == DryRunTree::WhoColumn;
        const QRect area = cell.adjusted(isFirst ? Indent : 4, 0, -DryRunDelegateSide, 0);
        if (isFirst && isCurrent) {
            painter->fillRect(QRect(cell.left(), cell.top(), 3, cell.height()), theme.accent);
        }
        if (index.column() == DryRunTree::WhatColumn) {
            paintWhat(*painter, area, index);
        } else if (index.column() == DryRunTree::LineColumn) {
            painter->setFont(textFont());
            painter->setPen(theme.text3);
            painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, index.data().toString());
        } else {
            DryRunDelegateLine(*painter, area)
                .write(index.data().toString(), textFont(isFirst ? QFont::Medium : QFont::Normal),
                    isFirst ? theme.text : theme.text2);
        }
    }
    painter->restore();
}

QSize DryRunDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(80), scaled(32)};
}

} // namespace bellwether
