// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/tilecontent.h"

namespace bellwether {

// What stands beside the values of My Book's tiles; on any thread.
TileNote shareOfTotalNote(const PageFigures &figures, const Figure &customers);
TileNote changeInRangeNote(const PageFigures &figures, const Figure &arr);
TileNote retainedOfNote(const PageFigures &figures, const Figure &retention);
TileNote overdueArrNote(const PageFigures &figures, const Figure &overdue);

} // namespace bellwether
