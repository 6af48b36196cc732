// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <QString>

#include <map>

namespace bellwether {

// The figures about work once more, slowly and straight from the definitions.
struct PlainTasks
{
    int open = 0;
    int overdue = 0;
    int dueToday = 0;
    int dueThisWeek = 0;
    int completed = 0;
    int completedInRange = 0;
    int judged = 0; // done in the last 90 days, with a due day
    int onTime = 0;
};

PlainTasks plainTasks(const Question &question);

struct PlainLoad
{
    int companies = 0;
    std::int64_t yearly = 0;
    int tasks = 0;
    double effort = 0;
    int placed = 0;
    int highEffort = 0;
};

// By the number of the member who is it on the last day; 0 for nobody.
std::map<std::int64_t, PlainLoad> plainWorkload(
    const Question &question, Dated<TeamMemberId> Company::*role);

// Active companies in scope with a live goal.
int plainCovered(const Question &question);
int plainActive(const Question &question);

// By the company's number.
struct PlainAttention
{
    int touches = 0;
    double hours = 0;
};
std::map<std::int64_t, PlainAttention> plainAttention(const Question &question);

// Findings by their name, those that ask for no contracts.
std::map<QString, int> plainFindings(const Question &question);

// Companies in scope whose status, kind or ARR is another at the end than before the range.
struct PlainChanges
{
    int status = 0;
    int kind = 0;
    int arrUp = 0;
    int arrDown = 0;
};
PlainChanges plainChanges(const Question &question);

// The book's notices that are shown, by number.
int plainNotices(const Question &question);

} // namespace bellwether
