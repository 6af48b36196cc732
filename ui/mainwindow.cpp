// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "ui/bookactions.h"
#include "ui/commandbar/commandbar.h"
#include "ui/commandbar/searchfield.h"
#include "ui/entry/entrydeeds.h"
#include "ui/exporting/imageopening.h"
#include "ui/help/helpactions.h"
#include "ui/history/booknotices.h"
#include "ui/history/historyactions.h"
#include "ui/history/recoveryactions.h"
#include "ui/history/sessiontrouble.h"
#include "ui/icons.h"
#include "ui/importer/clipboardtable.h"
#include "ui/importer/importflow.h"
#include "ui/navigator.h"
#include "ui/pages.h"
#include "ui/shell/altmenu.h"
#include "ui/shell/filtercontrol.h"
#include "ui/shell/filterribbon.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/rail.h"
#include "ui/shell/rangepicker.h"
#include "ui/shell/timetravel.h"
#include "ui/shell/topbar.h"
#include "ui/shell/windowactions.h"
#include "ui/shell/windowparts.h"
#include "ui/welcome/welcomepage.h"
#include "ui/welcome/whoami.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/toast.h"
#include "ui/worklists/dailyrules.h"
#include "ui/worklists/taskdeeds.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
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
    , m_answers(workspace)
    , m_scope(today)
    , m_actions(new WindowActions(*this))
    , m_toast(nullptr)
{
    // Before anybody listens.
    m_scope.beginWith(m_preferences.firstRange().value_or(ChosenRange()));
    m_scope.reset();
    setWindowIcon(appIcon());
    setMinimumSize(SmallestSize);
    resize(PreferredSize.boundedTo(screen()->availableSize()));
    setAcceptDrops(true);
    new AltMenu(*this);

    auto *frame = new QWidget(this);
    setCentralWidget(frame);
    m_rail = new Rail(pagePlaces(), today, frame);
    m_notices = new NoticeBar(frame);
    m_pages = new PageStack(frame);
    m_toast = new Toast(this);
    m_navigator = new Navigator(*this, *m_toast, m_dialogs, m_preferences);
    // Before the pages: they are asked for the scope when the day's book is there.
    m_timeTravel = new TimeTravel(m_workspace, m_scope, *m_navigator, *m_notices, *this);
    m_filters = new FilterControl(m_workspace, m_scope, *m_navigator, *m_actions, *this);
    m_topBar = new TopBar(m_scope, m_preferences, m_actions->fileMenu(), m_filters->viewsMenu(),
        m_actions->entryMenu(), frame);
    m_ribbon = new FilterRibbon(m_answers, m_scope, frame);
    m_filters->take(m_topBar->filterButton(), m_topBar->chips(), m_ribbon);
    m_books = new BookActions(m_workspace, m_preferences, *m_navigator, m_dialogs, today, *this);
    m_history = new HistoryActions(m_workspace, *m_navigator, m_dialogs, *m_actions, today, *this);
    m_navigator->setUndo([this](const QString &sentence) { m_history->offerUndo(sentence); });
    m_recovery = new RecoveryActions(m_workspace, *m_navigator, m_dialogs, today, *this);
    m_trouble = new SessionTrouble(m_workspace, *m_history, *m_recovery, *m_notices, *this);
    m_dailyRules = new DailyRules(m_workspace, m_scope, *m_navigator, this);
    m_bookNotices = new BookNotices(
        m_workspace, m_preferences, *m_history, *m_recovery, *m_notices, today, *this);
    m_import = new ImportFlow(m_workspace, *m_navigator, m_dialogs, today, *this);
    m_commandBar =
        new CommandBar(*this, m_workspace, m_scope, *m_navigator, *m_topBar->searchField());
    m_welcome = new WelcomePage(m_pages);
    m_pages->setWelcome(m_welcome);
    const PageContext context{
        m_workspace, m_answers, m_scope, *m_navigator, m_themes, m_preferences};
    for (const PagePlace &place : pagePlaces()) {
        Page *page = place.make(context, m_pages);
        m_pages->add(place.id, page);
        m_rail->setBadge(place.id, page->badge());
    }

    m_images = new ImageOpening(m_workspace, m_scope, *m_navigator, m_dialogs, *m_pages, *this);
    new HelpActions(*this, HelpVotes(m_workspace, m_preferences, today), *m_navigator, *m_history,
        *m_actions, *m_pages);
    new WindowParts(*m_actions, *m_rail, {m_topBar, m_ribbon, m_notices}, *m_pages);

    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_ribbon);
    right->addWidget(m_notices);
    right->addWidget(m_pages, 1);
    layout->addLayout(right, 1);

    connectActions();
    connectEntries();
    connectPages();
    connectHistory();
    connectScope();
    m_actions->setDensity(currentDensity());
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
    connect(m_actions->pasteTable, &QAction::triggered, this, &MainWindow::pasteTable);
    auto *tasks = new TaskDeeds(m_workspace, m_scope, *m_navigator, *this);
    connect(m_actions->newTask, &QAction::triggered, tasks, &TaskDeeds::askForNew);
    connect(m_actions->search, &QAction::triggered, m_commandBar, [this] { m_commandBar->open(); });
    connect(m_topBar->searchField(), &QPushButton::clicked, m_commandBar,
        [this] { m_commandBar->open(); });
    connect(m_topBar->searchField(), &SearchField::typed, m_commandBar, &CommandBar::open);
    connect(m_actions->closeBook, &QAction::triggered, this, [this] { m_workspace.close(); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions, &WindowActions::pageWanted, this, [this](const QString &pageId) {
        if (showPage(pageId)) {
            currentPage()->focusFirst();
        }
    });
    const auto goTo = [this](const QString &pageId, const QString &part) {
        if (showPage(pageId) && !part.isEmpty()) {
            currentPage()->showPart(part);
        }
    };
    m_navigator->setPlaces(goTo);
    connect(m_actions, &WindowActions::partWanted, this, goTo);
    connect(m_actions->chooseRange, &QAction::triggered, m_topBar, &TopBar::openRangeMenu);
    connect(m_actions->chooseCsm, &QAction::triggered, m_topBar, &TopBar::openCsmMenu);
    connect(m_actions->exportChart, &QAction::triggered, this,
        [this] { exportChart(m_navigator->usualFormat()); });
    connect(m_actions->openImage, &QAction::triggered, this, [this] { m_images->choose(); });
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool isFull) {
        setWindowState(
            isFull ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions, &WindowActions::themeWanted, this, &MainWindow::chooseTheme);
    connect(m_actions, &WindowActions::densityWanted, this, &MainWindow::chooseDensity);
    connect(m_actions, &WindowActions::recentBookWanted, m_books,
        [this](const QString &path) { m_books->open(path); });
}

