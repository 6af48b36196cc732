// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/plannedrow.h"

namespace bellwether {

namespace {

constexpr qint64 RoomOfCell = 16; // characters that even an empty one takes up

template <typename Cells>
qint64 room(const Cells &cells)
{
    qint64 characters = 0;
    for (const auto &cell : cells) {
        characters += cell.size() + RoomOfCell;
    }
    return characters;
}

} // namespace

qint64 PlannedRows::roomOf(const std::vector<QStringView> &cells)
{
    return room(cells);
}

bool PlannedRows::wants(RowOutcome outcome, qint64 room) const
{
    const bool isRejected = outcome == RowOutcome::Rejected;
    return m_kept[static_cast<std::size_t>(outcome)] < (isRejected ? MostRejected : MostOfOutcome)
        && (isRejected ? m_roomOfRejected : m_roomOfOthers) + room <= MostCharacters;
}

void PlannedRows::add(PlannedRow row)
{
    ++m_kept[static_cast<std::size_t>(row.outcome)];
    (row.outcome == RowOutcome::Rejected ? m_roomOfRejected : m_roomOfOthers) += room(row.cells);
    m_rows.push_back(std::move(row));
}

} // namespace bellwether
