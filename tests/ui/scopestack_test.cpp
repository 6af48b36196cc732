// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scopestack.h"

#include "tests/support/catch.h"

#include <QSignalSpy>

using namespace bellwether;

namespace {

const QDate Today(2025, 11, 18);

} // namespace

TEST_CASE("Every start shows this month and everybody", "[shell]")
{
    const ScopeStack scope(Today);
    CHECK(scope.preset() == RangePreset::ThisMonth);
    CHECK(scope.range() == DayRange{QDate(2025, 11, 1), Today});
    CHECK_FALSE(scope.csm());
}

TEST_CASE("The scope follows who I am until another CSM is chosen", "[shell]")
{
    ScopeStack scope(Today);
    scope.followCsm(TeamMemberId{1});
    CHECK(scope.csm() == TeamMemberId{1});
    scope.followCsm(TeamMemberId{2});
    CHECK(scope.csm() == TeamMemberId{2});

    scope.chooseCsm(TeamMemberId{3});
    scope.followCsm(TeamMemberId{1});
    CHECK(scope.csm() == TeamMemberId{3});
    scope.chooseCsm(std::nullopt);
    scope.followCsm(TeamMemberId{1});
    CHECK_FALSE(scope.csm());

    scope.reset();
    scope.followCsm(TeamMemberId{1});
    CHECK(scope.csm() == TeamMemberId{1});
}

TEST_CASE("A scope that stays the same is not announced", "[shell]")
{
    ScopeStack scope(Today);
    QSignalSpy changes(&scope, &ScopeStack::scopeChanged);
    scope.choosePreset(RangePreset::ThisMonth);
    scope.setScope({});
    CHECK(changes.isEmpty());
    scope.choosePreset(RangePreset::LastMonth);
    scope.chooseDays({QDate(2025, 1, 1), QDate(2025, 1, 31)});
    CHECK(changes.size() == 2);
    CHECK(scope.preset() == RangePreset::Custom);
}
