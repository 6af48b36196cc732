// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/ledger.h"
#include "tests/core/metrics/plain/stack.h"
#include "tests/core/metrics/worldasking.h"

// What was reached of each target against the definition of its measure.
using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t Few = 12;

bool isTheirs(const Target &target, const Book &book, const Company &company, QDate day)
{
    if (target.member) {
        return company.csm.valueAt(day) == target.member
            || company.accountManager.valueAt(day) == target.member;
    }
    for (const AccountGroupCompany &row : book.accountGroupCompanies()) {
        if (target.group == row.group && row.company == company.id && row.from.value_or(day) <= day
            && row.until.value_or(day) >= day) {
            return true;
        }
    }
    return false;
}

double won(const Target &target, const Question &question)
{
    const Book &book = *question.facts->book;
    double sum = 0;
    for (const Opportunity &opportunity : book.opportunities()) {
        const Company *company = book.companies().find(opportunity.company);
        if (opportunity.stage != OpportunityStage::Won || !opportunity.closedOn
            || *opportunity.closedOn < target.from || *opportunity.closedOn > question.range.to
            || question.facts->rowOf(opportunity.company) == CompanyRows::None) {
            continue;
        }
        const bool isOwn = target.member && opportunity.owner
            ? opportunity.owner == target.member
            : isTheirs(target, book, *company, question.range.to);
        const QDate day = *opportunity.closedOn;
        const auto mrr = plain::inBase(book, opportunity.mrr, opportunity.currency, day);
        const auto oneTime = plain::inBase(book, opportunity.oneTime, opportunity.currency, day);
        sum += isOwn && mrr && oneTime ? inMajor(*mrr + *oneTime) : 0;
    }
    return sum;
}

std::optional<double> reached(
    const Target &target, const Question &question, const plain::Ledger &ledger)
{
    const CompanyFacts &facts = *question.facts;
    const DayRange range{target.from, facts.day};
    double active = 0;
    double aligned = 0;
    double applicable = 0;
    double open = 0;
    double close = 0;
    double due = 0;
    double kept = 0;
    for (const Company &company : facts.book->companies()) {
        if (!isTheirs(target, *facts.book, company, facts.day)
            || ledger.countsFrom(company) > facts.day) {
            continue;
        }
        const std::int64_t before = ledger.yearly(company.id, target.from.addDays(-1));
        if (before > 0) {
            open += inMajor(before);
            close += inMajor(ledger.yearly(company.id, facts.day, target.from.addDays(-1)));
        }
        for (const plain::Due &one : ledger.due(company.id, range)) {
            due += inMajor(one.due);
            kept += inMajor(std::min(one.due, one.renewed));
        }
        if (ledger.kind(company.id, facts.day) != CompanyKind::Churned) {
            ++active;
            for (const auto &[item, cell] : plain::cellsOf(*facts.book, company, facts.day)) {
                applicable += cell.isApplicable ? 1 : 0;
                aligned += cell.isAligned() ? 1 : 0;
            }
        }
    }
    switch (target.measure) {
    case TargetMeasure::Alignment:
        return shareOf(aligned, applicable);
    case TargetMeasure::OpportunityWon:
        return won(target, question);
    case TargetMeasure::NetRevenueRetention:
        return shareOf(close, open);
    case TargetMeasure::RenewalRate:
        return shareOf(kept, due);
    case TargetMeasure::ActiveCustomers:
        return active;
    }
    return {};
}

} // namespace

TEST_CASE("F-TARGET: what was reached of every target as counted one by one", "[plain][worlds]")
{
    std::size_t targets = 0;
    for (const std::uint64_t seed : worlds(Few)) {
        const BookPointer book = generatedWorld(seed);
        const Question question = ask(book, generatedRange(seed), worldOptions(seed));
        const plain::Ledger ledger(*book, question.facts->options);
        const auto points = series(question, "targets.attainment").points;
        std::size_t inForce = 0;
        for (const Target &target : book->targets()) {
            const QDate day = question.range.to;
            if (day < target.from || target.until < day) {
                continue;
            }
            ++inForce;
            const auto point =
                std::find_if(points.begin(), points.end(), [&](const SeriesPoint &candidate) {
                    return candidate.key == u"#%1"_s.arg(target.id.value);
                });
            REQUIRE(point != points.end());
            CAPTURE(seed, target.id.value, static_cast<int>(target.measure));
            const auto actual = reached(target, question, ledger);
            const auto attained =
                actual && target.amount > 0 ? std::optional(*actual / target.amount) : std::nullopt;
            checkSame(valueNamed(point->values, "actual"), actual);
            checkSame(valueNamed(point->values, "attainment"), attained);
            if (target.measure == TargetMeasure::OpportunityWon) {
                const double elapsed = static_cast<double>(target.from.daysTo(day) + 1)
                    / static_cast<double>(target.from.daysTo(target.until) + 1);
                checkSame(valueNamed(point->values, "pace"),
                    attained ? std::optional(*attained / elapsed) : std::nullopt);
            }
        }
        CHECK(points.size() == inForce);
        targets += inForce;
    }
    CHECK(targets > 0);
}
