// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/bookfile.h"
#include "tests/faults/changes.h"

#include <functional>
#include <optional>

namespace faults {

// One line to standard output in one write(1, …), which is what the I/O shim records:
//   "A 17"   the program has said that action 17 is saved
//   "r 12"   from now on the book may as well be the one of action 12, "R 12" it is
//   "C PATH" a copy was made, "E KIND SUBJECT DETAIL" an Error came back
void say(const QString &line);
void sayError(const bellwether::Error &error);

// A book that the driver works on the way the program does: what fails is looked at anew and tried
// once more, and nothing is said to be saved that was not.
class Session
{
public:
    static std::optional<Session> create(const QString &path);
    static std::optional<Session> open(const QString &path);

    const bellwether::Book &book() const { return *m_book; }
    const bellwether::BookPointer &bookPointer() const { return m_book; }
    bellwether::BookFile &file() { return m_file; }
    std::int64_t head() const { return m_head; } // the newest action, 0 before the first

    // False when it failed twice. A change that is empty is done at once.
    bool write(const std::function<bellwether::Change(const bellwether::Book &)> &plan);
    // Something else that makes a new action or none, in the same manner.
    bool act(const std::function<bellwether::Result<bellwether::BookPointer>()> &doIt);
    // The book as the file has it now.
    bool look();

private:
    explicit Session(bellwether::BookFile file)
        : m_file(std::move(file))
    {
    }

    bellwether::BookFile m_file;
    bellwether::BookPointer m_book;
    std::int64_t m_head = 0;
};

// A moment that depends on nothing but the action.
QDateTime timeOf(std::int64_t action);

} // namespace faults
