// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tables.h"

#include "ui/widgets/paint.h"

#include <QHeaderView>
#include <QTableView>

namespace bellwether {

void dressTable(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(scaled(32));
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setMinimumHeight(scaled(36));
}

} // namespace bellwether
