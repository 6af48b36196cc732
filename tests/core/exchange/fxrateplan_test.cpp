// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/fxrateplan.h"

#include "tests/core/exchange/changetext.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Rates hold from their day on", "[import]")
{
    CHECK(imported("currency,date,rate\n"
                   "EUR,2025-01-01,1.085\n"
                   "EUR,2025-01-01,1.09\n"
                   "GBP,2025-01-01,1.25\n"
                   "USD,2025-01-01,1\n"
                   "USD,2025-02-01,2\n"
                   "XXQ,2025-01-01,2\n"
                   "CHF,2025-01-01,0\n")
        == u"fx_rates: rows 7: 2 added, 0 changed, 1 unchanged, 4 rejected, 0 skipped\n"
           "3 rejected DuplicateKey [currency] [currency] [EUR]\n"
           "6 rejected RateOfBaseCurrency [fx.rate] [rate] [2] [USD]\n"
           "7 rejected UnknownCurrency [currency] [currency] [XXQ]\n"
           "8 rejected OutOfRange [fx.rate] [rate] [0] [0.000000001–1000000]\n"
           "rate EUR 2025-01-01 1085000000\n"
           "rate GBP 2025-01-01 1250000000\n"_s);
}
