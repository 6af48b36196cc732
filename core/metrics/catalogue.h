// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/figure.h"
#include "core/metrics/question.h"

#include <QString>

#include <span>

namespace bellwether {

// A figure or series by its id (figures.md): definition, value, rows behind it.
struct FigureEntry
{
    QString id; // "arr.total"
    QString formula; // "F-ARR"
    Figure (*figure)(const Question &);
    RowTable (*rows)(const Question &);
    // How the value is made of the figure's terms: "{kept} ÷ {opening}". Empty for a plain count or
    // sum of the rows behind it.
    QString expression = {};
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
