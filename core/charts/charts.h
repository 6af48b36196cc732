// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "core/metrics/comparison.h"
#include "core/metrics/question.h"

#include <QString>

#include <optional>
#include <span>

namespace bellwether {

enum class ChartMeasure
{
    Count,
    Arr,
    Mrr
};

// What features are ranked by (S0-31).
enum class AdoptionMeasure
{
    Customers,
    Users,
    Minutes
};

template <>
struct EnumText<AdoptionMeasure>
{
    static constexpr std::array Names = {
        QLatin1StringView("customers"), QLatin1StringView("users"), QLatin1StringView("minutes")};
};

// What the user chose for a chart, beside scope, range and the book's options.
struct ChartChoices
{
    ChartMeasure measure = ChartMeasure::Arr;
    bool isSizedByEmployees = false; // of the segments
    bool isShapedByHealth = false;
    AdoptionMeasure adoptionMeasure = AdoptionMeasure::Customers;
    bool isLeastUsed = false; // of the features: the least used ones first
    bool isLatestOnly = false; // of sentiments: the latest per customer in place of every entry
    QString selected = {}; // the key of the company that other charts highlight; may be empty
    // Of the clock, so that labels say "today" and "this year"; null: they name the day.
    QDate today = {};
    // With which other range numbers are compared, where a chart has room for it; nothing: with
    // none. What is compared is of the customers that were in this scope then (T-47).
    std::optional<ComparedWith> comparedWith = {};
    Scope scope = {};
};

// A chart by the id of the series that it draws. The chart of a question asks that series, and
// figures for its key number, itself.
struct ChartEntry
{
    QString id; // "health.status"
    QString title; // "Health status"
    ChartData (*chart)(const Question &question, const ChartChoices &choices);
};

// In the order of the pages.
std::span<const ChartEntry> chartEntries();
const ChartEntry *findChart(const QString &id); // null where no chart draws that series

} // namespace bellwether
