// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importplan.h"

namespace bellwether {

// What an import did, or would do, for people.
QString textReport(const ImportPlan &plan);
// The same as JSON, with each row's differences.
QString jsonReport(const ImportPlan &plan, bool isDryRun);

} // namespace bellwether
