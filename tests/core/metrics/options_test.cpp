// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/options.h"

#include "tests/core/metrics/asking.h"

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
        == u"grace_days=30 risk.refusals=0 arr.contracts=all churn.early_losses=exclude "
           u"renewals.count=customers renewals.months=6 nps.window=90d happiness.window=90d "
           u"csat.window=6m happiness.silent=ignore score.missing=exclude score.min_coverage=0.5 "
           u"score.max_age=90d score.ageing=off health.by=score shares.by=companies "
           u"segment.value=total segment.threshold=median effort.threshold=50 "
           u"alignment.supported=0 alignment.of=applicable opportunity.total=sum "
           u"stack.rank=opportunity adoption.minutes=7 login.preset=default "
           u"subscriptions.span=calendar_year award.tiers=25,50,100 notice.days=90,60,30,7 "
           u"forecast.rate.satisfactory=0.95 forecast.rate.needs_attention=0.8 "
           u"forecast.rate.at_risk=0.4 forecast.rate.no_score=0.8 "
           u"forecast.uplift.satisfactory=0 forecast.uplift.needs_attention=0 "
           u"forecast.uplift.at_risk=0 forecast.uplift.no_score=0 backtest.score=health "
           u"backtest.lead=60 backtest.facts=known "_s);
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

TEST_CASE("Options say which windows, lists and rates they take", "[options]")
{
    Options options = with({{"nps.window", "12m"}, {"award.tiers", "100, 25"},
        {"notice.days", "7,30"}, {"segment.threshold", "1250.5"}, {"forecast.rate.K-1", "0.3"}});
    CHECK(options.npsWindow == Window{12, true});
    CHECK(options.npsWindow.endingOn(day("2025-06-30")).from == day("2024-07-01"));
    CHECK(Window{90}.endingOn(day("2025-06-30")).from == day("2025-04-02"));
    CHECK(options.value(u"award.tiers"_s) == u"25,100"_s);
    CHECK(options.value(u"notice.days"_s) == u"30,7"_s);
    CHECK(options.value(u"segment.threshold"_s) == u"1250.5"_s);
    CHECK(options.value(u"forecast.rate.K-1"_s) == u"0.3"_s);
    for (const auto &[name, value] : std::initializer_list<std::pair<const char *, const char *>>{
             {"nps.window", "0d"}, {"nps.window", "90"}, {"award.tiers", "25;50"},
             {"forecast.rate.at_risk", "1.1"}, {"forecast.rate.K-1", "often"},
             {"alignment.supported", "0.4"}, {"backtest.lead", "45"}, {"score.ageing", "maybe"}}) {
        INFO(name << '=' << value);
        CHECK_FALSE(options.set(QString::fromLatin1(name), QString::fromLatin1(value)));
    }
}
