// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

namespace bellwether {

// How many of the active companies in scope are looked after by a person and by surveys (S1-31).
// Status: one is set, and was set or confirmed in the last 90 days. Feedback: somebody answered in
// the window of happiness. Nobody active gives no share.
Figure statusCoverage(const Question &question);
Figure feedbackCoverage(const Question &question);
// All active companies; "fresh" is 1 or 0, so that the gaps show.
RowTable statusCoverageRows(const Question &question);
RowTable feedbackCoverageRows(const Question &question);

} // namespace bellwether
