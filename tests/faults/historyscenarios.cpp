// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/steps.h"

namespace faults {

using namespace bellwether;

namespace {

// Undo and Redo are the same: an action that takes another one back.
bool takeBack(Session &session, const ActionEntry &action)
{
    return session.act([&] {
        return session.file().undo(action.seq, session.bookPointer(), timeOf(session.head() + 1));
    });
}

std::optional<UndoState> undoStateOf(Session &session)
{
    const Result<UndoState> state = session.file().undoState();
    if (!state) {
        sayError(state.error());
        return std::nullopt;
    }
    return *state;
}

} // namespace

bool runUndo(const Task &task, Random &random)
{
    return repeated(task, random, [](Session &session, Random &numbers) {
        const std::optional<UndoState> state = undoStateOf(session);
        if (!state) {
            return false;
        }
        if (session.head() % 2 == 1 && state->undo) {
            return takeBack(session, *state->undo);
        }
        return session.head() % 4 == 0 ? importOnce(session, numbers) : editOnce(session, numbers);
    });
}

bool runRedo(const Task &task, Random &random)
{
    return repeated(task, random, [](Session &session, Random &numbers) {
        const std::optional<UndoState> state = undoStateOf(session);
        if (!state) {
            return false;
        }
        if (state->redo) {
            return takeBack(session, *state->redo);
        }
        return session.head() % 2 == 1 && state->undo ? takeBack(session, *state->undo)
                                                      : editOnce(session, numbers);
    });
}

} // namespace faults
