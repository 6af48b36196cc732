// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/change.h"

namespace bellwether {

bool Change::empty() const
{
    return team.empty() && companies.empty() && contacts.empty() && contracts.empty()
        && healthStatusEvents.empty() && churnRecords.empty() && importBatches.empty()
        && settings.empty();
}

} // namespace bellwether
