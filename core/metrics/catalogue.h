// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/month.h"
#include "core/base/result.h"
#include "core/metrics/companyfacts.h"
#include "core/metrics/figure.h"

#include <QString>

#include <span>

namespace bellwether {

// What a figure is asked for: facts of the as-of day, the companies in scope, the range for flows.
struct Question
{
    FactsPointer facts; // of range.to
    Mask mask; // of the scope on that day
    DayRange range;

    // Facts and mask of a book for the range's last day. The book's own options, unless others are
    // given.
    static Question about(BookPointer book, const Scope &scope, DayRange range);
    static Question about(
        BookPointer book, const Scope &scope, DayRange range, const Options &options);
};

// A figure or series by its id (figures.md): definition, value, rows behind it.
struct FigureEntry
{
    QString id; // "arr.total"
    QString formula; // "F-ARR"
    Figure (*figure)(const Question &);
    RowTable (*rows)(const Question &);
};

struct SeriesEntry
{
    QString id; // "renewals.by_month"
    QString formula;
    Series (*series)(const Question &);
    // The rows behind one point or, with "KEY/PART", one part of it; all of them for an empty key.
    // NotFound when the series has no such point.
    Result<RowTable> (*rows)(const Question &, const QString &key);
};

std::span<const FigureEntry> figureEntries();
std::span<const SeriesEntry> seriesEntries();
const FigureEntry *findFigure(const QString &id);
const SeriesEntry *findSeries(const QString &id);

} // namespace bellwether
