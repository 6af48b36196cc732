// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/healthstatus.h"
#include "core/text/typedwords.h"

#include <QAbstractListModel>
#include <QIcon>
#include <QStyledItemDelegate>

#include <functional>
#include <optional>
#include <vector>

namespace bellwether {

// One line of the command bar: a heading, or something that can be chosen.
struct CommandRow
{
    QString text;
    std::vector<TextSpan> marked; // what was typed, in bold
    QString detail; // at the right: whose it is, or the keys
    QIcon icon;
    std::optional<HealthStatus> status;
    std::function<void()> choose; // null: a heading

    bool isHeading() const { return choose == nullptr; }
};

class CommandList : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<CommandRow> rows);
    const std::vector<CommandRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    // The next row in that direction (1 or -1) that can be chosen, from a row or from before the
    // first (-1); the same row when there is none.
    int next(int row, int direction) const;

private:
    std::vector<CommandRow> m_rows;
};

// Draws the rows of a CommandList.
class CommandDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

} // namespace bellwether
