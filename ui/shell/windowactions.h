// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QAction>
#include <QStringList>

class QMainWindow;
class QMenu;

namespace bellwether {

// Every command of the window, with its key, in the menus of the menu bar.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow &window);

    QMenu *fileMenu() const { return m_file; }
    void setBookOpen(bool isOpen);
    void setRecentBooks(const QStringList &paths);
    void setTheme(ThemeController::Choice choice);

    QAction *newBook;
    QAction *openBook;
    QAction *openSample;
    QAction *importFiles;
    QAction *closeBook;
    QAction *quit;
    QAction *showMyBook;
    QAction *chooseRange;
    QAction *chooseCsm;
    QAction *exportChart;
    QAction *fullScreen;
    QAction *about;

signals:
    void recentBookWanted(const QString &path);
    void themeWanted(bellwether::ThemeController::Choice choice);

private:
    QAction *make(const QString &text, const QKeySequence &keys);
    void fillFileMenu();
    void fillViewMenu(QMenu *view);

    QMainWindow &m_window;
    QMenu *m_file;
    QMenu *m_recent;
    QAction *m_followSystem = nullptr;
    QAction *m_light = nullptr;
    QAction *m_dark = nullptr;
};

} // namespace bellwether
