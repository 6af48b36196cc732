// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "ui/scopestack.h"

namespace bellwether {

// A saved view as a book keeps it: {"filters":{"status":["struggling"],"group":[4]},
// "csm":[1],"range":"this_month"}, or "from" and "to" for a range of one's own.
QString savedViewState(const Place &place);

struct ReadView
{
    Place place; // page, scope and range; the rest as on a cold start
    QStringList unknown; // filters that this program does not know, or that name nothing any more
};
// Ids may be names as well.
ReadView readView(const Book &book, const SavedView &view);

} // namespace bellwether
