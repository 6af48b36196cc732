// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

namespace bellwether {

// The day that many working days (Monday to Friday) after a day; for 0 the day itself, or the
// Monday after a weekend.
QDate workdaysAfter(QDate day, int count);

} // namespace bellwether
