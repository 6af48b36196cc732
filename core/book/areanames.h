// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/cadence.h"
#include "core/book/settings.h"

#include <QString>

namespace bellwether {

// What the areas of F-SEG are called (S3-39): as the book has it, else as the program does. Kept in
// the settings of the book.

// "segment.name.hv_he"
QString areaNameKey(Segment segment);
QString usualAreaName(Segment segment); // "Meet most often"
QString areaName(const Settings &settings, Segment segment);
// Whether the book has a name of its own for it.
bool isAreaRenamed(const Settings &settings, Segment segment);

} // namespace bellwether
