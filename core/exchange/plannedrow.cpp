// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/plannedrow.h"

namespace bellwether {

bool PlannedRows::wants(RowOutcome outcome) const
{
    return m_kept[static_cast<std::size_t>(outcome)]
        < (outcome == RowOutcome::Rejected ? MostRejected : MostOfOutcome);
}

void PlannedRows::add(PlannedRow row)
{
    ++m_kept[static_cast<std::size_t>(row.outcome)];
    m_rows.push_back(std::move(row));
}

} // namespace bellwether
