// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace.h"

#include <QFileInfo>

#include <optional>
#include <utility>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString LookingBack = u"looking back"_s;

// A book and what it held when it was opened.
struct Opened
{
    BookFile file;
    BookPointer book;
};

Result<Opened> opened(Result<BookFile> file, Progress *progress = nullptr)
{
    if (!file) {
        return tl::unexpected(file.error());
    }
    Result<BookPointer> book = file->read(progress);
    if (!book) {
        return tl::unexpected(book.error());
    }
    return Opened{std::move(*file), std::move(*book)};
}

} // namespace

// Lives on the workspace's thread, because a connection belongs to the thread that opened it.
struct Workspace::Store : QObject
{
    // Runs there and waits, behind whatever runs already.
    template <typename Work>
    auto run(Work work)
    {
        std::optional<decltype(work())> result;
        QMetaObject::invokeMethod(
            this, [&] { result.emplace(work()); }, Qt::BlockingQueuedConnection);
        return std::move(*result);
    }

    std::optional<BookFile> file;
};

Workspace::Workspace(QObject *parent)
    : QObject(parent)
    , m_store(std::make_unique<Store>())
{
    constexpr int MillisecondsBetweenLooks = 5 * 60 * 1000;
    m_copyTimer.setInterval(MillisecondsBetweenLooks);
    connect(&m_copyTimer, &QTimer::timeout, m_store.get(), [this] { makeDueCopy(); });
    m_store->moveToThread(&m_thread);
    m_thread.start();
}

Workspace::~Workspace()
{
    // The file closes on its own thread, behind the work that is under way.
    closeFile();
    m_thread.quit();
    m_thread.wait();
}

struct Workspace::Shown
{
    BookPointer book;
    QString path;
    OpeningReport report;
    Status status;
};

Result<void> Workspace::create(const QString &path)
{
    return show(m_store->run([&] { return replace(BookFile::create(path), nullptr); }));
}

Result<void> Workspace::open(const QString &path, BookFile::Access access)
{
    // Our own lock would refuse the book that is open already: look into it again instead.
    if (isOpen() && access == m_access && QFileInfo(path).canonicalFilePath() == m_path) {
        return reload();
    }
    return show(m_store->run([&] { return replace(BookFile::open(path, access), nullptr); }));
}

