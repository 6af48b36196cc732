// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <tl/expected.hpp>

#include <QDate>

#include <optional>
#include <vector>

namespace bellwether {

// A tier of the award as somebody typed it.
struct TierDraft
{
    std::optional<AwardTierId> id; // nothing: a new one
    QString name;
    int count = 0; // SaaS customers

    bool operator==(const TierDraft &) const = default;
};

struct TierProblem
{
    enum class Kind
    {
        NoName,
        NoCount, // fewer than one customer
        SameCount // as a tier before it
    };

    std::size_t tier = 0; // its place among the drafts
    Kind kind = Kind::NoName;
};

// Those of the book, ascending; the numbers of an option or the usual ones where it has none.
std::vector<TierDraft> tierDrafts(const Book &book);

// The drafts as the book's tiers, in one action; nothing in it where they are already. A tier that
// goes, and one that asks for another number, loses the day on which it was reached. Numbers that
// an option had set give way.
tl::expected<Change, TierProblem> tiersChange(
    const std::vector<TierDraft> &drafts, const Book &book);

// Keeps that the tier was reached on that day, with a notification that says so.
Change reachedChange(AwardTierId tier, QDate day, const Book &book);

} // namespace bellwether
