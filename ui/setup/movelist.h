// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/metrics/bandmoves.h"

#include <QAbstractListModel>
#include <QListView>

namespace bellwether {

// Who changes band: name and ARR, below them the bands and the scores.
class MoveRows : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        AmountRole = Qt::UserRole, // "$56.9K"
        BandsRole, // "Needs attention → At risk"
        ScoresRole // "46 → 38"
    };

    using QAbstractListModel::QAbstractListModel;

    void setMoves(std::vector<BandMoves::Move> moves, Currency currency);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<BandMoves::Move> m_moves;
    Currency m_currency;
};

class MoveList : public QListView
{
    Q_OBJECT

public:
    explicit MoveList(QAbstractItemModel *model, QWidget *parent = nullptr);
};

} // namespace bellwether
