// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/bridge.h"
#include "core/metrics/retention.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedbook.h"
#include "tests/core/metrics/plain/revenue.h"
#include "tests/core/metrics/worlds.h"

#include <cmath>

// Revenue against the definitions, word by word, in books with two other currencies.
using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed * 7919 + 1)
    {
    }

    int below(int limit)
    {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<int>((m_state >> 33) % static_cast<std::uint64_t>(limit));
    }
    bool oneIn(int n) { return below(n) == 0; }

private:
    std::uint64_t m_state;
};

// A third of the contracts in euros or yen; some euros before there is a rate.
BookPointer worldOf(std::uint64_t seed)
{
    GeneratedRows rows = generatedRows(seed, {.withEverything = false});
    Dice dice(seed);
    const Currency euro = *Currency::fromCode(u"EUR");
    const Currency yen = *Currency::fromCode(u"JPY");
    std::vector<Renewal> renewals;
    for (Contract &contract : rows.contracts) {
        const int kind = dice.below(6);
        contract.currency = kind == 0 ? euro : kind == 1 ? yen : contract.currency;
        if (contract.end && dice.oneIn(3)) {
            Renewal row;
            row.id = {static_cast<std::int64_t>(renewals.size()) + 1};
            row.contract = contract.id;
            row.dueOn = *contract.end;
            row.probability = dice.below(101) / 100.0;
            renewals.push_back(row);
        }
    }
    for (Company &company : rows.companies) {
        company.plan = Dated(dice.oneIn(3) ? u"Gold"_s : u"Silver"_s);
        company.plan.set(QDate(2023, 1, 1).addDays(dice.below(900)), u"Bronze"_s);
    }
    for (ChurnRecord &record : rows.churn) {
        record.reason = dice.oneIn(3) ? QString() : dice.oneIn(2) ? u"Price"_s : u"Merged"_s;
        record.isAvoidable = dice.oneIn(3) ? std::nullopt : std::optional(dice.oneIn(2));
        record.type = dice.oneIn(2) ? std::nullopt : std::optional(ChurnType::Cancelled);
    }
    std::vector<FxRate> rates;
    for (int month = 0; month < 48; month += 1 + dice.below(3)) {
        for (const Currency currency : {euro, yen}) {
            FxRate rate;
            rate.id = {static_cast<std::int64_t>(rates.size()) + 1};
            rate.currency = currency;
            rate.day = QDate(2022, 4, 1).addMonths(month).addDays(dice.below(28));
            rate.billionths = currency == euro ? 1'000'000'000 + dice.below(300'000'000)
                                               : 6'000'000 + dice.below(2'000'000);
            rates.push_back(rate);
        }
    }
    return BookBuilder(*rows.book())
        .rows<FxRate>(std::move(rates))
        .rows<Renewal>(std::move(renewals))
        .share();
}

Question questionOf(std::uint64_t seed, int mostDays = 420)
{
    const QDate from = QDate(2022, 2, 1).addDays(static_cast<qint64>(seed * 397 % 1200));
    Options options;
    options.graceDays = 0;
    options.renewalsMonths = 12;
    options.earlyLosses =
        seed % 3 == 0 ? Options::EarlyLosses::Include : Options::EarlyLosses::Exclude;
    options.forecastRates[HealthBand::NoScore] = 0.7;
    options.forecastUplifts[HealthBand::NoScore] = seed % 2 == 0 ? 0.1 : -0.1;
    options.forecastRatesByRef[u"3"_s] = 0.25;
    Scope scope;
    if (seed % 4 == 0) {
        scope.csms = {TeamMemberId{1}};
    }
    return ask(worldOf(seed), {from, from.addDays(static_cast<qint64>(seed * 83) % mostDays)},
        options, scope);
}

double named(const std::vector<NamedValue> &values, const QString &name)
{
    for (const NamedValue &value : values) {
        if (value.name == name) {
            return value.value.value_or(-1);
        }
    }
    FAIL("no value of that name");
    return 0;
}

double major(std::int64_t minor)
{
    return static_cast<double>(minor) / 100;
}

