// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

namespace bellwether {

// Series scores.companies: the active companies in scope with health, effort and cs_score, their
// coverage and, where too little is known, what they would be ("health_uncovered"); their bands and
// top_driver as texts. Parts are the metrics of the Health Score: score, weight (its part of the
// score), mean of all active companies and contribution (F-DRIVER).
Series scoresByCompany(const Question &question);
// One row for each metric of each company; keys "REF", "REF/METRIC".
Result<RowTable> scoreRows(const Question &question, const QString &key);

// Series health.strengths: for each metric of the Health Score the companies in scope that are
// furthest above and below the mean of all active companies, at most three each; parts best first.
Series healthStrengths(const Question &question);
// Keys "METRIC", "METRIC/REF".
Result<RowTable> strengthRows(const Question &question, const QString &key);

// Series cs_score.parts: for each part of the CS Score its weight, the mean of the active companies
// in scope that have it, what it contributes to their mean score (the contributions add up to
// cs_score.mean) and to the score weighted by ARR. Its parts are the leaves that it is made of, and
// the totals all leaves with their whole weights (T-38).
Series csScoreParts(const Question &question);
// The companies with a score: the part's score, share and contribution. Keys "PART".
Result<RowTable> csScorePartRows(const Question &question, const QString &key);

} // namespace bellwether
