// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <map>

namespace bellwether {

class Database;

// Per table the sum of its rows' hashes: it tells whether two files hold the same rows, in
// whatever order and on whatever pages they lie. SQLite itself has no check sums.
using ContentDigest = std::map<QString, std::uint64_t>;

// Of every table, the journal included. The caller's transaction makes it one picture.
Result<ContentDigest> contentDigest(Database &database);

// The tables that are not the same, or not in both, by name.
QStringList tablesThatDiffer(const ContentDigest &a, const ContentDigest &b);

} // namespace bellwether
