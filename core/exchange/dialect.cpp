// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/dialect.h"

#include "core/exchange/csvreader.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t HeaderZone = 10; // rows among which the header is expected

std::vector<std::size_t> cellCounts(QStringView sample, bool isWhole, char delimiter)
{
    std::vector<std::size_t> counts;
    CsvReader reader(delimiter, [&](const SourceRow &row) {
        counts.push_back(row.cells.size());
        return true;
    });
    if (!reader.feed(sample)) {
        return {};
    }
    if (isWhole || counts.empty()) {
        (void)reader.finish();
    }
    return counts;
}

// How well the rows agree, more for wider tables; 0 when the delimiter separates nothing.
double agreement(const std::vector<std::size_t> &counts)
{
    std::map<std::size_t, int> rowsOfCount;
    for (const std::size_t count : counts) {
        ++rowsOfCount[count];
    }
    rowsOfCount.erase(1);
    const auto most = std::max_element(rowsOfCount.begin(), rowsOfCount.end(),
        [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most == rowsOfCount.end()) {
        return 0;
    }
    const auto zoneEnd =
        counts.begin() + static_cast<std::ptrdiff_t>(std::min(counts.size(), HeaderZone));
    // Lists inside of cells ("a|b|c") leave the header without their separator.
    const bool isInHeader = counts.front() == most->first
        || (counts.front() == 1 && std::find(counts.begin(), zoneEnd, most->first) != zoneEnd);
    const double share = most->second / static_cast<double>(counts.size());
    return share * (1 + std::log2(static_cast<double>(most->first))) * (isInHeader ? 1.0 : 0.5);
}

} // namespace

Dialect findDialect(QStringView sample, bool isWhole)
{
    if (sample.startsWith("sep="_L1, Qt::CaseInsensitive) && sample.size() > 5
        && (sample[5] == u'\n' || sample[5] == u'\r') && sample[4].unicode() < 128) {
        return {sample[4].toLatin1(), true};
    }
    Dialect best;
    double bestAgreement = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const double found = agreement(cellCounts(sample, isWhole, delimiter));
        if (found > bestAgreement) {
            best.delimiter = delimiter;
            bestAgreement = found;
        }
    }
    return best;
}

} // namespace bellwether
