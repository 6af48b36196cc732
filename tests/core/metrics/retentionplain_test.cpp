// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/ledger.h"
#include "tests/core/metrics/plain/portfolio.h"
#include "tests/core/metrics/plain/scores.h"
#include "tests/core/metrics/worldasking.h"

#include <set>

// Retention, churn and renewals against the definitions, with everything that contracts can do.
using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t Few = 5;

struct PlainCohort
{
    int customers = 0;
    std::int64_t open = 0;
    std::int64_t close = 0;
    std::int64_t kept = 0;
    std::int64_t lessByLedger = 0; // contraction and churn, below 0
    std::int64_t moreByLedger = 0; // expansion

    void add(const plain::Ledger &ledger, CompanyId company, DayRange range)
    {
        const QDate opening = range.from.addDays(-1);
        const std::int64_t before = ledger.yearly(company, opening);
        if (before <= 0) {
            return;
        }
        const std::int64_t after = ledger.yearly(company, range.to, opening);
        ++customers;
        open += before;
        close += after;
        kept += std::min(before, after);
        for (const plain::LedgerMovement &movement : ledger.movements(company, range, opening)) {
            lessByLedger += std::min<std::int64_t>(0, movement.yearly);
            moreByLedger += movement.before != 0 ? std::max<std::int64_t>(0, movement.yearly) : 0;
        }
    }

    std::optional<double> of(std::int64_t part) const
    {
        return shareOf(static_cast<double>(part), static_cast<double>(open));
    }
};

struct PlainLoss
{
    CompanyId company;
    QDate day; // of the first fall to nothing
    std::int64_t yearly = 0;
};

std::vector<PlainLoss> lossesOf(const Question &question, const plain::Ledger &ledger)
{
    const CompanyFacts &facts = *question.facts;
    std::vector<PlainLoss> losses;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const bool isEarly = ledger.yearly(facts.ids[row], question.range.from.addDays(-1)) <= 0;
        if (!question.mask[row]
            || (isEarly && facts.options.earlyLosses == Options::EarlyLosses::Exclude)) {
            continue;
        }
        PlainLoss loss{facts.ids[row], {}, 0};
        for (const auto &movement : ledger.movements(facts.ids[row], question.range)) {
            if (movement.after == 0) {
                loss.day = loss.day.isValid() ? loss.day : movement.day;
                loss.yearly -= movement.yearly;
            }
        }
        if (loss.day.isValid()) {
            losses.push_back(loss);
        }
    }
    return losses;
}

// Where a company stood on a day; nowhere before it counts.
Segment segmentOn(const Question &question, CompanyId company, QDate day)
{
    const auto then = CompanyFacts::of(question.facts->book, nullptr, question.facts->options, day);
    const std::size_t row = then->rowOf(company);
    return row == CompanyRows::None ? Segment::Unplaced : plain::segmentOf(*then, row);
}

struct PlainRenewals
{
    std::set<CompanyId> customers;
    int contracts = 0;
    std::int64_t yearly = 0;

    void add(CompanyId company, std::int64_t amount)
    {
        customers.insert(company);
        ++contracts;
        yearly += amount;
    }
    int count(const Options &options) const
    {
        return options.renewalsCount == Options::RenewalsCount::Customers
            ? static_cast<int>(customers.size())
            : contracts;
    }
};

} // namespace

TEST_CASE("F-GRR, F-NRR-RET, F-REVCHURN: as added customer by customer", "[plain][worlds]")
{
    int customers = 0;
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const plain::Ledger ledger(*question.facts->book, question.facts->options);
        PlainCohort all;
        std::map<QString, PlainCohort> segments;
        for (const CompanyId company : plain::companies(question)) {
            all.add(ledger, company, question.range);
            if (seed % 4 == 1) { // every company's segment of another day takes its time
                const QString segment =
                    snakeCase(segmentOn(question, company, question.range.from.addDays(-1)));
                segments[segment].add(ledger, company, question.range);
            }
        }
        customers += all.customers;
        CAPTURE(seed);
        checkFigure(question, "retention.gross", all.of(all.kept));
        checkFigure(question, "retention.net", all.of(all.close));
        checkFigure(question, "retention.gross_ledger", all.of(all.open + all.lessByLedger));
        checkFigure(question, "retention.net_ledger",
            all.of(all.open + all.lessByLedger + all.moreByLedger));
        checkFigure(question, "churn.revenue_gross", all.of(all.open - all.kept));
        checkFigure(question, "churn.revenue_net", all.of(all.open - all.close));
        for (const SeriesPoint &point : series(question, "retention.by_segment").points) {
            if (seed % 4 == 1) {
                const PlainCohort &one = segments[point.key];
                CAPTURE(point.key);
                checkSame(valueNamed(point.values, "customers"), one.customers);
                checkSame(valueNamed(point.values, "open"), inMajor(one.open));
                checkSame(valueNamed(point.values, "close"), inMajor(one.close));
                checkSame(valueNamed(point.values, "gross"), one.of(one.kept));
                checkSame(valueNamed(point.values, "net"), one.of(one.close));
            }
        }
    }
    CHECK(customers > 0);
}

TEST_CASE("F-LOGO: lost customers as found one by one", "[plain][worlds]")
{
    std::size_t lost = 0;
    for (const std::uint64_t seed : worlds(2 * Few)) {
        const Question question = worldQuestion(seed);
        const plain::Ledger ledger(*question.facts->book, question.facts->options);
        const auto losses = lossesOf(question, ledger);
        std::int64_t yearly = 0;
        int atStart = 0;
        for (const PlainLoss &loss : losses) {
            yearly += loss.yearly;
        }
        for (const CompanyId company : plain::companies(question)) {
            atStart += ledger.yearly(company, question.range.from.addDays(-1)) > 0 ? 1 : 0;
        }
        lost += losses.size();
        CAPTURE(seed);
        checkFigure(question, "churn.logos", static_cast<double>(losses.size()));
        checkFigure(
            question, "churn.logo_rate", shareOf(static_cast<double>(losses.size()), atStart));
        checkFigure(question, "churn.arr", inMajor(yearly));
    }
    CHECK(lost > 0);
}

