// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;
class QTableView;
class QWidget;

namespace bellwether {

class RowsBehind;

// Rows to be read: sorted by a click on a column, columns as wide as what they hold.
QTableView *newRowsTable(RowsBehind *model, const QString &name, QWidget *parent);

} // namespace bellwether
