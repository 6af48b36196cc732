// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/movelist.h"

#include "core/base/numbertext.h"
#include "ui/widgets/paint.h"

#include <QStyledItemDelegate>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MoveListRowHeight = 42;

QString scoreText(const std::optional<double> &score)
{
    return score ? decimalText(*score) : NoValueText;
}

class MoveDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, scaled(MoveListRowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = currentTheme();
        const QRect row = option.rect;
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->fillRect(row, theme.hover);
        }
        const QRect top(row.x() + 2, row.y() + 4, row.width() - 4, row.height() / 2 - 3);
        const QRect below = top.translated(0, top.height());
        line(*painter, top, index.data().toString(), index.data(MoveRows::AmountRole).toString(),
            Theme::TextStyle::Body, theme.text);
        line(*painter, below, index.data(MoveRows::BandsRole).toString(),
            index.data(MoveRows::ScoresRole).toString(), Theme::TextStyle::Small, theme.text2);
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.grid);
    }

private:
    static void line(QPainter &painter, const QRect &place, const QString &left,
        const QString &right, Theme::TextStyle style, const QColor &ink)
    {
        painter.setFont(Theme::font(style));
        painter.setPen(ink);
        const int width = painter.fontMetrics().horizontalAdvance(right);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, right);
        const QRect rest = place.adjusted(0, 0, -width - 10, 0);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(left, Qt::ElideRight, rest.width()));
    }
};

} // namespace

void MoveRows::setMoves(std::vector<BandMoves::Move> moves, Currency currency)
{
    beginResetModel();
    m_moves = std::move(moves);
    m_currency = currency;
    endResetModel();
}

int MoveRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_moves.size());
}

QVariant MoveRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const BandMoves::Move &move = m_moves[static_cast<std::size_t>(index.row())];
    const QString amount = shortMoneyText(move.arr, m_currency);
    const QString bands = u"%1 → %2"_s.arg(move.from, move.to);
    const QString scores = u"%1 → %2"_s.arg(scoreText(move.before), scoreText(move.after));
    switch (role) {
    case Qt::DisplayRole:
        return move.name;
    case AmountRole:
        return amount;
    case BandsRole:
        return bands;
    case ScoresRole:
        return scores;
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3, %4 ARR"_s.arg(move.name, bands, scores, amount);
    default:
        return {};
    }
}

MoveList::MoveList(QAbstractItemModel *model, QWidget *parent)
    : QListView(parent)
{
    setModel(model);
    setItemDelegate(new MoveDelegate(this));
    setAccessibleName(u"Who changes band"_s);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(u"QListView { background: transparent; border: none; outline: none; }"_s);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
}

} // namespace bellwether
