// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/book/feedback.h"
#include "core/metrics/question.h"

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// A request as it stood on the day of the facts.
struct RequestOnDay
{
    std::size_t row; // of the contact's company in the facts
    const FeedbackRequest *request; // of the facts' book
    RequestState state;
    // The day on which the user marked it as sent (T-43); nothing: nobody did by the day.
    std::optional<QDate> sentOn;
    bool isAnswered;
};

// All requests that were made by the day. Later steps are not known then: a request that was
// answered afterwards was sent, one that was sent afterwards was due. Expired and cancelled ones
// have no day and count as that from the beginning.
struct FeedbackRequests
{
    std::vector<RequestOnDay> requests; // in the order of the book

    static std::shared_ptr<const FeedbackRequests> of(const CompanyFacts &facts);
};

// feedback.response_rate: answered ÷ marked as sent, of the requests that were marked as sent in
// the range. Requests of the range that nobody marked as sent are left out and counted.
// Terms: answered, sent.
Figure responseRate(const Question &question);
RowTable responseRateRows(const Question &question);

// feedback.requests_due: requests whose day has come and that wait to be sent, drafted and exported
// ones included.
Figure requestsDue(const Question &question);
RowTable requestsDueRows(const Question &question);

// Series feedback.queue: a point for each state, with its count.
Series feedbackQueue(const Question &question);
Result<RowTable> feedbackQueueRows(const Question &question, const QString &key);

} // namespace bellwether