void MainWindow::connectEntries()
{
    auto *entries = new EntryDeeds(m_workspace, m_scope, *m_navigator, *this);
    const auto asks = [this, entries](QAction *action, EntryKind kind) {
        connect(action, &QAction::triggered, entries, [entries, kind] { entries->ask(kind); });
    };
    asks(m_actions->newNote, EntryKind::Note);
    asks(m_actions->newInteraction, EntryKind::Interaction);
    asks(m_actions->newSentiment, EntryKind::Sentiment);
    asks(m_actions->newFeedback, EntryKind::Feedback);
    m_navigator->setRowDeeds(entries->rowDeeds());
}

void MainWindow::connectPages()
{
    connect(m_welcome, &WelcomePage::sampleWanted, m_books, &BookActions::openSample);
    connect(m_welcome, &WelcomePage::importWanted, this, &MainWindow::chooseImport);
    connect(m_welcome, &WelcomePage::newBookWanted, m_books, &BookActions::createBook);
    connect(m_welcome, &WelcomePage::bookFileWanted, m_books, &BookActions::chooseBook);
    connect(m_welcome, &WelcomePage::recentBookWanted, m_books,
        [this](const QString &path) { m_books->open(path); });
    connect(m_rail, &Rail::pageWanted, this, &MainWindow::showPage);
    connect(m_rail, &Rail::memberChosen, this, &MainWindow::setMember);
    connect(m_topBar, &TopBar::exportWanted, this, &MainWindow::exportChart);
    connect(m_topBar, &TopBar::rowsExportWanted, this, [this] {
        if (currentPage() != nullptr) {
            currentPage()->exportRows();
        }
    });
    connect(m_pages, &PageStack::importWanted, this, &MainWindow::chooseImport);
    connect(m_pages, &PageStack::shown, m_rail, &Rail::setCurrent);
    connect(m_pages, &PageStack::badgeChanged, m_rail, &Rail::setBadge);
    connect(m_pages, &PageStack::exportableChanged, this, [this](bool isExportable) {
        m_topBar->setExportable(isExportable);
        m_actions->exportChart->setEnabled(isExportable);
    });
    connect(m_books, &BookActions::opened, this, &MainWindow::askWhoIAm);
    connect(m_import, &ImportFlow::imported, m_history, &HistoryActions::offerUndo);
    connect(m_import, &ImportFlow::imported, this, [this] {
        m_bookForImport.clear();
        askWhoIAm();
    });
    connect(m_import, &ImportFlow::ended, this, &MainWindow::dropBookForImport);
}

