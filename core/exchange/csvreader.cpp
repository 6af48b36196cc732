// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csvreader.h"

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

CsvReader::CsvReader(char delimiter, RowSink sink, CsvLimits limits)
    : m_delimiter(static_cast<unsigned char>(delimiter))
    , m_sink(std::move(sink))
    , m_limits(limits)
{
    m_row.line = 1;
}

Result<void> CsvReader::feed(QStringView block)
{
    const char16_t *at = block.utf16();
    const char16_t *const end = at + block.size();
    while (at != end && !m_isSatisfied && !m_error) {
        // The second half of a CRLF, possibly in the next block.
        if (m_previousWasCr && m_state != State::Quoted && *at == u'\n') {
            m_previousWasCr = false;
            ++at;
            continue;
        }
        if (m_state == State::CellStart && *at == u'"') {
            m_state = State::Quoted;
            m_previousWasCr = false;
            m_rowHasQuotes = true;
            ++at;
        } else if (m_state == State::Quoted) {
            at = readQuoted(at, end);
        } else if (m_state == State::QuoteInQuoted && *at == u'"') {
            append(at, at + 1);
            m_state = State::Quoted;
            ++at;
        } else {
            at = readPlain(at, end);
        }
    }
    if (m_error) {
        return tl::unexpected(*m_error);
    }
    return {};
}

Result<void> CsvReader::finish()
{
    if (m_isSatisfied || m_error) {
        return {};
    }
    m_row.hasUnclosedQuote = m_state == State::Quoted;
    if (!m_text.endsWith(u'\n') && !m_text.endsWith(u'\r')) {
        ++m_line; // the last line, which has no end
    }
    if (!m_text.isEmpty() || !m_ends.empty() || m_rowHasQuotes) {
        endCell();
        endRow();
    }
    if (m_error) {
        return tl::unexpected(*m_error);
    }
    return {};
}

const char16_t *CsvReader::readPlain(const char16_t *at, const char16_t *end)
{
    const bool followsQuoted =
        m_state == State::QuoteInQuoted || m_state == State::BlankAfterQuoted;
    m_state = State::Plain;
    m_previousWasCr = false;
    const char16_t *const from = at;
    while (at != end && *at != m_delimiter && *at != u'\n' && *at != u'\r') {
        ++at;
    }
    if (followsQuoted) {
        noteTextAfterQuote(QStringView(from, at));
    }
    append(from, at);
    if (at == end) {
        return at;
    }
    endCell();
    if (*at != m_delimiter) {
        m_previousWasCr = *at == u'\r';
        ++m_line;
        endRow();
    }
    return at + 1;
}

// White space after a quoted cell means nothing; anything else makes the row malformed.
void CsvReader::noteTextAfterQuote(QStringView text)
{
    if (text.trimmed().isEmpty()) {
        m_state = State::BlankAfterQuoted;
        return;
    }
    m_text.insert(m_quoteEnd, u'"');
    m_row.hasTextAfterQuote = true;
}

const char16_t *CsvReader::readQuoted(const char16_t *at, const char16_t *end)
{
    const char16_t *const from = at;
    while (at != end && *at != u'"') {
        if (*at == u'\r' || (*at == u'\n' && !m_previousWasCr)) {
            ++m_line;
        }
        m_previousWasCr = *at == u'\r';
        ++at;
    }
    append(from, at);
    if (at == end) {
        return at;
    }
    m_previousWasCr = false;
    m_state = State::QuoteInQuoted;
    m_quoteEnd = m_text.size();
    return at + 1;
}

void CsvReader::append(const char16_t *from, const char16_t *to)
{
    m_text.append(QStringView(from, to));
    if (m_text.size() - (m_ends.empty() ? 0 : m_ends.back()) > m_limits.cellCharacters) {
        refuse(u"column %1: a cell longer than %2 characters"_s.arg(
            QString::number(m_ends.size() + 1), QString::number(m_limits.cellCharacters)));
    } else if (m_text.size() > m_limits.rowCharacters) {
        refuse(u"a row longer than %1 characters"_s.arg(m_limits.rowCharacters));
    }
}

void CsvReader::endCell()
{
    m_ends.push_back(m_text.size());
    m_state = State::CellStart;
    if (m_ends.size() > m_limits.columns) {
        refuse(u"more than %1 columns"_s.arg(m_limits.columns));
    }
}

void CsvReader::endRow()
{
    const bool isBlank =
        m_ends.size() == 1 && !m_rowHasQuotes && QStringView(m_text).trimmed().isEmpty();
    if (!isBlank && !m_error) {
        if (++m_rows > m_limits.rows) {
            refuse(u"more than %1 rows"_s.arg(m_limits.rows));
            return;
        }
        m_row.cells.clear();
        qsizetype from = 0;
        for (const qsizetype to : m_ends) {
            m_row.cells.push_back(QStringView(m_text).sliced(from, to - from));
            from = to;
        }
        m_row.lines = std::max<qint64>(m_line - m_row.line, 1);
        m_isSatisfied = !m_sink(m_row);
    }
    m_text.resize(0); // keeps the memory
    m_ends.clear();
    m_rowHasQuotes = false;
    m_row.hasTextAfterQuote = false;
    m_row.line = m_line;
}

void CsvReader::refuse(const QString &what)
{
    m_error = Error{
        Error::Kind::InvalidInput, {}, u"line %1: %2"_s.arg(QString::number(m_row.line), what)};
}

} // namespace bellwether
