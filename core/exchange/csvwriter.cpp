// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csvwriter.h"

namespace bellwether {

namespace {

// Text that has such apostrophes of its own gets one more, so that taking one away always gives
// back what was written.
bool isFormulaBehindApostrophes(QStringView text)
{
    while (text.startsWith(u'\'')) {
        text = text.sliced(1);
    }
    return looksLikeFormula(text);
}

} // namespace

CsvWriter::CsvWriter(Mark mark, Formulas formulas, char delimiter)
    : m_formulas(formulas)
    , m_delimiter(delimiter)
{
    if (mark == Mark::ByteOrderMark) {
        m_bytes = "\xEF\xBB\xBF";
    }
}

CsvWriter &CsvWriter::text(QStringView cell)
{
    if (m_formulas == Formulas::Disarm && isFormulaBehindApostrophes(cell)) {
        append(QString(u'\'') + cell.toString());
    } else {
        append(cell);
    }
    return *this;
}

CsvWriter &CsvWriter::number(QStringView cell)
{
    append(cell);
    return *this;
}

CsvWriter &CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_isRowEmpty = true;
    return *this;
}

void CsvWriter::append(QStringView cell)
{
    if (!m_isRowEmpty) {
        m_bytes += m_delimiter;
    }
    const bool needsQuotes = cell.contains(QLatin1Char(m_delimiter)) || cell.contains(u'"')
        || cell.contains(u'\n') || cell.contains(u'\r')
        || (!cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace()))
        || (m_isRowEmpty && cell.isEmpty()); // a lone empty cell is a row, an empty line is none
    m_isRowEmpty = false;
    if (needsQuotes) {
        QByteArray quoted = cell.toUtf8();
        quoted.replace('"', "\"\"");
        m_bytes += '"' + quoted + '"';
    } else {
        m_bytes += cell.toUtf8();
    }
}

bool looksLikeFormula(QStringView text)
{
    return !text.isEmpty()
        && QStringView(u"=+-@\t\r\uff1d\uff0b\uff0d\uff20").contains(text.front());
}

QStringView withoutFormulaGuard(QStringView text)
{
    if (text.startsWith(u'\'') && isFormulaBehindApostrophes(text)) {
        return text.sliced(1);
    }
    return text;
}

} // namespace bellwether
