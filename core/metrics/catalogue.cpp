// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogue.h"

#include "core/metrics/catalogueparts.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace bellwether {

namespace {

template <typename Entry>
std::vector<Entry> joined(const auto &parts)
{
    std::vector<Entry> entries;
    for (const auto part : parts) {
        std::vector<Entry> some = part();
        std::move(some.begin(), some.end(), std::back_inserter(entries));
    }
    return entries;
}

const std::vector<FigureEntry> &allFigures()
{
    static const auto entries =
        joined<FigureEntry>(std::array{revenueFigures, scoreFigures, portfolioFigures,
            feedbackFigures, textFigures, usageFigures, stackFigures, workFigures, insightFigures});
    return entries;
}

const std::vector<SeriesEntry> &allSeries()
{
    static const auto entries =
        joined<SeriesEntry>(std::array{revenueSeries, scoreSeries, portfolioSeries, feedbackSeries,
            textSeries, usageSeries, stackSeries, workSeries, insightSeries});
    return entries;
}

template <typename Entry>
const Entry *findById(const std::vector<Entry> &entries, const QString &id)
{
    const auto found = std::find_if(
        entries.begin(), entries.end(), [&](const Entry &entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

std::span<const FigureEntry> figureEntries()
{
    return allFigures();
}

std::span<const SeriesEntry> seriesEntries()
{
    return allSeries();
}

const FigureEntry *findFigure(const QString &id)
{
    return findById(allFigures(), id);
}

const SeriesEntry *findSeries(const QString &id)
{
    return findById(allSeries(), id);
}

} // namespace bellwether
