// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Quotients are rounded half away from zero", "[numbers]")
{
    CHECK(roundedQuotient(5, 2) == 3);
    CHECK(roundedQuotient(-5, 2) == -3);
    CHECK(roundedQuotient(7, 3) == 2);
    CHECK(roundedQuotient(-1, 2) == -1);
    CHECK(roundedQuotient(0, 12) == 0);
    CHECK(roundedQuotient(-10, 4) == -3);
}

TEST_CASE("Short money keeps about three digits", "[numbers]")
{
    const Currency dollars;
    CHECK(shortMoneyText(8'270'000, dollars) == u"$8.27M"_s);
    CHECK(shortMoneyText(661'000, dollars) == u"$661K"_s);
    CHECK(shortMoneyText(56'900, dollars) == u"$56.9K"_s);
    CHECK(shortMoneyText(560, dollars) == u"$560"_s);
    CHECK(shortMoneyText(999'600, dollars) == u"$1.00M"_s);
    CHECK(shortMoneyText(0, dollars) == u"$0"_s);
    CHECK(shortMoneyText(-2'500, dollars) == u"−$2.5K"_s);
}

TEST_CASE("Axis money has one decimal at most", "[numbers]")
{
    const Currency dollars;
    CHECK(axisMoneyText(0, dollars) == u"$0"_s);
    CHECK(axisMoneyText(500'000, dollars) == u"$500K"_s);
    CHECK(axisMoneyText(1'250'000, dollars) == u"$1.3M"_s);
}

TEST_CASE("Money in full shows decimals only where there are some", "[numbers]")
{
    CHECK(moneyText(123'114'108, Currency()) == u"$123,114,108"_s);
    CHECK(moneyText(400.49, Currency()) == u"$400.49"_s);
    CHECK(moneyText(-0.5, *Currency::fromCode(u"eur")) == u"−€0.50"_s);
    CHECK(moneyText(1500, *Currency::fromCode(u"JPY")) == u"¥1,500"_s);
}

TEST_CASE("Rates have one decimal, shares none, both the true minus sign", "[numbers]")
{
    CHECK(rateText(1.02) == u"102.0%"_s);
    CHECK(rateText(0.78125) == u"78.1%"_s);
    CHECK(rateText(-0.052) == u"−5.2%"_s);
    CHECK(shareText(0.24) == u"24%"_s);
    CHECK(countText(1828) == u"1,828"_s);
    CHECK(countText(-23) == u"−23"_s);
}
