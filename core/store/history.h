// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/action.h"

#include <QDate>

#include <optional>
#include <vector>

namespace bellwether {

// What can be taken back and what can be done again. An undo is an action of its own whose undoOf
// names the one it takes back, and carries that one's label; a redo is the undo of an undo.
struct UndoState
{
    std::optional<ActionEntry> undo; // the action that Undo takes back
    std::optional<ActionEntry> redo; // the undo that Redo takes back

    bool operator==(const UndoState &) const = default;
};

// The journal oldest first, from its beginning. A new action leaves nothing to redo.
UndoState undoStateOf(const std::vector<ActionEntry> &journal);

// The number of the newest action that was written until the end of that day, on the calendar of
// whoever wrote; 0 when all came later. An action counts as no earlier than the one before it,
// whatever the clock said.
std::int64_t newestActionUntil(const std::vector<ActionEntry> &journal, QDate day);

} // namespace bellwether
