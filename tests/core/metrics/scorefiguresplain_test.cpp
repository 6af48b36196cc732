// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/portfolio.h"
#include "tests/core/metrics/plain/scores.h"
#include "tests/core/metrics/plain/stack.h"
#include "tests/core/metrics/worldasking.h"

#include <cmath>

// What is made of scores against the definitions, company by company.
using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t Few = 3;

// Scores of the active companies in scope, by row of the facts.
struct PlainScores
{
    std::map<std::size_t, plain::Score> health;
    std::map<std::size_t, plain::Score> effort;
    std::map<std::size_t, plain::Score> cs;

    explicit PlainScores(const Question &question)
    {
        for (const std::size_t row : plain::activeRows(question)) {
            health[row] = plain::healthOf(*question.facts, row);
            effort[row] = plain::scoreOf(*question.facts, row, ScoreFamily::Effort);
            cs[row] = plain::scoreOf(*question.facts, row, ScoreFamily::Cs);
        }
    }
};

std::optional<double> meanOf(const std::map<std::size_t, plain::Score> &scores)
{
    double sum = 0;
    int count = 0;
    for (const auto &[row, score] : scores) {
        sum += score.value.value_or(0);
        count += score.value ? 1 : 0;
    }
    return shareOf(sum, count);
}

std::optional<double> weightedByArr(
    const Question &question, const std::map<std::size_t, plain::Score> &scores)
{
    double sum = 0;
    double yearly = 0;
    for (const auto &[row, score] : scores) {
        if (score.value) {
            sum += *score.value * static_cast<double>(question.facts->yearly[row]);
            yearly += static_cast<double>(question.facts->yearly[row]);
        }
    }
    return shareOf(sum, yearly);
}

std::optional<double> coverageOf(const std::map<std::size_t, plain::Score> &scores)
{
    double known = 0;
    double applicable = 0;
    for (const auto &[row, score] : scores) {
        known += score.coverage * score.applicable;
        applicable += score.applicable;
    }
    return shareOf(known, applicable);
}

double weightsOf(const plain::Score &score)
{
    double sum = 0;
    for (const auto &[metric, weight] : score.weights) {
        sum += weight;
    }
    return sum;
}

std::size_t rowOf(const Question &question, const QString &ref)
{
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.facts->company(row).ref == ref) {
            return row;
        }
    }
    FAIL("no company " << ref.toStdString());
    return 0;
}

// The metric that a key of a series names.
MetricDefinitionId metricOf(const Book &book, const QString &key)
{
    for (const MetricDefinition &metric : book.metricDefinitions()) {
        if (metric.ref == key) {
            return metric.id;
        }
    }
    FAIL("no metric " << key.toStdString());
    return {};
}

std::optional<QDate> lastTouch(const Book &book, CompanyId company, QDate day)
{
    std::optional<QDate> last;
    for (const Interaction &interaction : book.interactions()) {
        if (interaction.company == company && plain::isTouch(interaction)
            && interaction.day <= day) {
            last = std::max(last.value_or(interaction.day), interaction.day);
        }
    }
    return last;
}

} // namespace

TEST_CASE("F-HEALTH, F-EFFORT, F-CS: means as added company by company", "[scores][worlds]")
{
    int scored = 0;
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const PlainScores scores(question);
        CAPTURE(seed);
        checkFigure(question, "health.mean", meanOf(scores.health));
        checkFigure(question, "effort.mean", meanOf(scores.effort));
        checkFigure(question, "cs_score.mean", meanOf(scores.cs));
        checkFigure(question, "cs_score.portfolio", weightedByArr(question, scores.cs));
        checkFigure(question, "score.coverage", coverageOf(scores.health));
        scored += figure(question, "health.mean").n;
        const Series companies = series(question, "scores.companies");
        CHECK(companies.points.size() == scores.health.size());
        for (const SeriesPoint &point : companies.points) {
            const std::size_t row = rowOf(question, point.key);
            CAPTURE(point.key);
            checkSame(valueNamed(point.values, "health"), scores.health.at(row).value);
            checkSame(valueNamed(point.values, "effort"), scores.effort.at(row).value);
            checkSame(valueNamed(point.values, "cs_score"), scores.cs.at(row).value);
            checkSame(valueNamed(point.values, "health_coverage"), scores.health.at(row).coverage);
            CHECK(
                textNamed(point, "health_band") == snakeCase(plain::bandOf(*question.facts, row)));
            for (const SeriesPart &part : point.parts) {
                const plain::Score &score = scores.health.at(row);
                const MetricDefinitionId metric = metricOf(*question.facts->book, part.key);
                const auto counted = score.counted.find(metric);
                CAPTURE(part.key);
                checkSame(valueNamed(part.values, "score"),
                    counted == score.counted.end() ? std::nullopt : std::optional(counted->second));
            }
        }
    }
    CHECK(scored > 0);
}

