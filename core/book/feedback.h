// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace bellwether {

// What was asked. Values: NPS 0 to 10, CSAT 1 to 5; Happiness has a level instead.
enum class FeedbackKind
{
    Nps,
    Csat,
    Happiness
};

template <>
struct EnumText<FeedbackKind>
{
    static constexpr std::array Names = {
        QLatin1StringView("nps"), QLatin1StringView("csat"), QLatin1StringView("happiness")};
};

// F-HAPPY. NoFeedback is of companies, never of a response.
enum class HappinessLevel
{
    NoFeedback,
    NotHappy,
    Neutral,
    Happy,
    VeryHappy
};

template <>
struct EnumText<HappinessLevel>
{
    static constexpr std::array Names = {QLatin1StringView("no_feedback"),
        QLatin1StringView("not_happy"), QLatin1StringView("neutral"), QLatin1StringView("happy"),
        QLatin1StringView("very_happy")};
};

// A request counts as sent only once the user says so (T-43).
enum class RequestState
{
    Due,
    Drafted,
    Exported,
    Sent,
    Answered,
    Expired,
    Cancelled
};

template <>
struct EnumText<RequestState>
{
    static constexpr std::array Names = {QLatin1StringView("due"), QLatin1StringView("drafted"),
        QLatin1StringView("exported"), QLatin1StringView("sent"), QLatin1StringView("answered"),
        QLatin1StringView("expired"), QLatin1StringView("cancelled")};
};

enum class RequestOrigin
{
    Schedule,
    Hand,
    Rule
};

template <>
struct EnumText<RequestOrigin>
{
    static constexpr std::array Names = {
        QLatin1StringView("schedule"), QLatin1StringView("hand"), QLatin1StringView("rule")};
};

// A contact is to be asked.
struct FeedbackRequest
{
    FeedbackRequestId id;
    ContactId contact;
    FeedbackKind kind = FeedbackKind::Nps;
    QDate dueOn;
    QDate createdOn;
    std::optional<QDate> exportedOn;
    std::optional<QDate> sentOn; // marked sent by the user
    RequestState state = RequestState::Due;
    RequestOrigin origin = RequestOrigin::Schedule;

    bool operator==(const FeedbackRequest &) const = default;
};

// What a contact answered.
struct FeedbackResponse
{
    FeedbackResponseId id;
    CompanyId company;
    std::optional<ContactId> contact; // nothing when the source names no person
    std::optional<FeedbackRequestId> request;
    QString ref;
    QDate day;
    FeedbackKind kind = FeedbackKind::Nps;
    std::optional<int> value; // on the kind's scale; nothing for a comment alone
    std::optional<HappinessLevel> level; // for Happiness
    QString comment;
    QString channel;

    bool operator==(const FeedbackResponse &) const = default;
};

} // namespace bellwether
