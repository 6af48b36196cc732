// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/importfile.h"

#include "core/exchange/companyindex.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<void> understand(ImportFile &file, const ImportOptions &options, QDate today)
{
    const FieldDictionary &dictionary = FieldDictionary::standard();
    QStringList titles;
    for (const auto &[field, title] : options.columnOfField) {
        titles.append(title);
    }
    auto sample = sampleTable(*file.source, dictionary, titles, today);
    if (!sample) {
        return tl::unexpected(sample.error());
    }
    if (!*sample) {
        return failure(Error::Kind::InvalidInput, {}, u"header"_s);
    }
    file.plan.headerLine = (*sample)->headerLine;
    file.columns = std::move((*sample)->columns);
    KindGuess guess = guessKind(file.columns, dictionary, options);
    file.plan.source = guess.source;
    if (options.kind) {
        guess = {options.kind, {}, {}};
    }
    if (!guess.kind) {
        for (const ColumnProfile &column : file.columns) {
            file.plan.columns.push_back({column.title, {}, 0, column.samples, column.filled == 0});
        }
        return failure(Error::Kind::InvalidInput, {},
            guess.otherKind.isEmpty() ? u"kind"_s : u"kind: "_s + guess.otherKind);
    }
    file.plan.kind = *guess.kind;
    file.mapping = mapColumns(file.columns, file.plan.kind, dictionary, options);
    file.plan.columns = file.mapping.columns;
    for (const QStringList &alternatives : dictionary.kind(file.plan.kind).needs) {
        if (std::none_of(alternatives.begin(), alternatives.end(), [&](const QString &field) {
                return file.mapping.has(field) || options.constants.contains(field);
            })) {
            return failure(Error::Kind::InvalidInput, {}, u"field: "_s + alternatives.front());
        }
    }
    return {};
}

void listUnmappedColumns(ImportFile &file)
{
    for (const ColumnMatch &column : file.plan.columns) {
        if (column.field.isEmpty() && !column.column.isEmpty()) {
            file.plan.issues.push_back(
                {Issue::Severity::Note, Issue::Kind::UnmappedColumn, 0, {}, column.column, {}, {}});
        }
    }
}

struct ColumnEvidence
{
    QString field;
    FieldType type;
    std::size_t column;
    DateEvidence dates;
    NumberEvidence numbers;
};

std::vector<ColumnEvidence> notedColumns(const ImportFile &file)
{
    std::vector<ColumnEvidence> noted;
    for (const auto &[field, column] : file.mapping.columnOfField) {
        const Field *known = FieldDictionary::standard().find(field);
        const FieldType type = known ? known->type : FieldType::Name;
        if (type == FieldType::Date || type == FieldType::Money || type == FieldType::Integer
            || type == FieldType::Number || type == FieldType::Duration) {
            noted.push_back({field, type, column, {}, {}});
        }
    }
    return noted;
}

// Notices two short rows, one after the other, that make one row when joined at the line break.
class BrokenRows
{
public:
    BrokenRows(std::size_t width, std::set<qint64> &lines)
        : m_width(width)
        , m_lines(lines)
    {
    }

    void add(const SourceRow &row)
    {
        const std::size_t cells = row.cells.size();
        if (cells < m_width && m_previousCells + cells == m_width + 1) {
            m_lines.insert({m_previousLine, row.line});
        }
        m_previousCells = cells < m_width ? cells : 0;
        m_previousLine = row.line;
    }

private:
    std::size_t m_width;
    std::set<qint64> &m_lines;
    std::size_t m_previousCells = 0; // of a short row, else 0
    qint64 m_previousLine = 0;
};

// The values that stand in several rows of one column.
class Repeats
{
public:
    explicit Repeats(QSet<QString> &repeated)
        : m_repeated(repeated)
    {
    }

    void add(const QString &value)
    {
        if (value.isEmpty()) {
            return;
        }
        if (m_seen.contains(value)) {
            m_repeated.insert(value);
        }
        m_seen.insert(value);
    }

private:
    QSet<QString> &m_repeated;
    QSet<QString> m_seen;
};

