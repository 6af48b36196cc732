// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/scope.h"
#include "core/metrics/comparison.h"
#include "core/metrics/question.h"

#include <QString>

#include <optional>
#include <span>

namespace bellwether {

// A figure as a tile shows it: the value, and a line that puts it in proportion.
struct TileData
{
    QString value; // "$8.27M"; an en dash where there is none
    QString note; // "+2.4% this month"; may be empty
    Why why = Why::None; // there is no value
    bool isWarning = false; // the note is about something overdue
    // What the figure is made of, with its numbers: for the hover. Usually empty.
    QString detail = {};
    QString period =
        {}; // "As at 18 Nov 2025", "In range 1–18 Nov 2025"; empty for no tile's figure
    QString shortPeriod = {}; // "as at 18 Nov", "in range"
};

// What a tile's figure is about (S0-33).
enum class TileTime
{
    AsAt, // the last day of the range, or a window that ends with it
    InRange // what happened from its first day to its last one
};

// How a figure is called on a tile, and what the rows behind it are.
struct TileEntry
{
    QString figure; // "arr.total"
    QString label; // "Total ARR"
    QString rowsName; // "customers", "contracts", "tasks"
    TileTime time = TileTime::AsAt;
};

std::span<const TileEntry> tileEntries();
const TileEntry *findTile(const QString &figure); // null where no tile shows it

// `scope` is the one the question was made with; `phrase` names the range after a change: "this
// month". The figure has to be one of the catalogue; others get an en dash.
TileData tileOf(
    const QString &figure, const Question &question, const Scope &scope, const QString &phrase);
// The same with the change from another range in place of the note: "+28 from 1,646". Where either
// has no value, as without the comparison.
TileData comparedTileOf(const QString &figure, const Question &question, const Scope &scope,
    const QString &phrase, ComparedWith with);

} // namespace bellwether
