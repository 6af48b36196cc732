// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace.h"
#include "ui/cards/bookanswers.h"
#include "ui/charts/imageexport.h"
#include "ui/density.h"
#include "ui/filedialogs.h"
#include "ui/preferences.h"
#include "ui/scopestack.h"
#include "ui/theme.h"

#include <QMainWindow>

namespace bellwether {

class BookActions;
class BookNotices;
class CommandBar;
class DailyRules;
class FilterControl;
class FilterRibbon;
class HistoryActions;
class ImageOpening;
class ImportFlow;
class Navigator;
class NoticeBar;
class Page;
class PageStack;
class Rail;
class RecoveryActions;
class SessionTrouble;
class TimeTravel;
class Toast;
class TopBar;
class WelcomePage;
class WindowActions;

// Puts rail, top bar and pages together. What they do is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workspace &workspace, ThemeController &themes, Preferences preferences, QDate today,
        QWidget *parent = nullptr);
    ~MainWindow() override;

    // As the program begins: the theme and place of last time; then that book, else the last one,
    // else the welcome page. A picture of the window is made without it.
    void begin(const QString &bookPath);
    // Says once that the session before left this report of a crash.
    void tellOfCrash(const QString &reportPath);
    // A page by its id (ui/pages.h), or the welcome page. False, and nothing happens, when there is
    // no such page, or no book for it.
    bool showPage(const QString &pageId);
    Page *page(const QString &pageId) const; // null where there is none
    Page *currentPage() const; // null on the welcome page

    ScopeStack &scope() { return m_scope; }
    WindowActions *actions() const { return m_actions; }
    ImportFlow *importFlow() const { return m_import; }
    Navigator &navigator() const { return *m_navigator; }
    HistoryActions *history() const { return m_history; }
    CommandBar *commandBar() const { return m_commandBar; }
    BookAnswers &answers() { return m_answers; }
    FilterControl *filters() const { return m_filters; }
    DailyRules *dailyRules() const { return m_dailyRules; }
    NoticeBar *notices() const { return m_notices; }
    Toast *toast() const { return m_toast; }
    QString toastText() const;
    // BookAnswers in the user's place where files are asked for.
    void setFileDialogs(FileDialogs dialogs) { m_dialogs = std::move(dialogs); }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectActions();
    void connectEntries();
    void connectPages();
    void connectHistory();
    void connectScope();
    void showDay();
    void open(const QString &path, BookFile::Access access);
    void showBook();
    void askWhoIAm();
    void setMember(TeamMemberId member);
    void followMember();
    void chooseImport();
    void pasteTable();
    bool prepareImport();
    void takeFiles(const QStringList &paths);
    void dropBookForImport();
    void chooseTheme(ThemeController::Choice choice);
    void chooseDensity(Density density);
    void showAbout();
    void exportChart(ImageFormat format);

    Workspace &m_workspace;
    ThemeController &m_themes;
    Preferences m_preferences;
    FileDialogs m_dialogs;
    BookAnswers m_answers;
    ScopeStack m_scope;
    QString m_shownPath; // of the book that is on the screen
    QString m_bookForImport; // made for the import that runs; empty otherwise

    WindowActions *m_actions;
    Rail *m_rail;
    FilterControl *m_filters;
    TimeTravel *m_timeTravel;
    TopBar *m_topBar;
    FilterRibbon *m_ribbon;
    NoticeBar *m_notices;
    PageStack *m_pages;
    Toast *m_toast;
    CommandBar *m_commandBar;
    Navigator *m_navigator;
    BookActions *m_books;
    HistoryActions *m_history;
    RecoveryActions *m_recovery;
    SessionTrouble *m_trouble;
    DailyRules *m_dailyRules;
    BookNotices *m_bookNotices;
    ImportFlow *m_import;
    ImageOpening *m_images = nullptr;
    WelcomePage *m_welcome;
};

} // namespace bellwether
