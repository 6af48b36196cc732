// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/bookfile.h"
#include "tests/support/booktraces.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

// A folder of its own for a test, with the path of a book in it that is not made yet.
class TemporaryBook
{
public:
    TemporaryBook() = default;
    TemporaryBook(const TemporaryBook &) = delete;
    TemporaryBook &operator=(const TemporaryBook &) = delete;

    QString folder() const { return m_folder.path(); }
    QString path() const { return path(QStringLiteral("book.bellwether")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    // Everything in the folder, hidden files too.
    QStringList entries() const;

private:
    QTemporaryDir m_folder;
    BookTraces m_traces{m_folder.path()};
};

// A time for actions; tests do not look at the clock.
QDateTime testTime();

// Creates the book, writes the change, and closes it.
void makeBook(const QString &path, const bellwether::Change &change);
bellwether::BookPointer readBook(const QString &path);

// A change with at least one row of everything that a book can hold.
bellwether::Change everyKindOfRow();
bellwether::Change companies(int from, int to);

// Whether two books hold the same rows.
bool sameRows(const bellwether::Book &a, const bellwether::Book &b);

// What a file holds, past the program: only for books that nobody has open, or to disturb them.
QByteArray bytesOf(const QString &path);
bool holds(const QString &path, const QByteArray &bytes);
void overwrite(const QString &path, const QByteArray &bytes);
// Runs SQL as another program would; the answer's first value.
QByteArray runSql(const QString &path, const QByteArray &statements);
