// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/earlierday.h"
#include "core/metrics/scores.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedworld.h"
#include "tests/core/metrics/plain/feedback.h"
#include "tests/core/metrics/plain/portfolio.h"
#include "tests/core/metrics/worlds.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t Worlds = 40;

Options optionsFor(std::uint64_t seed)
{
    Options options;
    options.happinessSilent =
        seed % 2 == 0 ? Options::HappinessSilent::Zero : Options::HappinessSilent::Ignore;
    options.npsWindow = seed % 3 == 0 ? Window{12, true} : Window();
    options.happinessWindow = seed % 5 == 0 ? Window{180, false} : Window();
    options.sharesBy = seed % 4 == 0 ? Options::SharesBy::Arr : Options::SharesBy::Companies;
    return options;
}

Question questionFor(std::uint64_t seed)
{
    const BookPointer book = generatedWorld(seed);
    return Question::about(
        book, generatedScope(*book, seed), generatedRange(seed), optionsFor(seed));
}

double term(const Figure &figure, const QString &name)
{
    for (const NamedValue &value : figure.terms) {
        if (value.name == name) {
            return value.value.value();
        }
    }
    return NAN;
}

double named(const SeriesPoint &point, const QString &name)
{
    for (const NamedValue &value : point.values) {
        if (value.name == name) {
            return value.value.value_or(NAN);
        }
    }
    return NAN;
}

// Key to count of a series.
std::map<QString, int> counts(const Series &series)
{
    std::map<QString, int> found;
    for (const SeriesPoint &point : series.points) {
        if (named(point, u"count"_s) != 0) {
            found[point.key] = static_cast<int>(named(point, u"count"_s));
        }
    }
    return found;
}

QStringList keysOf(const Series &series)
{
    QStringList keys;
    for (const SeriesPoint &point : series.points) {
        keys += point.key;
    }
    keys.sort();
    return keys;
}

HappinessLevel levelOf(const Question &question, std::size_t row)
{
    return plain::happinessLevel(plain::happiness(*question.facts->book, question.facts->ids[row],
        question.facts->day, question.facts->options));
}

HealthStatus statusOf(const Question &question, std::size_t row)
{
    return plain::status(*question.facts->book, question.facts->ids[row], question.facts->day);
}

void checkSum(const RowTable &table, double expected)
{
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
        [&](const RowColumn &candidate) { return candidate.id == table.summedColumn; });
    REQUIRE(column != table.columns.end());
    double sum = 0;
    for (const Row &row : table.rows) {
        const auto &value =
            row.cells[static_cast<std::size_t>(column - table.columns.begin())].value;
        const auto *count = std::get_if<std::int64_t>(&value);
        const auto *number = std::get_if<double>(&value);
        sum += count != nullptr ? static_cast<double>(*count) : number != nullptr ? *number : 0;
    }
    CHECK(sum == Catch::Approx(expected).margin(1e-6));
}

} // namespace

TEST_CASE("F-NPS: as counted answer by answer", "[feedbackplain][worlds]")
{
    int answers = 0;
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const Book &book = *question.facts->book;
        const auto &options = question.facts->options;
        CAPTURE(seed);
        const auto plain = plain::nps(book, plain::companies(question), question.range.to, options);
        const Figure score = figure(question, "nps.score");
        CHECK(term(score, u"promoters"_s) == plain[0]);
        CHECK(term(score, u"passives"_s) == plain[1]);
        CHECK(term(score, u"detractors"_s) == plain[2]);
        const int n = plain[0] + plain[1] + plain[2];
        answers += n;
        if (n > 0) {
            CHECK(score.value.value() == Catch::Approx(100.0 * (plain[0] - plain[2]) / n));
            checkSum(rowsOf(question, "nps.score"), 100.0 * (plain[0] - plain[2]));
        }
        const auto all = plain::nps(book, question.facts->ids, question.range.to, options);
        CHECK(figure(question, "nps.portfolio").n == all[0] + all[1] + all[2]);

        const Series months = series(question, "nps.by_month");
        const QDate then = (Month::of(question.range.to) - 5).lastDay();
        const auto before =
            plain::nps(book, plain::companies(questionOn(question, then)), then, options);
        CHECK(named(months.points[6], u"promoters"_s) == before[0]);
        CHECK(named(months.points[6], u"detractors"_s) == before[2]);
    }
    CHECK(answers > 100);
}

TEST_CASE("F-CSAT: as counted rating by rating", "[feedbackplain][worlds]")
{
    int ratings = 0;
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        CAPTURE(seed);
        const auto values = plain::csat(*question.facts->book, plain::companies(question),
            question.range.to, question.facts->options);
        const Figure top = figure(question, "csat.top_box");
        const Figure mean = figure(question, "csat.mean");
        CHECK(top.n == static_cast<int>(values.size()));
        ratings += top.n;
        if (!values.empty()) {
            const auto good =
                std::count_if(values.begin(), values.end(), [](int value) { return value >= 4; });
            const double sum = std::accumulate(values.begin(), values.end(), 0.0);
            const auto n = static_cast<double>(values.size());
            CHECK(*top.value == Catch::Approx(static_cast<double>(good) / n));
            CHECK(*mean.value == Catch::Approx((sum / n - 1) / 4));
            checkSum(rowsOf(question, "csat.top_box"), static_cast<double>(good));
            checkSum(rowsOf(question, "csat.mean"), (sum - n) / 4);
        }
    }
    CHECK(ratings > 100);
}

