// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace bellwether {

struct Dialect
{
    char delimiter = ',';
    bool hasSeparatorLine = false; // "sep=;" as the first line, which is no row
};

// Finds the delimiter (comma, semicolon, tab or pipe) under which most rows have the same number of
// cells. `isWhole`: the sample is the entire text, so that its last row is complete.
Dialect findDialect(QStringView sample, bool isWhole);

} // namespace bellwether
