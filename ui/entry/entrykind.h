// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/entries.h"

namespace bellwether {

// What can be noted down from anywhere, in the order of the dialog.
enum class EntryKind
{
    Task,
    Note,
    Interaction,
    Sentiment,
    Feedback
};

// What is wrong with an entry, and what to do about it.
QString describe(EntryFault fault);

} // namespace bellwether
