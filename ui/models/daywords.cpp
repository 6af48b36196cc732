// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/daywords.h"

#include "core/base/numbertext.h"

#include <QLocale>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DayWordsDaysOfWeek = 7;

QString weekday(QDate day)
{
    return QLocale::c().dayName(day.dayOfWeek(), QLocale::ShortFormat);
}

// The year only where it is another one.
QString dayBeside(QDate day, QDate today)
{
    return day.year() == today.year() ? shortDayText(day) : dayText(day);
}

} // namespace

QString dueText(std::optional<QDate> due, QDate today)
{
    if (!due) {
        return NoValueText;
    }
    const qint64 days = today.daysTo(*due);
    if (days < 0) {
        return u"%1, overdue"_s.arg(days == -1 ? u"Yesterday"_s : dayBeside(*due, today));
    }
    return days == 0 ? u"Today"_s : u"%1 %2"_s.arg(weekday(*due), dayBeside(*due, today));
}

QString agoText(QDate day, QDate today)
{
    const qint64 days = day.daysTo(today);
    if (days == 0) {
        return u"Today"_s;
    }
    if (days == 1) {
        return u"Yesterday"_s;
    }
    return days > 0 && days < DayWordsDaysOfWeek ? weekday(day) : dayBeside(day, today);
}

} // namespace bellwether
