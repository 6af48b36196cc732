// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/editproblem.h"

namespace bellwether {

// The sentence for the user: table, row, field, value, what is wrong and what is allowed.
QString describe(const EditProblem &problem);

} // namespace bellwether
