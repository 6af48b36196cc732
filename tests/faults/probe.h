// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace faults {

// Opens, checks and reads one book after the other: a path per line of standard input, an answer
// per line of standard output.
//   "ok HEAD DIGEST"      the newest action and a SHA-256 over every table; " differs" behind it
//                         when opening said that the file is not as it was left
//   "error KIND SUBJECT"  what the program would tell the user
// The exit code.
int probe();

} // namespace faults
