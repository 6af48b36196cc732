// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/headerrow.h"

#include "core/exchange/dates.h"
#include "core/exchange/flags.h"
#include "core/exchange/numbers.h"

#include <QRegularExpression>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t SampledRows = 1000;
constexpr std::size_t RowsWithHeader = 40;
constexpr qsizetype SampledCharacters = 16 << 20; // of rows with huge cells fewer are enough

struct CopiedRow
{
    qint64 line = 0;
    std::vector<QString> cells;
    bool swallowsRows = false; // by a quote out of place
};

bool isDateOf(QStringView value, QDate today)
{
    const DateReading reading = readDate(value, std::nullopt, today);
    return reading.day || reading.isAmbiguous;
}

// "school id", "teacher name": names of columns, whatever they are about.
bool endsLikeColumn(const QString &words)
{
    return words.endsWith(u" id"_s) || words.endsWith(u" name"_s) || words.endsWith(u" date"_s);
}

// How many cells are names of columns; 0 when the row looks like data or like a title.
int headerCells(const CopiedRow &row, const FieldDictionary &dictionary,
    const QStringList &mappedColumns, QDate today)
{
    if (row.swallowsRows) {
        return 0;
    }
    int names = 0;
    int values = 0;
    int filled = 0;
    for (const QString &cell : row.cells) {
        if (QStringView(cell).trimmed().isEmpty()) {
            continue;
        }
        ++filled;
        if (mappedColumns.contains(cell.trimmed())) {
            names += 2;
        } else if (const HeaderText header = normalisedHeader(cell);
                   dictionary.isKnownName(header.compact()) || endsLikeColumn(header.words)) {
            ++names;
        } else if (readNumber(cell, std::nullopt) || isDateOf(cell, today)) {
            ++values;
        }
    }
    if (values * 4 > filled) {
        return 0;
    }
    // One word alone may be data: a column "Type" with the value "Customer".
    return names >= 2 || (names == 1 && filled <= 2) ? names : 0;
}

} // namespace

void ColumnProfile::add(QStringView value, QDate today)
{
    ++rows;
    value = value.trimmed();
    if (isBlankWord(value)) {
        return;
    }
    ++filled;
    dates += isDateOf(value, today) ? 1 : 0;
    numbers += readNumber(value, std::nullopt) ? 1 : 0;
    flags += readFlag(value) ? 1 : 0;
    domains += value.contains(u'.') && !value.contains(u' ') && !value.contains(u'@') ? 1 : 0;
    currencies += currencyFromText(value) ? 1 : 0;
    emails += value.contains(u'@') && value.contains(u'.') && !value.contains(u' ') ? 1 : 0;
    characters += value.size();
    if (samples.size() < MostSamples && !distinct.contains(value.toString())) {
        samples.append(value.toString());
    }
    distinct.insert(value.toString());
}

std::optional<double> ColumnProfile::shareOf(FieldType type) const
{
    const auto share = [&](int count) { return count / static_cast<double>(std::max(filled, 1)); };
    switch (type) {
    case FieldType::Date:
        return share(dates);
    case FieldType::Integer:
    case FieldType::Number:
    case FieldType::Duration:
    case FieldType::Money:
        return share(numbers);
    case FieldType::Flag:
        return share(flags);
    case FieldType::Domain:
        return share(domains);
    case FieldType::Currency:
        return share(currencies);
    case FieldType::Email:
        return share(emails);
    case FieldType::Person:
        return 1 - share(std::max({numbers, dates, flags}));
    case FieldType::Reference:
    case FieldType::Name:
    case FieldType::Category:
    case FieldType::Text:
        break;
    }
    return std::nullopt;
}

namespace {

Result<std::vector<CopiedRow>> firstRows(const RowSource &source)
{
    std::vector<CopiedRow> rows;
    qsizetype characters = 0;
    const auto read = source.read([&](const SourceRow &row) {
        CopiedRow copy{row.line, {}, row.isMalformed() && row.lines > 1};
        for (const QStringView cell : row.cells) {
            copy.cells.push_back(cell.toString());
            characters += cell.size();
        }
        rows.push_back(std::move(copy));
        return rows.size() < SampledRows && characters < SampledCharacters;
    });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return rows;
}

TableSample sampleBelow(const std::vector<CopiedRow> &rows, std::size_t header, QDate today)
{
    TableSample sample;
    sample.headerLine = rows[header].line;
    for (const QString &cell : rows[header].cells) {
        ColumnProfile column;
        column.title = cell.trimmed();
        column.header = normalisedHeader(cell);
        sample.columns.push_back(std::move(column));
    }
    for (std::size_t i = header + 1; i < rows.size(); ++i) {
        for (std::size_t c = 0; c < std::min(sample.columns.size(), rows[i].cells.size()); ++c) {
            sample.columns[c].add(rows[i].cells[c], today);
        }
    }
    return sample;
}

} // namespace

Result<std::optional<TableSample>> sampleTable(const RowSource &source,
    const FieldDictionary &dictionary, const QStringList &mappedColumns, QDate today)
{
    const auto rows = firstRows(source);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    int best = 0;
    std::size_t header = 0;
    for (std::size_t i = 0; i < std::min(rows->size(), RowsWithHeader); ++i) {
        const int names = headerCells((*rows)[i], dictionary, mappedColumns, today);
        if (names > best) {
            best = names;
            header = i;
        }
    }
    return best == 0 ? std::optional<TableSample>()
                     : std::optional(sampleBelow(*rows, header, today));
}

Result<std::optional<TableSample>> sampleByFirstRow(const RowSource &source, QDate today)
{
    const auto rows = firstRows(source);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return rows->empty() ? std::optional<TableSample>()
                         : std::optional(sampleBelow(*rows, 0, today));
}

bool isFurniture(const SourceRow &row)
{
    static const QRegularExpression Total(
        u"^(grand |sub ?)?totals?( ?\\([^)]*\\))?:?$|^summe:?$|^gesamt(summe)?:?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression Notice(
        u"^(confidential information|copyright \\(c\\)|copyright ©|©|generated (by|on)|exported (by|on|at)) ?.*"_s,
        QRegularExpression::CaseInsensitiveOption);

    const auto first = std::find_if(row.cells.begin(), row.cells.end(),
        [](QStringView cell) { return !cell.trimmed().isEmpty(); });
    if (first == row.cells.end()) {
        return false;
    }
    const QStringView text = first->trimmed();
    constexpr qsizetype LongestFirst = 200;
    constexpr QStringView Initials = u"gGtTsScC©eE";
    if (text.size() > LongestFirst || !Initials.contains(text.front())) {
        return false; // nearly every row ends here
    }
    const bool isAlone = std::all_of(
        first + 1, row.cells.end(), [](QStringView cell) { return cell.trimmed().isEmpty(); });
    if (isAlone && Notice.match(text).hasMatch()) {
        return true;
    }
    const bool onlyNumbersFollow = std::all_of(first + 1, row.cells.end(), [](QStringView cell) {
        return cell.trimmed().isEmpty() || readNumber(cell, std::nullopt);
    });
    return onlyNumbersFollow && Total.match(text).hasMatch();
}

bool isEmptyRow(const SourceRow &row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
        [](QStringView cell) { return cell.trimmed().isEmpty(); });
}

} // namespace bellwether
