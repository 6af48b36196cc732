// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/alignmentedit.h"
#include "core/metrics/alignmentgrid.h"

#include <QAbstractTableModel>
#include <QItemSelection>

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// The alignment grid as a table, with customers down or items down. Holds no cell of its own.
class AlignmentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        MarkRole = Qt::UserRole, // of a cell, a GridMark as int
        ShareRole // of a header, "36%"
    };
    enum class Order
    {
        Name,
        LeastAligned
    };

    explicit AlignmentModel(QObject *parent = nullptr);

    // Where the customers and items stay the same the view keeps its place and selection.
    void setGrid(std::shared_ptr<const AlignmentGrid> grid);
    const AlignmentGrid *grid() const { return m_grid.get(); } // null before the first
    void setSwapped(bool isSwapped);
    bool isSwapped() const { return m_isSwapped; }
    void setOrder(Order order);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    bool isItems(Qt::Orientation orientation) const
    {
        return (orientation == Qt::Horizontal) != m_isSwapped;
    }
    const AlignmentGrid::Customer &customerAt(const QModelIndex &index) const;
    const AlignmentGrid::Item &itemAt(const QModelIndex &index) const;
    // Each cell of the selection once.
    std::vector<StackPair> pairsOf(const QItemSelection &selection) const;
    // The first line in that direction, from the place on, whose name has the words; nothing: none.
    std::optional<int> find(Qt::Orientation orientation, const QString &words, int from) const;

private:
    const AlignmentGrid::Line &lineAt(Qt::Orientation orientation, int section) const;
    std::size_t customerOf(int row, int column) const;
    std::size_t itemOf(int row, int column) const;
    void sort();

    std::shared_ptr<const AlignmentGrid> m_grid;
    std::vector<std::size_t> m_customers; // as they stand
    std::vector<std::size_t> m_items;
    bool m_isSwapped = false;
    Order m_order = Order::Name;
};

} // namespace bellwether
