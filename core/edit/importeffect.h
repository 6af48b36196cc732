// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/book/book.h"
#include "core/book/change.h"

#include <QDate>

#include <optional>

namespace bellwether {

// What a change does to the figures that everybody knows by heart, without writing it.
struct ImportEffect
{
    int customersBefore = 0; // all but the churned (F-KIND)
    int customersAfter = 0;
    std::optional<double> arrBefore; // major units; nothing where there is no such figure
    std::optional<double> arrAfter;
    Currency currency; // of the book after it
};

// As of `today`. Works out all facts of both books: not on a thread that draws.
ImportEffect importEffect(const BookPointer &book, const Change &change, QDate today);

} // namespace bellwether
