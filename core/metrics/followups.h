// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/feedback.h"
#include "core/metrics/question.h"

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// A negative answer and what was done about it (S1-25): an NPS answer of 0 to 6, a CSAT answer of 1
// or 2, a Not Happy. Every answer counts, also several of one contact; ratings of tickets do not.
struct FollowUp
{
    std::size_t row; // of the company in the facts
    const FeedbackResponse *response; // of the facts' book
    // The first touch or completed task of the company on the day of the answer or later; nothing:
    // none by the day of the facts.
    std::optional<QDate> followedOn;
    int workingDays; // from the answer to that day: 0 for the same day
};

// The negative answers of a range.
struct FollowUps
{
    std::vector<FollowUp> answers; // in the order of the book

    static std::shared_ptr<const FollowUps> of(const CompanyFacts &facts, DayRange range);
};

// How many days from Monday to Friday come after the first day, up to and with the last one.
int workingDaysBetween(QDate first, QDate last);

// feedback.time_to_follow_up: the mean working days to the follow-up of the negative answers of the
// range, over those that were followed up. Terms: days, followed_up, waiting.
Figure timeToFollowUp(const Question &question);
// All negative answers; "working_days" is empty for those that wait, the longest wait first.
RowTable timeToFollowUpRows(const Question &question);

} // namespace bellwether
