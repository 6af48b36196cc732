// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// What holds of every figure and series of any book, whatever it is about.

#include "core/metrics/explanation.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedworld.h"
#include "tests/core/metrics/worlds.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t Worlds = 40;

Question asked(std::uint64_t seed)
{
    const BookPointer book = generatedWorld(seed);
    return ask(book, generatedRange(seed), {}, generatedScope(*book, seed));
}

// Baselines are those of the whole portfolio (T-23), and what is built on them differs by design
// between a scope and a book of its companies alone. So do tasks and notices about somebody who is
// no customer yet: they are everybody's, and in no scope.
bool differsByDesign(const QString &id)
{
    static const std::set<QString> ids = {
        u"nps.portfolio"_s, u"checkins.overdue"_s, u"cs_score.portfolio"_s, u"cs_score.mean"_s};
    static const QStringList parts = {u"segment"_s, u"scores."_s, u"score."_s, u"cs_score"_s,
        u"health.strengths"_s, u"health.high_value_red"_s, u"kpi."_s, u"support."_s,
        u"companies.table"_s, u"workload."_s, u"backtest."_s, u"churn.lookalikes"_s,
        u"changes.since"_s, u"attention."_s, u"targets."_s, u"award."_s, u"tasks."_s,
        u"notifications."_s};
    return ids.contains(id) || std::any_of(parts.begin(), parts.end(), [&](const QString &part) {
        return id.contains(part);
    });
}

double summed(const RowTable &table)
{
    if (table.summedColumn.isEmpty()) {
        return static_cast<double>(table.rows.size());
    }
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
        [&](const RowColumn &candidate) { return candidate.id == table.summedColumn; });
    REQUIRE(column != table.columns.end());
    const auto place = static_cast<std::size_t>(column - table.columns.begin());
    double sum = 0;
    for (const Row &row : table.rows) {
        const Cell &cell = row.cells[place];
        if (const auto *count = std::get_if<std::int64_t>(&cell.value)) {
            sum += static_cast<double>(*count);
        } else if (const auto *value = std::get_if<double>(&cell.value)) {
            sum += *value;
        }
    }
    return sum;
}

double shareSum(const Series &series)
{
    double sum = 0;
    for (const SeriesPoint &point : series.points) {
        for (const NamedValue &value : point.values) {
            sum += value.name == u"share"_s ? value.value.value_or(0) : 0;
        }
    }
    return sum;
}

} // namespace

TEST_CASE("The figures of a scope are those of a world that holds only its companies",
    "[worldproperties][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const BookPointer book = generatedWorld(seed);
        Scope scope;
        for (const Company &company : book->companies()) {
            if (company.id.value % 3 == static_cast<std::int64_t>(seed % 3)) {
                scope.companies.push_back(company.id);
            }
        }
        const Question ofScope = ask(book, generatedRange(seed), {}, scope);
        const Question alone = ask(onlyCompanies(*book, scope.companies), generatedRange(seed));
        for (const FigureEntry &entry : figureEntries()) {
            if (!differsByDesign(entry.id)) {
                CAPTURE(seed, entry.id);
                CHECK(print(entry.figure(ofScope)) == print(entry.figure(alone)));
                CHECK(print(entry.rows(ofScope)) == print(entry.rows(alone)));
            }
        }
        for (const SeriesEntry &entry : seriesEntries()) {
            if (!differsByDesign(entry.id)) {
                CAPTURE(seed, entry.id);
                CHECK(print(entry.series(ofScope)) == print(entry.series(alone)));
            }
        }
    }
}

TEST_CASE(
    "The rows behind every count and amount of a world add up to it", "[worldproperties][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = asked(seed);
        for (const FigureEntry &entry : figureEntries()) {
            const Figure figure = entry.figure(question);
            const bool isSum = figure.unit == Unit::Count || figure.unit == Unit::Money;
            if (figure.value && isSum && entry.expression.isEmpty()) {
                CAPTURE(seed, entry.id);
                CHECK(*figure.value == Catch::Approx(summed(entry.rows(question))).margin(0.005));
            }
        }
    }
}

TEST_CASE("Every point of every series has rows, and no other key has", "[worldproperties][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds / 4)) {
        const Question question = asked(seed);
        for (const SeriesEntry &entry : seriesEntries()) {
            CAPTURE(seed, entry.id);
            CHECK(entry.rows(question, {}));
            CHECK_FALSE(entry.rows(question, u"no such key"_s));
            for (const SeriesPoint &point : entry.series(question).points) {
                CAPTURE(point.key);
                CHECK(entry.rows(question, point.key));
            }
        }
    }
}

