// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QDate>

#include <optional>
#include <vector>

namespace bellwether {

// How somebody wants to keep customers of a kind (S0-36): a note on one slice of the churn, such as
// those lost over the price, with tasks made from it. Kept among the reviewed sections, as
// "retention/churn.by_reason/price"; its tasks bear that in their reference.
struct RetentionNote
{
    ReviewEntryId id;
    QString series; // "churn.by_reason"
    QString slice; // the key of its point: "price"
    QString text;
    QDate day; // on which it was written last
    std::optional<TeamMemberId> author;
    std::vector<TaskId> tasks; // in the order in which they were added
    int openTasks = 0;
};

// Of a series, or of all for an empty one: by slice.
std::vector<RetentionNote> retentionNotes(const Book &book, const QString &series = {});

struct RetentionDraft
{
    QString series;
    QString slice;
    QString sliceName; // for people: "Price"
    QString text; // empty: the note goes, its tasks stay
    std::vector<QString> tasks; // titles of new ones
    std::optional<TeamMemberId> assignee; // of the new ones
    std::optional<QDate> dueOn;
};

// The draft as one action. Empty where there is nothing to write.
Change retentionChange(
    const RetentionDraft &draft, std::optional<TeamMemberId> author, QDate today, const Book &book);

} // namespace bellwether
