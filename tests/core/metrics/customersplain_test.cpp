// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/ledger.h"
#include "tests/core/metrics/plain/portfolio.h"
#include "tests/core/metrics/plain/scope.h"
#include "tests/core/metrics/worldasking.h"

#include <set>

// Who is a customer of what kind, what each pays, and all that counts customers, against the
// definitions.
using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t Few = 5;

// Companies in scope.
template <typename Function>
void forEachMeant(const Question &question, Function function)
{
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row]) {
            function(question.facts->company(row));
        }
    }
}

bool isSaas(const plain::Ledger &ledger, const Company &company, QDate day)
{
    return ledger.countsFrom(company) <= day && ledger.kind(company.id, day) == CompanyKind::SaaS;
}

std::vector<int> tiersOf(const Book &book)
{
    std::set<int> tiers;
    for (const AwardTier &tier : book.awardTiers()) {
        tiers.insert(tier.count);
    }
    return tiers.empty() ? std::vector{25, 50, 100} : std::vector(tiers.begin(), tiers.end());
}

} // namespace

TEST_CASE("F-KIND, F-ARR: each customer's kind and ARR are what the rows say", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(2 * Few)) {
        const Question question = worldQuestion(seed);
        const CompanyFacts &facts = *question.facts;
        const plain::Ledger ledger(*facts.book, facts.options);
        std::size_t row = 0;
        for (const Company &company : facts.book->companies()) {
            CAPTURE(seed, company.id.value);
            const bool counts = ledger.countsFrom(company) <= facts.day;
            REQUIRE(counts == (facts.rowOf(company.id) != CompanyRows::None));
            if (!counts) {
                continue;
            }
            CHECK(facts.ids[row] == company.id);
            CHECK(facts.kinds[row] == ledger.kind(company.id, facts.day));
            CHECK(facts.yearly[row] == ledger.yearly(company.id, facts.day));
            CHECK(facts.statuses[row] == plain::status(*facts.book, company.id, facts.day));
            CHECK(facts.csms[row] == company.csm.valueAt(facts.day).value_or(TeamMemberId()));
            CHECK(facts.isPremium[row] == company.isPremium.valueAt(facts.day).value_or(false));
            ++row;
        }
        CHECK(row == facts.size());
    }
}

TEST_CASE("S3-82 to S3-86: who is meant by a scope is who has all that its fields name",
    "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(2 * Few)) {
        const Question question = worldQuestion(seed);
        const CompanyFacts &facts = *question.facts;
        const plain::Ledger ledger(*facts.book, facts.options);
        const Scope scope = generatedScope(*facts.book, seed);
        for (std::size_t row = 0; row < facts.size(); ++row) {
            CAPTURE(seed, facts.ids[row].value);
            CHECK(question.mask[row] == plain::isInScope(facts, ledger, row, scope));
        }
    }
}

TEST_CASE("F-TILES: companies and contacts as counted one by one", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const Book &book = *question.facts->book;
        const QDate day = question.range.to;
        const plain::Ledger ledger(book, question.facts->options);
        std::map<CompanyKind, int> kinds;
        int premium = 0;
        int contacts = 0;
        int gone = 0;
        int added = 0;
        forEachMeant(question, [&](const Company &company) {
            ++kinds[ledger.kind(company.id, day)];
            premium += company.isPremium.valueAt(day).value_or(false) ? 1 : 0;
            for (const Contact &contact : book.contacts()) {
                contacts += contact.company == company.id && contact.since.value_or(day) <= day
                        && contact.leftOn.value_or(day) >= day
                    ? 1
                    : 0;
            }
            bool isGone = false;
            for (QDate one = question.range.from; one <= day && !isGone; one = one.addDays(1)) {
                isGone = ledger.becameChurned(company.id, one);
            }
            gone += isGone ? 1 : 0;
            added += question.range.contains(ledger.countsFrom(company)) ? 1 : 0;
        });
        const int saas = kinds[CompanyKind::SaaS];
        const int regular = kinds[CompanyKind::Regular];
        const int churned = kinds[CompanyKind::Churned];
        CAPTURE(seed);
        checkFigure(question, "contacts.total", contacts);
        checkFigure(question, "companies.total", saas + regular + churned);
        checkFigure(question, "companies.active", saas + regular);
        checkFigure(question, "companies.saas", saas);
        checkFigure(question, "companies.regular", regular);
        checkFigure(question, "companies.churned", churned);
        checkFigure(question, "companies.premium", premium);
        checkFigure(question, "companies.churned_in_range", gone);
        checkFigure(question, "companies.new_in_range", added);
    }
}

