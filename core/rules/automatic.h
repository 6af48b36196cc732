// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/metrics/companyfacts.h"

namespace bellwether {

// Adds to an edit what the book's active rules do about it on that day (S1-09, S1-10): tasks,
// drafts and notices that the statuses or responses of the edit set off, in the same action, so
// that one undo takes all of it back. What would fire without the edit, and edits without a status
// or a response, add nothing. The number of tasks and drafts that came to it.
struct AutomaticDeeds
{
    int tasks = 0;
    int drafts = 0;

    bool empty() const { return tasks == 0 && drafts == 0; }
};
AutomaticDeeds addAutomaticDeeds(
    Change &change, const BookPointer &book, const Options &options, QDate day);

} // namespace bellwether
