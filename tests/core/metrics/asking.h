// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/bookbuilder.h"
#include "core/metrics/catalogue.h"

#include "tests/support/books.h"
#include "tests/support/catch.h"

#include <initializer_list>
#include <type_traits>
#include <utility>

namespace bellwether {

// The range of F1 that most examples use: trailing twelve months.
inline DayRange trailingYear()
{
    return days("2024-07-01", "2025-06-30");
}

inline Options with(std::initializer_list<std::pair<const char *, const char *>> settings)
{
    Options options;
    for (const auto &[name, value] : settings) {
        REQUIRE(options.set(QString::fromLatin1(name), QString::fromLatin1(value)));
    }
    return options;
}

// A scope that names one field.
template <auto Field>
Scope scopeOf(std::remove_cvref_t<decltype(std::declval<Scope>().*Field)> wanted)
{
    Scope scope;
    scope.*Field = std::move(wanted);
    return scope;
}

inline Question ask(
    BookPointer book, DayRange range, const Options &options = {}, const Scope &scope = {})
{
    return Question::about(std::move(book), scope, range, options);
}

inline Question askOn(BookPointer book, const char *asOf, const Options &options = {})
{
    return ask(std::move(book), {day(asOf), day(asOf)}, options);
}

// The book with these names for the contracts of these refs.
inline BookPointer named(
    const BookPointer &book, std::initializer_list<std::pair<const char *, const char *>> names)
{
    std::vector<Contract> contracts = book->contracts().rows();
    for (const auto &[ref, name] : names) {
        for (Contract &contract : contracts) {
            if (contract.ref == QLatin1StringView(ref)) {
                contract.name = QString::fromLatin1(name);
            }
        }
    }
    return BookBuilder(*book).rows<Contract>(std::move(contracts)).share();
}

inline Figure figure(const Question &question, const char *id)
{
    const FigureEntry *entry = findFigure(QString::fromLatin1(id));
    REQUIRE(entry != nullptr);
    return entry->figure(question);
}

// As print() writes it.
inline QString value(const Question &question, const char *id)
{
    return print(figure(question, id));
}

inline RowTable rowsOf(const Question &question, const char *id)
{
    const FigureEntry *entry = findFigure(QString::fromLatin1(id));
    REQUIRE(entry != nullptr);
    return entry->rows(question);
}

inline Series series(const Question &question, const char *id)
{
    const SeriesEntry *entry = findSeries(QString::fromLatin1(id));
    REQUIRE(entry != nullptr);
    return entry->series(question);
}

inline Result<RowTable> pointRows(const Question &question, const char *id, const char *key)
{
    const SeriesEntry *entry = findSeries(QString::fromLatin1(id));
    REQUIRE(entry != nullptr);
    return entry->rows(question, QString::fromLatin1(key));
}

} // namespace bellwether
