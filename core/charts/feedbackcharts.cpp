// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/chartlists.h"

namespace bellwether {

std::span<const ChartEntry> feedbackCharts()
{
    return {};
}

} // namespace bellwether
