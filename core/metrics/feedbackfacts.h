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
// nobody counts by itself.
struct FeedbackColumns
{
    std::vector<int> promoters;
    std::vector<int> passives;
    std::vector<int> detractors;
    std::vector<std::optional<double>> netPromoterScore; // -100 to 100; nothing without answers
    std::vector<int> csatAnswers;
    std::vector<int> csatTopBox; // 4 and 5
    std::vector<std::int64_t> csatSum; // of ratings 1 to 5
    std::vector<std::optional<double>>
        happiness; // points, 25 to 100, or from 0 when silence counts
    std::vector<HappinessLevel> levels;

    static std::shared_ptr<const FeedbackColumns> of(const CompanyFacts &facts);
};

} // namespace bellwether
