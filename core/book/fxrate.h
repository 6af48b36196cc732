// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/base/id.h"

#include <QDate>

#include <cstdint>

namespace bellwether {

// What a currency was worth from that day on, until its next rate (T-31).
struct FxRate
{
    FxRateId id;
    Currency currency;
    QDate day;
    std::int64_t billionths =
        1'000'000'000; // of the book's base currency for one major unit of `currency`

    bool operator==(const FxRate &) const = default;
};

} // namespace bellwether
