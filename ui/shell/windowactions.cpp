// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/windowactions.h"

#include "ui/help/helptopics.h"
#include "ui/icons.h"
#include "ui/pages.h"
#include "ui/widgets/menu.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenuBar>

#include <initializer_list>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

WindowActions::WindowActions(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_file(new Menu(&window))
    , m_recent(new Menu(m_file))
    , m_views(new Menu(&window))
    , m_entries(new Menu(&window))
{
    newBook = make(u"&New book…"_s, u"Ctrl+N"_s);
    openBook = make(u"&Open book…"_s, u"Ctrl+O"_s);
    openSample = make(u"&Sample book"_s, u"Ctrl+Shift+O"_s);
    importFiles = make(u"&Import…"_s, u"Ctrl+I"_s);
    saveCopy = make(u"Save a co&py as…"_s, u"Ctrl+S"_s);
    restore = make(u"Res&tore…"_s, {});
    history = make(u"&History…"_s, u"Ctrl+H"_s);
    newTask = make(u"New &task…"_s, u"Ctrl+T"_s);
    newNote = make(u"New &note…"_s, u"Ctrl+Shift+N"_s);
    newInteraction = make(u"Log &interaction…"_s, {});
    newSentiment = make(u"Note a &sentiment…"_s, {});
    newFeedback = make(u"Feedback re&ceived…"_s, {});
    undo = make(u"&Undo"_s, u"Ctrl+Z"_s);
    redo = make(u"&Redo"_s, {});
    redo->setShortcuts({u"Ctrl+Shift+Z"_s, u"Ctrl+Y"_s});
    closeBook = make(u"&Close book"_s, u"Ctrl+W"_s);
    quit = make(u"&Quit"_s, u"Ctrl+Q"_s);
    quit->setMenuRole(QAction::QuitRole);
    makePageActions();
    goBack = make(u"&Back"_s, u"Alt+Left"_s);
    goForward = make(u"F&orward"_s, u"Alt+Right"_s);
    showFilters = make(u"Show f&ilters"_s, u"Ctrl+Shift+F"_s);
    clearFilters = make(u"&Clear filters"_s, u"Ctrl+Shift+Backspace"_s);
    lookBack = make(u"&As of an earlier day…"_s, {});
    chooseRange = make(u"&Date range"_s, u"Ctrl+D"_s);
    chooseCsm = make(u"C&SM"_s, u"Ctrl+M"_s);
    exportChart = make(u"&Export chart…"_s, u"Ctrl+E"_s);
    openImage = make(u"Open fro&m image…"_s, {});
    search = make(u"S&earch and actions"_s, u"Ctrl+K"_s);
    search->setIcon(themedIcon(Icon::Search));
    pasteTable = make(u"&Paste a table"_s, QKeySequence::Paste);
    fullScreen = make(u"&Full screen"_s, u"F11"_s);
    fullScreen->setCheckable(true);
    nextPart = make(u"&Next part of the window"_s, u"F6"_s);
    previousPart = make(u"P&revious part of the window"_s, u"Shift+F6"_s);
    help = make(u"&Help"_s, u"F1"_s);
    shortcuts = make(u"&Keyboard shortcuts"_s, u"Ctrl+/"_s);
    about = make(u"&About Bellwether"_s, {});
    about->setMenuRole(QAction::AboutRole);

    m_file->setTitle(u"&File"_s);
    fillFileMenu();
    auto *edit = new Menu(&window);
    edit->setTitle(u"&Edit"_s);
    fillEditMenu(edit);
    auto *view = new Menu(&window);
    view->setTitle(u"&View"_s);
    fillViewMenu(view);
    auto *helpMenu = new Menu(&window);
    helpMenu->setTitle(u"&Help"_s);
    fillHelpMenu(helpMenu);
    for (QMenu *menu : std::initializer_list<QMenu *>{m_file, edit, view, helpMenu}) {
        window.menuBar()->addMenu(menu);
    }
    setBookOpen(false);
    setUndo({}, {}, false);
    setRecentBooks({});
}

QAction *WindowActions::make(const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    // The window has them too, because a hidden menu bar takes no shortcuts.
    m_window.addAction(action);
    return action;
}

void WindowActions::makePageActions()
{
    for (const PagePlace &place : pagePlaces()) {
        QAction *action = make(menuText(place.title), {});
        action->setShortcuts(place.keys);
        action->setIcon(themedIcon(place.icon));
        action->setData(place.id);
        connect(action, &QAction::triggered, this, [this, id = place.id] { emit pageWanted(id); });
        showPage.push_back(action);
    }
}

void WindowActions::fillFileMenu()
{
    newBook->setIcon(themedIcon(Icon::Plus));
    openBook->setIcon(themedIcon(Icon::File));
    openSample->setIcon(themedIcon(Icon::Book));
    importFiles->setIcon(themedIcon(Icon::Import));
    closeBook->setIcon(themedIcon(Icon::Close));
    saveCopy->setIcon(themedIcon(Icon::Copy));
    restore->setIcon(themedIcon(Icon::Restore));
    history->setIcon(themedIcon(Icon::History));
    exportChart->setIcon(themedIcon(Icon::Export));
    openImage->setIcon(themedIcon(Icon::Image));
    m_recent->setTitle(u"Open &recent"_s);
    m_file->addAction(newBook);
    m_file->addAction(openBook);
    m_file->addMenu(m_recent);
    m_file->addAction(openSample);
    m_file->addSeparator();
    m_file->addAction(importFiles);
    m_file->addAction(exportChart);
    m_file->addAction(openImage);
    m_file->addSeparator();
    m_file->addAction(saveCopy);
    m_file->addAction(restore);
    m_file->addAction(history);
    m_file->addSeparator();
    m_file->addAction(closeBook);
    m_file->addAction(quit);
}

void WindowActions::fillEditMenu(QMenu *edit)
{
    undo->setIcon(themedIcon(Icon::Undo));
    redo->setIcon(themedIcon(Icon::Redo));
    newTask->setIcon(themedIcon(Icon::Plus));
    for (QAction *entry : {newTask, newNote, newInteraction, newSentiment, newFeedback}) {
        edit->addAction(entry);
        m_entries->addAction(entry);
    }
    edit->addSeparator();
    edit->addAction(undo);
    edit->addAction(redo);
    edit->addAction(pasteTable);
    edit->addSeparator();
    edit->addAction(search);
    edit->addAction(history);
}

void WindowActions::fillViewMenu(QMenu *view)
{
    for (QAction *page : showPage) {
        view->addAction(page);
    }
    addParts(view);
    view->addSeparator();
    view->addAction(goBack);
    view->addAction(goForward);
    view->addSeparator();
    view->addAction(chooseRange);
    view->addAction(chooseCsm);
    view->addAction(showFilters);
    view->addAction(clearFilters);
    view->addAction(lookBack);
    m_views->setTitle(u"Saved &views"_s);
    view->addMenu(m_views);
    view->addSection(u"Theme"_s);
    auto *group = new QActionGroup(this);
    // Without icons, which would take the place of the check mark.
    const auto add = [&](const QString &text, ThemeController::Choice choice) {
        QAction *action = view->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { emit themeWanted(choice); });
        return action;
    };
    m_followSystem = add(u"Follow s&ystem"_s, ThemeController::Choice::FollowSystem);
    m_light = add(u"&Light"_s, ThemeController::Choice::Light);
    m_dark = add(u"Dar&k"_s, ThemeController::Choice::Dark);
    m_highContrast = add(u"Hi&gh contrast"_s, ThemeController::Choice::HighContrast);
    addDensities(view);
    view->addSeparator();
    view->addAction(nextPart);
    view->addAction(previousPart);
    view->addAction(fullScreen);
}

