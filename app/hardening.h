// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bellwether {

// The first thing that main does. A book holds what customers said in confidence: no file of ours
// is readable by others, no core dump or debugger of another program sees it, and a full quota is
// an error to report instead of a signal that kills. Where the system has no such switch nothing
// happens.
void protectTheBook();

} // namespace bellwether
