// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"
#include "core/metrics/question.h"

#include <QString>

namespace bellwether {

// How a company is called in the points of a series: its ref, else "#17".
QString companyKey(const Company &company);
// The row of that company, if the scope takes it in; CompanyRows::None otherwise.
std::size_t rowWithKey(const Question &question, const QString &key);

} // namespace bellwether
