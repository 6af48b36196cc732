// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <map>
#include <optional>

namespace bellwether {

enum class ImportKind
{
    Companies,
    Contracts
};

QString snakeCase(ImportKind kind); // "companies"
std::optional<ImportKind> importKindFromSnakeCase(QStringView text);

enum class DateOrder
{
    DayMonthYear,
    MonthDayYear,
    YearMonthDay
};
// Whether an end date is the last covered day or the first uncovered one (T-28).
enum class EndDates
{
    Inclusive,
    Exclusive
};
enum class AmountUnit
{
    Units,
    Cents
};

// What the user says about the files; what is left out is found from the content.
struct ImportOptions
{
    std::optional<ImportKind> kind;
    QString encoding; // "UTF-8", "Windows-1252"; empty: found
    std::optional<char> delimiter;
    QString sheet; // of a workbook; empty: every visible one
    std::optional<DateOrder> dateOrder;
    EndDates endDates = EndDates::Inclusive;
    AmountUnit amountUnit = AmountUnit::Units;
    // "contract.end" -> "Fin". A field without a column ("") is left out, whatever was found.
    std::map<QString, QString> columnOfField;
    std::map<QString, QString> constants; // "currency" -> "EUR" for every row
};

} // namespace bellwether