void MainWindow::connectHistory()
{
    m_navigator->setTrouble(
        [this](const QString &title, const Error &error, const std::function<void()> &retry) {
            return m_trouble->handle(title, error, retry);
        });
    connect(m_books, &BookActions::refused, m_recovery, &RecoveryActions::help);
    connect(m_history, &HistoryActions::openWanted, this, &MainWindow::open);
    connect(m_recovery, &RecoveryActions::openWanted, this, &MainWindow::open);
    connect(m_trouble, &SessionTrouble::openWanted, this, &MainWindow::open);
    connect(m_trouble, &SessionTrouble::findWanted, m_books, &BookActions::chooseBook);
    // The program does not begin with the same refusal again.
    connect(m_recovery, &RecoveryActions::notOurs, this, [this](const QString &path) {
        m_preferences.forgetBook(path);
        m_actions->setRecentBooks(m_preferences.recentBooks());
        m_welcome->setRecentBooks(m_preferences.recentBooks());
    });
    connect(m_recovery, &RecoveryActions::quitWanted, this, &QWidget::close);
}

void MainWindow::connectScope()
{
    connect(m_actions->lookBack, &QAction::triggered, m_timeTravel, &TimeTravel::ask);
    connect(m_topBar->ranges(), &RangePicker::lookBackWanted, m_timeTravel, &TimeTravel::ask);
    connect(m_timeTravel, &TimeTravel::moved, this, &MainWindow::showDay);
    connect(&m_scope, &ScopeStack::pageChanged, m_pages, &PageStack::showPage);
    connect(&m_scope, &ScopeStack::leaving, this, [this] {
        if (currentPage() != nullptr) {
            m_scope.keepView(currentPage()->saveState());
        }
    });
    connect(&m_scope, &ScopeStack::returned, this, [this](const QVariant &view) {
        if (currentPage() != nullptr) {
            currentPage()->restoreState(view);
        }
    });
}

void MainWindow::showDay()
{
    m_rail->setToday(m_scope.today());
    m_actions->setReadOnly(m_workspace.isReadOnly());
}

void MainWindow::open(const QString &path, BookFile::Access access)
{
    m_books->open(path, access);
}

