// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/cellreader.h"

#include <QSet>

namespace bellwether {

// A satisfaction of 1 to 5, also from words: "Good" is 5, "Bad" is 1, which a note tells once for
// each word; `told` holds those that were told. Nothing for "Offered" and the like: asked and not
// answered. Rejects the row for other numbers and words.
std::optional<int> satisfactionOf(
    CellReader &cells, const FieldColumn &column, QSet<QString> &told);

// A whole number from `least` to `most`; rejects the row for any other.
std::optional<int> wholeBetween(CellReader &cells, const FieldColumn &column, int least, int most);

} // namespace bellwether
