// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/notice.h"
#include "core/metrics/companyfacts.h"

#include <optional>
#include <vector>

namespace bellwether {

// Something that the user should hear of, as it comes up on a day. The notice has no id; its key
// is the kind, the company and the day, so that the same event never makes a second one, whenever
// it is looked for. Of a kind, company and day there is one.
struct NoticeEvent
{
    Notification notice;
    std::optional<ContactId> contact; // who answered
    std::optional<int> daysAhead; // of a renewal
    std::optional<QDate> dueOn; // of a renewal
};

// How a company is called in keys: its domain, else its ref, else "#" and its number.
QString noticeSubject(const Company &company);
QString noticeKey(NotificationKind kind, const QString &subject, QDate day);

// The settings of the book that notices ask for, with what holds where nothing is set.
namespace RuleSetting {
inline const QString StaleDays = QStringLiteral("rules.stale_days"); // 30
} // namespace RuleSetting

// What comes up in the range, by day, then by company:
// - UpsellOpportunity: an opportunity to sell more appears, or more people begin to use the product
//   than have seats (SeatColumns).
// - RiskAlert: an active company enters F-RISK, by a band that settled (F-BAND), its status or a
//   flag.
// - UpcomingRenewal: an open renewal is one of notice.days away, once for each.
// - HappinessDrop: a response makes the mean of 30 days 25 points or a level lower than that of the
//   30 days before, each with a response at least (S1-23); then not again for 30 days.
// - NegativeFeedback: see isNegative().
// - HighValueRed: a customer of high value (F-SEG) enters the worst band, or is set to Struggling
//   where health.by=status.
// - CheckInOverdue: the days between touches that the segment's cadence asks for are over.
// - AwardReached: so many SaaS customers for the first time; its key has no day.
// - DataStale: nothing of a kind was imported for rules.stale_days.
// Churned companies make none. Nothing of it asks what the book was told before.
std::vector<NoticeEvent> noticesIn(BookPointer book, const Options &options, DayRange range);

// NPS 0 to 6, CSAT 1 or 2, Not Happy.
bool isNegative(const FeedbackResponse &response);

// Two halves of noticesIn(): what single rows of the book say, and what has to be looked at day by
// day. In any order.
std::vector<NoticeEvent> eventNotices(const CompanyFacts &facts, DayRange range);
// `first` are the facts of a day before the range; bands begin there.
std::vector<NoticeEvent> dayNotices(const CompanyFacts &first, DayRange range);

} // namespace bellwether
