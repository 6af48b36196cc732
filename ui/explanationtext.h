// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/metrics/explanation.h"

#include <QString>

namespace bellwether {

// A value with up to three decimals: "78.125%", "$75,000"; an en dash for none.
QString exactText(const std::optional<double> &value, Unit unit, Currency currency);

// "78.125% = $75,000 kept ÷ $96,000 opening; left out: 2 without a rate for their currency".
QString explanationText(const Explanation &explanation, Currency currency);

} // namespace bellwether
