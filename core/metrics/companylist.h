// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/companykey.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/rowtable.h"

#include <algorithm>
#include <vector>

// Series whose points are companies.
namespace bellwether {

// Active companies in scope that are meant, the highest ARR first, those of one ARR by id.
template <typename IsMeant>
std::vector<std::size_t> activeRowsByArr(const Question &question, IsMeant isMeant)
{
    const CompanyFacts &facts = *question.facts;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (question.mask[row] && isActive(facts, row) && isMeant(row)) {
            rows.push_back(row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
        [&](std::size_t a, std::size_t b) { return facts.yearly[a] > facts.yearly[b]; });
    return rows;
}

// A point of a company: its key and name, these values and its arr.
inline SeriesPoint companyPoint(
    const Question &question, std::size_t row, std::vector<NamedValue> values)
{
    const Company &company = question.facts->company(row);
    values.push_back(
        moneyValue(QStringLiteral("arr"), question.facts->yearly[row], question.currency()));
    return {companyKey(company), std::move(values), {}, company.name};
}

inline Cell numberCell(const std::optional<double> &number)
{
    return number ? Cell{*number} : Cell{};
}

// The rows of these companies, each with its cells and its ARR; of the one with the key where that
// is not empty.
template <typename CellsOf>
Result<RowTable> companyRows(const Question &question, const std::vector<std::size_t> &rows,
    const QString &key, std::vector<RowColumn> columns, CellsOf cellsOf)
{
    columns.push_back({QStringLiteral("arr"), RowColumn::Kind::Money});
    RowTableMaker maker(question, std::move(columns));
    bool isPoint = key.isEmpty();
    for (const std::size_t row : rows) {
        if (!key.isEmpty() && companyKey(question.facts->company(row)) != key) {
            continue;
        }
        isPoint = true;
        std::vector<Cell> cells = cellsOf(row);
        cells.push_back(maker.money(question.facts->yearly[row]));
        maker.add(row, std::move(cells));
    }
    if (!isPoint) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
