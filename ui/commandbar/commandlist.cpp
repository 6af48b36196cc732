// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandbar/commandlist.h"

#include "core/charts/chartbodies.h"
#include "core/charts/healthroles.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/pill.h"

#include <QTextLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int CommandListRowHeight = 28;
constexpr int HeadingHeight = 24;
constexpr int CommandListSide = 8;
constexpr int CommandListIconSize = 15;
constexpr int IconGap = 10;
constexpr int CommandListGap = 12;

// One line with what was typed in bold, cut at the end.
void drawMarked(QPainter &painter, const QRect &rect, const CommandRow &row)
{
    const QFont plain = Theme::font(Theme::TextStyle::Body);
    const QFont bold = Theme::font(Theme::TextStyle::Body, QFont::DemiBold);
    const QString text = QFontMetrics(bold).elidedText(row.text, Qt::ElideRight, rect.width());
    const qsizetype shown = text == row.text ? text.size() : text.size() - 1;
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &span : row.marked) {
        const qsizetype end = qMin(span.begin + span.length, shown);
        if (span.begin < end) {
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(span.begin);
            range.length = static_cast<int>(end - span.begin);
            range.format.setFont(bold);
            formats << range;
        }
    }
    QTextLayout layout(text, plain);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(static_cast<int>(text.size()));
    layout.endLayout();
    painter.setPen(currentTheme().text);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

// At the right end; gives back where it begins.
int drawDetail(QPainter &painter, const QRect &rect, const QString &detail)
{
    if (detail.isEmpty()) {
        return rect.right() + 1;
    }
    const QFont font = Theme::font(Theme::TextStyle::Small);
    const QFontMetrics metrics(font);
    const QString text = metrics.elidedText(detail, Qt::ElideRight, rect.width() / 2);
    painter.setFont(font);
    painter.setPen(currentTheme().text3);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight, text);
    return rect.right() + 1 - metrics.horizontalAdvance(text) - CommandListGap;
}

} // namespace

void CommandList::setRows(std::vector<CommandRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int CommandList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CommandList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CommandRow &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) {
        return row.text;
    }
    if (role == Qt::AccessibleTextRole) {
        QStringList words{row.text, row.status ? nameOf(*row.status) : QString(), row.detail};
        words.removeAll(QString());
        return words.join(u", "_s);
    }
    return {};
}

Qt::ItemFlags CommandList::flags(const QModelIndex &index) const
{
    return m_rows[static_cast<std::size_t>(index.row())].isHeading()
        ? Qt::NoItemFlags
        : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

int CommandList::next(int row, int direction) const
{
    for (int next = row + direction; next >= 0 && next < rowCount(); next += direction) {
        if (!m_rows[static_cast<std::size_t>(next)].isHeading()) {
            return next;
        }
    }
    return row;
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *list = static_cast<const CommandList *>(index.model());
    const bool isHeading = list->rows()[static_cast<std::size_t>(index.row())].isHeading();
    return {scaled(100), scaled(isHeading ? HeadingHeight : CommandListRowHeight)};
}

void CommandDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = static_cast<const CommandList *>(index.model());
    const CommandRow &row = list->rows()[static_cast<std::size_t>(index.row())];
    const Theme &theme = currentTheme();
    painter->save();
    QRect area = option.rect.adjusted(CommandListSide, 0, -CommandListSide, 0);
    if (row.isHeading()) {
        painter->setFont(Theme::font(Theme::TextStyle::Micro));
        painter->setPen(theme.text3);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft, row.text);
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        drawSurface(*painter, option.rect, theme.accentSoft, QColor(), 5);
    }
    const int icon = scaled(CommandListIconSize);
    row.icon.paint(painter, QRect(area.left(), area.top(), icon, area.height()));
    area.setLeft(area.left() + icon + IconGap);
    if (row.status) {
        const QString word = nameOf(*row.status);
        const QSize pill = Pill::size(word);
        const QRect place(area.right() + 1 - pill.width(), area.top(), pill.width(), area.height());
        Pill::paint(*painter, place, roleOf(*row.status), word);
        area.setRight(place.left() - CommandListGap);
    }
    area.setRight(drawDetail(*painter, area, row.detail) - 1);
    drawMarked(*painter, area, row);
    painter->restore();
}

} // namespace bellwether
