// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

namespace bellwether {

// One flag per row of the facts: whether it is, on their day, in one of the groups, has one of the
// products or stack tags applicable and bears one of the words that the scope names. A field that
// names nothing takes everybody.
Mask membersOf(const CompanyFacts &facts, const Scope &scope);

} // namespace bellwether