void checkLost(const Question &question, const char *id, plain::LostBy by)
{
    auto expected = plain::lost(question, by);
    for (const SeriesPoint &point : series(question, id).points) {
        CAPTURE(id, point.key);
        const plain::Lost lost = expected[point.key];
        CHECK(named(point.values, u"count"_s) == lost.customers);
        CHECK(named(point.values, u"arr"_s) == Catch::Approx(major(lost.yearly)));
        CHECK(
            named(point.values, u"mrr"_s) == Catch::Approx(major(lost.yearly) / 12).margin(0.006));
        CHECK(pointRows(question, id, point.key.toUtf8().constData()).value().rows.size()
            == static_cast<std::size_t>(lost.customers));
        expected.erase(point.key);
    }
    CHECK(expected.empty());
}

} // namespace

TEST_CASE("F-FX: the bridge is the one that every day by itself makes", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(12)) {
        const Question question = questionOf(seed, 50);
        const plain::Bridge expected = plain::bridge(question);
        const Bridge bridge = bridgeOf(question);
        CAPTURE(seed);
        CHECK(bridge.opening == expected.opening);
        CHECK(bridge.closing == expected.closing);
        std::int64_t sum = bridge.opening;
        for (std::size_t kind = 0; kind < MovementKinds; ++kind) {
            const auto bar = expected.bars.find(snakeCase(static_cast<MovementKind>(kind)));
            CAPTURE(kind);
            CHECK(bridge.movements[kind] == (bar == expected.bars.end() ? 0 : bar->second));
            sum += bridge.movements[kind];
        }
        CHECK(sum == bridge.closing);
        const auto points = series(question, "arr.bridge").points;
        REQUIRE_FALSE(points.empty());
        CHECK(points.front().key == u"range"_s);
        for (const NamedValue &value : points.front().values) {
            const auto bar = expected.bars.find(value.name);
            const std::int64_t minor = value.name == u"opening"_s ? expected.opening
                : value.name == u"closing"_s                      ? expected.closing
                : bar == expected.bars.end()                      ? 0
                                                                  : bar->second;
            CAPTURE(value.name);
            const bool isLess = value.name == u"contraction"_s || value.name == u"churn"_s;
            CHECK(value.value.value() == Catch::Approx(isLess ? -major(minor) : major(minor)));
        }
    }
}

TEST_CASE("F-FX: months add up to their range, with rates that move", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(40)) {
        const Question question = questionOf(seed);
        const Bridge range = bridgeOf(question);
        std::array<std::int64_t, MovementKinds> sums = {};
        std::int64_t before = range.opening;
        CAPTURE(seed);
        for (const Bridge &month : bridgeByMonth(question)) {
            CHECK(month.opening == before);
            before = month.closing;
            for (std::size_t kind = 0; kind < MovementKinds; ++kind) {
                sums[kind] += month.movements[kind];
            }
            Question alone = question;
            alone.range = month.range;
            CHECK(bridgeOf(alone).closing == month.closing);
            CHECK(bridgeOf(alone).movements == month.movements);
        }
        CHECK(before == range.closing);
        CHECK(sums == range.movements);
        for (const SeriesPoint &point : bridgeSeries(question).points) {
            for (const NamedValue &value : point.values) {
                const RowTable rows = bridgeRows(question, point.key + u'/' + value.name).value();
                double amount = 0;
                for (const Row &row : rows.rows) {
                    amount += std::get<double>(row.cells.back().value);
                }
                CAPTURE(point.key, value.name);
                CHECK(std::abs(amount) == Catch::Approx(std::abs(*value.value)).margin(0.001));
            }
        }
    }
}

TEST_CASE("F-FX: ARR is what the definition makes of the rows", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(40)) {
        const Question question = questionOf(seed);
        std::int64_t sum = 0;
        for (std::size_t row = 0; row < question.facts->size(); ++row) {
            if (question.mask[row]) {
                sum += plain::yearly(*question.facts->book, question.facts->ids[row],
                    question.range.to, question.range.to);
            }
        }
        CAPTURE(seed);
        CHECK(figure(question, "arr.total").value == Catch::Approx(major(sum)));
        CHECK(figure(question, "mrr.total").value == Catch::Approx(major(sum) / 12).margin(0.006));
    }
}

