// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

namespace bellwether {

// Series scores.drivers (S2-28, F-DRIVER): for each metric of the Health Score what it adds to the
// mean score of the active companies in scope that have one, against the mean of all: points below
// 0 raise the risk, points above lower it. They add up to the distance of these companies' mean
// from that of everybody. Values: contribution, increasing and decreasing (companies that it pulls
// down and up), top (companies that nothing pulls down more). What raises the risk most comes
// first. Parts "increasing" and "decreasing" have count and contribution.
Series scoreDrivers(const Question &question);
// Keys "METRIC", "METRIC/increasing", "METRIC/decreasing": the companies with score and
// contribution.
Result<RowTable> scoreDriverRows(const Question &question, const QString &key);

} // namespace bellwether
