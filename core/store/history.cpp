// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/history.h"

#include <algorithm>
#include <set>

namespace bellwether {

namespace {

using Stack = std::vector<const ActionEntry *>;

// Whether the action was there; undo and redo need not go in order.
bool takeOut(Stack &stack, std::int64_t seq)
{
    const auto place = std::find_if(
        stack.begin(), stack.end(), [&](const ActionEntry *entry) { return entry->seq == seq; });
    if (place == stack.end()) {
        return false;
    }
    stack.erase(place);
    return true;
}

std::optional<ActionEntry> top(const Stack &stack)
{
    return stack.empty() ? std::nullopt : std::optional(*stack.back());
}

} // namespace

UndoState undoStateOf(const std::vector<ActionEntry> &journal)
{
    Stack undoable;
    Stack redoable;
    std::set<std::int64_t> undone; // the undos, without the redos
    for (const ActionEntry &entry : journal) {
        if (!entry.undoOf) {
            undoable.push_back(&entry);
            redoable.clear();
        } else if (undone.contains(*entry.undoOf)) {
            takeOut(redoable, *entry.undoOf);
            undoable.push_back(&entry);
        } else {
            takeOut(undoable, *entry.undoOf);
            undone.insert(entry.seq);
            redoable.push_back(&entry);
        }
    }
    return {top(undoable), top(redoable)};
}

std::int64_t newestActionUntil(const std::vector<ActionEntry> &journal, QDate day)
{
    std::int64_t newest = 0;
    for (const ActionEntry &entry : journal) {
        if (entry.at.date() > day) {
            break; // none after it counts as earlier
        }
        newest = entry.seq;
    }
    return newest;
}

} // namespace bellwether
