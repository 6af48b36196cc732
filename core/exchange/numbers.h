// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"

#include <QStringView>

#include <cstdint>
#include <optional>

namespace bellwether {

// An exact decimal: digits ÷ 10^decimals.
struct Decimal
{
    std::int64_t digits = 0;
    int decimals = 0;

    bool operator==(const Decimal &) const = default;
};

enum class DecimalMark
{
    Point,
    Comma
};

// One number as somebody wrote it.
struct NumberReading
{
    Decimal value;
    std::optional<Currency> currency; // where a sign or code says which one; "$" alone does not
    bool isPercent = false;
    // Nobody knows whether "1.234" is above a thousand or above one; the value is the thousand.
    bool isAmbiguous = false;
};

// Reads "1,234.50", "1.234,50", "1 234,50" (any kind of space), "1'234.50", "(500)", "500-",
// "$1,234", "1.234,50 €", "USD 12", "250k", "1.2M", "15 %". Nothing for words, "NaN", "inf", "1e5",
// and more digits than 64 bits hold. `mark` is the decimal mark of the column where it is known.
std::optional<NumberReading> readNumber(QStringView text, std::optional<DecimalMark> mark);

// The dashes and words that stand for an empty cell: "-", "n/a", "NULL", "#N/A".
bool isBlankWord(QStringView text);

// The decimal as an integer of 10^-decimals, rounded half away from zero; nothing beyond 64 bits.
std::optional<std::int64_t> scaled(Decimal value, int decimals);

// What all values of one column together say about the decimal mark.
class NumberEvidence
{
public:
    void add(QStringView text);

    // Nothing while every value fits both, or when they contradict each other.
    std::optional<DecimalMark> mark() const;
    int numbers() const { return m_numbers; }

private:
    int m_numbers = 0;
    int m_points = 0;
    int m_commas = 0;
};

// A currency from its ISO code ("eur") or a sign that only one currency has ("€").
std::optional<Currency> currencyFromText(QStringView text);

} // namespace bellwether
