// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <QString>

#include <vector>

namespace bellwether {

// One thing that speaks for doing a task now.
struct TaskEvidence
{
    enum class Kind
    {
        Score,
        Status,
        Risk,
        Renewal,
        Feedback,
        Support,
        Contact
    };

    Kind kind;
    QString text; // "CS score fell from 51 to 36 since 19 Oct"

    bool operator==(const TaskEvidence &) const = default;
};

// Why a task is there and what speaks for it, seen from the day of the facts.
struct TaskStory
{
    QString created; // "Created 14 Nov when health became Struggling"
    std::vector<TaskEvidence> evidence; // gravest first; none for a task without a customer
    QString nothing; // in place of evidence: "This task is about no customer"
};

// Scores are compared with those of the day the task was made, but of 30 days before at least.
// Looks at the facts of that day too: not for a thread that draws.
TaskStory taskStory(const CompanyFacts &facts, const Task &task);

} // namespace bellwether
