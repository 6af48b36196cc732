// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/openingreport.h"

namespace bellwether {

// Fills in where the book lies and what lies beside it: place, conflictFiles, hasOtherLinks.
void lookAround(const QString &bookPath, OpeningReport &report);

} // namespace bellwether
