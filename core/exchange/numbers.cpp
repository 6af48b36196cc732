// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/numbers.h"

#include "core/base/numbertext.h"
#include "core/exchange/digits.h"

#include <QString>

#include <algorithm>
#include <limits>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MostDigits = 18; // always fit into 64 bits

bool isMinus(QChar c)
{
    return c == u'-' || c == u'\u2212' || c == u'\u2013';
}

// Separators of groups that are never a decimal mark.
bool isPlainSeparator(QChar c)
{
    return c.isSpace() || c == u'\'' || c == u'\u2019' || c == u'\u00b4';
}

// A number without what stands around it: "1.234,50" of "-1.234,50 €".
struct Core
{
    QStringView body;
    bool isNegative = false;
    int power = 0; // of ten: 3 for "250k"
    bool isPercent = false;
    std::optional<Currency> currency;
};

std::optional<int> powerOf(QStringView word)
{
    struct Magnitude
    {
        QLatin1StringView word;
        int power;
    };
    for (const Magnitude &known : {Magnitude{"k"_L1, 3}, Magnitude{"tsd"_L1, 3},
             Magnitude{"m"_L1, 6}, Magnitude{"mn"_L1, 6}, Magnitude{"mio"_L1, 6},
             Magnitude{"b"_L1, 9}, Magnitude{"bn"_L1, 9}, Magnitude{"mrd"_L1, 9}}) {
        if (word.compare(known.word, Qt::CaseInsensitive) == 0) {
            return known.power;
        }
    }
    return std::nullopt;
}

// Dollar signs say "some dollar": no currency, and no fault either.
bool isDollar(QStringView word)
{
    return word == u"$" || word.compare("us$"_L1, Qt::CaseInsensitive) == 0
        || word.compare("usd$"_L1, Qt::CaseInsensitive) == 0;
}

// Reads the words and signs before or after the digits. False: something that no number has.
bool readSurroundings(QStringView text, bool isSuffix, Core &core)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c.isSpace() || c == u'+' || c == u'(' || c == u')' || (c == u'.' && isSuffix)) {
            ++at;
        } else if (isMinus(c)) {
            core.isNegative = true;
            ++at;
        } else if (c == u'%') {
            core.isPercent = true;
            ++at;
        } else {
            const qsizetype from = at;
            const bool isWord = c.isLetter();
            while (at < text.size()
                && (isWord ? text[at].isLetter() || text[at] == u'$'
                           : text[at].category() == QChar::Symbol_Currency && at == from)) {
                ++at;
            }
            const QStringView word = text.sliced(from, at - from);
            const auto power = isSuffix ? powerOf(word) : std::nullopt;
            const auto currency = currencyFromText(word);
            if (word.isEmpty() || (!power && !currency && !isDollar(word))) {
                return false;
            }
            core.power += power.value_or(0);
            core.currency = currency ? currency : core.currency;
        }
    }
    return true;
}

std::optional<Core> coreOf(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u'\'')) {
        text = text.sliced(1); // a spreadsheet's mark for "this is text"
    }
    const auto first = std::find_if(text.begin(), text.end(), isAsciiDigit);
    if (first == text.end() || text.size() > 64) {
        return std::nullopt;
    }
    qsizetype from = first - text.begin();
    qsizetype to = text.size();
    while (!isAsciiDigit(text[to - 1])) {
        --to;
    }
    // ".5" begins with its mark.
    if (from > 0 && (text[from - 1] == u'.' || text[from - 1] == u',')) {
        --from;
    }
    Core core;
    core.body = text.sliced(from, to - from);
    const QStringView before = text.first(from);
    const QStringView after = text.sliced(to);
    if (!readSurroundings(before, false, core) || !readSurroundings(after, true, core)
        || before.count(u'(') != after.count(u')') || before.count(u'(') > 1
        || after.contains(u'(')) {
        return std::nullopt;
    }
    core.isNegative = core.isNegative || before.contains(u'(');
    return core;
}

// The mark that the value alone proves.
std::optional<DecimalMark> ownMark(QStringView body)
{
    const qsizetype points = body.count(u'.');
    const qsizetype commas = body.count(u',');
    if (points + commas == 0) {
        return std::nullopt;
    }
    if (points > 0 && commas > 0) {
        return body.lastIndexOf(u'.') > body.lastIndexOf(u',') ? DecimalMark::Point
                                                               : DecimalMark::Comma;
    }
    const DecimalMark present = points > 0 ? DecimalMark::Point : DecimalMark::Comma;
    const DecimalMark other = points > 0 ? DecimalMark::Comma : DecimalMark::Point;
    if (points + commas > 1) {
        return other; // 1.234.567: a mark stands only once
    }
    const qsizetype at = points > 0 ? body.indexOf(u'.') : body.indexOf(u',');
    const bool hasPlainGroups = std::any_of(body.begin(), body.end(), isPlainSeparator);
    const bool couldBeGroup =
        body.size() - at - 1 == 3 && at >= 1 && at <= 3 && body[0] != u'0' && !hasPlainGroups;
    return couldBeGroup ? std::nullopt : std::optional(present);
}

// Groups of three, and of two before the last one as in India; one separator throughout.
bool isWellGrouped(QStringView whole)
{
    std::optional<QChar> separator;
    qsizetype sinceSeparator = 0;
    for (const QChar c : whole) {
        if (isAsciiDigit(c)) {
            ++sinceSeparator;
            continue;
        }
        const bool isFirst = !separator;
        if ((!isFirst && c != *separator) || sinceSeparator == 0 || sinceSeparator > 3
            || (!isFirst && sinceSeparator < 2)) {
            return false;
        }
        separator = c;
        sinceSeparator = 0;
    }
    return !separator || sinceSeparator == 3;
}

