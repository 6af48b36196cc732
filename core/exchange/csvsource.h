// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/csvreader.h"
#include "core/exchange/dialect.h"
#include "core/exchange/encoding.h"
#include "core/exchange/importoptions.h"

#include <QByteArray>

#include <memory>

namespace bellwether {

inline constexpr qint64 MostFileBytes = 256LL * 1024 * 1024;

// Delimited text, read from the bytes of a file.
class CsvSource : public RowSource
{
public:
    // EmptyFile without any text; InvalidInput for other formats (a workbook, a PDF, HTML that
    // calls itself a spreadsheet), for what is no text and for an encoding that nobody knows.
    static Result<std::unique_ptr<CsvSource>> make(QByteArray bytes, const ImportOptions &options);

    Result<void> read(const RowSink &sink, Progress *progress = nullptr) const override;

    QString encoding() const { return m_encoding.name; }
    char delimiter() const { return m_dialect.delimiter; }

private:
    CsvSource(QByteArray bytes, TextEncoding encoding)
        : m_bytes(std::move(bytes))
        , m_encoding(std::move(encoding))
    {
    }

    QByteArray m_bytes;
    TextEncoding m_encoding;
    Dialect m_dialect;
};

} // namespace bellwether
