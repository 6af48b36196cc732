// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

namespace bellwether {

// Means over the active companies in scope that have the score (T-40); the others are left out and
// counted. Without value: no companies, no metrics, too little known of all of them, no scores.

// F-HEALTH, F-EFFORT, F-CS: 0 to 100. Terms: scores, companies.
Figure healthMean(const Question &question);
Figure effortMean(const Question &question);
Figure csScoreMean(const Question &question);
// F-CS, each company by its ARR. Terms: weighted, arr.
Figure csScorePortfolio(const Question &question);
// F-HEALTH: the weights that have a value ÷ those that apply, over all active companies in scope.
// Terms: known, applicable, in companies: a company whose metrics all are known adds 1.
Figure scoreCoverage(const Question &question);

// The companies behind them, with "score", "band" and "coverage".
RowTable healthMeanRows(const Question &question);
RowTable effortMeanRows(const Question &question);
RowTable csScoreMeanRows(const Question &question);
RowTable csScorePortfolioRows(const Question &question);
RowTable scoreCoverageRows(const Question &question);

} // namespace bellwether