void Workspace::openInBackground(QString path, BookFile::Access access,
    std::shared_ptr<Progress> progress, std::function<void(Result<void>)> done)
{
    if (isOpen() && access == m_access && QFileInfo(path).canonicalFilePath() == m_path) {
        answerLater(std::move(done), reload());
        return;
    }
    QMetaObject::invokeMethod(
        m_store.get(),
        [this, path = std::move(path), access, progress = std::move(progress),
            done = std::move(done)] {
            const auto shown = std::make_shared<Result<Shown>>(
                replace(BookFile::open(path, access, progress.get()), progress.get()));
            QMetaObject::invokeMethod(
                this, [this, shown, done] { done(show(*shown)); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

// On the store's thread. The file that was open stays where the next cannot be read.
Result<Workspace::Shown> Workspace::replace(Result<BookFile> file, Progress *progress)
{
    Result<Opened> next = opened(std::move(file), progress);
    if (!next) {
        return tl::unexpected(next.error());
    }
    m_store->file.emplace(std::move(next->file));
    return Shown{next->book, m_store->file->path(), m_store->file->openingReport(), status()};
}

Result<void> Workspace::show(const Result<Shown> &shown)
{
    if (!shown) {
        return tl::unexpected(shown.error());
    }
    ++m_generation;
    m_areWritesHeld = false;
    m_path = shown->path;
    m_report = shown->report;
    m_logFailure.reset();
    m_copyFailure.reset();
    m_copyTimer.start();
    takeStatus(shown->status);
    show(shown->book);
    return {};
}

Result<void> Workspace::reload()
{
    return take(m_store->run([this] {
        return write([](BookFile &file, const BookPointer &) { return file.read(); }, m_book);
    }));
}

Result<void> Workspace::showAsKnown(QDate day)
{
    if (!isOpen()) {
        return failure(Error::Kind::NotFound, {}, u"no book is open"_s);
    }
    const Result<BookPointer> book =
        m_store->run([this, day] { return m_store->file->readAsKnown(day); });
    if (!book) {
        return tl::unexpected(book.error());
    }
    show(*book);
    return {};
}

void Workspace::showAsKnownInBackground(
    QDate day, std::shared_ptr<Progress> progress, std::function<void(Result<void>)> done)
{
    if (!isOpen()) {
        answerLater(std::move(done), failure(Error::Kind::NotFound, {}, u"no book is open"_s));
        return;
    }
    QMetaObject::invokeMethod(
        m_store.get(),
        [this, day, generation = m_generation, progress = std::move(progress),
            done = std::move(done)] {
            const Result<BookPointer> book = m_store->file->readAsKnown(day, progress.get());
            QMetaObject::invokeMethod(
                this,
                [this, book, generation, done] {
                    if (book && generation == m_generation) {
                        show(*book);
                    }
                    done(book.map([](const auto &) {}));
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

Result<void> Workspace::showNewest()
{
    return isOpen() ? reload() : failure(Error::Kind::NotFound, {}, u"no book is open"_s);
}

void Workspace::holdWrites(bool areHeld)
{
    if (m_areWritesHeld != areHeld) {
        m_areWritesHeld = areHeld;
        emit undoStateChanged();
    }
}

void Workspace::close()
{
    closeFile();
    m_areWritesHeld = false;
    if (isOpen()) {
        ++m_generation;
        m_path.clear();
        m_report = {};
        m_logFailure.reset();
        m_copyFailure.reset();
        m_copyTimer.stop();
        takeStatus({});
        show(nullptr);
    }
}

void Workspace::closeFile()
{
    QMetaObject::invokeMethod(
        m_store.get(), [this] { m_store->file.reset(); }, Qt::BlockingQueuedConnection);
}

bool Workspace::isReadOnly() const
{
    return isOpen() && (m_access == BookFile::Access::ReadOnly || m_areWritesHeld);
}

QString Workspace::path() const
{
    return m_path;
}

Result<void> Workspace::apply(const Change &change)
{
    if (!isOpen()) {
        return failure(Error::Kind::NotFound, {}, u"no book is open"_s);
    }
    if (m_areWritesHeld) {
        return failure(Error::Kind::ReadOnly, m_path, LookingBack);
    }
    const Result<void> done = take(m_store->run([&] {
        return write(
            [&](BookFile &file, const BookPointer &base) {
                return file.write(change, base, QDateTime::currentDateTime());
            },
            m_book);
    }));
    QMetaObject::invokeMethod(
        m_store.get(), [this] { makeDueCopy(); }, Qt::QueuedConnection);
    return done;
}

void Workspace::applyInBackground(
    Change change, std::shared_ptr<Progress> progress, std::function<void(Result<void>)> done)
{
    writeInBackground(
        [change = std::move(change), progress = std::move(progress)](
            BookFile &file, const BookPointer &base) {
            return file.write(change, base, QDateTime::currentDateTime(), progress.get());
        },
        std::move(done));
}

void Workspace::undoInBackground(
    std::int64_t action, std::shared_ptr<Progress> progress, std::function<void(Result<void>)> done)
{
    writeInBackground(
        [action, progress = std::move(progress)](BookFile &file, const BookPointer &base) {
            return file.undo(action, base, QDateTime::currentDateTime(), progress.get());
        },
        std::move(done));
}

void Workspace::restoreInBackground(
    QString copyPath, std::shared_ptr<Progress> progress, std::function<void(Result<void>)> done)
{
    writeInBackground(
        [path = std::move(copyPath), progress = std::move(progress)](
            BookFile &file, const BookPointer &) {
            return file.restore(path, QDateTime::currentDateTime(), progress.get());
        },
        std::move(done));
}

void Workspace::writeInBackground(Write work, Done done)
{
    if (!isOpen()) {
        answerLater(std::move(done), failure(Error::Kind::NotFound, {}, u"no book is open"_s));
        return;
    }
    if (m_areWritesHeld) {
        answerLater(std::move(done), failure(Error::Kind::ReadOnly, m_path, LookingBack));
        return;
    }
    const auto answer = [this, generation = m_generation, done = std::move(done)](
                            const Written &written) {
        // A book that was closed or replaced meanwhile has been written all the same.
        const Result<void> result =
            generation == m_generation ? take(written) : written.book.map([](auto &) {});
        if (done) {
            done(result);
        }
    };
    QMetaObject::invokeMethod(
        m_store.get(),
        [this, answer, work = std::move(work), base = m_book] {
            const Written written = write(work, base);
            QMetaObject::invokeMethod(
                this, [answer, written] { answer(written); }, Qt::QueuedConnection);
            makeDueCopy();
        },
        Qt::QueuedConnection);
}

void Workspace::answerLater(Done done, Result<void> result)
{
    QMetaObject::invokeMethod(
        this,
        [done = std::move(done), result = std::move(result)] {
            if (done) {
                done(result);
            }
        },
        Qt::QueuedConnection);
}

void Workspace::saveCopyInBackground(
    QString path, std::shared_ptr<Progress> progress, std::function<void(Result<void>)> done)
{
    if (!isOpen()) {
        answerLater(std::move(done), failure(Error::Kind::NotFound, {}, u"no book is open"_s));
        return;
    }
    QMetaObject::invokeMethod(
        m_store.get(),
        [this, path = std::move(path), progress = std::move(progress), done = std::move(done)] {
            answerLater(done, m_store->file->saveCopyAs(path, progress.get()));
        },
        Qt::QueuedConnection);
}

Result<std::vector<ActionEntry>> Workspace::actions()
{
    if (!isOpen()) {
        return failure(Error::Kind::NotFound, {}, u"no book is open"_s);
    }
    return m_store->run([this] { return m_store->file->actions(); });
}

void Workspace::changesOfInBackground(
    std::int64_t action, std::size_t limit, std::function<void(Result<FieldChanges>)> done)
{
    if (!isOpen()) {
        return;
    }
    QMetaObject::invokeMethod(
        m_store.get(),
        [this, action, limit, done = std::move(done)] {
            const auto told =
                std::make_shared<Result<FieldChanges>>(m_store->file->changesOf(action, limit));
            QMetaObject::invokeMethod(
                this, [done, told] { done(std::move(*told)); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

Result<std::vector<BookCopy>> Workspace::copies()
{
    if (!isOpen()) {
        return failure(Error::Kind::NotFound, {}, u"no book is open"_s);
    }
    return m_store->run([this] { return m_store->file->copies(); });
}

Workspace::Written Workspace::write(const Write &work, const BookPointer &base)
{
    Result<BookPointer> book = work(*m_store->file, base);
    return {std::move(book), status()};
}

Workspace::Status Workspace::status() const
{
    BookFile &file = *m_store->file;
    return {file.access(), file.undoState().value_or(UndoState()), file.logFailure(),
        file.copyFailure()};
}

void Workspace::makeDueCopy()
{
    if (!m_store->file || !m_store->file->isCopyDue(QDateTime::currentDateTime())) {
        return;
    }
    static_cast<void>(m_store->file->makeCopy(CopyReason::Periodic, QDateTime::currentDateTime()));
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation, after = status()] {
            if (generation == m_generation) {
                takeStatus(after);
            }
        },
        Qt::QueuedConnection);
}

Result<void> Workspace::take(const Written &written)
{
    takeStatus(written.status);
    if (!written.book) {
        return tl::unexpected(written.book.error());
    }
    if (*written.book != m_book) {
        show(*written.book);
    }
    return {};
}

void Workspace::takeStatus(const Status &status)
{
    m_access = status.access;
    tellFailure(m_logFailure, status.logFailure);
    tellFailure(m_copyFailure, status.copyFailure);
    if (status.undo != m_undoState) {
        m_undoState = status.undo;
        emit undoStateChanged();
    }
}

// Once for each cause.
void Workspace::tellFailure(std::optional<Error> &known, const std::optional<Error> &now)
{
    const bool isNew = now && (!known || known->kind != now->kind);
    known = now;
    if (isNew) {
        emit copyFailed(*now);
    }
}

void Workspace::show(const BookPointer &book)
{
    m_book = book;
    emit bookChanged(m_book);
}

} // namespace bellwether
