// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/sheetsource.h"

#include "core/exchange/csvreader.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 MostLine = 1'048'576; // rows that a sheet can have

// "AB12" is the column 27, counted from 0; nothing when it begins with no letter. Lower case and
// dollar signs are not written by anybody.
std::optional<std::size_t> columnOf(QStringView reference)
{
    std::size_t column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > 100'000) {
            break;
        }
        column = column * 26 + static_cast<std::size_t>(c.unicode() - u'A' + 1);
    }
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

// Puts the cells of one row in order, whatever order and gaps they come in.
class RowBuilder
{
public:
    void begin(qint64 line)
    {
        m_row.line = line;
        m_text.resize(0); // keeps the memory
        m_spans.clear();
    }
    void add(std::size_t column, QStringView text)
    {
        if (column >= m_spans.size()) {
            m_spans.resize(column + 1);
        }
        m_spans[column] = {m_text.size(), text.size()};
        m_text.append(text);
    }
    qint64 line() const { return m_row.line; }
    bool isEmpty() const { return m_spans.empty(); }
    // Of all its cells, also of those that came twice.
    qsizetype characters() const { return m_text.size(); }

    const SourceRow &finished()
    {
        m_width = std::max(m_width, m_spans.size());
        m_spans.resize(m_width);
        m_row.cells.clear();
        for (const Span &span : m_spans) {
            m_row.cells.push_back(QStringView(m_text).sliced(span.from, span.size));
        }
        return m_row;
    }

private:
    struct Span
    {
        qsizetype from = 0;
        qsizetype size = 0;
    };

    SourceRow m_row;
    QString m_text;
    std::vector<Span> m_spans; // by column
    std::size_t m_width = 0;
};

class SheetReader
{
public:
    SheetReader(const Workbook &workbook, const RowSink &sink)
        : m_workbook(workbook)
        , m_sink(sink)
    {
    }

    // Takes in one step of the part; false: the sheet is over, or refused.
    bool take(const XmlPart &xml);
    const std::optional<Error> &error() const { return m_error; }

private:
    enum class Type
    {
        Number,
        Shared,
        Text,
        Truth,
        Day,
    };

    void beginRow(const XmlPart &xml);
    bool endRow();
    void beginCell(const XmlPart &xml);
    bool endCell();
    void begin(const XmlPart &xml);
    bool end(QStringView name);
    QStringView textOfCell();
    bool refuseCell();
    bool refuse(const QString &what);

    const Workbook &m_workbook;
    const RowSink &m_sink;
    const CsvLimits m_limits;
    RowBuilder m_row;
    qint64 m_line = 0;
    qint64 m_rows = 0;
    std::size_t m_column = 0;
    std::size_t m_nextColumn = 0;
    Type m_type = Type::Number;
    CellFormat m_format = CellFormat::Number;
    QString m_value; // of <v>
    QString m_inline; // of <is>
    QString m_converted; // what the cell reads as, where that is neither of them
    QString *m_collected = nullptr; // which of them the text at hand belongs to
    bool m_isInCell = false;
    int m_aids = 0; // depth inside of reading aids
    std::optional<Error> m_error;
};

bool SheetReader::take(const XmlPart &xml)
{
    if (xml.isText()) {
        if (m_collected) {
            m_collected->append(xml.text());
            if (m_collected->size() > m_limits.cellCharacters) {
                return refuseCell();
            }
        }
        return true;
    }
    if (xml.isStart()) {
        begin(xml);
        return true;
    }
    return end(xml.name());
}

void SheetReader::begin(const XmlPart &xml)
{
    const QStringView name = xml.name();
    if (name == "c"_L1) {
        beginCell(xml);
    } else if (name == "row"_L1) {
        beginRow(xml);
    } else if (m_isInCell && name == "v"_L1) {
        m_collected = &m_value;
    } else if (m_isInCell && name == "t"_L1) {
        m_collected = m_aids == 0 ? &m_inline : nullptr;
    } else if (name == "rPh"_L1) {
        ++m_aids;
    }
}

bool SheetReader::end(QStringView name)
{
    if (name == "v"_L1 || name == "t"_L1) {
        m_collected = nullptr;
    } else if (name == "c"_L1) {
        return endCell();
    } else if (name == "row"_L1) {
        return endRow();
    } else if (name == "rPh"_L1) {
        --m_aids;
    }
    return name != "sheetData"_L1;
}

void SheetReader::beginRow(const XmlPart &xml)
{
    const qint64 line = xml.attribute("r"_L1).toLongLong();
    // Lines only rise: what goes by a line that was there already would be taken for it.
    m_line = line > m_line && line <= MostLine ? line : m_line + 1;
    m_row.begin(m_line);
    m_nextColumn = 0;
}

