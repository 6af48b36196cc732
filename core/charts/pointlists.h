// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/settings.h"
#include "core/charts/items.h"

namespace bellwether {

// A list of the points of a series, in their order.
struct PointList
{
    ShareList list;
    QString note; // "And 5 more."; empty where all are shown
};

constexpr std::size_t MostPoints = 10;

// The points of segments as charts have them: the most profitable first, and those in none last,
// where there are any by the value of that name; called as the book calls them.
Series inOrderOfSegments(Series series, const QString &valueName, const Settings &settings);

// At most ten rows; bars by the value of that name, for which nothing is 0. Rows are called by the
// points' labels, else keys; a key "none" by that name. Rows whose bar is 0 lead to no rows.
PointList pointList(const Series &series, std::span<const PointColumn> columns, Currency currency,
    const QString &valueName, const QString &none = {});

} // namespace bellwether
