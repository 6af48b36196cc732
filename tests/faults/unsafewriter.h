// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace faults {

// DELIBERATELY UNSAFE. Writes the same edits as scenario "edit" past the program, through a SQLite
// connection of its own in a mode that loses and breaks data. The harnesses run it to show that
// they would notice; a harness that finds nothing here proves nothing.
//   mode: "sync-off" (nothing is ever synced), "journal-memory", "journal-off"
// The exit code is that of runScenario().
int runUnsafely(const QString &mode, const QString &path, int actions);

} // namespace faults
