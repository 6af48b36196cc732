// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTableView;

namespace bellwether {

// Whole rows, read only, no grid, Tab leaves the table: as every table of the program looks.
void dressTable(QTableView &table);

} // namespace bellwether
