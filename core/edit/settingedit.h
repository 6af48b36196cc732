// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/rowedit.h"

namespace bellwether {

// The keys that may be set: the book's own, "option." and the name of a formula's switch, and those
// that the book has already.
QStringList settingKeys(const Book &book);

// A key may leave "option." away. An empty value takes a setting away, so that its default holds.
Edited<Change> settingsChange(const RowEdit &edit, const Book &book);

} // namespace bellwether
