// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/change.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include <tl/expected.hpp>

namespace bellwether {

// What somebody notes down about customers, each as one change. Days up to `today` only: what is
// noted has happened.

// Why an entry as it was typed cannot be made.
enum class EntryFault
{
    NoCustomer, // none chosen, or one that the book does not have
    NoDay,
    DayAhead, // after today
    NoText,
    NoValue,
    NoWholeNumber,
    NotZeroToTen, // NPS
    NotOneToFive, // CSAT
    NoLevel
};

template <typename T>
using Entered = tl::expected<T, EntryFault>;

struct InteractionEntry
{
    std::vector<CompanyId> companies; // one interaction for each
    QDate day;
    InteractionType type = InteractionType::Note;
    std::optional<InteractionDirection> direction; // dropped for a note and an observation
    std::optional<bool> attended; // kept for a meeting only
    QString text; // a call or a meeting needs none
};

struct SentimentNote
{
    CompanyId company;
    QDate day;
    Sentiment value = Sentiment::Neutral;
    QString note;
};

// What a customer answered; `value` as it was typed.
struct FeedbackEntry
{
    CompanyId company;
    std::optional<ContactId> contact;
    QDate day;
    FeedbackKind kind = FeedbackKind::Nps;
    QString value; // nothing with a comment: no rating was given
    std::optional<HappinessLevel> level; // for Happiness
    QString comment;
    QString channel; // "call", "hand-over (en)"
};

Entered<Change> noted(const Book &book, const InteractionEntry &entry,
    std::optional<TeamMemberId> author, QDate today);
// By a CSM (T-10), so that it counts among the sentiments given.
Entered<Change> noted(
    const Book &book, const SentimentNote &entry, std::optional<TeamMemberId> author, QDate today);
// Answers the contact's oldest request of that kind that waits.
Entered<Change> noted(const Book &book, const FeedbackEntry &entry, QDate today);

// The status of customers from the day on, with one reason for all; those who have it already are
// left out.
Entered<Change> statusSet(const Book &book, const std::vector<CompanyId> &companies,
    HealthStatus status, const QString &reason, std::optional<TeamMemberId> author, QDate day);
// Premium from the day on, or not; those who are so already are left out.
Change premiumSet(
    const Book &book, const std::vector<CompanyId> &companies, bool isPremium, QDate day);

} // namespace bellwether
