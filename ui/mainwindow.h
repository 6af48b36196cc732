// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace.h"
#include "ui/filedialogs.h"
#include "ui/preferences.h"
#include "ui/scopestack.h"
#include "ui/theme.h"

#include <QMainWindow>
#include <QPointer>

class QShortcut;
class QStackedWidget;

namespace bellwether {

class BookActions;
class ImportFlow;
class MyBookPage;
class Navigator;
class Rail;
class Toast;
class TopBar;
class WelcomePage;
class WindowActions;

// Puts rail, top bar and pages together. What they do is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Page
    {
        Welcome,
        MyBook
    };

    MainWindow(Workspace &workspace, ThemeController &themes, Preferences preferences, QDate today,
        QWidget *parent = nullptr);
    ~MainWindow() override;

    // As the program begins: the theme and place of last time; then that book, else the last one,
    // else the welcome page. A picture of the window is made without it.
    void begin(const QString &bookPath);
    void showPage(Page page);

    ScopeStack &scope() { return m_scope; }
    MyBookPage *myBook() const { return m_myBook; }
    WindowActions *actions() const { return m_actions; }
    ImportFlow *importFlow() const { return m_import; }
    QString toastText() const;
    // Answers in the user's place where files are asked for.
    void setFileDialogs(FileDialogs dialogs) { m_dialogs = std::move(dialogs); }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectActions();
    void connectPages();
    void showBook();
    void askWhoIAm();
    void setMember(TeamMemberId member);
    void followMember();
    void chooseImport();
    void takeFiles(const QStringList &paths);
    void dropBookForImport();
    void chooseTheme(ThemeController::Choice choice);
    void showAbout();
    void showMenuBar();
    void closeMenuBar();
    void hideMenuBar();

    Workspace &m_workspace;
    ThemeController &m_themes;
    Preferences m_preferences;
    FileDialogs m_dialogs;
    ScopeStack m_scope;
    QString m_shownPath; // of the book that is on the screen
    QString m_bookForImport; // made for the import that runs; empty otherwise
    bool m_isAltAlone = false;
    QPointer<QWidget> m_focusBeforeMenu;
    QShortcut *m_escape; // while the menu bar is there

    WindowActions *m_actions;
    Rail *m_rail;
    TopBar *m_topBar;
    QStackedWidget *m_pages;
    Toast *m_toast;
    Navigator *m_navigator;
    BookActions *m_books;
    ImportFlow *m_import;
    WelcomePage *m_welcome;
    MyBookPage *m_myBook;
};

} // namespace bellwether