TEST_CASE("S4-18: scores by month are those of each month's end", "[scores][worlds]")
{
    for (const std::uint64_t seed : worlds(2)) {
        const Question question = worldQuestion(seed);
        const Series months = series(question, "score.by_month");
        REQUIRE(months.points.size() == 12);
        const std::size_t place = seed % 12;
        const Month month = Month::of(question.range.to) - (11 - static_cast<int>(place));
        Question then = ask(question.facts->book,
            {month.firstDay(), std::min(month.lastDay(), question.range.to)},
            question.facts->options);
        for (std::size_t row = 0; row < then.facts->size(); ++row) {
            const std::size_t now = question.facts->rowOf(then.facts->ids[row]);
            then.mask[row] = now != CompanyRows::None && question.mask[now];
        }
        const PlainScores scores(then);
        const SeriesPoint &point = months.points[place];
        CAPTURE(seed, point.key);
        CHECK(point.key == month.iso());
        checkSame(valueNamed(point.values, "health"), meanOf(scores.health));
        checkSame(valueNamed(point.values, "effort"), meanOf(scores.effort));
        checkSame(valueNamed(point.values, "cs_score"), weightedByArr(then, scores.cs));
        checkSame(valueNamed(point.values, "coverage"), coverageOf(scores.health));
        std::map<QString, int> bands;
        for (const auto &[row, score] : scores.health) {
            ++bands[snakeCase(plain::bandOf(*then.facts, row))];
        }
        for (const SeriesPart &part : point.parts) {
            CAPTURE(part.key);
            checkSame(valueNamed(part.values, "count"), bands[part.key]);
        }
    }
}

TEST_CASE(
    "F-CS: parts, their means and contributions as added company by company", "[scores][worlds]")
{
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const PlainScores scores(question);
        std::map<MetricDefinitionId, double> sums;
        std::map<MetricDefinitionId, int> counts;
        std::map<MetricDefinitionId, double> contributions;
        int scored = 0;
        for (const auto &[row, score] : scores.cs) {
            scored += score.value ? 1 : 0;
            for (const auto &[metric, counted] : score.counted) {
                sums[metric] += counted;
                ++counts[metric];
                contributions[metric] +=
                    score.value ? score.weights.at(metric) / weightsOf(score) * counted : 0;
            }
        }
        CAPTURE(seed);
        double whole = 0;
        for (const SeriesPoint &point : series(question, "cs_score.parts").points) {
            const MetricDefinitionId metric = metricOf(*question.facts->book, point.key);
            CAPTURE(point.key);
            checkSame(valueNamed(point.values, "companies"), counts[metric]);
            checkSame(valueNamed(point.values, "mean"), shareOf(sums[metric], counts[metric]));
            checkSame(
                valueNamed(point.values, "contribution"), shareOf(contributions[metric], scored));
            whole += valueNamed(point.values, "contribution").value_or(0);
        }
        CHECK(whole == Catch::Approx(meanOf(scores.cs).value_or(0)).margin(1e-6));
    }
}

TEST_CASE(
    "S3-29: the best and the worst of a metric are furthest from its mean", "[scores][worlds]")
{
    for (const std::uint64_t seed : worlds(2)) {
        const Question question = worldQuestion(seed);
        const CompanyFacts &facts = *question.facts;
        std::map<MetricDefinitionId, double> sums;
        std::map<MetricDefinitionId, int> counts;
        std::map<MetricDefinitionId, std::map<std::size_t, double>> counted;
        for (std::size_t row = 0; row < facts.size(); ++row) {
            if (facts.kinds[row] == CompanyKind::Churned) {
                continue;
            }
            for (const auto &[metric, score] : plain::healthOf(facts, row).counted) {
                sums[metric] += score;
                ++counts[metric];
                if (question.mask[row]) {
                    counted[metric][row] = score;
                }
            }
        }
        CAPTURE(seed);
        for (const SeriesPoint &point : series(question, "health.strengths").points) {
            const MetricDefinitionId metric = metricOf(*facts.book, point.key);
            const auto mean = shareOf(sums[metric], counts[metric]);
            CAPTURE(point.key);
            checkSame(valueNamed(point.values, "mean"), mean);
            std::vector<double> above;
            std::vector<double> below;
            for (const auto &[row, score] : counted[metric]) {
                if (std::abs(score - *mean) > 1e-9) {
                    (score > *mean ? above : below).push_back(score - *mean);
                }
            }
            std::sort(above.begin(), above.end(), std::greater<>());
            std::sort(below.begin(), below.end());
            above.resize(std::min<std::size_t>(3, above.size()));
            below.resize(std::min<std::size_t>(3, below.size()));
            above.insert(above.end(), below.rbegin(), below.rend());
            std::vector<double> gaps;
            for (const SeriesPart &part : point.parts) {
                const double gap = valueNamed(part.values, "gap").value();
                checkSame(valueNamed(part.values, "score"),
                    counted[metric].at(rowOf(question, part.key)));
                if (std::abs(gap) > 1e-9) {
                    gaps.push_back(gap);
                }
            }
            REQUIRE(gaps.size() == above.size());
            for (std::size_t i = 0; i < gaps.size(); ++i) {
                checkSame(gaps[i], above[i]);
            }
        }
    }
}

