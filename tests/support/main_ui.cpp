// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catchrunner.h"

#include <QApplication>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

int main(int argc, char *argv[])
{
    // Discovery runs this program during the build, where no test environment applies.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Programs of the same test run side by side and must not meet in one home.
    const QTemporaryDir home;
    qputenv("HOME", QFile::encodeName(home.path()));
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    return runCatch(argc, argv);
}
