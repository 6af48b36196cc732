// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/figure.h"
#include "core/metrics/question.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// The level of each active company of the facts, as a place in a list of levels. Churned companies
// have none (T-40).
struct LevelColumn
{
    static constexpr std::uint8_t None = 255;

    std::vector<std::uint8_t> places;
};

// Something that splits companies into a few levels: the order of a chart, best first and the
// unknown last.
struct LevelKind
{
    QString partsName; // "statuses"
    std::vector<QString> names;
    const LevelColumn &(*column)(const CompanyFacts &);
    // What the rows show beside the company, and those of a company.
    std::vector<RowColumn> columns;
    std::vector<Cell> (*cells)(const CompanyFacts &, std::size_t row);
    // What else is said about a month; may be null.
    std::vector<NamedValue> (*ofMonth)(const Question &);
    // What else is said about all companies in scope that have a level; may be null.
    std::vector<NamedValue> (*ofAll)(const Question &) = nullptr;
};

// The CSM's status, the happiness of the contacts, the band of the health score.
const LevelKind &statusLevels();
const LevelKind &happinessLevels();
const LevelKind &bandLevels();

// A point for each level: count, share (of all active companies in scope, or of their ARR with
// shares.by=arr; T-45, S3-56) and arr. Totals: companies, arr, and of happiness the ratings that
// the levels were made of.
Series levelSeries(const Question &question, const LevelKind &kind);
// The companies of a level; all active ones for an empty key.
Result<RowTable> levelRows(const Question &question, const QString &key, const LevelKind &kind);

// A point for each of twelve months, as on its last day, whose parts are the levels.
Series levelSeriesByMonth(const Question &question, const LevelKind &kind);
// "2025-06", "2025-06/happy".
Result<RowTable> levelRowsByMonth(
    const Question &question, const QString &key, const LevelKind &kind);

} // namespace bellwether
