// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogueparts.h"

namespace bellwether {

std::vector<FigureEntry> usageFigures()
{
    return {};
}

std::vector<SeriesEntry> usageSeries()
{
    return {};
}

} // namespace bellwether
