// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/rowstable.h"

#include "ui/models/roles.h"
#include "ui/models/rowsbehind.h"
#include "ui/rows/leveldelegate.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tables.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace bellwether {

namespace {

constexpr int RowsTableWidestColumn = 320;

} // namespace

QTableView *newRowsTable(RowsBehind *model, const QString &name, QWidget *parent)
{
    auto *table = new QTableView(parent);
    auto *sorted = new QSortFilterProxyModel(table);
    sorted->setSortRole(SortRole);
    sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    sorted->setSourceModel(model);
    table->setModel(sorted);
    table->setItemDelegate(new LevelDelegate(table));
    dressTable(*table);
    table->setAccessibleName(name);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table->resizeColumnsToContents();
    for (int column = 0; column < model->columnCount(); ++column) {
        table->setColumnWidth(
            column, qMin(table->columnWidth(column) + scaled(20), scaled(RowsTableWidestColumn)));
    }
    table->horizontalHeader()->setStretchLastSection(
        model->columnCount() > 0 && !model->isNumber(model->columnCount() - 1));
    return table;
}

} // namespace bellwether
