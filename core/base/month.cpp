// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/month.h"

namespace bellwether {

std::optional<Month> Month::fromIso(QStringView text)
{
    if (text.size() != 7 || text[4] != u'-') {
        return std::nullopt;
    }
    bool yearIsNumber = false;
    bool monthIsNumber = false;
    const int year = text.first(4).toInt(&yearIsNumber);
    const int month = text.last(2).toInt(&monthIsNumber);
    if (!yearIsNumber || !monthIsNumber || year < 1 || month < 1 || month > 12) {
        return std::nullopt;
    }
    return Month(year, month);
}

QString Month::iso() const
{
    return firstDay().toString(Qt::ISODate).first(7);
}

std::optional<int> wholeMonths(QDate start, QDate lastDay)
{
    const QDate next = lastDay.addDays(1);
    if (next <= start) {
        return std::nullopt;
    }
    // Counted from the anchor, because adding months one by one drifts (31 Jan, 29 Feb, 29 Mar).
    const int months = Month::of(next) - Month::of(start);
    if (months > 0 && start.addMonths(months) == next) {
        return months;
    }
    return std::nullopt;
}

} // namespace bellwether
