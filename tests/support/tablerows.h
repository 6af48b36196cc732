// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QDate>
#include <QString>

#include <utility>
#include <vector>

namespace bellwether {

// One row of a fixture's table: columns and cells.
using FixtureRow = std::vector<std::pair<QString, QString>>;

// The book with a further row in any table of `query`, its fields written as `set` takes them.
// Throws std::runtime_error that names the table and the field.
BookPointer withRow(const BookPointer &book, const QString &table, const FixtureRow &row);
// The book with fields of a row set since a day.
BookPointer withFields(const BookPointer &book, const QString &table, const QString &row,
    const FixtureRow &fields, QDate since);
// The book with logins or use of features; the row names the contact, or the company and feature,
// and "days": "2025-06-03; 2025-06-05..2025-06-12". Ranges leave out Saturdays and Sundays.
BookPointer withUse(const BookPointer &book, const FixtureRow &row);

} // namespace bellwether
