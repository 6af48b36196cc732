// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scopestack.h"

#include "tests/support/catch.h"

#include <QSignalSpy>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

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

TEST_CASE("S0-02: a remembered range is where the next start begins", "[shell]")
{
    ScopeStack scope(Today);
    scope.beginWith({RangePreset::LastMonth, {}});
    scope.reset();
    CHECK(scope.preset() == RangePreset::LastMonth);
    CHECK(scope.range() == DayRange{QDate(2025, 10, 1), QDate(2025, 10, 31)});
    // Days of one's own that have not come yet are cut off.
    scope.beginWith({RangePreset::Custom, {QDate(2025, 11, 3), QDate(2025, 12, 4)}});
    scope.reset();
    CHECK(scope.range() == DayRange{QDate(2025, 11, 3), Today});
    CHECK_FALSE(scope.canGoBack());
}

TEST_CASE("Ranges have words that come back as the range", "[shell]")
{
    CHECK(rangeWord(RangePreset::LastQuarter, {}) == u"last_quarter"_s);
    CHECK(rangeOfWord(u"last_quarter"_s)->preset == RangePreset::LastQuarter);
    const DayRange own{QDate(2025, 3, 3), QDate(2025, 4, 4)};
    CHECK(rangeWord(RangePreset::Custom, own) == u"2025-03-03/2025-04-04"_s);
    CHECK(rangeOfWord(u"2025-03-03/2025-04-04"_s)->days == own);
    CHECK_FALSE(rangeOfWord(u"next_year"_s));
    CHECK_FALSE(rangeOfWord({}));
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

TEST_CASE("Each change of page, scope or range is one step back", "[shell]")
{
    ScopeStack scope(Today);
    scope.showPage(QStringLiteral("overview"));
    CHECK_FALSE(scope.canGoBack());
    scope.choosePreset(RangePreset::LastMonth);
    Scope struggling;
    struggling.statuses = {HealthStatus::Struggling};
    scope.setScope(struggling, QStringLiteral("Renewals Jan 2026, Struggling"));
    scope.showPage(QStringLiteral("customers"));
    CHECK(scope.place().label == QStringLiteral("Renewals Jan 2026, Struggling"));

    scope.goBack();
    CHECK(scope.page() == QStringLiteral("overview"));
    CHECK(scope.scope() == struggling);
    scope.goBack();
    CHECK(scope.scope() == Scope());
    CHECK(scope.preset() == RangePreset::LastMonth);
    scope.goBack();
    CHECK(scope.preset() == RangePreset::ThisMonth);
    CHECK_FALSE(scope.canGoBack());
    scope.goForward();
    CHECK(scope.preset() == RangePreset::LastMonth);
    scope.choosePreset(RangePreset::Today);
    CHECK_FALSE(scope.canGoForward());
}

TEST_CASE("A page comes back as it was left", "[shell]")
{
    ScopeStack scope(Today);
    scope.showPage(QStringLiteral("overview"));
    int scrolled = 120;
    QObject::connect(&scope, &ScopeStack::leaving, &scope, [&] { scope.keepView(scrolled); });
    QVariant seen;
    QObject::connect(
        &scope, &ScopeStack::returned, &scope, [&](const QVariant &view) { seen = view; });
    scope.showPage(QStringLiteral("customers"));
    scrolled = 40;
    scope.goBack();
    CHECK(seen.toInt() == 120);
    scope.goForward();
    CHECK(seen.toInt() == 40);
}

TEST_CASE("From an earlier day, ranges end on it", "[shell]")
{
    ScopeStack scope(Today);
    scope.chooseDays({QDate(2025, 10, 1), QDate(2025, 10, 31)});
    scope.lookBack(QDate(2025, 3, 3), false);
    CHECK(scope.today() == QDate(2025, 3, 3));
    CHECK(scope.range() == DayRange{QDate(2025, 3, 1), QDate(2025, 3, 3)});
    CHECK_FALSE(scope.rangeBeside(1));
    scope.lookBack(Today, true);
    CHECK(scope.today() == Today);
    CHECK_FALSE(scope.isAsKnown());
    scope.goBack();
    CHECK(scope.today() == QDate(2025, 3, 3));
}
