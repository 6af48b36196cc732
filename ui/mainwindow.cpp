// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "ui/bookactions.h"
#include "ui/icons.h"
#include "ui/importer/importflow.h"
#include "ui/mybook/mybookpage.h"
#include "ui/navigator.h"
#include "ui/shell/rail.h"
#include "ui/shell/topbar.h"
#include "ui/shell/windowactions.h"
#include "ui/welcome/welcomepage.h"
#include "ui/welcome/whoami.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QSize SmallestSize(1024, 640);
constexpr QSize PreferredSize(1440, 900);
constexpr int CompactBelow = 1180;

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return paths;
}

bool isBookFile(const QString &path)
{
    return path.endsWith(u".bellwether"_s, Qt::CaseInsensitive);
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, ThemeController &themes, Preferences preferences,
    QDate today, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_themes(themes)
    , m_preferences(std::move(preferences))
    , m_dialogs(FileDialogs::ofTheSystem())
    , m_scope(today)
    , m_actions(new WindowActions(*this))
    , m_toast(nullptr)
{
    setWindowIcon(appIcon());
    setMinimumSize(SmallestSize);
    resize(PreferredSize.boundedTo(screen()->availableSize()));
    setAcceptDrops(true);
    menuBar()->hide();
    menuBar()->installEventFilter(this);
    m_escape = new QShortcut(Qt::Key_Escape, this, this, &MainWindow::closeMenuBar);
    m_escape->setEnabled(false);

    auto *frame = new QWidget(this);
    setCentralWidget(frame);
    m_rail = new Rail(today, frame);
    m_topBar = new TopBar(m_scope, m_actions->fileMenu(), frame);
    m_pages = new QStackedWidget(frame);
    m_toast = new Toast(this);
    m_navigator = new Navigator(*this, *m_toast, m_dialogs);
    m_books = new BookActions(m_workspace, m_preferences, *m_navigator, m_dialogs, today, *this);
    m_import = new ImportFlow(m_workspace, *m_navigator, today, *this);
    m_welcome = new WelcomePage(m_pages);
    m_myBook = new MyBookPage(m_workspace, m_scope, *m_navigator, m_themes, m_preferences, m_pages);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_myBook);

    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_pages, 1);
    layout->addLayout(right, 1);

    connectActions();
    connectPages();
    m_actions->setTheme(m_themes.choice());
    connect(&m_workspace, &Workspace::bookChanged, this, &MainWindow::showBook);
    showBook();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectActions()
{
    connect(m_actions->newBook, &QAction::triggered, m_books, &BookActions::createBook);
    connect(m_actions->openBook, &QAction::triggered, m_books, &BookActions::chooseBook);
    connect(m_actions->openSample, &QAction::triggered, m_books, &BookActions::openSample);
    connect(m_actions->importFiles, &QAction::triggered, this, &MainWindow::chooseImport);
    connect(m_actions->closeBook, &QAction::triggered, this, [this] { m_workspace.close(); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->showMyBook, &QAction::triggered, this, [this] { showPage(Page::MyBook); });
    connect(m_actions->chooseRange, &QAction::triggered, m_topBar, &TopBar::openRangeMenu);
    connect(m_actions->chooseCsm, &QAction::triggered, m_topBar, &TopBar::openCsmMenu);
    connect(m_actions->exportChart, &QAction::triggered, this,
        [this] { m_myBook->exportChart(ImageFormat::Png); });
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool isFull) {
        setWindowState(
            isFull ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions, &WindowActions::themeWanted, this, &MainWindow::chooseTheme);
    connect(m_actions, &WindowActions::recentBookWanted, m_books, &BookActions::open);
    for (QMenu *menu : menuBar()->findChildren<QMenu *>()) {
        connect(menu, &QMenu::aboutToHide, this, &MainWindow::hideMenuBar);
    }
}

void MainWindow::connectPages()
{
    connect(m_welcome, &WelcomePage::sampleWanted, m_books, &BookActions::openSample);
    connect(m_welcome, &WelcomePage::importWanted, this, &MainWindow::chooseImport);
    connect(m_welcome, &WelcomePage::newBookWanted, m_books, &BookActions::createBook);
    connect(m_welcome, &WelcomePage::bookFileWanted, m_books, &BookActions::chooseBook);
    connect(m_welcome, &WelcomePage::recentBookWanted, m_books, &BookActions::open);
    connect(m_rail, &Rail::myBookWanted, this, [this] { showPage(Page::MyBook); });
    connect(m_rail, &Rail::memberChosen, this, &MainWindow::setMember);
    connect(m_topBar, &TopBar::exportWanted, m_myBook, &MyBookPage::exportChart);
    connect(m_myBook, &MyBookPage::importWanted, this, &MainWindow::chooseImport);
    connect(m_myBook, &MyBookPage::exportableChanged, this, [this](bool isExportable) {
        m_topBar->setExportable(isExportable);
        m_actions->exportChart->setEnabled(isExportable);
    });
    connect(m_books, &BookActions::opened, this, &MainWindow::askWhoIAm);
    connect(m_import, &ImportFlow::imported, this, &MainWindow::askWhoIAm);
    connect(m_import, &ImportFlow::imported, this, [this] { m_bookForImport.clear(); });
    connect(m_import, &ImportFlow::ended, this, &MainWindow::dropBookForImport);
}

void MainWindow::begin(const QString &bookPath)
{
    m_themes.choose(m_preferences.theme());
    m_actions->setTheme(m_themes.choice());
    restoreGeometry(m_preferences.windowGeometry());
    show();
    const QString path = bookPath.isEmpty() ? m_preferences.recentBooks().value(0) : bookPath;
    if (!path.isEmpty() && !m_workspace.isOpen()) {
        m_books->open(path);
    }
}

void MainWindow::showPage(Page page)
{
    const bool isMyBook = page == Page::MyBook && m_workspace.isOpen();
    m_pages->setCurrentWidget(
        isMyBook ? static_cast<QWidget *>(m_myBook) : static_cast<QWidget *>(m_welcome));
    m_rail->setMyBookShown(isMyBook);
}

void MainWindow::showBook()
{
    const BookPointer book = m_workspace.book();
    const QString path = m_workspace.path();
    QString name;
    if (book != nullptr) {
        name = book->settings().bookName();
        if (name.isEmpty()) {
            name = QFileInfo(path).completeBaseName();
        }
    }
    setWindowTitle(name.isEmpty() ? u"Bellwether"_s : u"%1 – Bellwether"_s.arg(name));
    m_rail->setBook(book, path);
    m_topBar->setBook(book, name);
    m_actions->setBookOpen(book != nullptr);
    m_actions->setRecentBooks(m_preferences.recentBooks());
    m_welcome->setRecentBooks(m_preferences.recentBooks());
    m_actions->exportChart->setEnabled(m_myBook->canExport());

    const QString shown = book == nullptr ? QString() : path;
    if (shown != m_shownPath) {
        m_shownPath = shown;
        m_scope.reset();
    }
    followMember();
    showPage(book == nullptr ? Page::Welcome : Page::MyBook);
}

// Somebody without customers of their own, such as a manager, sees everybody's.
void MainWindow::followMember()
{
    const BookPointer book = m_workspace.book();
    if (book == nullptr) {
        return;
    }
    const std::optional<TeamMemberId> me = book->settings().currentMember();
    const TeamMember *member = me ? book->team().find(*me) : nullptr;
    m_scope.followCsm(member != nullptr && member->isCsm ? me : std::nullopt);
}

void MainWindow::askWhoIAm()
{
    const BookPointer book = m_workspace.book();
    if (book == nullptr || book->team().empty() || book->settings().currentMember()
        || m_workspace.isReadOnly()) {
        return;
    }
    auto *question = new WhoAmI(*book, this);
    connect(question, &WhoAmI::chosen, this, &MainWindow::setMember);
    question->open();
}

void MainWindow::setMember(TeamMemberId member)
{
    Change change;
    change.kind = ActionKind::Setup;
    change.label = u"Who I am"_s;
    change.settings[SettingKey::CurrentMember] = QString::number(member.value);
    if (const Result<void> done = m_workspace.apply(change); !done) {
        m_navigator->report(u"This was not saved"_s, done.error());
        return;
    }
    const TeamMember *person = m_workspace.book()->team().find(member);
    if (person != nullptr && !allShownSentence(*person).isEmpty()) {
        m_navigator->say(allShownSentence(*person));
    }
}

void MainWindow::chooseImport()
{
    const QStringList paths = m_dialogs.open(this,
        {u"Import"_s, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
            u"Tables (*.csv *.tsv *.txt);;All files (*)"_s, u"csv"_s});
    takeFiles(paths);
}

void MainWindow::takeFiles(const QStringList &paths)
{
    QStringList tables;
    for (const QString &path : paths) {
        if (isBookFile(path)) {
            m_books->open(path);
            return;
        }
        tables << path; // what is no table is answered with a sentence
    }
    if (tables.isEmpty()) {
        return;
    }
    if (!m_workspace.isOpen()) {
        if (!m_books->createBook()) {
            return;
        }
        m_bookForImport = m_workspace.path();
    }
    m_import->start(tables);
}

// A no to the import is a no to the book that was made for it.
void MainWindow::dropBookForImport()
{
    const QString path = std::exchange(m_bookForImport, {});
    if (!path.isEmpty() && path == m_workspace.path()) {
        m_books->removeEmpty();
    }
}

void MainWindow::chooseTheme(ThemeController::Choice choice)
{
    m_preferences.setTheme(choice);
    m_themes.choose(choice);
    m_actions->setTheme(choice);
}

void MainWindow::showAbout()
{
    const QString version = QApplication::applicationVersion();
    Dialog::say(this, version.isEmpty() ? u"Bellwether"_s : u"Bellwether %1"_s.arg(version),
        u"An offline customer success workbench. Your book is one file on this computer, nothing "
        u"is "
        "sent anywhere."_s,
        u"Free software under the GNU General Public License, version 3 or later."_s);
}

QString MainWindow::toastText() const
{
    return m_toast->isVisible() ? m_toast->sentence() : QString();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList paths = localFiles(event->mimeData());
    if (!paths.isEmpty() && QApplication::activeModalWidget() == nullptr) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QStringList paths = localFiles(event->mimeData());
    // The program it was dragged from waits until this returns; a dialog must not open before.
    QTimer::singleShot(0, this, [this, paths] { takeFiles(paths); });
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    m_isAltAlone = event->key() == Qt::Key_Alt
        && !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::MetaModifier));
    QMainWindow::keyPressEvent(event);
}

