// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/options.h"

#include <QString>

namespace bellwether {

// What a figure or series means, as "How this is worked out" tells it.
QString definitionOf(const QString &figureId, const Options &options);

} // namespace bellwether
