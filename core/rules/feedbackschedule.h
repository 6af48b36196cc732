// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/feedback.h"
#include "core/metrics/companyfacts.h"

#include <vector>

namespace bellwether {

// The settings of the book that requests ask for, with what holds where nothing is set.
namespace FeedbackSetting {
inline const QString EveryDays = QStringLiteral("feedback.every_days"); // 30
inline const QString Kind = QStringLiteral("feedback.kind"); // happiness
// Whether companies that nobody decided about are asked: "true" or "false"; false.
inline const QString ByDefault = QStringLiteral("feedback.request_by_default");
} // namespace FeedbackSetting

// A contact to be asked; the row has no id.
struct PlannedRequest
{
    FeedbackRequest request; // created on the last day of the range
    CompanyId company;
    QDate day; // the first day of the range on which it is due
};

// Whom to ask in the range (S1-14, S1-15): users of active companies whose contacts may be asked,
// who did not opt out and are there, once feedback.every_days are over since they were last asked;
// a contact whom nobody asked yet is due at once. A request that is not sent yet comes before the
// next one, so after a gap there is one and not many (T-42). Sorted by day, then contact.
std::vector<PlannedRequest> requestsIn(const CompanyFacts &facts, DayRange range);

} // namespace bellwether
