// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catchrunner.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

int main(int argc, char *argv[])
{
    // Programs of the same test run side by side and must not meet in one home.
    const QTemporaryDir home;
    qputenv("HOME", QFile::encodeName(home.path()));
    QCoreApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    return runCatch(argc, argv);
}
