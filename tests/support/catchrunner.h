// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Catch2's runner, compiled once.
int runCatch(int argc, char *argv[]);
