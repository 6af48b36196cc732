// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/bookactions.h"

#include "core/base/progress.h"
#include "core/sample/samplebook.h"
#include "ui/history/waiting.h"
#include "ui/navigator.h"
#include "ui/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <optional>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString BookFilter = u"Bellwether books (*.bellwether)"_s;
const QString BookSuffix = u"bellwether"_s;
// Says of a sample book on which day its story ends.
const QString SampleDayKey = u"sample.last_day"_s;
constexpr int MostSampleBooks = 1000;

QString documentsFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QDir().mkpath(folder);
    return folder;
}

bool isSampleOf(QDate day, const QString &path)
{
    Result<BookFile> file = BookFile::open(path, BookFile::Access::ReadOnly);
    if (!file) {
        return false;
    }
    const Result<BookPointer> book = file->read();
    return book && (*book)->settings().value(SampleDayKey) == day.toString(Qt::ISODate);
}

QString samplePath(int number)
{
    const QString name = number == 1 ? u"Sample book"_s : u"Sample book %1"_s.arg(number);
    return QDir(documentsFolder()).filePath(u"%1.%2"_s.arg(name, BookSuffix));
}

} // namespace

BookActions::BookActions(Workspace &workspace, Preferences &preferences, Navigator &navigator,
    FileDialogs &dialogs, QDate today, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_navigator(navigator)
    , m_dialogs(dialogs)
    , m_today(today)
    , m_window(window)
{
}

bool BookActions::createBook()
{
    const QString path = m_dialogs.save(&m_window,
        {u"New book"_s, QDir(documentsFolder()).filePath(u"My customers.%1"_s.arg(BookSuffix)),
            BookFilter, BookSuffix});
    if (path.isEmpty()) {
        return false;
    }
    Change name;
    name.kind = ActionKind::Setup;
    name.label = u"New book"_s;
    name.settings[SettingKey::BookName] = QFileInfo(path).completeBaseName();
    return create(path, name);
}

bool BookActions::create(const QString &path, const Change &content)
{
    Result<void> done = m_workspace.create(path);
    if (done) {
        done = m_workspace.apply(content);
    }
    if (!done) {
        m_navigator.report(u"The book was not created"_s, done.error());
        return false;
    }
    m_preferences.addRecentBook(m_workspace.path());
    emit opened();
    return true;
}

void BookActions::removeEmpty()
{
    const BookPointer book = m_workspace.book();
    if (book == nullptr || m_workspace.isReadOnly() || !book->companies().empty()
        || !book->team().empty() || !book->importBatches().empty()) {
        return;
    }
    const QString path = m_workspace.path();
    m_workspace.close();
    QFile::remove(path);
}

void BookActions::chooseBook()
{
    const QStringList paths =
        m_dialogs.open(&m_window, {u"Open book"_s, documentsFolder(), BookFilter, BookSuffix});
    if (!paths.isEmpty()) {
        open(paths.front());
    }
}

bool BookActions::open(const QString &path, BookFile::Access access)
{
    const Result<void> done = waitWithProgress(m_window,
        u"Opening %1"_s.arg(QFileInfo(path).fileName()),
        [&](std::shared_ptr<Progress> progress, Answered answered) {
            m_workspace.openInBackground(path, access, std::move(progress), std::move(answered));
        });
    if (!done) {
        if (done.error().kind != Error::Kind::Cancelled) {
            emit refused(path, done.error());
        }
        return false;
    }
    m_preferences.addRecentBook(m_workspace.path());
    emit opened();
    return true;
}

void BookActions::openSample()
{
    for (int number = 1; number <= MostSampleBooks; ++number) {
        const QString path = samplePath(number);
        if (m_workspace.isOpen() && QFileInfo(path).canonicalFilePath() == m_workspace.path()
            && m_workspace.book()->settings().value(SampleDayKey)
                == m_today.toString(Qt::ISODate)) {
            return; // it is what the user looks at
        }
        if (!QFileInfo::exists(path)) {
            Change sample = sampleBook({.lastDay = m_today});
            sample.settings[SampleDayKey] = m_today.toString(Qt::ISODate);
            create(path, sample);
            return;
        }
        if (isSampleOf(m_today, path)) {
            open(path);
            return;
        }
    }
}

} // namespace bellwether