void WindowActions::addDensities(QMenu *view)
{
    view->addSection(u"Density"_s);
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &text, Density density) {
        QAction *action = view->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(
            action, &QAction::triggered, this, [this, density] { emit densityWanted(density); });
        return action;
    };
    m_comfortable = add(u"Co&mfortable"_s, Density::Comfortable);
    m_compact = add(u"Com&pact"_s, Density::Compact);
}

// The parts of the pages, a menu each.
void WindowActions::addParts(QMenu *view)
{
    view->addSeparator();
    for (const PagePlace &place : pagePlaces()) {
        if (place.parts.empty()) {
            continue;
        }
        auto *menu = new Menu(view);
        menu->setTitle(menuText(place.title));
        for (const PagePart &part : place.parts) {
            QAction *action = menu->addAction(menuText(part.title));
            action->setData(place.id);
            connect(action, &QAction::triggered, this,
                [this, page = place.id, id = part.id] { emit partWanted(page, id); });
            showPart.push_back(action);
        }
        view->addMenu(menu);
    }
}

void WindowActions::fillHelpMenu(QMenu *menu)
{
    help->setIcon(themedIcon(Icon::Help));
    connect(help, &QAction::triggered, this, [this] { emit helpWanted({}); });
    menu->addAction(help);
    auto *articles = new Menu(menu);
    articles->setTitle(u"A&rticles"_s);
    for (const HelpTopic &topic : helpTopics()) {
        QAction *article = articles->addAction(themedIcon(Icon::Help), menuText(topic.title));
        connect(article, &QAction::triggered, this, [this, id = topic.id] { emit helpWanted(id); });
    }
    menu->addMenu(articles);
    menu->addAction(shortcuts);
    menu->addSeparator();
    menu->addAction(about);
}