TEST_CASE(
    "S0-15: losses by segment are where the lost ones stood a month before", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const plain::Ledger ledger(*question.facts->book, question.facts->options);
        std::map<QString, std::pair<int, std::int64_t>> segments;
        int unpaid = 0;
        for (const PlainLoss &loss : lossesOf(question, ledger)) {
            const QDate before = Month::of(loss.day).firstDay().addDays(-1);
            auto &[count, yearly] = segments[snakeCase(segmentOn(question, loss.company, before))];
            ++count;
            yearly += loss.yearly;
        }
        CAPTURE(seed);
        for (const SeriesPoint &point : series(question, "churn.by_segment").points) {
            const auto &[count, yearly] = segments[point.key];
            CAPTURE(point.key);
            checkSame(valueNamed(point.values, "arr"), inMajor(yearly));
            // Who was noted as lost and never paid anything is lost as well, for nothing.
            unpaid += static_cast<int>(valueNamed(point.values, "count").value()) - count;
            CHECK(valueNamed(point.values, "count").value() >= count);
        }
        int noted = 0;
        for (const SeriesPoint &point : series(question, "churn.by_avoidable").points) {
            noted += static_cast<int>(valueNamed(point.values, "count").value());
        }
        CHECK(noted == unpaid + static_cast<int>(lossesOf(question, ledger).size()));
    }
}

TEST_CASE("F-RENEW: what came up for renewal as found contract by contract", "[plain][worlds]")
{
    int contracts = 0;
    for (const std::uint64_t seed : worlds(2 * Few)) {
        const Question question = worldQuestion(seed);
        const plain::Ledger ledger(*question.facts->book, question.facts->options);
        std::int64_t due = 0;
        std::int64_t renewed = 0;
        std::int64_t kept = 0;
        int count = 0;
        int renewals = 0;
        for (const CompanyId company : plain::companies(question)) {
            for (const plain::Due &one : ledger.due(company, question.range)) {
                due += one.due;
                renewed += one.renewed;
                kept += std::min(one.due, one.renewed);
                ++count;
                renewals += one.isRenewed ? 1 : 0;
            }
        }
        contracts += count;
        CAPTURE(seed);
        const auto of = [&](std::int64_t part) {
            return shareOf(static_cast<double>(part), static_cast<double>(due));
        };
        checkFigure(question, "renewal_rate.gross", of(kept));
        checkFigure(question, "renewal_rate.net", of(renewed));
        checkFigure(question, "renewal_rate.logo", shareOf(renewals, count));
    }
    CHECK(contracts > 0);
}

TEST_CASE("S2-15: what waits for its renewal as found contract by contract", "[plain][worlds]")
{
    int contracts = 0;
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const CompanyFacts &facts = *question.facts;
        const plain::Ledger ledger(*facts.book, facts.options);
        std::map<QString, PlainRenewals> months;
        std::map<QString, std::map<QString, PlainRenewals>> levels;
        double expected = 0;
        const Month last = Month::of(facts.day) + (facts.options.renewalsMonths - 1);
        for (std::size_t row = 0; row < facts.size(); ++row) {
            if (!question.mask[row]) {
                continue;
            }
            const HealthBand band = plain::bandOf(facts, row);
            const QString level = facts.options.healthBy == Options::HealthBy::Score
                ? snakeCase(band)
                : snakeCase(plain::status(*facts.book, facts.ids[row], facts.day));
            for (const plain::Waiting &one : ledger.waiting(facts.ids[row], facts.day)) {
                const QString key = one.day < facts.day ? u"overdue"_s : Month::of(one.day).iso();
                months[key].add(facts.ids[row], one.yearly);
                levels[key][level].add(facts.ids[row], one.yearly);
                if (one.day >= facts.day && Month::of(one.day) <= last) {
                    const Renewal *record = ledger.recordOf(*one.contract, one.day);
                    expected += static_cast<double>(one.yearly)
                        * (record != nullptr && record->probability
                                ? *record->probability
                                : facts.options.forecastRates.at(band));
                    ++contracts;
                }
            }
        }
        CAPTURE(seed);
        checkFigure(question, "renewals.overdue", months[u"overdue"_s].count(facts.options));
        const Figure forecast = figure(question, "forecast.expected");
        CHECK(forecast.value.has_value() == (forecast.n > 0));
        checkRounded(forecast.value.value_or(0), expected / 100);
        const Series renewals = series(question, "renewals.by_month");
        CHECK(renewals.points.size() == static_cast<std::size_t>(facts.options.renewalsMonths) + 1);
        for (const SeriesPoint &point : renewals.points) {
            const PlainRenewals &month = months[point.key];
            CAPTURE(point.key);
            checkSame(valueNamed(point.values, "count"), month.count(facts.options));
            checkSame(valueNamed(point.values, "contracts"), month.contracts);
            checkSame(valueNamed(point.values, "arr"), inMajor(month.yearly));
            CHECK(point.parts.size() == levels[point.key].size());
            for (const SeriesPart &part : point.parts) {
                const PlainRenewals &level = levels[point.key][part.key];
                checkSame(valueNamed(part.values, "count"), level.count(facts.options));
                checkSame(valueNamed(part.values, "arr"), inMajor(level.yearly));
            }
        }
    }
    CHECK(contracts > 0);
}
