// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/options.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Options have the documented names and defaults", "[options]")
{
    const Options options;
    QString all;
    for (const QString &name : Options::names()) {
        all += name + u'=' + options.value(name).value() + u' ';
    }
    CHECK(all
        == u"grace_days=30 arr.contracts=all churn.early_losses=exclude "
           u"renewals.count=customers renewals.months=6 health.by=score "_s);
}

TEST_CASE("What an option was set to can be asked back", "[options]")
{
    Options options;
    REQUIRE(options.set(u"grace_days"_s, u"0"_s));
    REQUIRE(options.set(u"arr.contracts"_s, u"term"_s));
    REQUIRE(options.set(u"churn.early_losses"_s, u"include"_s));
    REQUIRE(options.set(u"renewals.count"_s, u"contracts"_s));
    REQUIRE(options.set(u"renewals.months"_s, u"12"_s));
    REQUIRE(options.set(u"health.by"_s, u"status"_s));
    Options expected;
    expected.graceDays = 0;
    expected.arrContracts = Options::ArrContracts::Term;
    expected.earlyLosses = Options::EarlyLosses::Include;
    expected.renewalsCount = Options::RenewalsCount::Contracts;
    expected.renewalsMonths = 12;
    expected.healthBy = Options::HealthBy::Status;
    CHECK(options == expected);
    CHECK(options.value(u"health.by"_s) == u"status"_s);
}

TEST_CASE("A refused value changes nothing and names what is possible", "[options]")
{
    Options options;
    const auto refused = options.set(u"renewals.months"_s, u"7"_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::InvalidInput);
    CHECK(refused.error().subject == u"renewals.months"_s);
    CHECK(refused.error().detail == u"6, 3, 12"_s);
    CHECK_FALSE(options.set(u"grace_days"_s, u"-1"_s));
    CHECK_FALSE(options.set(u"grace_days"_s, u"soon"_s));
    CHECK_FALSE(options.set(u"health.by"_s, u""_s));
    CHECK_FALSE(options.set(u"no.such"_s, u"1"_s));
    CHECK_FALSE(options.value(u"no.such"_s));
    CHECK(options == Options());
}

TEST_CASE("A book's options are those it can read", "[options]")
{
    Settings settings;
    settings.values[u"option.health.by"_s] = u"status"_s;
    settings.values[u"option.renewals.months"_s] = u"many"_s;
    Options expected;
    expected.healthBy = Options::HealthBy::Status;
    CHECK(Options::of(settings) == expected);
}
