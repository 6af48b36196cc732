// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/csvreader.h"
#include "core/exchange/dialect.h"
#include "core/exchange/encoding.h"
#include "core/exchange/filebytes.h"
#include "core/exchange/importoptions.h"

#include <memory>

namespace bellwether {

// Delimited text, read from the bytes of a file block by block: a large file takes no more memory
// than a small one.
class CsvSource : public RowSource
{
public:
    // EmptyFile without any text; InvalidInput for other formats (a workbook, a PDF, HTML that
    // calls itself a spreadsheet), for what is no text and for an encoding that nobody knows.
    // `survey` has seen all of the bytes.
    static Result<std::unique_ptr<CsvSource>> make(
        FileBytes bytes, const EncodingSurvey &survey, const ImportOptions &options);
    static Result<std::unique_ptr<CsvSource>> make(QByteArray bytes, const ImportOptions &options);

    // CannotOpen too, when the file is not any more what it was.
    Result<void> read(const RowSink &sink, Progress *progress = nullptr) const override;

    QString encoding() const { return m_encoding.name; }
    char delimiter() const { return m_dialect.delimiter; }
    qint64 replacedCharacters() const { return m_replacedCharacters; }

private:
    CsvSource(FileBytes bytes, TextEncoding encoding)
        : m_bytes(std::move(bytes))
        , m_encoding(std::move(encoding))
    {
    }

    Result<void> countReplacements(const EncodingSurvey &survey);

    FileBytes m_bytes;
    TextEncoding m_encoding;
    Dialect m_dialect;
    qint64 m_replacedCharacters = 0;
};

} // namespace bellwether
