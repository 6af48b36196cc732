// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <QDate>

#include <vector>

namespace bellwether {

// People at the companies in scope on the as-of day, users or not; whoever left is not counted.
Figure contactsTotal(const Question &question);
RowTable contactRows(const Question &question);

// Companies in scope on the as-of day (F-TILES, F-KIND): all = SaaS + Regular + Churned; active is
// all but the churned; premium overlaps the others.
Figure companiesTotal(const Question &question);
Figure companiesActive(const Question &question);
Figure companiesSaas(const Question &question);
Figure companiesRegular(const Question &question);
Figure companiesChurned(const Question &question);
Figure companiesPremium(const Question &question);

RowTable companiesTotalRows(const Question &question);
RowTable companiesActiveRows(const Question &question);
RowTable companiesSaasRows(const Question &question);
RowTable companiesRegularRows(const Question &question);
RowTable companiesChurnedRows(const Question &question);
RowTable companiesPremiumRows(const Question &question);

// Companies that turned Churned on a day of the range, back since or not; each once.
Figure companiesChurnedInRange(const Question &question);
RowTable companiesChurnedInRangeRows(const Question &question);
// Companies that began to count in the range.
Figure companiesNewInRange(const Question &question);
RowTable companiesNewInRangeRows(const Question &question);

} // namespace bellwether