void WindowActions::setBookOpen(bool isOpen)
{
    for (QAction *action : {closeBook, newTask, newNote, newInteraction, newSentiment, newFeedback,
             openImage, chooseRange, chooseCsm, lookBack, m_views->menuAction()}) {
        action->setEnabled(isOpen);
    }
    // Enabled where there is something to go back to or to clear.
    for (QAction *action : {goBack, goForward, showFilters, clearFilters}) {
        action->setEnabled(false);
    }
    for (const auto *pages : {&showPage, &showPart}) {
        for (QAction *page : *pages) {
            page->setEnabled(isOpen);
        }
    }
    exportChart->setEnabled(false);
}

void WindowActions::setUndo(const QString &undoText, const QString &redoText, bool canWrite)
{
    const auto say = [canWrite](QAction *action, const QString &text, const QString &nothing) {
        action->setText(u'&' + (text.isEmpty() ? nothing : menuText(text)));
        action->setEnabled(canWrite && !text.isEmpty());
    };
    say(undo, undoText, u"Undo: nothing to undo"_s);
    say(redo, redoText, u"Redo: nothing to redo"_s);
}

void WindowActions::setReadOnly(bool isReadOnly)
{
    importFiles->setEnabled(!isReadOnly);
}

void WindowActions::setRecentBooks(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        QAction *action = m_recent->addAction(menuText(QFileInfo(path).fileName()));
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { emit recentBookWanted(path); });
    }
    m_recent->menuAction()->setVisible(!paths.isEmpty());
}

void WindowActions::setTheme(ThemeController::Choice choice)
{
    m_followSystem->setChecked(choice == ThemeController::Choice::FollowSystem);
    m_light->setChecked(choice == ThemeController::Choice::Light);
    m_dark->setChecked(choice == ThemeController::Choice::Dark);
    m_highContrast->setChecked(choice == ThemeController::Choice::HighContrast);
}

void WindowActions::setDensity(Density density)
{
    m_comfortable->setChecked(density == Density::Comfortable);
    m_compact->setChecked(density == Density::Compact);
}

} // namespace bellwether
