// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

// Texts and sentiments straight from the rows of the book and the definitions, without parts.
namespace bellwether::plain {

struct NetTone
{
    int positive = 0;
    int neutral = 0; // with those that were not analysed
    int negative = 0;
    int notAnalysed = 0;

    std::optional<double> net() const;
};

NetTone netTone(const Question &question);

// Texts by topic, without the rule about the most frequent twenty; topics of two words are told
// from the book's texts as the definition says it.
std::map<QString, std::vector<double>> polaritiesByTopic(const Question &question);

std::vector<SentimentEntry> given(const Question &question);
// The latest of each customer.
std::vector<SentimentEntry> latest(const Question &question);

} // namespace bellwether::plain
