// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <vector>

namespace bellwether {

// The letters and rules that a book starts with, without ids: to Struggling makes a supportive
// e-mail and a task of high priority (S1-09 to S1-12); negative feedback is followed up within two
// working days (S1-25); a renewal 60 days ahead is prepared.
std::vector<EmailTemplate> defaultLetters();
std::vector<AutomationRule> defaultRules();

// Adds those whose names the book does not have; empty when it has all of them.
Change changeForDefaultRules(const Book &book);

} // namespace bellwether
