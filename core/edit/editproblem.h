// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace bellwether {

// Why an edit as it was typed cannot be made.
struct EditProblem
{
    enum class Kind
    {
        UnknownTable, // allowed: the tables
        KeptByTheProgram, // a table that only the program writes
        UnknownRow,
        AmbiguousRow, // allowed: the rows that it could be, by "#id"
        UnknownField, // allowed: the fields of the table
        FieldTwice,
        NoValue, // and one is needed
        NotADay,
        AmbiguousDay, // the day or the month could come first
        NotANumber,
        AmbiguousNumber, // "1.234" could be above a thousand or above one
        TooManyDecimals,
        OutOfRange,
        WrongCurrency, // of an amount; allowed: the right one
        NotAFlag,
        UnknownWord, // allowed: the words
        NotACurrency,
        NotAMonth,
        UnknownTarget, // the row that the field should point to
        AmbiguousTarget, // allowed: the rows that it could be, by "#id"
        PointsToItself, // also by way of others
        EndsBeforeItBegins,
        ReasonWithoutStatus, // only a health status has a reason
    };

    Kind kind;
    QString table; // as typed
    QString row = {};
    QString field = {};
    QString value = {};
    QStringList allowed = {};
};

template <typename T>
using Edited = tl::expected<T, EditProblem>;

} // namespace bellwether
