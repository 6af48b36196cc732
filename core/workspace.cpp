// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace.h"

#include <QFileInfo>

#include <optional>
#include <utility>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// A book and what it held when it was opened.
struct Opened
{
    BookFile file;
    BookPointer book;
};

Result<Opened> opened(Result<BookFile> file)
{
    if (!file) {
        return tl::unexpected(file.error());
    }
    Result<BookPointer> book = file->read();
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

Result<void> Workspace::create(const QString &path)
{
    return replace([path] { return BookFile::create(path); });
}

Result<void> Workspace::open(const QString &path, BookFile::Access access)
{
    // Our own lock would refuse the book that is open already: look into it again instead.
    if (isOpen() && access == m_access && QFileInfo(path).canonicalFilePath() == m_path) {
        return reload();
    }
    return replace([path, access] { return BookFile::open(path, access); });
}

Result<void> Workspace::replace(const std::function<Result<BookFile>()> &make)
{
    struct Shown
    {
        BookPointer book;
        QString path;
        BookFile::Access access;
    };
    Result<Shown> shown = m_store->run([&]() -> Result<Shown> {
        Result<Opened> next = opened(make());
        if (!next) {
            return tl::unexpected(next.error());
        }
        m_store->file.emplace(std::move(next->file));
        return Shown{next->book, m_store->file->path(), m_store->file->access()};
    });
    if (!shown) {
        return tl::unexpected(shown.error());
    }
    ++m_generation;
    m_path = shown->path;
    m_access = shown->access;
    show(shown->book);
    return {};
}

Result<void> Workspace::reload()
{
    const Result<BookPointer> book = m_store->run([this] { return m_store->file->read(); });
    if (!book) {
        return tl::unexpected(book.error());
    }
    if (*book != m_book) {
        show(*book);
    }
    return {};
}

void Workspace::close()
{
    closeFile();
    if (isOpen()) {
        ++m_generation;
        m_path.clear();
        m_access = BookFile::Access::ReadWrite;
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
    return isOpen() && m_access == BookFile::Access::ReadOnly;
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
    const Written written = m_store->run([&] { return write(change, m_book, nullptr); });
    return take(written);
}

void Workspace::applyInBackground(
    Change change, std::shared_ptr<Progress> progress, std::function<void(Result<void>)> done)
{
    const auto answer = [this, generation = m_generation, done = std::move(done)](
                            const Written &written) {
        // A book that was closed or replaced meanwhile has been written all the same.
        const Result<void> result =
            generation == m_generation ? take(written) : written.book.map([](auto &) {});
        if (done) {
            done(result);
        }
    };
    if (!isOpen()) {
        const Written none{failure(Error::Kind::NotFound, {}, u"no book is open"_s), m_access};
        QMetaObject::invokeMethod(
            this, [answer, none] { answer(none); }, Qt::QueuedConnection);
        return;
    }
    QMetaObject::invokeMethod(
        m_store.get(),
        [this, answer, change = std::move(change), progress = std::move(progress), base = m_book] {
            const Written written = write(change, base, progress.get());
            QMetaObject::invokeMethod(
                this, [answer, written] { answer(written); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

Workspace::Written Workspace::write(
    const Change &change, const BookPointer &base, Progress *progress)
{
    Result<BookPointer> book =
        m_store->file->write(change, base, QDateTime::currentDateTime(), progress);
    return {std::move(book), m_store->file->access()};
}

Result<void> Workspace::take(const Written &written)
{
    m_access = written.access;
    if (!written.book) {
        return tl::unexpected(written.book.error());
    }
    if (*written.book != m_book) {
        show(*written.book);
    }
    return {};
}

void Workspace::show(const BookPointer &book)
{
    m_book = book;
    emit bookChanged(m_book);
}

} // namespace bellwether
