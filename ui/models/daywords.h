// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace bellwether {

// When something is due, seen from a day: "Yesterday, overdue", "12 Nov, overdue", "Today",
// "Thu 20 Nov"; an en dash where it is not due on any day.
QString dueText(std::optional<QDate> due, QDate today);

// How long ago a day was: "Today", "Yesterday", "Mon" within a week, "14 Nov".
QString agoText(QDate day, QDate today);

} // namespace bellwether
