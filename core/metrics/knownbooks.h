// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QDate>

namespace bellwether {

// What was recorded when: the books of the past, for backtests that must not know the future.
class KnownBooks
{
public:
    virtual ~KnownBooks() = default;

    // The book as it was known at the end of that day; null when nothing was known.
    virtual BookPointer asKnown(QDate day) const = 0;
};

} // namespace bellwether
