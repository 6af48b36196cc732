// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace bellwether {

// What was looked at in a book, and what of it is wrong.
struct BookCheck
{
    enum class Part
    {
        File, // a regular file with a book's head
        Schema, // every table, index and trigger, and nothing else
        Pages, // of SQLite, indexes too
        References, // rows that point to rows
        Journal, // every action is what its hash says
        UsageMonths, // months of use say what their days say
        Rows, // every value means something
        Contents, // the rows are those of the last clean close
        Copies // on this machine are what they were when they were made
    };
    enum class State
    {
        Sound,
        Wrong,
        NotLookedAt // because of what is wrong before it, or nothing is known
    };

    struct Finding
    {
        Part part;
        State state = State::Sound;
        std::int64_t count = 0; // of pages, actions, copies … that were looked at; 0 where none are
        QStringList faults = {}; // in SQLite's words or as "TABLE ROW -> TABLE"; a few at most
    };

    std::vector<Finding> findings; // one of each part, in this order

    // Nothing is wrong with the book itself; of its copies nothing is said.
    bool isSound() const;
};

// Looks at everything in a file that may be damaged, and goes on as far as it can. The book is only
// read, but what a write that was cut off left beside it is taken back first, as at any opening.
// CannotOpen when there is no such file, Cancelled.
Result<BookCheck> checkBook(const QString &path, Progress *progress = nullptr);

} // namespace bellwether
