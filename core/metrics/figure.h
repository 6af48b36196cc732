// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace bellwether {

enum class Unit
{
    Count,
    Money,
    Ratio,
    Points,
    Days
};

// Why a figure has no value. The sentence is made in ui/formatting.
enum class Why
{
    None, // it has one
    NoCompanies, // nothing in scope
    NothingToRetain, // nobody paid at the start of the range
    NothingDue, // no contract ended in the range
};

// One number with what is needed to believe it.
struct Figure
{
    std::optional<double> value; // money in major units of the base currency, ratios 0 to 1
    Unit unit = Unit::Count;
    int n = 0; // the rows or companies it was made of
    std::optional<double> denominator; // in the same unit as the numerator: ARR at the start, ...
    Why why = Why::None;
    // Companies left out because their currency cannot be converted (F-FX).
    int notConverted = 0;
    std::optional<double> margin; // half the 95 % interval, for figures that have one
};

// One named number of a point: "count", "arr".
struct NamedValue
{
    QString name;
    std::optional<double> value;
    Unit unit = Unit::Count;
};

// A part of a point: one health band of a month.
struct SeriesPart
{
    QString key; // "at_risk"
    std::vector<NamedValue> values;
};

struct SeriesPoint
{
    QString key; // "2025-10", "overdue", a company's ref: stable, for machines
    std::vector<NamedValue> values;
    std::vector<SeriesPart> parts; // empty where a point is not split
};

struct Series
{
    QString partsName; // "bands": what the parts are called in JSON; empty without parts
    std::vector<SeriesPoint> points;
    // Over all points, where they do not simply add up: a customer with renewals in two months is
    // one customer. Empty where nothing is to be said.
    std::vector<NamedValue> totals;
    // Companies left out of amounts because their currency cannot be converted (F-FX).
    int notConverted = 0;
};

// The rows behind a figure or a point, as columns that a table, a CSV file and a test can read.
struct Cell
{
    std::variant<std::monostate, QString, double, QDate, std::int64_t, bool> value;
};

struct RowColumn
{
    enum class Kind
    {
        Text,
        Count,
        Money,
        Day,
        Flag
    };

    QString id; // snake case: "company", "arr", "renewal_day"
    Kind kind = Kind::Text;
};

struct Row
{
    CompanyId company; // 0 where the row is about no single company
    std::vector<Cell> cells; // one per column; money in major units of the base currency
};

struct RowTable
{
    std::vector<RowColumn> columns;
    std::vector<Row> rows;
    // The column that adds up to the figure, where there is one: "arr". Counts count the rows.
    QString summedColumn;
};

} // namespace bellwether
