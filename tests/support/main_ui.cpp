// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catchrunner.h"

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char *argv[])
{
    // Discovery runs this program during the build, where no test environment applies.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    return runCatch(argc, argv);
}
