// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/bookbuilder.h"

#include "tests/support/books.h"

#include <initializer_list>
#include <utility>

namespace bellwether {

// The book with health scores that a source gave, by the company's name, known since a day before
// June 2025.
inline BookPointer withScores(
    const BookPointer &book, std::initializer_list<std::pair<const char *, double>> scores)
{
    std::vector<ScoreSnapshot> snapshots = book->scoreSnapshots().rows();
    for (const auto &[name, score] : scores) {
        ScoreSnapshot snapshot;
        snapshot.id = {static_cast<std::int64_t>(snapshots.size()) + 1};
        snapshot.company = companyNamed(*book, name);
        snapshot.family = ScoreFamily::Health;
        snapshot.day = day("2025-05-31");
        snapshot.score = score;
        snapshots.push_back(snapshot);
    }
    return BookBuilder(*book).rows<ScoreSnapshot>(std::move(snapshots)).share();
}

} // namespace bellwether
