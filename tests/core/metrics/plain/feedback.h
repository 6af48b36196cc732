// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/feedback.h"
#include "core/metrics/question.h"

#include <array>
#include <optional>
#include <vector>

// Feedback word by word, from the rows of the book: for each company and each contact the answers
// are looked through again.
namespace bellwether::plain {

// Promoters, passives, detractors of these companies on that day.
std::array<int, 3> nps(
    const Book &book, const std::vector<CompanyId> &companies, QDate day, const Options &options);

// Ratings of 1 to 5, those of tickets too.
std::vector<int> csat(
    const Book &book, const std::vector<CompanyId> &companies, QDate day, const Options &options);

// The points of a company's contacts; zeros for silent ones where they count.
std::vector<int> happiness(const Book &book, CompanyId company, QDate day, const Options &options);
HappinessLevel happinessLevel(const std::vector<int> &points);

struct Requests
{
    int sent = 0; // in the range
    int answered = 0; // of these
    int neverSent = 0;
    int due = 0;
};
Requests requests(const Book &book, const std::vector<CompanyId> &companies, DayRange range);

struct FollowUps
{
    int days = 0;
    int followedUp = 0;
    int waiting = 0;
};
FollowUps followUps(const Book &book, const std::vector<CompanyId> &companies, DayRange range);

// Before and after; nothing: it did not fall.
std::optional<std::array<double, 2>> drop(const Book &book, CompanyId company, DayRange range);

} // namespace bellwether::plain
