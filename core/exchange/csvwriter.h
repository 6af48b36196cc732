// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace bellwether {

// Writes rows by RFC 4180: UTF-8, CRLF, quotes where they are needed.
class CsvWriter
{
public:
    enum class Mark
    {
        None,
        ByteOrderMark // Excel takes UTF-8 for Windows-1252 without it
    };
    // Whether text that a spreadsheet would run as a formula gets an apostrophe in front. Import
    // takes exactly that one away again.
    enum class Formulas
    {
        Disarm,
        Keep
    };

    explicit CsvWriter(
        Mark mark = Mark::None, Formulas formulas = Formulas::Disarm, char delimiter = ',');

    CsvWriter &text(QStringView cell);
    // What the program itself wrote as a number or day: never touched, so that -500 stays a number.
    CsvWriter &number(QStringView cell);
    CsvWriter &endRow();

    const QByteArray &bytes() const { return m_bytes; }

private:
    void append(QStringView cell);

    QByteArray m_bytes;
    Formulas m_formulas;
    char m_delimiter;
    bool m_isRowEmpty = true;
};

// How a CSV file is to look for whoever opens it.
struct CsvStyle
{
    CsvWriter::Mark mark = CsvWriter::Mark::None;
    // Where it is a semicolon, numbers get a decimal comma: so spreadsheets of those countries
    // expect both.
    char delimiter = ',';
};

// Begins with = + - @ TAB or CR, also in their full-width forms: a spreadsheet might run it.
bool looksLikeFormula(QStringView text);
// Takes away the apostrophe that CsvWriter put in front of such a text.
QStringView withoutFormulaGuard(QStringView text);

} // namespace bellwether
