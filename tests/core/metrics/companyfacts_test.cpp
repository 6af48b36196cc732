// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/companyfacts.h"

#include "tests/core/metrics/asking.h"

#include <QStringList>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// "Acme saas, Globex churned" of those that count
QString kinds(const BookPointer &book, const char *asOf, const Options &options = {})
{
    const auto facts = CompanyFacts::of(book, nullptr, options, day(asOf));
    QStringList texts;
    for (std::size_t row = 0; row < facts->size(); ++row) {
        texts += facts->company(row).name + u' ' + snakeCase(facts->kinds[row]);
    }
    return texts.join(u", "_s);
}

QString inScope(const BookPointer &book, const char *asOf, const Scope &scope)
{
    const auto facts = CompanyFacts::of(book, nullptr, Options(), day(asOf));
    const Mask mask = maskOf(*facts, scope);
    QStringList names;
    for (std::size_t row = 0; row < facts->size(); ++row) {
        if (mask[row]) {
            names += facts->company(row).name;
        }
    }
    return names.join(u", "_s);
}

} // namespace

TEST_CASE("F-KIND: one-time work makes a regular customer", "[facts]")
{
    CHECK(kinds(fixtureF1(), "2025-06-30")
        == u"A Acorn saas, B Birch saas, C Cedar saas, D Dogwood churned, E Elm saas, F Fir saas, "
           u"G Gorse regular"_s);
}

TEST_CASE("F-KIND: a lapsed customer is churned once the grace days are over", "[facts]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2024-04-01 | 2025-03-31 | 1,200
    )");
    CHECK(kinds(book, "2025-03-31") == u"Acme saas"_s);
    CHECK(kinds(book, "2025-04-30") == u"Acme saas"_s);
    CHECK(kinds(book, "2025-05-01") == u"Acme churned"_s);
    CHECK(kinds(book, "2025-04-01", with({{"grace_days", "0"}})) == u"Acme churned"_s);
}

TEST_CASE("F-KIND: who comes back within the grace days was never churned", "[facts]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2024-04-01 | 2025-03-31 | 1,200
        Acme    | 2025-05-01 | 2026-04-30 | 1,200
        Globex  | 2024-04-01 | 2025-03-31 | 1,200
        Globex  | 2025-05-02 | 2026-04-30 | 1,200
    )");
    CHECK(kinds(book, "2025-04-30") == u"Acme saas, Globex saas"_s);
    CHECK(kinds(book, "2025-05-01") == u"Acme saas, Globex churned"_s);
    CHECK(kinds(book, "2025-05-02") == u"Acme saas, Globex saas"_s);
}

TEST_CASE("F-KIND: a churn record counts until a recurring line starts after it", "[facts]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | flags
        Acme    | 2024-01-01 | 2025-12-31 | 1,200  |
        Acme    | 2025-03-01 | 2025-03-31 | 5,000  | one-time
        Acme    | 2025-06-01 | 2025-12-31 | 1,200  |
        churn:
        company | day
        Acme    | 2025-02-01
        Globex  | 2025-02-01
    )");
    CHECK(kinds(book, "2025-01-31") == u"Acme saas"_s);
    CHECK(kinds(book, "2025-02-01") == u"Acme churned, Globex churned"_s);
    CHECK(kinds(book, "2025-05-31") == u"Acme churned, Globex churned"_s);
    CHECK(kinds(book, "2025-06-01") == u"Acme saas, Globex churned"_s);
}

TEST_CASE("F-KIND: a free subscription makes a SaaS customer", "[facts]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end | amount | months
        Acme    | 2024-01-01 | -   | 0      | 1
    )");
    CHECK(kinds(book, "2025-01-01") == u"Acme saas"_s);
}

