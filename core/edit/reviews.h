// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QDate>

#include <optional>
#include <vector>

namespace bellwether {

// Going through the sections of a page, one after another (S0-40).

struct ReviewedSection
{
    QString section; // "health.status"
    QString note; // may be empty
};

namespace ReviewSetting {
// In the settings of a book: after how many days a review is due again; 0: never.
inline const QString Days = QStringLiteral("review.days");
} // namespace ReviewSetting

constexpr int UsualReviewDays = 30;
int reviewDays(const Settings &settings);

// What was ticked off, as one action; empty for nothing.
Change reviewChange(const QString &page, const std::vector<ReviewedSection> &sections,
    std::optional<TeamMemberId> member, QDate day, const Book &book);

// The day of the latest review of a page up to that day; nothing before the first.
std::optional<QDate> lastReview(const Book &book, const QString &page, QDate day);
// How many days ago the last one was, where that is longer than it may be. A page that was never
// reviewed is not overdue.
std::optional<int> overdueReview(const Book &book, const QString &page, QDate day);
// The last note on a section; null where there is none.
const ReviewEntry *lastNote(
    const Book &book, const QString &page, const QString &section, QDate day);

} // namespace bellwether
