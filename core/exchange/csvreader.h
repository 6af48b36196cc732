// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/rowsource.h"

#include <QString>

namespace bellwether {

// Beyond these a file is refused, so that a damaged one cannot eat the memory.
struct CsvLimits
{
    std::size_t columns = 1000;
    qsizetype cellCharacters = 1 << 20;
    qsizetype rowCharacters = 16 << 20; // of all its cells
    qint64 rows = 2'000'000;
};

// Cuts decoded text into rows. Blocks are pushed in, each finished row is handed to the sink; only
// the row at hand is kept. Understands quoted cells with doubled quotes and line breaks inside, and
// LF, CRLF and CR as line ends, mixed as they come. A quote that does not open a cell stands for
// itself. Text after the quote that closes a cell stays in the cell, with that quote, and the row
// says that it is malformed. Lines without any text are no rows.
class CsvReader
{
public:
    CsvReader(char delimiter, RowSink sink, CsvLimits limits = {});

    // InvalidInput when a limit is passed; the detail names line and column.
    Result<void> feed(QStringView block);
    // Hands over a last row that had no line end.
    Result<void> finish();
    bool isSatisfied() const { return m_isSatisfied; } // the sink wants no more

private:
    enum class State
    {
        CellStart,
        Plain,
        Quoted,
        QuoteInQuoted,
        BlankAfterQuoted,
    };

    void noteTextAfterQuote(QStringView text);
    const char16_t *readPlain(const char16_t *at, const char16_t *end);
    const char16_t *readQuoted(const char16_t *at, const char16_t *end);
    void append(const char16_t *from, const char16_t *to);
    void endCell();
    void endRow();
    void refuse(const QString &what);

    const char16_t m_delimiter;
    const RowSink m_sink;
    const CsvLimits m_limits;

    State m_state = State::CellStart;
    bool m_previousWasCr = false;
    bool m_isSatisfied = false;
    bool m_rowHasQuotes = false;
    qsizetype m_quoteEnd = 0; // where in m_text the quoted cell at hand was closed
    qint64 m_line = 1;
    qint64 m_rows = 0;
    QString m_text; // the row's cells, one after the other
    std::vector<qsizetype> m_ends; // where each cell ends in m_text
    SourceRow m_row;
    std::optional<Error> m_error;
};

} // namespace bellwether
