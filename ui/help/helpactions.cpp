// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/helpactions.h"

#include "ui/help/helpwindow.h"
#include "ui/help/shortcutswindow.h"
#include "ui/history/historyactions.h"
#include "ui/navigator.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/windowactions.h"

#include <QMainWindow>

namespace bellwether {

HelpActions::HelpActions(QMainWindow &window, HelpVotes votes, Navigator &navigator,
    HistoryActions &history, WindowActions &actions, PageStack &pages)
    : QObject(&window)
    , m_window(window)
    , m_votes(votes)
    , m_navigator(navigator)
    , m_history(history)
    , m_pages(pages)
{
    connect(&actions, &WindowActions::helpWanted, this, &HelpActions::showHelp);
    navigator.setHelp([this](const QString &topic) { showHelp(topic); });
    connect(actions.shortcuts, &QAction::triggered, this, &HelpActions::showShortcuts);
}

void HelpActions::showHelp(const QString &topic)
{
    if (m_help == nullptr) {
        m_help = new HelpWindow(m_votes, m_navigator, &m_window);
        connect(m_help, &HelpWindow::voted, &m_history, &HistoryActions::offerUndo);
    }
    m_help->showTopic(topic.isEmpty() ? m_pages.currentId() : topic);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void HelpActions::showShortcuts()
{
    (new ShortcutsWindow(m_window))->open();
}

} // namespace bellwether