std::optional<Decimal> decimalOf(QStringView body, DecimalMark mark)
{
    const QChar point = mark == DecimalMark::Point ? u'.' : u',';
    const QChar group = mark == DecimalMark::Point ? u',' : u'.';
    const qsizetype at = body.lastIndexOf(point);
    const QStringView whole = at < 0 ? body : body.first(at);
    const QStringView fraction = at < 0 ? QStringView() : body.sliced(at + 1);
    const bool isClean = std::all_of(whole.begin(), whole.end(),
        [&](QChar c) { return isAsciiDigit(c) || c == group || isPlainSeparator(c); });
    if (!isClean || !isWellGrouped(whole)
        || !std::all_of(fraction.begin(), fraction.end(), isAsciiDigit)) {
        return std::nullopt;
    }
    Decimal value;
    int digits = 0;
    for (const QChar c : whole) {
        if (isAsciiDigit(c)) {
            if (digits == MostDigits) {
                return std::nullopt;
            }
            value.digits = value.digits * 10 + (c.unicode() - u'0');
            digits += value.digits > 0 ? 1 : 0;
        }
    }
    for (const QChar c : fraction) {
        if (digits == MostDigits) {
            break; // far behind anything that money or counts have
        }
        value.digits = value.digits * 10 + (c.unicode() - u'0');
        ++value.decimals;
        digits += value.digits > 0 ? 1 : 0;
    }
    return value;
}

std::optional<std::int64_t> timesPowerOfTen(std::int64_t value, int power)
{
    for (; power > 0; --power) {
        if (value > std::numeric_limits<std::int64_t>::max() / 10
            || value < std::numeric_limits<std::int64_t>::min() / 10) {
            return std::nullopt;
        }
        value *= 10;
    }
    return value;
}

} // namespace

std::optional<NumberReading> readNumber(QStringView text, std::optional<DecimalMark> mark)
{
    const auto core = coreOf(text);
    if (!core) {
        return std::nullopt;
    }
    const bool hasMark = core->body.contains(u'.') || core->body.contains(u',');
    const auto own = ownMark(core->body);
    const bool isAmbiguous = hasMark && !own && !mark;
    const DecimalMark grouping =
        core->body.contains(u'.') ? DecimalMark::Comma : DecimalMark::Point;
    const DecimalMark used = mark.value_or(own.value_or(grouping));
    auto value = decimalOf(core->body, used);
    if (!value) {
        return std::nullopt;
    }
    const int shift = std::min(core->power, value->decimals);
    value->decimals -= shift;
    const auto digits = timesPowerOfTen(value->digits, core->power - shift);
    if (!digits) {
        return std::nullopt;
    }
    value->digits = core->isNegative ? -*digits : *digits;
    return NumberReading{*value, core->currency, core->isPercent, isAmbiguous};
}

bool isBlankWord(QStringView text)
{
    text = text.trimmed();
    if (text.size() > 4) {
        return false;
    }
    return text.isEmpty() || text == u"-" || text == u"\u2013" || text == u"\u2014"
        || text.compare("n/a"_L1, Qt::CaseInsensitive) == 0 || text == u"#N/A"
        || text.compare("null"_L1, Qt::CaseInsensitive) == 0;
}

std::optional<std::int64_t> scaled(Decimal value, int decimals)
{
    if (decimals >= value.decimals) {
        return timesPowerOfTen(value.digits, decimals - value.decimals);
    }
    const auto divisor = timesPowerOfTen(1, value.decimals - decimals);
    return divisor ? roundedQuotient(value.digits, *divisor) : 0;
}

void NumberEvidence::add(QStringView text)
{
    const auto core = coreOf(text);
    if (!core || !readNumber(text, std::nullopt)) {
        return;
    }
    ++m_numbers;
    if (const auto mark = ownMark(core->body)) {
        ++(mark == DecimalMark::Point ? m_points : m_commas);
    }
}

std::optional<DecimalMark> NumberEvidence::mark() const
{
    if ((m_points > 0) == (m_commas > 0)) {
        return std::nullopt;
    }
    return m_points > 0 ? DecimalMark::Point : DecimalMark::Comma;
}

std::optional<Currency> currencyFromText(QStringView text)
{
    static const QString Codes =
        u" AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN "
        "BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD "
        "FKP "
        "GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES "
        "KGS "
        "KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR "
        "MVR "
        "MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB "
        "RWF "
        "SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD "
        "TWD "
        "TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL "_s;
    text = text.trimmed();
    if (text.size() == 1) {
        struct Sign
        {
            char16_t sign;
            QLatin1StringView code;
        };
        for (const Sign &known : {Sign{u'€', "EUR"_L1}, Sign{u'£', "GBP"_L1}, Sign{u'₹', "INR"_L1},
                 Sign{u'₩', "KRW"_L1}, Sign{u'₪', "ILS"_L1}, Sign{u'₫', "VND"_L1},
                 Sign{u'₴', "UAH"_L1}, Sign{u'₺', "TRY"_L1}}) {
            if (text[0] == known.sign) {
                return Currency::fromCode(QString(known.code));
            }
        }
        return std::nullopt;
    }
    const auto currency = Currency::fromCode(text);
    return currency && Codes.contains(u' ' + currency->code() + u' ') ? currency : std::nullopt;
}

} // namespace bellwether
