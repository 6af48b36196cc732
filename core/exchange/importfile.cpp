// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/importfile.h"

#include "core/exchange/companyindex.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// What is known of the source, where the user said nothing else.
void addSourceKnowledge(const FieldDictionary::Fingerprint &source,
    const std::vector<ColumnProfile> &columns, ImportOptions &options)
{
    options.amountUnit = options.amountUnit ? options.amountUnit : source.amountUnit;
    options.endDates = options.endDates ? options.endDates : source.endDates;
    for (const auto &[field, header] : source.columnOfField) {
        const auto column = std::find_if(columns.begin(), columns.end(),
            [&header = header](const ColumnProfile &c) { return c.header.compact() == header; });
        const bool isTaken = column != columns.end()
            && std::any_of(options.columnOfField.begin(), options.columnOfField.end(),
                [&](const auto &said) { return said.second == column->title; });
        if (column != columns.end() && !isTaken) {
            options.columnOfField.try_emplace(field, column->title);
        }
    }
}

// The source is known for it, but nothing in the file shows it.
void askAmountUnit(FilePlan &plan, AmountUnit assumed)
{
    plan.questions.push_back({ImportQuestion::Kind::AmountUnit, u"revenue.mrr"_s, {}, {}, 0,
        {snakeCase(AmountUnit::Units), snakeCase(AmountUnit::Cents)}, snakeCase(assumed)});
}

// Says for the user what was said about such files before.
void applySavedMapping(
    ImportFile &file, ImportOptions &options, const std::vector<SavedMapping> &mappings)
{
    const auto saved = std::find_if(mappings.begin(), mappings.end(),
        [&](const SavedMapping &mapping) { return mapping.fingerprint == file.plan.fingerprint; });
    if (saved == mappings.end() || options.kind || !options.columnOfField.empty()) {
        return;
    }
    file.plan.mapping = saved->name;
    options.kind = saved->options.kind;
    options.columnOfField = saved->options.columnOfField;
    options.constants.insert(saved->options.constants.begin(), saved->options.constants.end());
    const auto take = [](auto &own, const auto &other) { own = own ? own : other; };
    take(options.dateOrder, saved->options.dateOrder);
    take(options.endDates, saved->options.endDates);
    take(options.amountUnit, saved->options.amountUnit);
}

Result<void> understand(ImportFile &file, ImportOptions &options,
    const std::vector<SavedMapping> &mappings, bool isDraft, QDate today)
{
    const FieldDictionary &dictionary = FieldDictionary::standard();
    QStringList titles;
    for (const auto &[field, title] : options.columnOfField) {
        titles.append(title);
    }
    for (const SavedMapping &mapping : mappings) {
        for (const auto &[field, title] : mapping.options.columnOfField) {
            titles.append(title);
        }
    }
    titles.removeAll({});
    auto sample = sampleTable(*file.source, dictionary, titles, today);
    if (!sample) {
        return tl::unexpected(sample.error());
    }
    if (!*sample && (isDraft || options.kind)) {
        sample = sampleByFirstRow(*file.source, today);
        if (!sample) {
            return tl::unexpected(sample.error());
        }
    }
    if (!*sample) {
        return failure(Error::Kind::InvalidInput, {}, u"header"_s);
    }
    file.plan.headerLine = (*sample)->headerLine;
    file.columns = std::move((*sample)->columns);
    file.plan.fingerprint = headerFingerprint(file.columns);
    applySavedMapping(file, options, mappings);
    KindGuess guess = guessKind(file.columns, dictionary, options);
    if (guess.source) {
        file.plan.source = guess.source->source;
        if (guess.source->amountUnit && !options.amountUnit) {
            askAmountUnit(file.plan, *guess.source->amountUnit);
        }
        addSourceKnowledge(*guess.source, file.columns, options);
    }
    if (options.kind) {
        guess = {options.kind, {}, nullptr};
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

// One answer holds for the whole file, so it is one question.
void askDateOrder(FilePlan &plan, const ColumnEvidence &column, const QString &title,
    std::optional<DateOrder> assumed)
{
    const auto asked = std::find_if(plan.questions.begin(), plan.questions.end(),
        [](const ImportQuestion &q) { return q.kind == ImportQuestion::Kind::DateOrder; });
    if (asked != plan.questions.end()) {
        asked->rows = std::max(asked->rows, column.dates.ambiguousDates());
        return;
    }
    plan.questions.push_back({ImportQuestion::Kind::DateOrder, column.field, title,
        column.dates.firstAmbiguous(), column.dates.ambiguousDates(),
        {snakeCase(DateOrder::DayMonthYear), snakeCase(DateOrder::MonthDayYear)},
        assumed ? snakeCase(*assumed) : QString()});
}

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
        if (column.dates.hasAmbiguousDates() && !own && !options.dateOrder) {
            askDateOrder(file.plan, column, file.columns[column.column].title, notation.dateOrder);
        }
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

// What a file of contracts leaves open whenever nobody said it.
void askAboutNotation(ImportFile &file, const ImportOptions &options)
{
    const auto end = file.mapping.columnOfField.find(u"contract.end"_s);
    if (end != file.mapping.columnOfField.end() && !options.endDates) {
        const ColumnProfile &column = file.columns[end->second];
        file.plan.questions.push_back(
            {ImportQuestion::Kind::EndDates, end->first, column.title, column.samples.value(0),
                column.filled, {snakeCase(EndDates::Inclusive), snakeCase(EndDates::Exclusive)},
                snakeCase(EndDates::Inclusive)});
    }
}

} // namespace

Result<void> understandFile(ImportFile &file, ImportOptions &options,
    const std::vector<SavedMapping> &mappings, bool isDraft, QDate today, Progress *progress)
{
    const auto named = [&](Error error) {
        error.subject = file.plan.path;
        return tl::unexpected(std::move(error));
    };
    if (auto understood = understand(file, options, mappings, isDraft, today); !understood) {
        return named(understood.error());
    }
    listUnmappedColumns(file);
    askAboutNotation(file, options);
    if (auto learned = learn(file, options, today, progress); !learned) {
        return named(learned.error());
    }
    return {};
}

} // namespace bellwether
