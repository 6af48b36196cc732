// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// When each company of the facts last renewed, and when it next has to.
struct RenewalDays
{
    std::vector<std::optional<QDate>>
        last; // the first day of the latest term that followed another
    std::vector<std::optional<QDate>> next; // the end of the contract that ends first

    static std::shared_ptr<const RenewalDays> of(const CompanyFacts &facts);
};

// Series companies.table: the companies in scope, the churned ones too, with every column of the
// customers table (S2-27).
Series companiesTable(const Question &question);
// The same as rows; keys "REF".
Result<RowTable> companiesTableRows(const Question &question, const QString &key);

} // namespace bellwether
