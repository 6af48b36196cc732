// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <vector>

namespace bellwether {

// The award for numbers of SaaS customers (F-AWARD).

// Ascending, each once: the option award.tiers, else the tiers of the book, else 25, 50 and 100.
std::vector<int> awardTiers(const Book &book, const Options &options);

// SaaS customers in scope.
Figure awardCount(const Question &question);
// The smallest tier above that; nothing beyond the last one.
Figure awardNext(const Question &question);
RowTable awardNextRows(const Question &question); // the tier
// Count by next tier; 1 beyond the last one. Terms: count, next, to_go.
Figure awardProgress(const Question &question);
RowTable awardRows(const Question &question);

// Series award.tiers: tier → tier, share of it that is reached, at most 1, to_go, and reached: 1
// for a tier that the count has reached or ever had, as the book's log says; falling below keeps
// it. Label: what the book calls it. Text: reached_on, where the log has it. Rows of a
// tier: the customers; keys "gained" and "lost": the contributions of the range.
Series awardTierSeries(const Question &question);
Result<RowTable> awardTierRows(const Question &question, const QString &key);

// Series award.contributions (S0-38): the companies in scope that became SaaS customers in the
// range, for the first time or again, and those lost in it → gained, lost, change. Texts: csm;
// gained_on, lost_on; source: new, regular (a customer without subscription before) or returned;
// preceded_by: the last touch or completed task of the 90 days up to that day.
// By the first of those days. Totals: gained, lost, change.
Series awardContributions(const Question &question);
Result<RowTable> awardContributionRows(const Question &question, const QString &key);

} // namespace bellwether
