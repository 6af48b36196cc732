// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/density.h"
#include "ui/theme.h"

#include <QAction>
#include <QStringList>

#include <vector>

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
    QMenu *entryMenu() const { return m_entries; } // what is noted down from anywhere
    QMenu *savedViewsMenu() const { return m_views; } // filled by whoever keeps the views
    void setBookOpen(bool isOpen);
    // What Undo and Redo say: "Undo: import of accounts.csv". Empty: there is nothing to take back.
    void setUndo(const QString &undoText, const QString &redoText, bool canWrite);
    // Nothing is written into a book that is read only.
    void setReadOnly(bool isReadOnly);
    void setRecentBooks(const QStringList &paths);
    void setTheme(ThemeController::Choice choice);
    void setDensity(Density density);

    QAction *newBook;
    QAction *openBook;
    QAction *openSample;
    QAction *importFiles;
    QAction *saveCopy;
    QAction *restore;
    QAction *newTask;
    QAction *newNote;
    QAction *newInteraction;
    QAction *newSentiment;
    QAction *newFeedback;
    QAction *undo;
    QAction *redo;
    QAction *history;
    QAction *closeBook;
    QAction *quit;
    std::vector<QAction *> showPage; // in the order of the pages, the page's id as data
    std::vector<QAction *> showPart;
    QAction *goBack;
    QAction *goForward;
    QAction *showFilters;
    QAction *clearFilters;
    QAction *lookBack;
    QAction *chooseRange;
    QAction *chooseCsm;
    QAction *exportChart;
    QAction *openImage;
    QAction *search;
    QAction *pasteTable;
    QAction *fullScreen;
    QAction *nextPart;
    QAction *previousPart;
    QAction *help;
    QAction *shortcuts;
    QAction *about;

signals:
    void helpWanted(const QString &topic); // empty: about the page that is shown
    void pageWanted(const QString &pageId);
    void partWanted(const QString &pageId, const QString &partId);
    void recentBookWanted(const QString &path);
    void themeWanted(bellwether::ThemeController::Choice choice);
    void densityWanted(bellwether::Density density);

private:
    QAction *make(const QString &text, const QKeySequence &keys);
    void makePageActions();
    void fillFileMenu();
    void fillEditMenu(QMenu *edit);
    void fillViewMenu(QMenu *view);
    void addParts(QMenu *view);
    void addDensities(QMenu *view);
    void fillHelpMenu(QMenu *menu);

    QMainWindow &m_window;
    QMenu *m_file;
    QMenu *m_recent;
    QMenu *m_views;
    QMenu *m_entries;
    QAction *m_followSystem = nullptr;
    QAction *m_light = nullptr;
    QAction *m_dark = nullptr;
    QAction *m_highContrast = nullptr;
    QAction *m_comfortable = nullptr;
    QAction *m_compact = nullptr;
};

} // namespace bellwether
