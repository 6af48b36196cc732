// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/rowsource.h"
#include "core/exchange/workbook.h"

namespace bellwether {

// The rows of one sheet. A row's line is its number in the sheet; rows without any text are none,
// and a row is as long as the longest one before it. Cells are text: numbers with a point, days in
// ISO form (see textOfNumber), truth as "TRUE" and "FALSE", errors as they are shown ("#DIV/0!"),
// formulas as the value that they last had. Of merged cells the first one has the value.
class SheetSource : public RowSource
{
public:
    SheetSource(std::shared_ptr<const Workbook> workbook, QString part)
        : m_workbook(std::move(workbook))
        , m_part(std::move(part))
    {
    }

    // The limits of CsvLimits hold here, too.
    Result<void> read(const RowSink &sink, Progress *progress = nullptr) const override;

private:
    const std::shared_ptr<const Workbook> m_workbook;
    const QString m_part;
};

} // namespace bellwether
