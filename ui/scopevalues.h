// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "core/metrics/question.h"
#include "ui/scopefields.h"

namespace bellwether {

// A value that a field offers.
struct ScopeValue
{
    QString key;
    QString name;
    std::optional<int> customers; // that have it, within the other fields; nothing: not counted
    std::optional<ChartRole> glyph;
};

// What a field offers on the facts' day, with the values that are chosen: people and things by
// name, levels best to worst. Values are counted where that takes no time that anybody notices.
std::vector<ScopeValue> valuesOf(
    const FactsPointer &facts, const Scope &scope, DayRange range, ScopeField field);

// "38 of 128 customers": how many the figures count, with and without the scope.
struct CustomerCounts
{
    int inScope = 0;
    int all = 0;
    int churned = 0; // in scope, where the scope asks for customers who left
};
CustomerCounts customerCounts(const FactsPointer &facts, const Scope &scope, DayRange range);

} // namespace bellwether
