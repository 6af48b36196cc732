// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"

namespace bellwether {

// The window on the book that the line names, else on the last one, else on the first-run page.
// Returns when it is closed.
int runWindow(int argc, char *argv[], const CommandLine &line);

} // namespace bellwether
