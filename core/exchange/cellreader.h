// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/durations.h"
#include "core/exchange/importfile.h"

#include <functional>
#include <optional>

namespace bellwether {

// Where the values of one field stand in a file.
struct FieldColumn
{
    QString field;
    std::optional<std::size_t> column;
    QString title;
    std::optional<QString> constant; // what the user set for every row
    FieldNotation notation;
    std::optional<Currency> currency; // that the header names: "ARR (EUR)"

    bool isGiven() const { return column || constant; }
};

FieldColumn fieldColumn(const ImportFile &file, const ImportOptions &options, const QString &field);

inline ImportValue importValue(const QString &text)
{
    return text.isEmpty() ? ImportValue() : ImportValue(text);
}
inline ImportValue importValue(std::int64_t count)
{
    return count;
}
inline ImportValue importValue(int count)
{
    return std::int64_t(count);
}
inline ImportValue importValue(double number)
{
    return number;
}
inline ImportValue importValue(bool flag)
{
    return flag;
}
inline ImportValue importValue(QDate day)
{
    return day.isValid() ? ImportValue(day) : ImportValue();
}
template <NamedEnum E>
ImportValue importValue(E value)
{
    return nameOf(value);
}
template <typename T>
ImportValue importValue(const std::optional<T> &value)
{
    return value ? importValue(*value) : ImportValue();
}

// The cells of the row at hand as values. A cell that cannot be understood rejects the row and says
// why; all its faults are told, not only the first one. Empty cells are nothing.
class CellReader
{
public:
    CellReader(FilePlan &plan, const ImportOptions &options, QDate today)
        : m_plan(plan)
        , m_options(options)
        , m_today(today)
    {
    }

    // `columns`: how many the file has; 0: the row's values are not kept to be shown.
    void begin(const SourceRow &row, std::size_t columns);
    // What became of the row at hand.
    PlannedRow takePlanned(RowOutcome outcome);
    int differences() const { return static_cast<int>(m_planned.differences.size()); }
    qint64 line() const { return m_row->line; }
    bool isRejected() const { return m_isRejected; }

    // Whom the row is about, for people.
    void setWho(const QString &who) { m_planned.who = who; }

    // Whether the cell holds anything.
    bool names(const FieldColumn &column) const;
    QString text(const FieldColumn &column);
    // The same, but dashes and "N/A" are words like others.
    QString rawText(const FieldColumn &column);
    // As it stands in the file, also the words that stand for an empty cell: "n/a".
    QString written(const FieldColumn &column) const { return cell(column).toString(); }
    QString reference(const FieldColumn &column); // refuses ids that Excel wrote as 1.23E+17
    std::optional<QDate> day(const FieldColumn &column);
    std::optional<bool> flag(const FieldColumn &column);
    // Any number as it is, below zero too.
    std::optional<double> number(const FieldColumn &column);
    // The same within a range, which the issue names.
    std::optional<double> numberBetween(const FieldColumn &column, double least, double most);
    // Seconds; a number alone counts in the unit that the header names, else in `usual`.
    std::optional<std::int64_t> seconds(const FieldColumn &column, DurationUnit usual);
    // Minutes of a time stamp that has a time, see readMoment. Never rejects the row.
    std::optional<std::int64_t> moment(const FieldColumn &column) const;
    // Not negative. A range such as "11-50" counts as its middle, with a warning.
    std::optional<std::int64_t> count(const FieldColumn &column);
    // A number of money, not negative; `minorAmount` makes it an amount of a currency.
    std::optional<NumberReading> money(const FieldColumn &column);
    // At most `mostMajor` of the currency's major unit.
    std::optional<std::int64_t> minorAmount(const FieldColumn &column, const NumberReading &number,
        Currency currency, std::int64_t mostMajor);

    // Gives `target` the value, if there is one, and notes what differs.
    template <typename T, typename U>
    void put(const FieldColumn &column, T &target, const std::optional<U> &value)
    {
        if (value && target != *value) {
            differ(column.field, importValue(target), importValue(*value));
            target = *value;
        }
    }
    void put(const FieldColumn &column, QString &target, const QString &value)
    {
        if (!value.isEmpty() && target != value) {
            differ(column.field, importValue(target), importValue(value));
            target = value;
        }
    }
    void differ(const QString &field, ImportValue before, ImportValue after);
    // A question that the row raises; the same one of several rows is asked once.
    void ask(ImportQuestion question);

    // `value` where another cell than the column's own is the cause.
    void reject(Issue::Kind kind, const FieldColumn &column, const QString &detail = {},
        const std::optional<QString> &value = {});
    void tell(Issue::Severity severity, Issue::Kind kind, const FieldColumn &column,
        const QString &detail = {});
    // About the row as a whole.
    void rejectRow(Issue::Kind kind, const QString &value = {}, const QString &detail = {});

private:
    QStringView cell(const FieldColumn &column) const;
    void add(Issue issue);
    void keep(const FieldColumn &column, ImportValue value);
    bool isWholeText(const FieldColumn &column, QStringView text);
    std::optional<std::int64_t> middleOfRange(const FieldColumn &column, QStringView text);

    FilePlan &m_plan;
    const ImportOptions &m_options;
    QDate m_today;
    const SourceRow *m_row = nullptr;
    bool m_isRejected = false;
    PlannedRow m_planned;
};

// Hands each row of data to the planner and counts what became of it. Furniture, rows that the
// source deleted, broken and ragged rows never reach the planner.
Result<void> planRows(ImportFile &file, const ImportOptions &options, QDate today,
    const std::function<RowOutcome(CellReader &)> &planRow, Progress *progress);

} // namespace bellwether