TEST_CASE("Every row has a cell for each column", "[worldproperties]")
{
    const Question question = asked(7);
    const auto check = [](const RowTable &table) {
        return std::all_of(table.rows.begin(), table.rows.end(),
            [&](const Row &row) { return row.cells.size() == table.columns.size(); });
    };
    for (const FigureEntry &entry : figureEntries()) {
        CAPTURE(entry.id);
        CHECK(check(entry.rows(question)));
    }
    for (const SeriesEntry &entry : seriesEntries()) {
        CAPTURE(entry.id);
        const Result<RowTable> rows = entry.rows(question, {});
        REQUIRE(rows);
        CHECK(check(*rows));
    }
}

TEST_CASE("Every number that a formula names is there when the figure has a value",
    "[worldproperties][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = asked(seed);
        for (const FigureEntry &entry : figureEntries()) {
            const Explanation explanation = explain(entry, question);
            const Figure &figure = explanation.result;
            CAPTURE(seed, entry.id);
            CHECK(figure.value.has_value() == (figure.why == Why::None));
            CHECK((!figure.value || std::isfinite(*figure.value)));
            for (const Explanation::Part &part : explanation.parts) {
                if (part.term && figure.value) {
                    CAPTURE(part.term->name);
                    CHECK(part.term->value.has_value());
                }
            }
        }
    }
}

TEST_CASE("The parts of every share make up the whole", "[worldproperties][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = asked(seed);
        for (const char *id : {"health.status", "health.bands", "happiness.levels",
                 "opportunity.by_health", "sentiments.by_value", "stack.opportunity"}) {
            const SeriesEntry *entry = findSeries(QString::fromLatin1(id));
            REQUIRE(entry != nullptr);
            const double sum = shareSum(entry->series(question));
            CAPTURE(seed, id, sum);
            CHECK((sum == 0 || std::abs(sum - 1) < 1e-9));
        }
    }
}

TEST_CASE("Every figure and series of the documentation is in the catalogue", "[worldproperties]")
{
    const QString figures =
        u"contacts.total companies.total companies.active companies.saas companies.regular "
        "companies.churned companies.premium companies.churned_in_range companies.new_in_range "
        "arr.total mrr.total arr.contracted_not_live at_risk.count arr.at_risk arr.at_risk_share "
        "arr.at_risk_weighted upsell.count opportunity.total opportunity.mrr opportunity.one_time "
        "opportunity.first_year tasks.open tasks.overdue tasks.due_today tasks.due_this_week "
        "tasks.completed tasks.completed_in_range tasks.on_time sentiments.given nps.portfolio "
        "feedback.response_rate feedback.requests_due feedback.time_to_follow_up coverage.status "
        "coverage.feedback checkins.overdue stack.top_opportunity nps.score csat.top_box csat.mean "
        "happiness.mean nlp.net retention.net retention.gross retention.net_ledger "
        "retention.gross_ledger churn.logos churn.logo_rate churn.arr churn.revenue_gross "
        "churn.revenue_net renewal_rate.gross renewal_rate.net renewal_rate.logo renewals.overdue "
        "forecast.expected forecast.gross_rate forecast.net_rate churn.avoidable_share health.mean "
        "effort.mean cs_score.portfolio cs_score.mean score.coverage alignment.pooled "
        "adoption.pooled adoption.users logins.daily_users_mean award.count award.next "
        "award.progress backtest.precision backtest.recall backtest.lift backtest.auc "
        "backtest.base_rate"_s;
    const QString series =
        u"saas.new_by_month subscriptions.new_by_month attention.chips changes.since "
        "churn.by_month churn.by_reason churn.by_type churn.by_avoidable churn.by_plan "
        "churn.by_csm churn.by_segment churn.by_tenure logins.by_day logins.frequency "
        "adoption.features health.status happiness.levels sentiments.by_value sentiments.by_month "
        "health.status_by_month happiness.by_month nps.by_month score.by_month happiness.drops "
        "health.disagreements health.high_value_red advocacy.candidates feedback.queue nlp.topics "
        "companies.table health.bands opportunity.by_health renewals.by_month "
        "notifications.latest tasks.upcoming segments.points segments.areas stack.by_customer "
        "stack.alignment alignment.effort stack.grid stack.declined stack.contrast "
        "health.strengths "
        "segments.cadence support.balance stack.opportunity arr.bridge matrix.health_happiness "
        "scores.companies scores.drivers cs_score.parts kpi.board retention.by_segment "
        "retention.by_csm "
        "retention.by_cohort backtest.outcomes backtest.components churn.postmortem "
        "churn.lookalikes hygiene.findings forecast.renewals award.tiers award.contributions "
        "effort.expected workload.by_csm workload.by_account_manager targets.attainment "
        "goals.coverage goals.timeline"_s;
    for (const QString &id : figures.split(u' ')) {
        CAPTURE(id);
        CHECK(findFigure(id) != nullptr);
    }
    for (const QString &id : series.split(u' ')) {
        CAPTURE(id);
        CHECK(findSeries(id) != nullptr);
    }
}
