// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"

#include <QDate>
#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>
#include <variant>
#include <vector>

namespace bellwether {

struct ImportAmount
{
    std::int64_t minor = 0; // minor units of the currency
    Currency currency;

    bool operator==(const ImportAmount &) const = default;
};

// What a cell was read as; monostate: empty, or it could not be read.
using ImportValue =
    std::variant<std::monostate, QString, std::int64_t, double, bool, QDate, ImportAmount>;

enum class RowOutcome
{
    Added,
    Changed,
    Unchanged,
    Rejected,
    Skipped
};

// A field of the book that the import would give another value.
struct FieldDifference
{
    QString field; // "account.employees"
    ImportValue before;
    ImportValue after;
};

// What becomes of one row of a file.
struct PlannedRow
{
    qint64 line = 0; // 1-based line of the file on which the row begins
    RowOutcome outcome = RowOutcome::Added;
    QString who; // the customer, contact or thing the row is about, as a name
    std::vector<QString> cells; // as they stand in the file
    std::vector<ImportValue> values; // by column of the file
    std::vector<FieldDifference> differences; // of changed rows
};

// The rows that are kept to be shown. All are counted, the first ones of each outcome are kept, so
// that a file of a million rows needs no memory of a million, nor one of huge cells.
class PlannedRows
{
public:
    static constexpr std::size_t MostOfOutcome = 5'000;
    static constexpr std::size_t MostRejected = 100'000; // they can be saved to be mended

    // Rejected rows have as much room for themselves as all others together.
    static constexpr qint64 MostCharacters = 64 << 20;

    // What a row of these cells takes up, in characters.
    static qint64 roomOf(const std::vector<QStringView> &cells);

    bool wants(RowOutcome outcome, qint64 room = 0) const;
    void add(PlannedRow row);

    // In the order of lines.
    const std::vector<PlannedRow> &rows() const { return m_rows; }

private:
    std::vector<PlannedRow> m_rows;
    std::array<std::size_t, 5> m_kept{};
    qint64 m_roomOfRejected = 0;
    qint64 m_roomOfOthers = 0;
};

} // namespace bellwether
