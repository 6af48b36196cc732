// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"

#include <QLocale>

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QChar Minus(u'−');

QString grouped(double magnitude, int decimals)
{
    QLocale english(QLocale::English, QLocale::UnitedStates);
    return english.toString(magnitude, 'f', decimals);
}

QString signedText(double value, const QString &magnitude)
{
    return value < 0 ? Minus + magnitude : magnitude;
}

// QLocale and printf round half to even on the binary value; the program rounds half away from
// zero.
double rounded(double value, int decimals)
{
    const double factor = std::pow(10.0, decimals);
    const double scaled = std::abs(value) * factor;
    // A decimal half such as 1.005 lies a hair below it in binary.
    return std::copysign(std::floor(scaled * (1 + 1e-15) + 0.5) / factor, value);
}

struct Scaled
{
    double value;
    char16_t letter; // 0 below a thousand
};

Scaled scaledDown(double magnitude)
{
    if (magnitude >= 999'500'000) {
        return {magnitude / 1'000'000'000, u'B'};
    }
    if (magnitude >= 999'500) {
        return {magnitude / 1'000'000, u'M'};
    }
    if (magnitude >= 999.5) {
        return {magnitude / 1'000, u'K'};
    }
    return {magnitude, 0};
}

QString withLetter(const QString &digits, char16_t letter)
{
    return letter == 0 ? digits : digits + QChar(letter);
}

int shortDecimals(const Scaled &scaled)
{
    if (scaled.letter == 0) {
        return 0;
    }
    if (scaled.letter != u'K') {
        return 2;
    }
    return scaled.value < 99.95 ? 1 : 0;
}

} // namespace

std::int64_t roundedQuotient(std::int64_t dividend, std::int64_t divisor)
{
    const std::int64_t quotient = dividend / divisor;
    const std::int64_t remainder = std::abs(dividend % divisor);
    if (remainder < std::abs(divisor) - remainder) {
        return quotient;
    }
    return quotient + ((dividend < 0) == (divisor < 0) ? 1 : -1);
}

QString countText(std::int64_t count)
{
    return signedText(static_cast<double>(count), grouped(std::abs(static_cast<double>(count)), 0));
}

QString shortMoneyText(double major, Currency currency)
{
    const Scaled scaled = scaledDown(std::abs(major));
    const int decimals = shortDecimals(scaled);
    const QString digits = grouped(rounded(scaled.value, decimals), decimals);
    return signedText(major, currency.symbol() + withLetter(digits, scaled.letter));
}

QString axisMoneyText(double major, Currency currency)
{
    const Scaled scaled = scaledDown(std::abs(major));
    const double value = rounded(scaled.value, 1);
    const int decimals = value == std::floor(value) ? 0 : 1;
    return signedText(
        major, currency.symbol() + withLetter(grouped(value, decimals), scaled.letter));
}

QString moneyText(double major, Currency currency)
{
    const double magnitude = rounded(std::abs(major), currency.decimals());
    const int decimals = magnitude == std::floor(magnitude) ? 0 : currency.decimals();
    return signedText(major, currency.symbol() + grouped(magnitude, decimals));
}

QString decimalText(double value)
{
    const double magnitude = rounded(std::abs(value), 1);
    const int decimals = magnitude == std::floor(magnitude) ? 0 : 1;
    return signedText(magnitude == 0 ? 0 : value, grouped(magnitude, decimals));
}

QString rateText(double ratio)
{
    const double percent = rounded(ratio * 100, 1);
    return signedText(percent, grouped(std::abs(percent), 1) + u'%');
}

QString shareText(double ratio)
{
    const double percent = rounded(ratio * 100, 0);
    return signedText(percent, grouped(std::abs(percent), 0) + u'%');
}

QString dayText(QDate day)
{
    return QLocale::c().toString(day, u"d MMM yyyy"_s);
}

QString shortDayText(QDate day)
{
    return QLocale::c().toString(day, u"d MMM"_s);
}

QString monthText(Month month)
{
    return QLocale::c().toString(month.firstDay(), u"MMMM yyyy"_s);
}

QString shortMonthText(Month month)
{
    return QLocale::c().toString(month.firstDay(), u"MMM"_s);
}

} // namespace bellwether
