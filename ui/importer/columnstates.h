// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/importer/importdraft.h"

#include <QString>

#include <vector>

namespace bellwether {

// How well a column was understood, and why it should be looked at.
struct ColumnState
{
    enum class Kind
    {
        Matched,
        Check,
        Skipped
    };

    Kind kind = Kind::Skipped;
    QString why; // of Check
};

// For every column of a table, in the file's order. Empty while nothing is known of it.
std::vector<ColumnState> columnStates(const ImportDraft &draft, std::size_t table);

// What every row needs and no column gives: "Customer ID or Customer name".
QStringList missingNeeds(const ImportDraft &draft, std::size_t table);

} // namespace bellwether
