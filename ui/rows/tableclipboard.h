// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/figure.h"

class QMimeData;

namespace bellwether {

// Adds a table to what goes on the clipboard: with tabs, as spreadsheets take it, as CSV, and as
// HTML in which whatever looks like markup is text.
void addTable(QMimeData &data, const RowTable &table);
// Puts a table on the clipboard, in the same forms.
void copyTable(const RowTable &table);

} // namespace bellwether
