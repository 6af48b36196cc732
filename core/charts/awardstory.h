// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// What an award card tells beside its milestones (S0-37, S0-38).
struct AwardStory
{
    struct Reached
    {
        QString name; // "Gold"
        QString need; // "100 customers"
        QString day; // "3 Jun 2025"; "reached" where the book has no day
    };
    struct ByCsm
    {
        QString name; // "No CSM" for customers without one
        int gained = 0;
        int lost = 0;
        QString text; // "+3 −1"
    };

    QString headline; // "96 SaaS customers"
    QString line; // "4 to go until Gold"; "Top tier" beyond the last
    std::vector<Reached> reached; // the highest first
    std::vector<ByCsm> csms; // by what they brought, the most first
    QString period; // of the contributions: "June 2025"
};

AwardStory awardStory(const Question &question);

// A tier that the SaaS customers have reached and that the book's log does not have.
struct AwardNews
{
    AwardTierId tier;
    QString name;
    int count = 0;
    QDate reachedOn; // the first day with so many, as far as the book tells
};

// Of everybody, on the question's day; the lowest first. Tiers that only an option sets have no
// place in the log and make no news.
std::vector<AwardNews> awardNews(const Question &everybody);

} // namespace bellwether
