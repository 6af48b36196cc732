// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/salvage.h"

#include <optional>

namespace bellwether {

struct RepairReport
{
    // What was salvaged from the damaged file; nothing when this machine's copies and log gave
    // every action that is known of.
    std::optional<SalvageReport> salvaged;
    std::int64_t newestAction = 0; // the last that the new book has in its journal
};

// Makes a new, whole book of a damaged one, which stays as it is: from the newest good copy and the
// log of this machine when nothing is lost by that, else from what can be read of the file. Errors
// as for salvage().
Result<RepairReport> repair(const QString &damagedPath, const QString &newPath,
    const QDateTime &now, Progress *progress = nullptr);

} // namespace bellwether
