// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/help/helpvotes.h"

#include <QObject>
#include <QPointer>

class QMainWindow;

namespace bellwether {

class HelpWindow;
class HistoryActions;
class Navigator;
class PageStack;
class WindowActions;

// F1, the articles and the shortcuts of the help menu.
class HelpActions : public QObject
{
    Q_OBJECT

public:
    HelpActions(QMainWindow &window, HelpVotes votes, Navigator &navigator, HistoryActions &history,
        WindowActions &actions, PageStack &pages);

    // The article; for an empty id that of the page that is shown.
    void showHelp(const QString &topic);
    void showShortcuts();

private:
    QMainWindow &m_window;
    HelpVotes m_votes;
    Navigator &m_navigator;
    HistoryActions &m_history;
    PageStack &m_pages;
    QPointer<HelpWindow> m_help;
};

} // namespace bellwether
