// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QDate>

namespace bellwether {

// The book as it was known on past days (domain.md 2.4), for what must not know the future. Made by
// whoever holds the book's file.
class KnownBooks
{
public:
    virtual ~KnownBooks() = default;

    // At the end of that day; null when nothing was known yet.
    virtual BookPointer asKnown(QDate day) const = 0;
};

} // namespace bellwether
