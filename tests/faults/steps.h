// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/faults/scenarios.h"
#include "tests/faults/session.h"

// What scenarios are put together from. False: it went wrong, and was said.
namespace faults {

// Opens the book and does the step as often as the task says.
bool repeated(const Task &task, Random &random, bool (*step)(Session &, Random &));

bool editOnce(Session &session, Random &random);
bool importOnce(Session &session, Random &random);
bool purgeOldest(Session &session);

// Of historyscenarios.cpp: by turns an import or an edit, and its undo; an edit, its undo, and the
// redo of that.
bool runUndo(const Task &task, Random &random);
bool runRedo(const Task &task, Random &random);

// Of copyscenarios.cpp: an edit and a copy; an edit, a copy, another edit, and the copy restored; a
// book of an older program opened and edited.
bool runCopy(const Task &task, Random &random);
bool runRestore(const Task &task, Random &random);
bool runMigrate(const Task &task, Random &random);
// The book brought back from its newest copy and the log, then as runOpenAfterCrash().
bool runRecover(const Task &task, Random &random);
// Of scenarios.cpp: what the next start does, which is to open, look at everything and go on.
bool runOpenAfterCrash(const Task &task, Random &random);

} // namespace faults
