// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace bellwether {

// An ISO 4217 code. Amounts are integers in the currency's minor unit: cents for USD, yen for JPY.
class Currency
{
public:
    constexpr Currency() = default; // USD

    // The currency of a three-letter code in either case; nothing when it is not three letters.
    static std::optional<Currency> fromCode(QStringView code);

    QString code() const;

    // Decimals of the major unit: 2 for most, 0 for JPY, 3 for KWD.
    int decimals() const;
    // Minor units in one major unit: 100 for USD.
    std::int64_t minorPerMajor() const;
    // The sign written before an amount: "$", "€"; the code and a space where no sign is common.
    QString symbol() const;

    auto operator<=>(const Currency &) const = default;

private:
    std::array<char, 3> m_code = {'U', 'S', 'D'};
};

} // namespace bellwether