TEST_CASE("F-SEG, F-VALUE, F-SIZE: points and areas as placed one by one", "[segments][worlds]")
{
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const CompanyFacts &facts = *question.facts;
        double employees = 0;
        int known = 0;
        for (std::size_t row = 0; row < facts.size(); ++row) {
            const auto own = facts.company(row).employees.valueAt(facts.day).value_or(0);
            if (own > 0 && facts.kinds[row] != CompanyKind::Churned) {
                employees += static_cast<double>(own);
                ++known;
            }
        }
        std::map<QString, int> counts;
        std::map<QString, std::int64_t> yearly;
        std::map<QString, int> overdue;
        CAPTURE(seed);
        const auto points = series(question, "segments.points").points;
        CHECK(points.size() == plain::activeRows(question).size());
        for (const SeriesPoint &point : points) {
            const std::size_t row = rowOf(question, point.key);
            const Company &company = facts.company(row);
            const QString segment = snakeCase(plain::segmentOf(facts, row));
            ++counts[segment];
            yearly[segment] += facts.yearly[row];
            CAPTURE(point.key);
            CHECK(textNamed(point, "segment") == segment);
            CHECK(textNamed(point, "band") == snakeCase(plain::bandOf(facts, row)));
            checkSame(valueNamed(point.values, "effort"),
                plain::scoreOf(facts, row, ScoreFamily::Effort).value);
            const auto own = company.employees.valueAt(facts.day).value_or(0);
            const auto ratio =
                own > 0 ? std::optional(double(own) * known / employees) : std::nullopt;
            checkSame(valueNamed(point.values, "size_ratio"), known > 0 ? ratio : std::nullopt);
            const auto given = company.segmentValueOverride.valueAt(facts.day);
            const auto value = given        ? std::optional(inMajor(*given))
                : facts.isNotConverted[row] ? std::nullopt
                                            : std::optional(inMajor(facts.yearly[row]) / 12);
            checkSame(valueNamed(point.values, "value"), value);
            const auto last = lastTouch(*facts.book, company.id, facts.day);
            const int days = plain::cadence(*facts.book, plain::segmentOf(facts, row), facts.day);
            overdue[segment] += !last || last->daysTo(facts.day) > days ? 1 : 0;
        }
        int all = 0;
        for (const auto &[segment, count] : overdue) {
            all += count;
        }
        checkFigure(question, "checkins.overdue", all);
        for (const SeriesPoint &area : series(question, "segments.areas").points) {
            CAPTURE(area.key);
            checkSame(valueNamed(area.values, "count"), counts[area.key]);
            checkSame(valueNamed(area.values, "arr"), inMajor(yearly[area.key]));
            checkSame(valueNamed(area.values, "share"),
                shareOf(counts[area.key], static_cast<double>(points.size())));
        }
        for (const SeriesPoint &area : series(question, "segments.cadence").points) {
            CAPTURE(area.key);
            checkSame(valueNamed(area.values, "companies"), counts[area.key]);
            checkSame(valueNamed(area.values, "overdue"), overdue[area.key]);
        }
    }
}

TEST_CASE("S3-47, S3-62: red ones of high value, and alignment beside effort, one by one",
    "[segments][worlds]")
{
    for (const std::uint64_t seed : worlds(Few)) {
        const Question question = worldQuestion(seed);
        const CompanyFacts &facts = *question.facts;
        QStringList expected;
        for (const std::size_t row : plain::activeRows(question)) {
            const Segment segment = plain::segmentOf(facts, row);
            const bool isHigh = segment == Segment::HvHe || segment == Segment::HvLe;
            if (isHigh && plain::bandOf(facts, row) == HealthBand::AtRisk) {
                expected += facts.company(row).ref;
            }
        }
        QStringList found;
        for (const SeriesPoint &point : series(question, "health.high_value_red").points) {
            found += point.key;
        }
        expected.sort();
        found.sort();
        CAPTURE(seed);
        CHECK(found == expected);

        std::map<QString, std::pair<double, double>> pairs;
        for (const plain::Customer &customer : plain::customersOf(question)) {
            const auto effort = plain::scoreOf(facts, customer.row, ScoreFamily::Effort).value;
            if (effort && customer.applicable() > 0) {
                pairs[customer.company->ref] = {
                    customer.aligned(facts.options.alignmentSupported) / customer.applicable(),
                    *effort};
            }
        }
        const Series alignment = series(question, "alignment.effort");
        CHECK(alignment.points.size() == pairs.size());
        const auto n = static_cast<double>(pairs.size());
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (const SeriesPoint &point : alignment.points) {
            const auto [share, effort] = pairs.at(point.key);
            checkSame(valueNamed(point.values, "share"), share);
            checkSame(valueNamed(point.values, "effort"), effort);
            x += share;
            y += effort;
            xx += share * share;
            yy += effort * effort;
            xy += share * effort;
        }
        const auto correlation = valueNamed(alignment.totals, "correlation");
        if (correlation) {
            CHECK(n >= 8);
            CHECK(*correlation
                == Catch::Approx((n * xy - x * y) / std::sqrt((n * xx - x * x) * (n * yy - y * y)))
                       .margin(1e-6));
        }
    }
}
