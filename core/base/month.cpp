// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/month.h"

#include <cstdlib>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

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

// The calendar goes from the year -1 to the year 1.
QDate Month::firstDay() const
{
    return year() == 0 ? QDate(1, 1, 1) : QDate(year(), month(), 1);
}

QDate Month::lastDay() const
{
    return year() == 0 ? QDate(-1, 12, 31) : QDate(year(), month(), firstDay().daysInMonth());
}

// By hand, since QDate writes no years but those of four digits.
QString Month::iso() const
{
    return u"%1%2-%3"_s.arg(year() < 0 ? u"-"_s : QString())
        .arg(std::abs(year()), 4, 10, QChar(u'0'))
        .arg(month(), 2, 10, QChar(u'0'));
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
