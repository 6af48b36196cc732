// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/store/bookcopy.h"

#include <optional>

namespace bellwether {

// Why a copy is made before that change is written: an import into a book that holds companies, an
// edit of more than a hundred rows, a removal of more than fifty. Nothing for a small change.
std::optional<CopyReason> copyBefore(const Change &change, const Book &base);

} // namespace bellwether
