// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

namespace bellwether {

// F-CSAT over the answers of the companies in scope in csat.window, ratings of tickets included;
// pooled (T-36). No answers give no figure.
//
// The top box: the share of 4 and 5. Terms: top, middle, bottom, answers, and net: the share of 4
// and 5 less that of 1 and 2, in points, which for three smileys is positive less negative.
Figure csatTopBox(const Question &question);
// The mean of 1 to 5, as a ratio: (mean − 1) ÷ 4. Terms: mean, sum, answers.
Figure csatMean(const Question &question);
// One row per answer; "top_box" is 1 or 0, "normalised" 0 to 1.
RowTable csatTopBoxRows(const Question &question);
RowTable csatMeanRows(const Question &question);

} // namespace bellwether
