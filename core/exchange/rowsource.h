// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QStringView>

#include <functional>
#include <vector>

namespace bellwether {

// One row of a table in somebody's file. The views end with the call that hands the row over.
struct SourceRow
{
    qint64 line = 0; // 1-based line of the file on which the row begins
    std::vector<QStringView> cells;
    qint64 lines = 1; // how many lines of the file it takes up
    bool hasUnclosedQuote = false; // the file ended inside a quoted cell
    bool hasTextAfterQuote = false; // as in "Acme" Ltd: where the cell ends is anybody's guess

    bool isMalformed() const { return hasUnclosedQuote || hasTextAfterQuote; }

    QStringView cell(std::size_t column) const
    {
        return column < cells.size() ? cells[column] : QStringView();
    }
};

// Takes a row; false: no more rows are wanted.
using RowSink = std::function<bool(const SourceRow &)>;

// The rows of a file, from the first one, as often as they are asked for. Planning reads them more
// than once, so that no file is ever held as cells in memory. Delimited text is one kind of source.
class RowSource
{
public:
    virtual ~RowSource() = default;

    // InvalidInput when the file breaks a limit, with the line in the detail; Cancelled.
    virtual Result<void> read(const RowSink &sink, Progress *progress = nullptr) const = 0;
};

} // namespace bellwether
