// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/rowedit.h"

namespace bellwether {

// The same for one price of a contract. The row is named by the contract and the line's position as
// `query` shows it: "C-1/0".
Edited<Change> lineChange(const RowEdit &edit, const Book &book);

} // namespace bellwether
