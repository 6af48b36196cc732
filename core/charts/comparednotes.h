// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"
#include "core/charts/items.h"

namespace bellwether {

// What charts say when they are compared with another range (S0-35, T-34).

// The question of the range that the choices compare with; nothing where they compare with none.
std::optional<Question> comparedOf(const Question &question, const ChartChoices &choices);

// How far a figure moved, with its sign: "+12", "−$4.1K", "+2.3 points" of shares and of rates, as
// a share is no count. Nothing to say without both values.
QString changeText(const Figure &now, const Figure &then, Currency currency);

// "+12 from 274, n 18": the change, what it was and of how many. Where both figures have a margin
// and the change lies within it, "may be chance" follows (T-35). Empty without a comparison, and
// where either figure has no value.
QString comparedNote(const Question &question, const ChartChoices &choices, const QString &figure,
    NumberStyle style);
// Puts that in the place of the key note and the other range into the subtitle; nothing where the
// note is empty.
void sayCompared(ChartData &chart, const Question &question, const ChartChoices &choices,
    const QString &figure, NumberStyle style);

// Gives each point of a series the value "change": how much more of the value of that name it has
// than the same point had in the other range. Points that were not there had nothing.
void addChanges(Series &now, const Series &then, const QString &value);

// "1–18 May 2025", "May 2025", "2 Apr to 1 Jul 2025".
QString comparedPeriodText(DayRange range);

} // namespace bellwether