// The one order or mark on which all columns that decide agree.
template <typename Choice>
class Agreement
{
public:
    void add(std::optional<Choice> choice)
    {
        m_isSplit = m_isSplit || (choice && m_choice && *choice != *m_choice);
        m_choice = choice ? choice : m_choice;
    }
    std::optional<Choice> choice() const { return m_isSplit ? std::nullopt : m_choice; }

private:
    std::optional<Choice> m_choice;
    bool m_isSplit = false;
};

// A column that decides is read its own way; one that does not follows the user, else the file's
// other columns, and a warning says so. Left undecided, its ambiguous rows are rejected.
void decideNotations(
    ImportFile &file, const std::vector<ColumnEvidence> &columns, const ImportOptions &options)
{
    Agreement<DateOrder> fileOrder;
    Agreement<DecimalMark> fileMark;
    for (const ColumnEvidence &column : columns) {
        fileOrder.add(column.dates.order());
        fileMark.add(column.numbers.mark());
    }
    const auto fallback = options.dateOrder ? options.dateOrder : fileOrder.choice();
    for (const ColumnEvidence &column : columns) {
        FieldNotation &notation = file.notations[column.field];
        const auto mark = column.numbers.mark();
        notation.decimalMark = mark ? mark : fileMark.choice();
        const auto own = column.dates.order();
        notation.dateOrder = options.dateOrder ? options.dateOrder : own ? own : fallback;
        if (column.dates.hasAmbiguousDates() && !own && notation.dateOrder) {
            file.plan.issues.push_back(
                {Issue::Severity::Warning, Issue::Kind::AmbiguousDateOrder, 0, column.field,
                    file.columns[column.column].title, {}, snakeCase(*notation.dateOrder)});
        }
        const bool needsOrder = own || column.dates.hasAmbiguousDates();
        if (needsOrder && notation.dateOrder && !file.plan.dateOrder) {
            file.plan.dateOrder = notation.dateOrder;
        }
    }
}

// Reads all rows once for what only the whole column tells.
Result<void> learn(ImportFile &file, const ImportOptions &options, QDate today, Progress *progress)
{
    std::vector<ColumnEvidence> noted = notedColumns(file);
    BrokenRows broken(file.columns.size(), file.brokenLines);
    const auto domain = file.mapping.columnOfField.find(u"account.domain"_s);
    const auto name = file.mapping.columnOfField.find(u"account.name"_s);
    Repeats domains(file.repeatedDomains);
    Repeats names(file.repeatedNames);
    const auto read = file.source->read(
        [&](const SourceRow &row) {
            if (row.line <= file.plan.headerLine || isEmptyRow(row)) {
                return true;
            }
            for (ColumnEvidence &column : noted) {
                const QStringView cell = row.cell(column.column);
                if (cell.isEmpty()) {
                    continue;
                }
                column.type == FieldType::Date ? column.dates.add(cell, today)
                                               : column.numbers.add(cell);
            }
            if (domain != file.mapping.columnOfField.end()) {
                domains.add(normalisedDomain(row.cell(domain->second)));
            }
            if (file.plan.kind == ImportKind::Companies
                && name != file.mapping.columnOfField.end()) {
                names.add(row.cell(name->second).toString().simplified());
            }
            if (!isFurniture(row)) {
                broken.add(row);
            }
            return true;
        },
        progress);
    if (!read) {
        return read;
    }
    decideNotations(file, noted, options);
    return {};
}

} // namespace

Result<void> understandFile(
    ImportFile &file, const ImportOptions &options, QDate today, Progress *progress)
{
    const auto named = [&](Error error) {
        error.subject = file.plan.path;
        return tl::unexpected(std::move(error));
    };
    if (auto understood = understand(file, options, today); !understood) {
        return named(understood.error());
    }
    listUnmappedColumns(file);
    if (auto learned = learn(file, options, today, progress); !learned) {
        return named(learned.error());
    }
    return {};
}

} // namespace bellwether