TEST_CASE("F-ARR: what is paid and what is signed as added line by line", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const QDate day = question.range.to;
        const plain::Ledger ledger(*question.facts->book, question.facts->options);
        std::int64_t yearly = 0;
        std::int64_t later = 0;
        forEachMeant(question, [&](const Company &company) {
            yearly += ledger.yearly(company.id, day);
            later += ledger.signedAfter(company.id, day);
        });
        if (const auto upcoming = question.facts->upcoming) {
            for (std::size_t row = 0; row < upcoming->size(); ++row) {
                CHECK(ledger.countsFrom(upcoming->company(row)) > day);
                later +=
                    question.upcomingMask[row] ? ledger.signedAfter(upcoming->ids[row], day) : 0;
            }
        }
        CAPTURE(seed);
        checkFigure(question, "arr.total", inMajor(yearly));
        checkRounded(figure(question, "mrr.total").value, inMajor(yearly) / 12);
        checkFigure(question, "arr.contracted_not_live", inMajor(later));
    }
}

TEST_CASE(
    "S0-12, S0-30: new subscribers and subscriptions as counted one by one", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const Book &book = *question.facts->book;
        const QDate day = question.range.to;
        const plain::Ledger ledger(book, question.facts->options);
        CAPTURE(seed);
        const Series subscribers = series(question, "saas.new_by_month");
        CHECK(subscribers.points.size() == 12);
        for (const SeriesPoint &point : subscribers.points) {
            const Month month = Month::fromIso(point.key).value();
            int count = 0;
            forEachMeant(question, [&](const Company &company) {
                const DayRange days{month.firstDay(), std::min(month.lastDay(), day)};
                count += ledger.subscribed(company.id, days).empty() ? 0 : 1;
            });
            CAPTURE(point.key);
            checkSame(valueNamed(point.values, "count"), count);
        }

        const bool isTrailing =
            question.facts->options.subscriptionsSpan == Options::SubscriptionsSpan::Trailing;
        const Month first = isTrailing ? Month::of(day) - 11 : Month(day.year(), 1);
        int total = 0;
        Month month = first;
        for (const SeriesPoint &point : series(question, "subscriptions.new_by_month").points) {
            int count = 0;
            forEachMeant(question, [&](const Company &company) {
                for (const Contract &contract : book.contracts()) {
                    const bool isRecurring = std::any_of(contract.lines.begin(),
                        contract.lines.end(), [](const auto &line) { return line.isRecurring; });
                    count += contract.company == company.id && isRecurring
                            && Month::of(contract.start) == month && contract.start <= day
                            && !ledger.isRenewal(contract)
                        ? 1
                        : 0;
                }
            });
            total += count;
            CAPTURE(point.key);
            CHECK(point.key == month.iso());
            checkSame(valueNamed(point.values, "count"), count);
            checkSame(valueNamed(point.values, "total"), total);
            month = month + 1;
        }
        CHECK(month == Month::of(day) + 1);
    }
}

TEST_CASE("F-AWARD: tiers, progress and contributions as counted day by day", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const Book &book = *question.facts->book;
        const QDate day = question.range.to;
        const plain::Ledger ledger(book, question.facts->options);
        int count = 0;
        std::map<QString, std::pair<int, int>> changes; // gained and lost
        forEachMeant(question, [&](const Company &company) {
            count += isSaas(ledger, company, day) ? 1 : 0;
            std::pair<int, int> change;
            for (QDate one = question.range.from; one <= day; one = one.addDays(1)) {
                const bool was = isSaas(ledger, company, one.addDays(-1));
                const bool is = isSaas(ledger, company, one);
                change.first += is && !was ? 1 : 0;
                change.second += was && !is ? 1 : 0;
            }
            if (change != std::pair(0, 0)) {
                changes[company.ref] = change;
            }
        });
        std::optional<int> next;
        const std::vector<int> tiers = tiersOf(book);
        for (const int tier : tiers) {
            next = !next && tier > count ? std::optional(tier) : next;
        }
        CAPTURE(seed);
        checkFigure(question, "award.count", count);
        checkFigure(question, "award.next", next);
        checkFigure(question, "award.progress", next ? double(count) / *next : 1.0);
        const Series steps = series(question, "award.tiers");
        REQUIRE(steps.points.size() == tiers.size());
        for (std::size_t i = 0; i < tiers.size(); ++i) {
            bool isReached = count >= tiers[i];
            for (const AwardEntry &entry : book.awardEntries()) {
                isReached = isReached
                    || (entry.reachedOn <= day
                        && book.awardTiers().find(entry.tier)->count == tiers[i]);
            }
            const auto &values = steps.points[i].values;
            checkSame(valueNamed(values, "tier"), tiers[i]);
            checkSame(valueNamed(values, "share"), std::min(1.0, double(count) / tiers[i]));
            checkSame(valueNamed(values, "to_go"), std::max(0, tiers[i] - count));
            checkSame(valueNamed(values, "reached"), isReached ? 1 : 0);
        }
        const Series contributions = series(question, "award.contributions");
        CHECK(contributions.points.size() == changes.size());
        for (const SeriesPoint &point : contributions.points) {
            CAPTURE(point.key);
            checkSame(valueNamed(point.values, "gained"), changes[point.key].first);
            checkSame(valueNamed(point.values, "lost"), changes[point.key].second);
        }
    }
}
