// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

#include <memory>
#include <vector>

namespace bellwether {

// How far each company of the facts is with speaking for us, by the day (S1-21).
struct AdvocacyColumns
{
    // Somebody was asked, agreed or did it. A candidate or one who declined is not under way.
    std::vector<bool> isUnderWay;
    std::vector<bool> isCandidate;
    std::vector<bool> hasDeclined;

    static std::shared_ptr<const AdvocacyColumns> of(const CompanyFacts &facts);
};

// Series advocacy.candidates: active companies in scope whom one may ask for a case study or a
// referral, the highest ARR first: status and happiness are both high (F-QUAD), or the happiness is
// high and somebody answered Very Happy in the window; nobody there was asked yet. Values:
// happiness, very_happy (contacts), arr. Texts: evidence ("high_high, very_happy"), state
// ("candidate", "declined" or empty).
Series advocacyCandidates(const Question &question);
Result<RowTable> advocacyCandidateRows(const Question &question, const QString &key);

} // namespace bellwether
