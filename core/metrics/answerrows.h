// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/feedbackanswers.h"
#include "core/metrics/rowtable.h"

namespace bellwether {

// The columns of a row about an answer, and its cells: who, when, what was answered, in their
// words. An NPS answer of a month or of another question may be added to the same table.
std::vector<RowColumn> answerColumns();
std::vector<Cell> answerCells(const CompanyFacts &facts, const Answer &answer);

// How many answers of companies in scope are outside their scale.
int outsideScale(const Question &question, const Answers &answers);

} // namespace bellwether
