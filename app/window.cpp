// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window.h"

#include "app/crashlog.h"
#include "core/workspace.h"
#include "ui/history/historyactions.h"
#include "ui/history/windowcall.h"
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
    const QStringList reports = CrashLog::reports(CrashLog::folder());
    const CrashLog crashes(CrashLog::folder());
    Workspace workspace;
    ThemeController themes;
    MainWindow window(workspace, themes, Preferences(), line.asOf);
    QObject::connect(&workspace, &Workspace::undoStateChanged, &window, [&window] {
        if (const std::optional<ActionEntry> newest = window.history()->newestAction()) {
            CrashLog::noteAction(newest->kind, newest->seq);
        }
    });
    const WindowCall calls(&window);
    QObject::connect(&calls, &WindowCall::called, &window, [&window] {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
        QApplication::alert(&window); // where windows may not come to the front by themselves
    });
    window.tellOfCrash(reports.isEmpty() ? QString() : reports.back());
    window.begin(line.arguments.value(0));
    return QApplication::exec();
}

} // namespace bellwether
