// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/healthstatus.h"
#include "core/book/scope.h"
#include "core/book/settings.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("What was never set has a default", "[settings]")
{
    Settings settings;
    CHECK(settings.bookName().isEmpty());
    CHECK(settings.baseCurrency() == Currency());
    CHECK_FALSE(settings.currentMember());
    settings.values[SettingKey::BaseCurrency] = u"EUR"_s;
    settings.values[SettingKey::CurrentMember] = u"7"_s;
    CHECK(settings.baseCurrency().code() == u"EUR"_s);
    CHECK(settings.currentMember() == TeamMemberId{7});
    settings.values[SettingKey::BaseCurrency] = u"money"_s;
    settings.values[SettingKey::CurrentMember] = u"me"_s;
    CHECK(settings.baseCurrency() == Currency());
    CHECK_FALSE(settings.currentMember());
}

TEST_CASE("Levels are read as they are written", "[settings]")
{
    for (const auto status : {HealthStatus::NotSet, HealthStatus::Struggling, HealthStatus::Steady,
             HealthStatus::Healthy, HealthStatus::Thriving}) {
        CHECK(fromSnakeCase<HealthStatus>(snakeCase(status)) == status);
    }
    for (const auto band : {HealthBand::NoScore, HealthBand::AtRisk, HealthBand::NeedsAttention,
             HealthBand::Satisfactory}) {
        CHECK(fromSnakeCase<HealthBand>(snakeCase(band)) == band);
    }
    CHECK_FALSE(fromSnakeCase<HealthStatus>(u"Healthy"));
    CHECK_FALSE(fromSnakeCase<HealthBand>(u""));
    CHECK(snakeCase(CompanyKind::SaaS) == u"saas"_s);
}