bool SheetReader::endRow()
{
    if (m_row.isEmpty()) {
        return true;
    }
    if (++m_rows > m_limits.rows) {
        return refuse(u"more than %1 rows"_s.arg(m_limits.rows));
    }
    const bool isWanted = m_sink(m_row.finished());
    m_row.begin(m_line);
    return isWanted;
}

void SheetReader::beginCell(const XmlPart &xml)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const QStringView type = XmlPart::attribute(attributes, "t"_L1);
    m_type = type == "s"_L1                ? Type::Shared
        : type == "b"_L1                   ? Type::Truth
        : type == "d"_L1                   ? Type::Day
        : type.isEmpty() || type == "n"_L1 ? Type::Number
                                           : Type::Text; // str, inlineStr, e
    m_format = CellFormat::Number;
    bool hasStyle = false;
    const std::size_t style = XmlPart::attribute(attributes, "s"_L1).toUInt(&hasStyle);
    if (hasStyle && style < m_workbook.formats.size()) {
        m_format = m_workbook.formats[style];
    }
    m_column = columnOf(XmlPart::attribute(attributes, "r"_L1)).value_or(m_nextColumn);
    m_nextColumn = m_column + 1;
    m_value.resize(0);
    m_inline.resize(0);
    m_collected = nullptr;
    m_isInCell = true;
    m_aids = 0;
}

// The view holds until the next cell.
QStringView SheetReader::textOfCell()
{
    switch (m_type) {
    case Type::Number:
        m_converted = textOfNumber(m_value, m_format, m_workbook.starts1904);
        return m_value.isEmpty() ? m_inline : m_converted;
    case Type::Truth:
        return m_value == "1"_L1 ? u"TRUE" : m_value == "0"_L1 ? u"FALSE" : QStringView(m_value);
    case Type::Day: {
        const qsizetype midnight = m_value.indexOf("T00:00:00"_L1);
        return midnight > 0 ? QStringView(m_value).first(midnight) : m_value;
    }
    case Type::Text:
        m_converted = unescapedText(m_inline.isEmpty() ? m_value : m_inline);
        return m_converted;
    case Type::Shared:
        break;
    }
    bool isNumber = false;
    const std::size_t index = m_value.toUInt(&isNumber);
    return isNumber ? m_workbook.strings.at(index) : QStringView();
}

bool SheetReader::endCell()
{
    m_isInCell = false;
    m_collected = nullptr;
    if (m_value.isEmpty() && m_inline.isEmpty()) {
        return true; // shaped, but without a value
    }
    const QStringView text = textOfCell();
    if (text.isEmpty()) {
        return true;
    }
    if (m_column >= m_limits.columns) {
        return refuse(u"more than %1 columns"_s.arg(m_limits.columns));
    }
    if (text.size() > m_limits.cellCharacters) {
        return refuseCell();
    }
    m_row.add(m_column, text);
    if (m_row.characters() > m_limits.rowCharacters) {
        return refuse(u"a row longer than %1 characters"_s.arg(m_limits.rowCharacters));
    }
    return true;
}

bool SheetReader::refuseCell()
{
    return refuse(u"column %1: a cell longer than %2 characters"_s.arg(
        QString::number(m_column + 1), QString::number(m_limits.cellCharacters)));
}

bool SheetReader::refuse(const QString &what)
{
    m_error =
        Error{Error::Kind::InvalidInput, {}, u"line %1: %2"_s.arg(QString::number(m_line), what)};
    return false;
}

} // namespace

Result<void> SheetSource::read(const RowSink &sink, Progress *progress) const
{
    auto package = ZipPackage::open(m_workbook->bytes);
    if (!package) {
        return tl::unexpected(package.error());
    }
    auto part = (*package)->part(m_part);
    if (!part) {
        return tl::unexpected(part.error());
    }
    XmlPart xml(std::move(*part));
    SheetReader reader(*m_workbook, sink);
    const std::int64_t doneBefore = progress ? progress->done() : 0;
    const auto packed = static_cast<double>(m_workbook->bytes.size());
    while (xml.next()) {
        if (progress && progress->isCancelled()) {
            return failure(Error::Kind::Cancelled, {});
        }
        if (!reader.take(xml)) {
            break;
        }
        if (progress && xml.isEnd("row"_L1)) {
            const auto unpacked = static_cast<double>(xml.part().unpackedBytes());
            const auto claimed =
                static_cast<double>(std::max<qint64>(xml.part().claimedBytes(), 1));
            progress->setDone(
                doneBefore + static_cast<std::int64_t>(packed * std::min(unpacked / claimed, 1.0)));
        }
    }
    if (reader.error()) {
        return tl::unexpected(*reader.error());
    }
    return xml.result();
}

} // namespace bellwether
