// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/feedback.h"
#include "core/metrics/companyfacts.h"

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// What somebody answered, on the scale of its kind.
struct Answer
{
    std::size_t row; // of the company in the facts
    ContactId contact; // 0: it names nobody
    QDate day;
    int value; // NPS 0 to 10, CSAT 1 to 5, happiness in points, 25 to 100
    const FeedbackResponse *response; // null for the rating of a ticket; of the facts' book
    const Ticket *ticket;
};

struct Answers
{
    std::vector<Answer> answers; // by row of the facts, then by contact
    std::vector<int> outsideScale; // by row of the facts: left out, since no value of their scale
};

// The answers of one kind in a window, the latest one of each contact (T-37); of two on one day the
// later row of the book. One that names nobody counts by itself.
//
// - CSAT takes the responses of its kind and, in addition, every rating of a ticket: that one is
//   about a piece of work and not about us, so it counts by itself whoever gave it. Its day is the
//   one on which the ticket was closed, else opened.
// - Happiness takes the levels that were answered and the NPS answers as levels (F-HAPPY): whatever
//   the contact answered last.
Answers latestAnswers(const CompanyFacts &facts, FeedbackKind kind, DayRange window);

// Those of each kind in its own window that ends on the day of the facts (nps.window, csat.window,
// happiness.window).
struct LatestAnswers
{
    Answers nps;
    Answers csat;
    Answers happiness;

    static std::shared_ptr<const LatestAnswers> of(const CompanyFacts &facts);
};

// The window of a kind that ends on the day of the facts.
DayRange windowOf(const CompanyFacts &facts, FeedbackKind kind);

// F-HAPPY: 100, 75, 50, 25 from Very Happy to Not Happy, 0 for NoFeedback.
int happinessPoints(HappinessLevel level);
// From an answer of 0 to 10.
HappinessLevel happinessOfRating(int rating);
// The nearest step: from 87.5, 62.5 and 37.5 points on it is the higher one.
HappinessLevel happinessLevel(double points);

} // namespace bellwether