TEST_CASE("F-KIND: a company counts from its customer-since day, first fact, or always", "[facts]")
{
    const auto book = bookFrom(R"(
        companies:
        name   | since
        Since  | 2024-03-01
        Fact   | -
        Always | -
        contracts:
        company | start      | end        | amount
        Since   | 2024-01-01 | 2024-12-31 | 1,200
        Fact    | 2024-05-01 | 2024-12-31 | 1,200
        statuses:
        company | day        | status
        Fact    | 2024-04-01 | steady
        contacts:
        company | name | since
        Always  | Ann  | 2024-06-01
    )");
    CHECK(kinds(book, "2024-02-29") == u"Always regular"_s);
    CHECK(kinds(book, "2024-03-01") == u"Since saas, Always regular"_s);
    CHECK(kinds(book, "2024-04-01") == u"Since saas, Fact regular, Always regular"_s);
    CHECK(kinds(book, "2024-05-01") == u"Since saas, Fact saas, Always regular"_s);
}

TEST_CASE("The latest status up to the day holds, the later entry of one day", "[facts]")
{
    const auto book = bookFrom(R"(
        companies:
        name
        Acme
        statuses:
        company | day        | status
        Acme    | 2025-03-01 | healthy
        Acme    | 2025-01-01 | steady
        Acme    | 2025-03-01 | struggling
        Acme    | 2025-06-01 | thriving
    )");
    const auto statusOn = [&](const char *asOf) {
        return snakeCase(CompanyFacts::of(book, nullptr, Options(), day(asOf))->statuses.front());
    };
    CHECK(statusOn("2025-02-28") == u"steady"_s);
    CHECK(statusOn("2025-03-01") == u"struggling"_s);
    CHECK(statusOn("2025-06-01") == u"thriving"_s);
}

TEST_CASE("F-HEALTH: without metric values there is no score", "[facts]")
{
    const auto facts = CompanyFacts::of(fixtureF1(), nullptr, Options(), day("2025-06-30"));
    CHECK(std::count(facts->bands().begin(), facts->bands().end(), HealthBand::NoScore) == 7);
}

TEST_CASE("T-47: who is whose CSM is asked as of the day", "[facts]")
{
    const auto book = bookFrom(R"(
        team:
        name | role
        Ann  | csm
        Mia  | csm
        companies:
        name   | csm                       | manager | premium
        Acme   | Ann; Mia from 2025-04-01  | Mia     | from 2025-05-01
        Globex | Ann                       | -       | yes
        Hooli  | -                         | -       | -
    )");
    Scope scope;
    scope.csms = {TeamMemberId{2}};
    CHECK(inScope(book, "2025-03-31", scope).isEmpty());
    CHECK(inScope(book, "2025-04-01", scope) == u"Acme"_s);
    scope.csms = {TeamMemberId{1}, TeamMemberId()};
    CHECK(inScope(book, "2025-04-01", scope) == u"Globex, Hooli"_s);
    scope.isPremium = true;
    CHECK(inScope(book, "2025-04-01", scope) == u"Globex"_s);
    CHECK(inScope(book, "2025-05-01", scopeOf<&Scope::isPremium>(true)) == u"Acme, Globex"_s);
    CHECK(inScope(book, "2025-05-01", scopeOf<&Scope::accountManagers>({TeamMemberId{2}}))
        == u"Acme"_s);
}

TEST_CASE("Values of a field mean or, fields mean and, an empty scope takes everybody", "[facts]")
{
    const BookPointer book = fixtureF1();
    CHECK(inScope(book, "2025-06-30", Scope())
        == u"A Acorn, B Birch, C Cedar, D Dogwood, E Elm, F Fir, G Gorse"_s);
    Scope scope;
    scope.statuses = {HealthStatus::Struggling, HealthStatus::Healthy};
    CHECK(inScope(book, "2025-06-30", scope) == u"A Acorn, B Birch, E Elm"_s);
    scope.companies = {companyNamed(*book, "E Elm"), companyNamed(*book, "F Fir")};
    CHECK(inScope(book, "2025-06-30", scope) == u"E Elm"_s);
    CHECK(inScope(book, "2025-06-30", scopeOf<&Scope::kinds>({CompanyKind::Regular}))
        == u"G Gorse"_s);
    CHECK(inScope(book, "2025-06-30", scopeOf<&Scope::bands>({HealthBand::AtRisk})).isEmpty());
}
