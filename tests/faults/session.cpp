// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/session.h"

#include <unistd.h>

namespace faults {

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// So that copies are thinned out while a book lives.
constexpr std::int64_t HoursBetweenActions = 4;

} // namespace

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    // Not through stdio: its own write is inside the C library, where the shim does not see it.
    if (::write(STDOUT_FILENO, bytes.constData(), static_cast<std::size_t>(bytes.size())) < 0) {
        ::_exit(3); // nobody listens any more
    }
}

void sayError(const Error &error)
{
    say(u"E %1 %2 %3"_s.arg(QString::number(static_cast<int>(error.kind)), error.subject,
        QString(error.detail).replace(u'\n', u' ')));
}

QDateTime timeOf(std::int64_t action)
{
    return QDateTime(QDate(2025, 3, 14), QTime(15, 9, 26), Qt::OffsetFromUTC, 3600)
        .addSecs(action * HoursBetweenActions * 3600);
}

std::optional<Session> Session::create(const QString &path)
{
    Result<BookFile> file = BookFile::create(path);
    if (!file) {
        sayError(file.error());
        return std::nullopt;
    }
    Session session(std::move(*file));
    if (!session.look()) {
        return std::nullopt;
    }
    say(u"A 0"_s);
    return session;
}

std::optional<Session> Session::open(const QString &path)
{
    Result<BookFile> file = BookFile::open(path);
    if (!file) {
        sayError(file.error());
        return std::nullopt;
    }
    Session session(std::move(*file));
    return session.look() ? std::optional(std::move(session)) : std::nullopt;
}

bool Session::look()
{
    const Result<BookPointer> book = m_file.read();
    if (!book) {
        sayError(book.error());
        return false;
    }
    const Result<std::vector<ActionEntry>> actions = m_file.actions();
    if (!actions) {
        sayError(actions.error());
        return false;
    }
    m_book = *book;
    m_head = actions->empty() ? 0 : actions->back().seq;
    return true;
}

bool Session::act(const std::function<Result<BookPointer>()> &doIt)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        const Result<BookPointer> done = doIt();
        if (done) {
            if (*done != m_book) {
                m_book = *done;
                say(u"A %1"_s.arg(++m_head));
            }
            return true;
        }
        sayError(done.error());
        if (!look()) {
            return false;
        }
    }
    return false;
}

bool Session::write(const std::function<Change(const Book &)> &plan)
{
    return act([&]() -> Result<BookPointer> {
        Change change = plan(book());
        if (change.empty()) {
            return m_book;
        }
        stamp(change, m_head + 1);
        return m_file.write(change, m_book, timeOf(m_head + 1));
    });
}

} // namespace faults
