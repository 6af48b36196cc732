// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

class QAction;
class QMainWindow;

namespace bellwether {

// A command of the window, as it stands in the menu bar.
struct WindowCommand
{
    QAction *action = nullptr;
    QString name; // "Theme: Dark"
    QString group; // the menu: "View"
    QStringList keys; // "Ctrl Shift Z"
};

// Every command of the menu bar, those of menus inside menus too, in its order; one
// that stands in two menus where it comes first.
std::vector<WindowCommand> windowCommands(const QMainWindow &window);

// A command that stands in no menu.
WindowCommand commandOf(QAction &action, const QString &group);

// "Ctrl Shift Z"
QString keyText(const QKeySequence &keys);

} // namespace bellwether
