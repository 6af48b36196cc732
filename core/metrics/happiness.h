// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

namespace bellwether {

// happiness.mean: the points of all ratings of the companies in scope, pooled (T-36): each contact
// counts once, however large the company. With happiness.silent=zero the silent contacts of
// companies that answered count 0. Terms: points, ratings, companies (with feedback) and
// mean_of_companies.
Figure happinessMean(const Question &question);
// One row per rating; "points" adds up to the mean times its ratings.
RowTable happinessMeanRows(const Question &question);

} // namespace bellwether