void MainWindow::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Alt && m_isAltAlone) {
        m_isAltAlone = false;
        if (menuBar()->isVisible()) {
            closeMenuBar();
        } else {
            showMenuBar();
        }
        return;
    }
    QMainWindow::keyReleaseEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange) {
        m_isAltAlone = false; // Alt Tab
    }
}

void MainWindow::showMenuBar()
{
    m_focusBeforeMenu = focusWidget();
    menuBar()->show();
    menuBar()->setFocus(Qt::MenuBarFocusReason);
    // Marks the first title as a mouse above it does; setActiveAction() would open its menu too.
    layout()->activate();
    const QPointF title = menuBar()->actionGeometry(menuBar()->actions().front()).center();
    QMouseEvent above(QEvent::MouseMove, title, menuBar()->mapToGlobal(title), Qt::NoButton,
        Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(menuBar(), &above);
    m_escape->setEnabled(true);
}

void MainWindow::closeMenuBar()
{
    const bool hadFocus = menuBar()->hasFocus();
    m_escape->setEnabled(false);
    menuBar()->hide();
    if (hadFocus && m_focusBeforeMenu) {
        m_focusBeforeMenu->setFocus(Qt::MenuBarFocusReason);
    }
    m_focusBeforeMenu = nullptr;
}

// The bar keeps Escape to itself while one of its titles is marked.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == menuBar() && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        closeMenuBar();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

// Moving from one menu to the next hides the first; only when none is left the bar goes too.
void MainWindow::hideMenuBar()
{
    QTimer::singleShot(200, this, [this] {
        if (QApplication::activePopupWidget() == nullptr) {
            closeMenuBar();
        }
    });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool isCompact = width() < CompactBelow;
    m_rail->setCompact(isCompact);
    m_topBar->setCompact(isCompact);
}

} // namespace bellwether