TEST_CASE("F-HAPPY: as counted contact by contact", "[feedbackplain][worlds]")
{
    std::size_t ratings = 0;
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const CompanyFacts &facts = *question.facts;
        CAPTURE(seed);
        std::vector<int> points;
        for (const CompanyId company : plain::companies(question)) {
            const auto own = plain::happiness(*facts.book, company, facts.day, facts.options);
            points.insert(points.end(), own.begin(), own.end());
        }
        ratings += points.size();
        const Figure mean = figure(question, "happiness.mean");
        CHECK(mean.n == static_cast<int>(points.size()));
        if (!points.empty()) {
            const double sum = std::accumulate(points.begin(), points.end(), 0.0);
            CHECK(*mean.value == Catch::Approx(sum / mean.n));
            checkSum(rowsOf(question, "happiness.mean"), sum);
        }
        std::map<QString, int> levels;
        int withFeedback = 0;
        for (const std::size_t row : plain::activeRows(question)) {
            ++levels[snakeCase(levelOf(question, row))];
            withFeedback += levelOf(question, row) != HappinessLevel::NoFeedback ? 1 : 0;
        }
        CHECK(counts(series(question, "happiness.levels")) == levels);
        CHECK(term(figure(question, "coverage.feedback"), u"fresh"_s) == withFeedback);
    }
    CHECK(ratings > 100);
}

TEST_CASE("S1-23: drops as found company by company", "[feedbackplain][worlds]")
{
    std::size_t found = 0;
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const CompanyFacts &facts = *question.facts;
        CAPTURE(seed);
        const Series drops = series(question, "happiness.drops");
        std::map<QString, std::array<double, 2>> expected;
        for (const std::size_t row : plain::activeRows(question)) {
            if (const auto drop = plain::drop(*facts.book, facts.ids[row], question.range)) {
                expected[facts.company(row).name] = *drop;
            }
        }
        CHECK(drops.points.size() == expected.size());
        for (const SeriesPoint &point : drops.points) {
            REQUIRE(expected.count(point.label) == 1);
            CHECK(named(point, u"before"_s) == Catch::Approx(expected[point.label][0]));
            CHECK(named(point, u"after"_s) == Catch::Approx(expected[point.label][1]));
        }
        found += expected.size();
    }
    CHECK(found > 0);
}

TEST_CASE("F-HAPPY: requests and follow-ups as counted one by one", "[feedbackplain][worlds]")
{
    int sent = 0;
    int followed = 0;
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const Book &book = *question.facts->book;
        CAPTURE(seed);
        const auto requests = plain::requests(book, plain::companies(question), question.range);
        const Figure rate = figure(question, "feedback.response_rate");
        CHECK(term(rate, u"sent"_s) == requests.sent);
        CHECK(term(rate, u"answered"_s) == requests.answered);
        int neverSent = 0;
        for (const LeftOutCount &left : rate.leftOut) {
            neverSent += left.reason == LeftOut::NeverSent ? left.count : 0;
        }
        CHECK(neverSent == requests.neverSent);
        CHECK(figure(question, "feedback.requests_due").value == requests.due);
        sent += requests.sent;

        const auto plain = plain::followUps(book, plain::companies(question), question.range);
        const Figure time = figure(question, "feedback.time_to_follow_up");
        CHECK(term(time, u"days"_s) == plain.days);
        CHECK(term(time, u"followed_up"_s) == plain.followedUp);
        CHECK(term(time, u"waiting"_s) == plain.waiting);
        followed += plain.followedUp;

        int queued = 0;
        for (const auto &[state, count] : counts(series(question, "feedback.queue"))) {
            queued += count;
        }
        CHECK(pointRows(question, "feedback.queue", "").value().rows.size()
            == static_cast<std::size_t>(queued));
    }
    CHECK(sent > 0);
    CHECK(followed > 0);
}

TEST_CASE("F-RISK, F-ARRRISK: as added company by company", "[feedbackplain][worlds]")
{
    int atRisk = 0;
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const CompanyFacts &facts = *question.facts;
        CAPTURE(seed);
        int count = 0;
        double yearly = 0;
        double lost = 0;
        double total = 0;
        for (std::size_t row = 0; row < facts.size(); ++row) {
            if (!question.mask[row]) {
                continue;
            }
            total += static_cast<double>(facts.yearly[row]);
            if (plain::isAtRisk(question, row)) {
                ++count;
                yearly += static_cast<double>(facts.yearly[row]);
                lost += plain::loss(question, row);
            }
        }
        atRisk += count;
        CHECK(figure(question, "at_risk.count").value == count);
        CHECK(figure(question, "arr.at_risk").value.value() == Catch::Approx(yearly / 100));
        // Rounded once for each company.
        CHECK(figure(question, "arr.at_risk_weighted").value.value()
            == Catch::Approx(lost / 100).margin(0.005 * count + 1e-6));
        const Figure share = figure(question, "arr.at_risk_share");
        CHECK(share.value.has_value() == (total != 0));
        if (share.value) {
            CHECK(*share.value == Catch::Approx(yearly / total));
        }
    }
    CHECK(atRisk > 0);
}

