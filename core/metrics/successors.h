// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/contract.h"

#include <functional>
#include <span>

namespace bellwether {

// Finds which contract of one company renews which, one to one, and tells `found` of each pair. The
// rules are those in revenue.h.
void matchSuccessors(std::span<const Contract *const> contracts, int graceDays,
    const std::function<void(const Contract &ended, const Contract &renewal)> &found);

// Whether it has a recurring line; one-time work is never up for renewal.
bool isSubscription(const Contract &contract);

} // namespace bellwether
