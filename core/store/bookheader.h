// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

namespace bellwether {

// What a book's first hundred bytes say.
struct BookHeader
{
    int schema = 0; // from 1; above SchemaVersion in a book of a later program
    bool isInWalMode = false; // another program switched the journal mode
};

// Decides before any connection looks at the file whether it is a book at all: EmptyFile, NotABook
// (with the type that it looks like), DamagedData, or SchemaTooNew (with the schema's number).
Result<BookHeader> readBookHeader(const QString &path);

} // namespace bellwether
