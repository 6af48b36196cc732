// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/bookcopy.h"

#include <vector>

namespace bellwether {

// Which copies stay, by their place in the list, which is in the order they were made, newest
// first. All of the last two days before the newest one, then the newest of twelve days, of ten
// weeks and of nine months; never fewer than three, and every pinned one. What the clock says
// counts only between neighbours and only where it went forward by less than a year: a clock that
// jumped deletes nothing.
std::vector<bool> copiesToKeep(const std::vector<BookCopy> &newestFirst);

} // namespace bellwether
