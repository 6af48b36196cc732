// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/metrics/question.h"

#include <vector>

namespace bellwether {

// What is tried on customers before anything is done (S3-03, S3-44).
struct Play
{
    double priceRise = 0; // 0.1: they pay a tenth more
    bool aligns = false; // to every item that applies to them; what is open there is sold

    bool isNothing() const { return priceRise == 0 && !aligns; }
};

// A change that is never written: the book after it is the one in which the play has worked. A
// higher price and what is sold stand in the customer's value (F-VALUE), alignment in the stack.
Change playChange(const Question &question, const std::vector<CompanyId> &customers, Play play);

// The customers of the question in a segment.
std::vector<CompanyId> customersIn(const Question &question, Segment segment);

} // namespace bellwether
