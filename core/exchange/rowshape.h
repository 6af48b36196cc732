// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/cellreader.h"

#include <optional>

namespace bellwether {

// What is wrong with a row as a row, before any cell is looked at.
class RowShape
{
public:
    // `deleted`: where a source marks the rows that it no longer has.
    RowShape(const ImportFile &file, FilePlan &plan, const FieldColumn &deleted)
        : m_file(file)
        , m_plan(plan)
        , m_deleted(deleted)
    {
    }

    // Titles and filter lines above the header are no data, but rows may hide in them.
    void checkPreamble(const SourceRow &row);
    // The outcome of a row that goes no further; nothing: it may be planned.
    std::optional<RowOutcome> check(const SourceRow &row, CellReader &cells);

private:
    void note(const SourceRow &row, Issue::Kind kind);
    std::optional<RowOutcome> checkWidth(const SourceRow &row, CellReader &cells);

    const ImportFile &m_file;
    FilePlan &m_plan;
    const FieldColumn &m_deleted;
};

} // namespace bellwether
