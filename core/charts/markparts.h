// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/charts/chartdata.h"
#include "core/metrics/options.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

// What the marks of a chart are made of: numbers out of a series, their texts, the levels.
namespace bellwether {

// The number of that name; nothing where there is none or it has no value.
std::optional<double> numberIn(const std::vector<NamedValue> &values, QLatin1StringView name);
// The same; 0 for nothing.
double amountIn(const std::vector<NamedValue> &values, QLatin1StringView name);
QString textIn(const SeriesPoint &point, QLatin1StringView name);

// Cells with the texts of UI.md 7; an en dash for nothing.
ChartCell countCellOf(std::optional<double> count);
ChartCell moneyCellOf(std::optional<double> major, Currency currency); // "$56.9K"
ChartCell shareCellOf(std::optional<double> ratio); // "24%"
ChartCell exactShareCellOf(std::optional<double> ratio); // "10.1%"
ChartCell scoreCellOf(std::optional<double> points); // "62.5"
ChartCell changeCellOf(std::optional<double> points); // "+12", "−30"
ChartCell wordsCellOf(const QString &words);

// A level of health or happiness.
struct MarkLevel
{
    QString key; // "needs_attention"
    QString name; // "Needs attention"
    ChartRole role = ChartRole::Rest;
};

// Bands or statuses, the best first and the unknown last.
std::span<const MarkLevel> healthLevels(Options::HealthBy healthBy);
// By its key; for other keys "No score" or "Not set".
const MarkLevel &healthLevel(Options::HealthBy healthBy, const QString &key);
ChartRole happinessRole(const QString &key);

// "1 customer", "1,204 customers".
QString customersInWords(std::int64_t count);
// "a", "a and b", "a, b and c".
QString enumerated(const QStringList &words);
// What a series did not count, a sentence each.
QStringList leftOutSentences(const Series &series);

// A chart without its body.
ChartData chartFor(const QString &id, const QString &title, const QString &subtitle, Unit unit,
    const Question &question);

// A list as these charts show it: the first ten rows, each bar against the longest; where there are
// more the note begins with how many.
void setList(ChartData &chart, ShareList list, const QStringList &note);

} // namespace bellwether
