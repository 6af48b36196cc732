// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window.h"

#include "core/workspace.h"
#include "ui/mainwindow.h"

#include <QApplication>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

int runWindow(int argc, char *argv[], const CommandLine &line)
{
    QGuiApplication::setDesktopFileName(u"app.bellwether.Bellwether"_s);
    const QApplication application(argc, argv);
    Workspace workspace;
    ThemeController themes;
    MainWindow window(workspace, themes, Preferences(), line.asOf);
    window.begin(line.arguments.value(0));
    return QApplication::exec();
}

} // namespace bellwether
