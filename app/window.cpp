// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window.h"

#include "core/workspace.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QTextStream>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

// Qt ends a program that finds no display with the advice to reinstall it.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || qEnvironmentVariableIsSet("DISPLAY")
        || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

} // namespace

int runWindow(int argc, char *argv[], const CommandLine &line)
{
    if (!hasDisplay()) {
        QTextStream(stderr) << u"There is no display to open a window on. bellwether --help lists "
                               u"the commands that need none.\n"_s;
        return 1;
    }
    QGuiApplication::setDesktopFileName(u"app.bellwether.Bellwether"_s);
    const QApplication application(argc, argv);
    Workspace workspace;
    ThemeController themes;
    MainWindow window(workspace, themes, Preferences(), line.asOf);
    window.begin(line.arguments.value(0));
    return QApplication::exec();
}

} // namespace bellwether
