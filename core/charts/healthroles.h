// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/healthstatus.h"
#include "core/charts/chartdata.h"

namespace bellwether {

// The colour and shape that a level of health has everywhere.
ChartRole roleOf(HealthBand band);
ChartRole roleOf(HealthStatus status);

} // namespace bellwether