void MainWindow::begin(const QString &bookPath)
{
    m_themes.choose(m_preferences.theme());
    m_actions->setTheme(m_themes.choice());
    setDensity(m_preferences.density());
    m_actions->setDensity(currentDensity());
    restoreGeometry(m_preferences.windowGeometry());
    show();
    m_dailyRules->switchOn();
    const QString path = bookPath.isEmpty() ? m_preferences.lastBook() : bookPath;
    if (!path.isEmpty() && !m_workspace.isOpen()) {
        m_books->open(path);
    }
}

bool MainWindow::showPage(const QString &pageId)
{
    if (pageId == WelcomePageId) {
        m_pages->showWelcome();
        return true;
    }
    if (!m_workspace.isOpen() || m_pages->page(pageId) == nullptr) {
        return false;
    }
    m_scope.showPage(pageId); // first, so that the page that is left can say where it was
    return m_pages->showPage(pageId);
}

Page *MainWindow::page(const QString &pageId) const
{
    return m_pages->page(pageId);
}

Page *MainWindow::currentPage() const
{
    return m_pages->currentPage();
}

void MainWindow::exportChart(ImageFormat format)
{
    if (currentPage() != nullptr) {
        currentPage()->exportChart(format);
    }
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
    m_filters->setBook(book);
    m_actions->setReadOnly(m_workspace.isReadOnly());
    m_actions->setRecentBooks(m_preferences.recentBooks());
    m_welcome->setRecentBooks(m_preferences.recentBooks());

    const QString shown = book == nullptr ? QString() : path;
    const bool isOtherBook = shown != m_shownPath;
    if (isOtherBook) {
        m_shownPath = shown;
        m_scope.reset();
        m_bookNotices->tellOfOpening();
    }
    followMember();
    if (book == nullptr) {
        m_pages->showWelcome();
    } else if (isOtherBook || currentPage() == nullptr) {
        showPage(pagePlaces().front().id);
    } else {
        showPage(m_pages->currentId());
    }
}

void MainWindow::tellOfCrash(const QString &reportPath)
{
    m_bookNotices->tellOfCrash(reportPath);
}

// Somebody without customers of their own, such as a manager, sees everybody's.
void MainWindow::followMember()
{
    const BookPointer book = m_workspace.book();
    // Who I was then does not decide what I look back at.
    if (book == nullptr || m_scope.isLookingBack()) {
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
    if (prepareImport()) {
        m_import->start({});
    }
}

// A table that was copied somewhere; a text field that has the keyboard takes the keys before.
void MainWindow::pasteTable()
{
    const auto table = clipboardTable(QGuiApplication::clipboard()->mimeData());
    if (table && QApplication::activeModalWidget() == nullptr && prepareImport()) {
        m_import->startWith(*table);
    }
}

void MainWindow::takeFiles(const QStringList &paths)
{
    QStringList tables;
    for (const QString &path : paths) {
        if (isBookFile(path)) {
            m_books->open(path);
            return;
        }
        if (ImageOpening::takes(path)) {
            m_images->open(path);
            return;
        }
        tables << path; // what is no table is answered with a sentence
    }
    if (!tables.isEmpty() && prepareImport()) {
        m_import->start(tables);
    }
}

// Makes sure of a book that can be written. False: the user knows why, or changed their mind.
bool MainWindow::prepareImport()
{
    if (m_import->isRunning()) {
        return false;
    }
    if (m_workspace.isReadOnly()) {
        m_navigator->report(u"Nothing was imported"_s,
            {Error::Kind::ReadOnly, m_workspace.path(),
                m_scope.isLookingBack() ? u"looking back"_s : QString()});
        return false;
    }
    if (!m_workspace.isOpen()) {
        if (!m_books->createBook()) {
            return false;
        }
        m_bookForImport = m_workspace.path();
    }
    return true;
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

void MainWindow::chooseDensity(Density density)
{
    m_preferences.setDensity(density);
    setDensity(density);
    m_actions->setDensity(density);
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

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool isCompact = width() < CompactBelow;
    m_rail->setCompact(isCompact);
    m_topBar->setCompact(isCompact);
    m_ribbon->setCompact(isCompact);
}

} // namespace bellwether
