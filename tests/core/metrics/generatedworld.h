// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/month.h"
#include "core/book/bookbuilder.h"
#include "core/book/scope.h"

#include <cstdint>
#include <vector>

namespace bellwether {

// A made-up book with rows of every kind that figures read, on top of generatedRows(seed): forty
// companies between 2022 and 2026; logins and use from July 2024 to December 2025, where most of
// the other rows lie as well. The same seed gives the same book on every machine. Every second book
// has rates for the currency that some of its amounts are in.
BookPointer generatedWorld(std::uint64_t seed);

// Often everybody, else one to three fields of a scope with values of the book.
Scope generatedScope(const Book &book, std::uint64_t seed);

// Ends where the book has most rows; a day, a month, a year or something between.
DayRange generatedRange(std::uint64_t seed);

// The book that holds only these companies and their rows. What is about no company stays when it
// defines something, as a metric does; a task or notice about no company goes.
BookPointer onlyCompanies(const Book &book, const std::vector<CompanyId> &companies);

} // namespace bellwether
