// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"
#include "tests/core/metrics/plain/ledger.h"

// Who is meant, field by field from the rows of the book.
namespace bellwether::plain {

bool isInScope(
    const CompanyFacts &facts, const Ledger &ledger, std::size_t row, const Scope &scope);

} // namespace bellwether::plain
