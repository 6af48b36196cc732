// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandbar/windowcommands.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QWidgetAction>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// A title without its mnemonics.
QString plainTitle(const QString &title)
{
    QString plain;
    for (qsizetype i = 0; i < title.size(); ++i) {
        if (title[i] == u'&' && i + 1 < title.size()) {
            ++i;
        }
        plain += title[i];
    }
    return plain;
}

QStringList keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts()) {
        keys << keyText(sequence);
    }
    return keys;
}

bool isKnown(const std::vector<WindowCommand> &commands, const QAction &action)
{
    return std::any_of(commands.begin(), commands.end(),
        [&](const WindowCommand &command) { return command.action == &action; });
}

void collect(const QMenu &menu, const QString &group, const QString &title,
    std::vector<WindowCommand> &commands)
{
    QString section = title;
    for (QAction *action : menu.actions()) {
        if (qobject_cast<QWidgetAction *>(action) != nullptr) {
            section = plainTitle(action->text()); // a caption, see Menu
        } else if (action->menu() != nullptr) {
            collect(*action->menu(), group, plainTitle(action->text()), commands);
        } else if (action->isSeparator()) {
            section = action->isVisible() ? title : section;
        } else if (!isKnown(commands, *action)) {
            const QString name = plainTitle(action->text());
            commands.push_back({action, section.isEmpty() ? name : u"%1: %2"_s.arg(section, name),
                group, keysOf(*action)});
        }
    }
}

} // namespace

std::vector<WindowCommand> windowCommands(const QMainWindow &window)
{
    std::vector<WindowCommand> commands;
    for (const QAction *title : window.menuBar()->actions()) {
        if (title->menu() != nullptr) {
            collect(*title->menu(), plainTitle(title->text()), {}, commands);
        }
    }
    return commands;
}

WindowCommand commandOf(QAction &action, const QString &group)
{
    return {&action, plainTitle(action.text()), group, keysOf(action)};
}

QString keyText(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    // The key + itself stays.
    return text.replace(u"++"_s, u" +"_s).replace(u"+"_s, u" "_s).replace(u"  "_s, u" +"_s);
}

} // namespace bellwether
