// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/base/month.h"

#include <QString>

#include <cstdint>

// Numbers and days as the screen, the charts and the exports write them (UI.md 7, Numbers).
namespace bellwether {

// Half away from zero, the one rounding of the program (domain.md 3).
std::int64_t roundedQuotient(std::int64_t dividend, std::int64_t divisor);

// "1,828"; a true minus sign.
QString countText(std::int64_t count);
// Major units at three significant digits or so: "$8.27M", "$661K", "$56.9K", "$560".
QString shortMoneyText(double major, Currency currency);
// For axes, one decimal at most: "$8.3M", "$500K", "$0".
QString axisMoneyText(double major, Currency currency);
// All digits: "$123,114,108.00", without the decimals where they are zero: "$123,114,108".
QString moneyText(double major, Currency currency);
// "62.5", "-3", "1,204.8": one decimal at most; a true minus sign.
QString decimalText(double value);
// "102.0%" from 1.02.
QString rateText(double ratio);
// "24%" from 0.24.
QString shareText(double ratio);
// "2 Jan 2026".
QString dayText(QDate day);
// "2 Jan".
QString shortDayText(QDate day);
// "January 2026".
QString monthText(Month month);
// "Jan".
QString shortMonthText(Month month);

// The en dash that stands for "no value".
inline const QString NoValueText(QChar(u'–'));

} // namespace bellwether
