// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"

#include <QString>

#include <array>
#include <map>
#include <optional>

namespace bellwether {

// What one row of a file is. Files are planned in this order, so that parents come first.
enum class ImportKind
{
    Companies,
    Contacts,
    Contracts,
    Renewals,
    Churn,
    Opportunities,
    Stack,
    HealthStatuses,
    Interactions,
    Feedback,
    Tickets,
    Logins,
    FeatureUse,
    MetricValues,
    Tasks,
    FxRates
};

template <>
struct EnumText<ImportKind>
{
    static constexpr std::array Names = {QLatin1StringView("companies"),
        QLatin1StringView("contacts"), QLatin1StringView("contracts"),
        QLatin1StringView("renewals"), QLatin1StringView("churn"),
        QLatin1StringView("opportunities"), QLatin1StringView("stack"),
        QLatin1StringView("health_statuses"), QLatin1StringView("interactions"),
        QLatin1StringView("feedback"), QLatin1StringView("tickets"), QLatin1StringView("logins"),
        QLatin1StringView("feature_use"), QLatin1StringView("metric_values"),
        QLatin1StringView("tasks"), QLatin1StringView("fx_rates")};
};

enum class DateOrder
{
    DayMonthYear,
    MonthDayYear,
    YearMonthDay
};

template <>
struct EnumText<DateOrder>
{
    static constexpr std::array Names = {
        QLatin1StringView("dmy"), QLatin1StringView("mdy"), QLatin1StringView("ymd")};
};

// Whether an end date is the last covered day or the first uncovered one (T-28).
enum class EndDates
{
    Inclusive,
    Exclusive
};

template <>
struct EnumText<EndDates>
{
    static constexpr std::array Names = {
        QLatin1StringView("inclusive"), QLatin1StringView("exclusive")};
};

enum class AmountUnit
{
    Units,
    Cents
};

template <>
struct EnumText<AmountUnit>
{
    static constexpr std::array Names = {QLatin1StringView("units"), QLatin1StringView("cents")};
};

// What the user says about a file; what is left out is found from the content.
struct ImportOptions
{
    std::optional<ImportKind> kind;
    QString encoding; // "UTF-8", "Windows-1252"; empty: found
    std::optional<char> delimiter;
    QString sheet; // of a workbook; empty: every visible one that is understood
    std::optional<DateOrder> dateOrder;
    std::optional<EndDates> endDates; // nothing: what the source is known for, else inclusive
    std::optional<AmountUnit> amountUnit; // nothing: what the source is known for, else units
    // "contract.end" -> "Fin". A field without a column ("") is left out, whatever was found.
    std::map<QString, QString> columnOfField;
    std::map<QString, QString> constants; // "currency" -> "EUR" for every row
    // A customer's name in the file -> the reference or name of the customer of the book that is
    // meant; empty: none of them, whoever is called nearly the same.
    std::map<QString, QString> sameCustomers;
};

} // namespace bellwether
