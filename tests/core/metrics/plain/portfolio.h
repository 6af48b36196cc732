// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/healthstatus.h"
#include "core/metrics/question.h"

#include <optional>
#include <vector>

// The portfolio word by word. Kinds, ARR and bands are those of the facts; everything else comes
// from the rows of the book.
namespace bellwether::plain {

// Companies in scope, and those of them that are not churned, by row of the facts.
std::vector<CompanyId> companies(const Question &question);
std::vector<std::size_t> activeRows(const Question &question);

HealthStatus status(const Book &book, CompanyId company, QDate day);
bool isStatusFresh(const Book &book, CompanyId company, QDate day);
bool isAtRisk(const Question &question, std::size_t row);
// What is likely to be lost of its ARR, in minor units, not rounded.
double loss(const Question &question, std::size_t row);
bool isAdvocacyUnderWay(const Book &book, CompanyId company, QDate day);

} // namespace bellwether::plain
