// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/feedback.h"
#include "core/metrics/companyfacts.h"

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// What the contacts of each company of the facts answered last, within the window of each kind that
// ends on the day (F-NPS, F-CSAT, F-HAPPY). One answer for each contact (T-37); one that names
// nobody counts by itself, and so does every rating of a ticket. Churned companies have theirs too.
struct FeedbackColumns
{
    std::vector<int> promoters;
    std::vector<int> passives;
    std::vector<int> detractors;
    std::vector<std::optional<double>> netPromoterScore; // -100 to 100; nothing without answers
    std::vector<int> csatAnswers;
    std::vector<int> csatTopBox; // 4 and 5
    std::vector<int> csatBottomBox; // 1 and 2
    std::vector<std::int64_t> csatSum; // of ratings 1 to 5
    std::vector<std::optional<double>>
        happiness; // points, 25 to 100, or from 0 when silence counts
    std::vector<HappinessLevel> levels;
    // What `happiness` is the mean of; with happiness.silent=zero the ratings count the silent
    // contacts too: those who are there on the day, may be asked and did not answer. A company
    // where nobody answered has no happiness all the same.
    std::vector<std::int64_t> happinessSum; // points
    std::vector<int> happinessRatings;
    std::vector<int> veryHappyRatings;
    std::vector<int> users; // contacts who are users and there on the day

    static std::shared_ptr<const FeedbackColumns> of(const CompanyFacts &facts);
};

} // namespace bellwether