TEST_CASE("F-GRR: retention in constant currency is what the definition makes of the rows",
    "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(40)) {
        const Question question = questionOf(seed);
        CAPTURE(seed);
        const plain::Retention all = plain::retention(question, plain::Group::All)[u"all"_s];
        const Retention retention = retentionOf(question);
        CHECK(retention.customers == all.customers);
        CHECK(retention.open == all.open);
        CHECK(retention.close == all.close);
        CHECK(retention.kept == all.kept);
        std::int64_t ledger = retention.open;
        for (const std::int64_t movement : retention.movements) {
            ledger += movement;
        }
        CHECK(ledger == retention.close);
        for (const auto &[id, by] : {std::pair("retention.by_csm", plain::Group::Csm),
                 std::pair("retention.by_cohort", plain::Group::Cohort)}) {
            const auto expected = plain::retention(question, by);
            const Series points = series(question, id);
            CHECK(points.points.size() == expected.size());
            for (const SeriesPoint &point : points.points) {
                CAPTURE(id, point.key);
                const plain::Retention &group = expected.at(point.key);
                CHECK(named(point.values, u"customers"_s) == group.customers);
                CHECK(named(point.values, u"open"_s) == Catch::Approx(major(group.open)));
                CHECK(named(point.values, u"close"_s) == Catch::Approx(major(group.close)));
                CHECK(named(point.values, u"gross"_s)
                    == Catch::Approx(major(group.kept) / major(group.open)));
                CHECK(named(point.values, u"net"_s)
                    == Catch::Approx(major(group.close) / major(group.open)));
            }
        }
    }
}

TEST_CASE(
    "S0-15: the breakdown of churn is what the definition makes of the rows", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(40)) {
        const Question question = questionOf(seed);
        CAPTURE(seed);
        const plain::Lost all = plain::lost(question, plain::LostBy::All)[u"all"_s];
        CHECK(figure(question, "churn.arr").value == Catch::Approx(major(all.yearly)));
        checkLost(question, "churn.by_reason", plain::LostBy::Reason);
        checkLost(question, "churn.by_type", plain::LostBy::Type);
        checkLost(question, "churn.by_avoidable", plain::LostBy::Avoidable);
        checkLost(question, "churn.by_plan", plain::LostBy::Plan);
        checkLost(question, "churn.by_csm", plain::LostBy::Csm);
        checkLost(question, "churn.by_tenure", plain::LostBy::Tenure);
        auto known = plain::lost(question, plain::LostBy::Avoidable);
        const int judged = known[u"avoidable"_s].customers + known[u"unavoidable"_s].customers;
        const Figure share = figure(question, "churn.avoidable_share");
        CHECK(share.value.has_value() == (judged > 0));
        CHECK(share.value.value_or(0) * judged == Catch::Approx(known[u"avoidable"_s].customers));
    }
}

TEST_CASE("T-33: losses by month are what each month alone makes of the rows", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(12)) {
        const Question question = questionOf(seed);
        for (const SeriesPoint &point : series(question, "churn.by_month").points) {
            Question month = question;
            const Month asked = *Month::fromIso(point.key);
            month.range = {asked.firstDay(), std::min(asked.lastDay(), question.range.to)};
            const plain::Lost lost = plain::lost(month, plain::LostBy::All)[u"all"_s];
            CAPTURE(seed, point.key);
            CHECK(named(point.values, u"count"_s) == lost.customers);
            CHECK(named(point.values, u"arr"_s) == Catch::Approx(major(lost.yearly)));
        }
    }
}

TEST_CASE("F-WHATIF: the forecast is what the definition makes of the renewals", "[plain][worlds]")
{
    for (const std::uint64_t seed : worlds(40)) {
        const Question question = questionOf(seed);
        const auto expected = plain::forecast(question);
        const Series months = series(question, "forecast.renewals");
        REQUIRE(months.points.size() == expected.size());
        plain::Forecast all;
        for (const SeriesPoint &point : months.points) {
            const plain::Forecast &month = expected.at(point.key);
            CAPTURE(seed, point.key);
            CHECK(named(point.values, u"due"_s) == Catch::Approx(major(month.due)));
            CHECK(named(point.values, u"expected"_s)
                == Catch::Approx(month.expected / 100).margin(0.006));
            CHECK(named(point.values, u"low"_s) <= named(point.values, u"high"_s));
            all.due += month.due;
            all.expected += month.expected;
            all.kept += month.kept;
        }
        if (all.due > 0) {
            CHECK(figure(question, "forecast.net_rate").value
                == Catch::Approx(all.expected / static_cast<double>(all.due)));
            CHECK(figure(question, "forecast.gross_rate").value
                == Catch::Approx(all.kept / static_cast<double>(all.due)));
        }
    }
}
