// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importoptions.h"

#include <QDate>
#include <QString>

#include <optional>

namespace bellwether {

// Days of these years are taken for real; others are typing errors or a system's "never".
inline constexpr int FirstPlausibleYear = 1900;
inline constexpr int LastPlausibleYear = 2200;

// One date as somebody wrote it.
struct DateReading
{
    std::optional<QDate> day;
    // Nobody knows whether the day or the month comes first: "03/04/2024" without an order.
    bool isAmbiguous = false;
};

// Reads ISO days and time stamps (the day as it is written, whatever the zone), days with slashes,
// dashes or dots (with dots the day comes first), "20140102", "Mar 5, 2024", "5. März 2024".
// Two-digit years lie between 79 years before and 20 years after `today`. `order` decides where
// only digits stand; without one, values that have a single reading are read all the same.
DateReading readDate(QStringView text, std::optional<DateOrder> order, QDate today);

// What all values of one column together say about the order: a single 31/12/2012 decides.
class DateEvidence
{
public:
    void add(QStringView text, QDate today);

    // The order that the values need. Nothing while every value fits both, or when they contradict
    // each other.
    std::optional<DateOrder> order() const;
    bool hasAmbiguousDates() const { return m_ambiguous > 0; }
    int ambiguousDates() const { return m_ambiguous; }
    QString firstAmbiguous() const { return m_firstAmbiguous; }
    int dates() const { return m_dates; } // values that are dates in some order

private:
    int m_dates = 0;
    int m_ambiguous = 0;
    QString m_firstAmbiguous;
    int m_dayFirst = 0;
    int m_monthFirst = 0;
    int m_yearFirst = 0; // with two digits; four digits need no order
};

} // namespace bellwether
