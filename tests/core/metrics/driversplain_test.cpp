// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/effortedit.h"

#include "tests/core/metrics/plain/portfolio.h"
#include "tests/core/metrics/plain/scores.h"
#include "tests/core/metrics/worldasking.h"

// What pulls scores and what is expected of them, against the definitions, company by company.
using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

MetricDefinitionId metricKeyed(const Book &book, const QString &key)
{
    for (const MetricDefinition &metric : book.metricDefinitions()) {
        if (metric.ref == key || u'#' + QString::number(metric.id.value) == key) {
            return metric.id;
        }
    }
    FAIL("no metric " << key.toStdString());
    return {};
}

// The world with a change of effort expected of every other company for its first health metric.
BookPointer withExpectations(BookPointer book)
{
    for (const MetricDefinition &metric : book->metricDefinitions()) {
        if (metric.family != ScoreFamily::Health) {
            continue;
        }
        BookBuilder builder(*book);
        for (const Company &company : book->companies()) {
            if (company.id.value % 2 == 0) {
                const double change = static_cast<double>(company.id.value % 5) * 7 - 10;
                if (change != 0) {
                    builder.apply(
                        expectedChangeNoted({metric.id, change, {}}, company.id, *builder.share()));
                }
            }
        }
        return builder.share();
    }
    return book;
}

} // namespace

TEST_CASE("S2-28: drivers are the mean of each company's contributions", "[drivers][worlds]")
{
    for (const std::uint64_t seed : worlds(1)) {
        const Question question = worldQuestion(seed);
        std::map<MetricDefinitionId, double> sums;
        std::map<MetricDefinitionId, std::pair<int, int>> directions; // down, up
        int scored = 0;
        for (const std::size_t row : plain::activeRows(question)) {
            const plain::Score score = plain::healthOf(*question.facts, row);
            if (!score.value || score.isImported) {
                continue;
            }
            ++scored;
            for (const auto &[metric, points] :
                plain::contributions(*question.facts, row, ScoreFamily::Health)) {
                sums[metric] += points;
                directions[metric].first += points < -1e-9 ? 1 : 0;
                directions[metric].second += points > 1e-9 ? 1 : 0;
            }
        }
        const Series drivers = series(question, "scores.drivers");
        CAPTURE(seed);
        CHECK(valueNamed(drivers.totals, "companies") == scored);
        std::optional<double> before;
        for (const SeriesPoint &point : drivers.points) {
            CAPTURE(point.key);
            const MetricDefinitionId metric = metricKeyed(*question.facts->book, point.key);
            const std::optional<double> points = valueNamed(point.values, "contribution");
            checkSame(points, shareOf(sums[metric], scored));
            CHECK(before.value_or(-1000) <= *points);
            before = points;
            CHECK(valueNamed(point.values, "increasing") == directions[metric].first);
            CHECK(valueNamed(point.values, "decreasing") == directions[metric].second);
        }
    }
}

TEST_CASE("S3-14: expected effort is what open issues add, company by company",
    "[expectedeffort][worlds]")
{
    for (const std::uint64_t seed : worlds(2)) {
        const BookPointer book = withExpectations(generatedWorld(seed));
        const Question question =
            ask(book, generatedRange(seed), worldOptions(seed), generatedScope(*book, seed));
        std::map<QString, std::optional<double>> expected;
        for (const std::size_t row : plain::activeRows(question)) {
            const Company &company = question.facts->company(row);
            const plain::Score health = plain::scoreOf(*question.facts, row, ScoreFamily::Health);
            double change = 0;
            bool isOpen = false;
            for (const ExpectedChange &one : expectedChanges(book->settings(), company.id)) {
                const auto known = health.known.find(one.metric);
                if (known != health.known.end() && known->second < 70) {
                    isOpen = true;
                    change += one.change;
                }
            }
            if (isOpen) {
                const std::optional<double> now =
                    plain::scoreOf(*question.facts, row, ScoreFamily::Effort).value;
                expected[company.name] =
                    now ? std::optional(std::clamp(*now + change, 0.0, 100.0)) : std::nullopt;
            }
        }
        CAPTURE(seed);
        const Series found = series(question, "effort.expected");
        CHECK(found.points.size() == expected.size());
        for (const SeriesPoint &point : found.points) {
            CAPTURE(point.label);
            REQUIRE(expected.contains(point.label));
            checkSame(valueNamed(point.values, "projected"), expected[point.label]);
        }
    }
}

TEST_CASE(
    "S3-23: the timeline has the live goals of active companies by their day", "[goals][worlds]")
{
    for (const std::uint64_t seed : worlds(3)) {
        const Question question = worldQuestion(seed);
        const CompanyFacts &facts = *question.facts;
        std::multimap<QDate, QString> due;
        int overdue = 0;
        int withoutDay = 0;
        for (const std::size_t row : plain::activeRows(question)) {
            for (const Goal &goal : facts.book->goals()) {
                const bool isOver = goal.status == GoalStatus::Reached
                    || goal.status == GoalStatus::Missed || goal.status == GoalStatus::Dropped;
                if (goal.company != facts.ids[row] || isOver) {
                    continue;
                }
                if (goal.dueOn) {
                    due.emplace(*goal.dueOn, goal.title);
                    overdue += *goal.dueOn < facts.day ? 1 : 0;
                } else {
                    ++withoutDay;
                }
            }
        }
        CAPTURE(seed);
        const Series timeline = series(question, "goals.timeline");
        REQUIRE(timeline.points.size() == due.size());
        auto next = due.begin();
        for (const SeriesPoint &point : timeline.points) {
            CHECK(textNamed(point, "due") == next->first.toString(Qt::ISODate));
            CHECK(valueNamed(point.values, "days_left")
                == static_cast<double>(facts.day.daysTo(next->first)));
            ++next;
        }
        CHECK(valueNamed(timeline.totals, "overdue") == overdue);
        CHECK(valueNamed(timeline.totals, "without_day") == withoutDay);
    }
}
