// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace bellwether {

// Unscoped, because Qt takes roles as plain numbers.
enum ModelRole
{
    SortRole = Qt::UserRole, // the value itself: numbers and days sort as such
    CompanyIdRole, // Id::value of the company a row is about, 0 for none
    PremiumRole, // true where a cell names a company that is premium
    LevelRole, // snake case of a health band or status, where a cell holds one
};

} // namespace bellwether
