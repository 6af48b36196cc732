// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/numbers.h"

#include "core/exchange/flags.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString read(const QString &text, std::optional<DecimalMark> mark = std::nullopt)
{
    const auto number = readNumber(text, mark);
    if (!number) {
        return u"no number"_s;
    }
    QString shown = QString::number(number->value.digits);
    shown +=
        number->value.decimals > 0 ? u"e-"_s + QString::number(number->value.decimals) : QString();
    shown += number->isPercent ? u" %"_s : QString();
    shown += number->currency ? u" "_s + number->currency->code() : QString();
    return number->isAmbiguous ? shown + u" ?"_s : shown;
}

std::optional<DecimalMark> markOf(const QStringList &values)
{
    NumberEvidence evidence;
    for (const QString &value : values) {
        evidence.add(value);
    }
    return evidence.mark();
}

} // namespace

TEST_CASE("Numbers are read exactly, however they are written", "[numbers]")
{
    const std::pair<QString, QString> cases[] = {
        {u"0"_s, u"0"_s},
        {u"-0"_s, u"0"_s},
        {u"1234"_s, u"1234"_s},
        {u"01"_s, u"1"_s},
        {u".5"_s, u"5e-1"_s},
        {u"1,234.50"_s, u"123450e-2"_s},
        {u"1.234,50"_s, u"123450e-2"_s},
        {u"1 234,50"_s, u"123450e-2"_s},
        {u"1\u00a0234,50"_s, u"123450e-2"_s},
        {u"1\u202f234,50"_s, u"123450e-2"_s},
        {u"1'234.50"_s, u"123450e-2"_s},
        {u"1’234’567.5"_s, u"12345675e-1"_s},
        {u"1,00,000.00"_s, u"10000000e-2"_s},
        {u"200.000.000"_s, u"200000000"_s},
        {u"1,7"_s, u"17e-1"_s},
        {u"0.125"_s, u"125e-3"_s},
        {u"1234.567"_s, u"1234567e-3"_s},
        {u"(500)"_s, u"-500"_s},
        {u"($1,500.00)"_s, u"-150000e-2"_s},
        {u"-500"_s, u"-500"_s},
        {u"−500"_s, u"-500"_s},
        {u"500-"_s, u"-500"_s},
        {u"'-500"_s, u"-500"_s},
        {u"$1,234.50"_s, u"123450e-2"_s},
        {u"-$20"_s, u"-20"_s},
        {u"US$ 20"_s, u"20"_s},
        {u"1.234,50 €"_s, u"123450e-2 EUR"_s},
        {u"€20"_s, u"20 EUR"_s},
        {u"USD 1234.5"_s, u"12345e-1 USD"_s},
        {u"1234.5 gbp"_s, u"12345e-1 GBP"_s},
        {u"250k"_s, u"250000"_s},
        {u"1.2M"_s, u"1200000"_s},
        {u"1.25 k€"_s, u"1250 EUR"_s},
        {u"$1.5bn"_s, u"1500000000"_s},
        {u"15 %"_s, u"15 %"_s},
        {u"1,234"_s, u"1234 ?"_s},
        {u"1.234"_s, u"1234 ?"_s},
        {u"999999999999999999"_s, u"999999999999999999"_s},
    };
    for (const auto &[text, value] : cases) {
        CHECK(std::pair(text, read(text)) == std::pair(text, value));
    }
}

TEST_CASE("What is no exact number is refused", "[numbers]")
{
    for (const QString &text :
        {u""_s, u"-"_s, u"NaN"_s, u"inf"_s, u"1e5"_s, u"1.23E+17"_s, u"4,2O0"_s, u"twelve"_s,
            u"12 apples"_s, u"1,23,4"_s, u"1.2.3"_s, u"1,2,3.4"_s, u"12/31"_s, u"(500"_s, u"500)"_s,
            u"--5x"_s, u"12345678901234567890"_s, u"999999999999999bn"_s, u"0x1F"_s, u"1_000"_s}) {
        CHECK(std::pair(text, read(text)) == std::pair(text, u"no number"_s));
    }
}

TEST_CASE("The column decides what a lone separator means", "[numbers]")
{
    CHECK(markOf({u"1.234"_s, u"12,50"_s}) == DecimalMark::Comma);
    CHECK(markOf({u"1,234"_s, u"12.50"_s}) == DecimalMark::Point);
    CHECK(markOf({u"1,7"_s, u"200.000.000"_s}) == DecimalMark::Comma);
    CHECK(markOf({u"1.234"_s, u"2.500"_s}) == std::nullopt);
    CHECK(markOf({u"12,50"_s, u"12.50"_s}) == std::nullopt);
    CHECK(read(u"1.234"_s, DecimalMark::Comma) == u"1234"_s);
    CHECK(read(u"1.234"_s, DecimalMark::Point) == u"1234e-3"_s);
    CHECK(read(u"1,234"_s, DecimalMark::Point) == u"1234"_s);
    CHECK(read(u"12,50"_s, DecimalMark::Point) == u"no number"_s);
}

TEST_CASE("Decimals become minor units half away from zero", "[numbers]")
{
    CHECK(scaled({12345, 1}, 2) == 123450);
    CHECK(scaled({12345, 3}, 2) == 1235);
    CHECK(scaled({-12345, 3}, 2) == -1235);
    CHECK(scaled({12344, 3}, 2) == 1234);
    CHECK(scaled({5, 1}, 0) == 1);
    CHECK(scaled({9'000'000'000'000'000'000, 0}, 2) == std::nullopt);
}

TEST_CASE("Dashes and null words are empty cells, and NA is Namibia", "[numbers]")
{
    for (const QString &text : {u""_s, u"-"_s, u"–"_s, u"n/a"_s, u"N/A"_s, u"#N/A"_s, u"NULL"_s}) {
        CHECK(isBlankWord(text));
    }
    for (const QString &text : {u"NA"_s, u"0"_s, u"None"_s, u"--"_s, u"Nullmann"_s}) {
        CHECK_FALSE(isBlankWord(text));
    }
}

TEST_CASE("Currencies are known by code and by sign", "[numbers]")
{
    CHECK(currencyFromText(u"eur")->code() == u"EUR"_s);
    CHECK(currencyFromText(u"£")->code() == u"GBP"_s);
    CHECK_FALSE(currencyFromText(u"$"));
    CHECK_FALSE(currencyFromText(u"ABC"));
    CHECK_FALSE(currencyFromText(u"Euro"));
}

TEST_CASE("Flags are read in the words of several systems", "[numbers]")
{
    for (const QString &text :
        {u"true"_s, u"TRUE"_s, u"Yes"_s, u"1"_s, u"ja"_s, u" y "_s, u"x"_s}) {
        CHECK(readFlag(text) == true);
    }
    for (const QString &text : {u"False"_s, u"no"_s, u"0"_s, u"nein"_s, u"N"_s}) {
        CHECK(readFlag(text) == false);
    }
    for (const QString &text : {u""_s, u"maybe"_s, u"2"_s, u"Active"_s}) {
        CHECK(readFlag(text) == std::nullopt);
    }
}
