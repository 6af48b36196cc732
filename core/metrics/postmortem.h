// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/result.h"
#include "core/metrics/losses.h"
#include "core/metrics/question.h"

#include <QDate>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// What is told about a customer in the twelve months before the loss.
enum class LossEventKind
{
    Status, // the CSM set another one
    Band, // of the health score, from one month's end to the next
    Feedback, // a bad answer: NPS up to 6, CSAT up to 2, Not happy
    Sentiment, // a negative one
    Ticket, // an escalated one
    TouchesStopped // ninety days without a touch, after there had been some
};

template <>
struct EnumText<LossEventKind>
{
    static constexpr std::array Names = {QLatin1StringView("status"), QLatin1StringView("band"),
        QLatin1StringView("feedback"), QLatin1StringView("sentiment"), QLatin1StringView("ticket"),
        QLatin1StringView("touches_stopped")};
};

struct LossEvent
{
    QDate day;
    LossEventKind kind = LossEventKind::Status;
    QString text; // "Healthy → Steady", "NPS 3", the subject of a ticket
    bool isWarning = false; // for the worse
    // Whether somebody was in touch with the customer, or set to work, within 14 days after.
    bool isFollowed = false;
};

// The twelve months before a loss (S0-36), by day.
struct PostMortem
{
    Loss loss;
    std::vector<LossEvent> events;

    // The first warning that nobody followed; null: none was missed.
    const LossEvent *firstMissed() const;
};

// One for each loss in the range (losses.h), of all companies, in its order.
struct PostMortems
{
    std::vector<PostMortem> all;

    static std::shared_ptr<const PostMortems> of(const CompanyFacts &facts, DayRange range);
};

// Series churn.postmortem (F-POSTMORTEM): one point per loss in the range, "REF@DAY": arr, events,
// warnings, days of notice that the first missed signal gave; day, reason, first_missed and
// first_missed_on as texts. Its parts are the events, "DAY kind".
Series lossPostMortems(const Question &question);
// The events; those of one loss with its key, of one day and kind with "KEY/PART".
Result<RowTable> postMortemRows(const Question &question, const QString &key);

} // namespace bellwether
