// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/command.h"

namespace bellwether {

// Whether what is to be imported is a folder, as `query --all` writes it.
bool namesFolder(const CommandLine &line);
// Makes a book of that folder, all or nothing.
int runImportFolder(const CommandLine &line, Console &console);

} // namespace bellwether
