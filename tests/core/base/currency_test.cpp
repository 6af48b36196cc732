// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/currency.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A currency is three letters in either case", "[currency]")
{
    CHECK(Currency::fromCode(u"eur")->code() == u"EUR"_s);
    CHECK(Currency().code() == u"USD"_s);
    for (const QString &text : {u"EU"_s, u"EURO"_s, u"E1R"_s, u"€€€"_s, u""_s}) {
        CHECK_FALSE(Currency::fromCode(text));
    }
}

TEST_CASE("Currencies differ in the decimals of their unit", "[currency]")
{
    CHECK(Currency::fromCode(u"USD")->minorPerMajor() == 100);
    CHECK(Currency::fromCode(u"JPY")->minorPerMajor() == 1);
    CHECK(Currency::fromCode(u"KWD")->minorPerMajor() == 1000);
}

TEST_CASE("A currency without a common sign is written by its code", "[currency]")
{
    CHECK(Currency::fromCode(u"GBP")->symbol() == u"£"_s);
    CHECK(Currency::fromCode(u"CHF")->symbol() == u"CHF\u00a0"_s);
}