TEST_CASE("F-QUAD: statuses, matrix and disagreements as sorted by hand", "[feedbackplain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const CompanyFacts &facts = *question.facts;
        const auto &scores = facts.part<HealthScores>().values;
        CAPTURE(seed);
        std::map<QString, int> statuses;
        std::map<QString, int> bands;
        std::map<QString, int> cells;
        QStringList disagreeing;
        QStringList candidates;
        int fresh = 0;
        for (const std::size_t row : plain::activeRows(question)) {
            const HealthStatus status = statusOf(question, row);
            const HappinessLevel level = levelOf(question, row);
            ++statuses[snakeCase(status)];
            ++bands[snakeCase(facts.bands()[row])];
            ++cells[snakeCase(status) + u'.' + snakeCase(level)];
            const bool isSet = status != HealthStatus::NotSet;
            const bool isKnown = isSet && level != HappinessLevel::NoFeedback;
            const bool isHighStatus =
                status == HealthStatus::Healthy || status == HealthStatus::Thriving;
            const bool isHappy =
                level == HappinessLevel::Happy || level == HappinessLevel::VeryHappy;
            const QString quadrant = !isKnown ? u"unplaced"_s
                : isHighStatus                ? (isHappy ? u"advocates"_s : u"product_issues"_s)
                                              : (isHappy ? u"business_challenges"_s : u"urgent"_s);
            ++cells[quadrant];
            fresh += plain::isStatusFresh(*facts.book, facts.ids[row], facts.day) ? 1 : 0;
            bool disagrees = isKnown && isHighStatus != isHappy;
            if (isSet && scores[row]) {
                const int suggested = *scores[row] >= 76 ? 4
                    : *scores[row] >= 51                 ? 3
                    : *scores[row] >= 26                 ? 2
                                                         : 1;
                disagrees = disagrees || std::abs(static_cast<int>(status) - suggested) >= 2;
            }
            if (disagrees) {
                disagreeing += facts.company(row).ref;
            }
            const auto points =
                plain::happiness(*facts.book, facts.ids[row], facts.day, facts.options);
            const bool hasVeryHappy = std::count(points.begin(), points.end(), 100) > 0;
            if (isHappy && (hasVeryHappy || isHighStatus)
                && !plain::isAdvocacyUnderWay(*facts.book, facts.ids[row], facts.day)) {
                candidates += facts.company(row).ref;
            }
        }
        CHECK(counts(series(question, "health.status")) == statuses);
        CHECK(counts(series(question, "health.bands")) == bands);
        CHECK(counts(series(question, "matrix.health_happiness")) == cells);
        CHECK(term(figure(question, "coverage.status"), u"fresh"_s) == fresh);
        disagreeing.sort();
        candidates.sort();
        CHECK(keysOf(series(question, "health.disagreements")) == disagreeing);
        CHECK(keysOf(series(question, "advocacy.candidates")) == candidates);
    }
}

TEST_CASE("S0-34: chips as counted on both days", "[feedbackplain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        CAPTURE(seed);
        const QDate then =
            question.range.to.addDays(-(question.range.from.daysTo(question.range.to) + 1));
        const Question earlier = questionOn(question, then);
        const auto struggling = [](const Question &asked) {
            const auto rows = plain::activeRows(asked);
            return std::count_if(rows.begin(), rows.end(),
                [&](std::size_t row) { return statusOf(asked, row) == HealthStatus::Struggling; });
        };
        const auto silent = [](const Question &asked) {
            const auto rows = plain::activeRows(asked);
            return std::count_if(rows.begin(), rows.end(),
                [&](std::size_t row) { return levelOf(asked, row) == HappinessLevel::NoFeedback; });
        };
        const Series chips = series(question, "attention.chips");
        for (const SeriesPoint &chip : chips.points) {
            CHECK(pointRows(question, "attention.chips", chip.key.toLatin1().constData())
                      .value()
                      .rows.size()
                == static_cast<std::size_t>(named(chip, u"count"_s)));
            if (chip.key == u"struggling"_s) {
                CHECK(named(chip, u"count"_s) == static_cast<double>(struggling(question)));
                CHECK(named(chip, u"change"_s)
                    == static_cast<double>(struggling(question) - struggling(earlier)));
            } else if (chip.key == u"no_feedback"_s) {
                CHECK(named(chip, u"count"_s) == static_cast<double>(silent(question)));
                CHECK(named(chip, u"previous"_s) == static_cast<double>(silent(earlier)));
            } else if (chip.key == u"at_risk"_s) {
                CHECK(named(chip, u"count"_s) == figure(question, "at_risk.count").value);
                CHECK(named(chip, u"previous"_s) == figure(earlier, "at_risk.count").value);
            }
        }
    }
}
