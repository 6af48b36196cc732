// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#define CATCH_CONFIG_RUNNER
#include "tests/support/catchrunner.h"

#include "tests/support/catch.h"

int runCatch(int argc, char *argv[])
{
    return Catch::Session().run(argc, argv);
}
