// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// F-SIZE: how large each company is against the mean of all active companies with employees,
// whatever the scope (T-23).
struct SizeColumns
{
    std::vector<std::optional<std::int64_t>> employees; // nothing: not known
    std::vector<std::optional<double>> ratios; // employees / mean
    std::optional<double> mean; // nothing: nobody's employees are known

    // Of the marker: its area grows with the ratio, within half and three times. 1 when not known.
    double diameter(std::size_t row) const;

    static std::shared_ptr<const SizeColumns> of(const CompanyFacts &facts);
};

// How long each company has been without a touch, against its segment's cadence (S3-36).
struct CadenceColumns
{
    std::vector<int> cadences; // days
    std::vector<std::optional<int>> daysSince; // the last touch; nothing: never
    // Active, and the last touch is further back than the cadence, or there never was one.
    std::vector<bool> isOverdue;
    // The last touch and the cadence's days: overdue from the day after on. Nothing where there
    // never was a touch, or for churned companies.
    std::vector<std::optional<QDate>> nextTouch;

    static std::shared_ptr<const CadenceColumns> of(const CompanyFacts &facts);
};

// Figure checkins.overdue: active companies in scope whose check-in is overdue.
Figure checkInsOverdue(const Question &question);
// Columns: segment, last_contact, days_since, cadence, next_touch, overdue, arr. Companies that
// were never touched come first, then by next touch.
RowTable checkInsOverdueRows(const Question &question);

// Series segments.points: the active companies in scope with value, mrr, effort, employees,
// size_ratio and diameter, their band, segment and status as texts (F-SEG, F-SIZE). Totals are the
// two thresholds: value_threshold, effort_threshold.
Series segmentPoints(const Question &question);
// Keys "REF".
Result<RowTable> segmentPointRows(const Question &question, const QString &key);

// Series segments.areas: the five areas with count, share, mrr and arr of the active companies in
// scope.
Series segmentAreas(const Question &question);
// Keys "hv_le".
Result<RowTable> segmentAreaRows(const Question &question, const QString &key);

// Series segments.cadence: each segment's cadence in days, its companies and those overdue.
Series segmentCadence(const Question &question);
// Keys "hv_le", "hv_le/overdue"; rows as those of checkins.overdue.
Result<RowTable> segmentCadenceRows(const Question &question, const QString &key);

} // namespace bellwether
