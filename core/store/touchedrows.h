// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <cstdint>
#include <map>
#include <vector>

namespace bellwether {

// For each table that a changeset touches, the first value of the keys of its rows: the id of a
// row, or of the row it belongs to. Ascending, each once. A table whose keys are no numbers has
// none.
using TouchedRows = std::map<QByteArray, std::vector<std::int64_t>>;

// DamagedData for what is no changeset.
Result<TouchedRows> touchedRows(const QByteArray &changeset);

} // namespace bellwether
