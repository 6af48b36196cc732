// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <vector>

namespace bellwether {

// The same companies on an earlier day: those in scope that counted then already. Who belongs to
// the scope is decided on the question's own day alone, so that a line over months is about one set
// of companies.
Question questionOn(const Question &question, QDate day);

// The last days of the twelve months that end with the range's last one; that month's is the
// range's own last day.
std::vector<QDate> lastTwelveMonths(const Question &question);

} // namespace bellwether
