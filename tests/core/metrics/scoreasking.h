// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/scores.h"

#include "core/book/bookbuilder.h"

#include "tests/core/metrics/asking.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

inline FactsPointer factsOn(const BookPointer &book, const char *asOf, const Options &options = {})
{
    return CompanyFacts::of(book, nullptr, options, day(asOf));
}

inline std::size_t rowOf(const CompanyFacts &facts, const char *company)
{
    return facts.rowOf(companyNamed(*facts.book, company));
}

// "78.75 satisfactory 80 %"
template <typename Scores>
QString scoreOf(const FactsPointer &facts, const char *company)
{
    const auto &scores = facts->part<Scores>();
    const std::size_t row = rowOf(*facts, company);
    return u"%1 %2 %3 %"_s
        .arg(scores.values[row] ? QString::number(*scores.values[row], 'g', 10) : u"-"_s,
            snakeCase(scores.bands[row]))
        .arg(100 * scores.coverage[row]);
}

inline QString health(const FactsPointer &facts, const char *company)
{
    return scoreOf<HealthScores>(facts, company);
}

// A Health Score that the source gave.
struct ImportedScore
{
    const char *company;
    const char *day;
    std::optional<double> score;
    const char *band = "";
    std::optional<double> coverage = {};
};

inline BookPointer withImported(
    const BookPointer &book, std::initializer_list<ImportedScore> scores)
{
    std::vector<ScoreSnapshot> rows;
    for (const ImportedScore &score : scores) {
        ScoreSnapshot row;
        row.id = {static_cast<std::int64_t>(rows.size()) + 1};
        row.company = companyNamed(*book, score.company);
        row.day = day(score.day);
        row.score = score.score;
        row.band = QString::fromLatin1(score.band);
        row.coverage = score.coverage;
        rows.push_back(row);
    }
    return BookBuilder(*book).rows<ScoreSnapshot>(std::move(rows)).share();
}

} // namespace bellwether
