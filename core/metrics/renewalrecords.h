// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/contract.h"
#include "core/book/renewal.h"

#include <QDate>

#include <memory>
#include <vector>

namespace bellwether {

struct CompanyFacts;

// What was written down about renewals, found by contract and day. A part of the book.
class RenewalRecords
{
public:
    // About the term that ends on that day: the row due on that very day; else, for a contract that
    // does not renew itself and so has one term only, the row that is due last. Of several of one
    // day those with an outcome come first, then the latest written. Null: nothing is written down.
    const Renewal *about(const Contract &contract, QDate termEnd) const;

    static std::shared_ptr<const RenewalRecords> of(const CompanyFacts &facts);

private:
    std::vector<const Renewal *> m_rows; // by contract, then by day, the best one of a day last
};

} // namespace bellwether
