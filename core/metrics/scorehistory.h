// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

namespace bellwether {

// The question about the same companies and people over a range that ended before: the scope is
// that of the as-of day.
Question questionOver(const Question &question, DayRange earlier);

// Series score.by_month: health, effort (means), cs_score (by ARR) and coverage at the end of the
// last twelve months, each by the model that was in force then; "restated" is the health by the
// model of the as-of day (T-27). The texts "model", "effort_model" and "cs_model" stand where the
// version changes. Parts are the health bands with count, share and arr.
Series scoresByMonth(const Question &question);
// The active companies with their scores; keys "2025-06", "2025-06/at_risk",
// "2025-06/health" and so on for the values.
Result<RowTable> scoreMonthRows(const Question &question, const QString &key);

// Series kpi.board: the figures that the board shows, with their values at the end of the last
// twelve months as parts. Flows have ranges as long as the question's.
Series kpiBoard(const Question &question);
// The rows behind a figure, and with "FIGURE/2025-06" those behind its value of that month; all
// values for an empty key.
Result<RowTable> kpiBoardRows(const Question &question, const QString &key);

} // namespace bellwether
