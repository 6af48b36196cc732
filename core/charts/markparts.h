// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/charts/items.h"
#include "core/charts/levelitems.h"
#include "core/metrics/options.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

// What the charts of Health & Stack have in common.
namespace bellwether {

// Cells of numbers that are no money.
ChartCell countCellOf(std::optional<double> count);
ChartCell shareCellOf(std::optional<double> ratio); // "24%"
ChartCell exactShareCellOf(std::optional<double> ratio); // "10.1%"
ChartCell scoreCellOf(std::optional<double> points); // "62.5"
ChartCell changeCellOf(std::optional<double> points); // "+12.5", "−30"
ChartCell moneyCellOf(std::optional<double> major, Currency currency); // "$56.9K"
ChartCell wordsCellOf(const QString &words); // an en dash for none

// Bands or statuses, the best first, the worst last but one and the unknown last.
std::span<const ChartLevel> healthLevels(Options::HealthBy healthBy);
// By its key; the unknown one for other keys.
const ChartLevel &healthLevel(Options::HealthBy healthBy, const QString &key);

// "1 customer", "1,204 customers".
QString customersInWords(double count);
// "a", "a and b", "a, b and c".
QString enumerated(const QStringList &words);
// What a series did not count; empty where it counted everything.
QString leftOutNote(const Series &series);

// A chart without its body.
ChartData chartFor(const QString &id, const QString &title, const QString &subtitle, Unit unit,
    const Question &question);

// A list as these charts show it: the first ten rows, each bar against the longest; where there are
// more the note begins with how many.
void setList(ChartData &chart, ShareList list, const QString &note);

} // namespace bellwether
