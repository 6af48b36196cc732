// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace bellwether {

// Whether a contract's status says that it is over: "Canceled", "churned", "beendet".
bool isEndedStatus(QStringView status);
// Whether it says that nothing is paid yet: "Trial", "trialing".
bool isTrialStatus(QStringView status);

// Months that one payment covers: 1 for "monthly", 3 for "quarterly", 12 for "Annual" and
// "12 months". Nothing for other words.
std::optional<int> monthsOfFrequency(QStringView text);

} // namespace bellwether
