// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/dates.h"

namespace bellwether {

// Minutes since the start of 1900 of a time stamp, as its clock shows it, whatever the zone.
// Nothing for a day without a time, and for what is no date.
std::optional<std::int64_t> readMoment(
    QStringView text, std::optional<DateOrder> order, QDate today);

} // namespace bellwether
