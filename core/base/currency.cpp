// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/currency.h"

#include <algorithm>
#include <string_view>

namespace bellwether {

namespace {

using namespace std::literals;

constexpr std::array WithoutDecimals = {"BIF"sv, "CLP"sv, "DJF"sv, "GNF"sv, "ISK"sv, "JPY"sv,
    "KMF"sv, "KRW"sv, "PYG"sv, "RWF"sv, "UGX"sv, "VND"sv, "VUV"sv, "XAF"sv, "XOF"sv, "XPF"sv};
constexpr std::array WithThreeDecimals = {
    "BHD"sv, "IQD"sv, "JOD"sv, "KWD"sv, "LYD"sv, "OMR"sv, "TND"sv};

struct CurrencySign
{
    std::string_view code;
    char16_t sign;
};
constexpr std::array Signs = {CurrencySign{"USD"sv, u'$'}, CurrencySign{"EUR"sv, u'€'},
    CurrencySign{"GBP"sv, u'£'}, CurrencySign{"JPY"sv, u'¥'}, CurrencySign{"INR"sv, u'₹'},
    CurrencySign{"KRW"sv, u'₩'}, CurrencySign{"ILS"sv, u'₪'}, CurrencySign{"VND"sv, u'₫'},
    CurrencySign{"UAH"sv, u'₴'}, CurrencySign{"TRY"sv, u'₺'}};

template <std::size_t N>
bool contains(const std::array<std::string_view, N> &codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

} // namespace

std::optional<Currency> Currency::fromCode(QStringView code)
{
    if (code.size() != 3) {
        return std::nullopt;
    }
    Currency currency;
    for (std::size_t i = 0; i < 3; ++i) {
        const char16_t letter = code[static_cast<qsizetype>(i)].toUpper().unicode();
        if (letter < u'A' || letter > u'Z') {
            return std::nullopt;
        }
        currency.m_code[i] = static_cast<char>(letter);
    }
    return currency;
}

QString Currency::code() const
{
    return QString::fromLatin1(m_code.data(), static_cast<qsizetype>(m_code.size()));
}

int Currency::decimals() const
{
    const std::string_view code(m_code.data(), m_code.size());
    if (contains(WithoutDecimals, code)) {
        return 0;
    }
    return contains(WithThreeDecimals, code) ? 3 : 2;
}

std::int64_t Currency::minorPerMajor() const
{
    constexpr std::array<std::int64_t, 4> Powers = {1, 10, 100, 1000};
    return Powers[static_cast<std::size_t>(decimals())];
}

QString Currency::symbol() const
{
    const std::string_view code(m_code.data(), m_code.size());
    for (const CurrencySign &known : Signs) {
        if (known.code == code) {
            return QString(QChar(known.sign));
        }
    }
    return this->code() + QChar(u'\u00a0');
}

} // namespace bellwether
