// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

namespace bellwether {

// Series notifications.latest: the book's notices up to the as-of day, newest first, those snoozed
// past it left out (S2-22). Of two with the same key the first one stands. Each has its kind, day
// and text, and "read" as 1 or 0.
Series latestNotices(const Question &question);
Result<RowTable> latestNoticeRows(const Question &question, const QString &key);

} // namespace bellwether
