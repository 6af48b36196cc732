// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

namespace bellwether {

// Series attention.chips (S0-34): what needs attention among the active companies in scope on the
// as-of day, worst first. Rules without a company have no point.
//
// "at_risk" (F-RISK), "high_value_red", "struggling", "not_happy", "happiness_drop" (in the range),
// "overdue_renewal", "no_status", "no_feedback". Values: count, share (of the active companies in
// scope), arr (what is overdue, for renewals), previous and change: the count on the same day one
// length of the range earlier, of the same companies. The text "because" says why it is worth a
// look: "share" where it is a tenth or more, "rise", "share, rise", or nothing.
Series attentionChips(const Question &question);
// The companies of a rule; those of all rules for an empty key, once for each.
Result<RowTable> attentionRows(const Question &question, const QString &key);

} // namespace bellwether
