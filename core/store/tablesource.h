// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringView>

#include <functional>
#include <vector>

namespace bellwether {

// A row of a table as the text that tableText() gives. A null view is where the book has nothing,
// an empty one a text without letters. The views end with the call that hands the row over.
struct TextRow
{
    qint64 line = 0; // of the place that the row comes from, for errors
    std::vector<QStringView> cells;
};

using TextRowSink = std::function<Result<void>(const TextRow &)>;

// The tables of a book as text: what fills an empty one.
class TableSource
{
public:
    virtual ~TableSource() = default;

    // The names of the columns first, then every row, as often as it is asked. A failure of the
    // sink ends it and is the answer.
    virtual Result<void> read(const QString &table, const TextRowSink &sink) const = 0;
    // Where the rows of a table come from, for errors: "…/companies.csv".
    virtual QString placeOf(const QString &table) const = 0;
};

} // namespace bellwether
