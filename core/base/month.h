// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace bellwether {

// Both ends belong to the range.
struct DayRange
{
    QDate from;
    QDate to;

    bool contains(QDate day) const { return from <= day && day <= to; }
    bool operator==(const DayRange &) const = default;
};

// A calendar month.
class Month
{
public:
    Month() = default;
    Month(int year, int month)
        : m_index(year * 12 + month - 1)
    {
    }

    static Month of(QDate day) { return {day.year(), day.month()}; }
    // From "2025-10"; nothing for any other text.
    static std::optional<Month> fromIso(QStringView text);

    int year() const { return (m_index - month() + 1) / 12; }
    int month() const { return (m_index % 12 + 12) % 12 + 1; } // 1 to 12
    // Valid for every month. Those of the year 0, which the calendar does not have, have no days:
    // their first one comes after their last one.
    QDate firstDay() const;
    QDate lastDay() const;
    DayRange days() const { return {firstDay(), lastDay()}; }
    QString iso() const; // "2025-10"; "10000-01" and "-0001-12" beyond the years of four digits

    Month operator+(int months) const { return fromIndex(m_index + months); }
    Month operator-(int months) const { return fromIndex(m_index - months); }
    int operator-(Month other) const { return m_index - other.m_index; }
    auto operator<=>(const Month &) const = default;

private:
    static Month fromIndex(int index)
    {
        Month month;
        month.m_index = index;
        return month;
    }

    int m_index = 0; // months since January of year 0
};

// How many whole months a term of these days has: 12 for 2024-01-15 … 2025-01-14.
// Nothing when the days of the month do not line up, or the end lies before the start.
std::optional<int> wholeMonths(QDate start, QDate lastDay);

} // namespace bellwether
