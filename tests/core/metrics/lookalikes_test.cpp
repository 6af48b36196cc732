// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/lookalikes.h"

#include "core/metrics/scorecomponents.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedworld.h"
#include "tests/core/metrics/worlds.h"

#include <cmath>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const char *const TwoMetrics = R"(
    contracts:
    company | start      | end        | amount
    Lost    | 2023-01-01 | 2024-12-31 | 1200
    Other   | 2023-01-01 | 2024-12-31 | 1200
    Near    | 2023-01-01 | 2025-12-31 | 3600
    Far     | 2023-01-01 | 2025-12-31 | 3600
    Half    | 2023-01-01 | 2025-12-31 | 3600
    Silent  | 2023-01-01 | 2025-12-31 | 3600

    metric_definitions:
    ref | name    | family | source | maximum
    use | Usage   | health | manual | 100
    fun | Delight | health | manual | 100

    metrics:
    company | metric_id | day        | raw
    Lost    | use       | 2024-06-20 | 20
    Lost    | fun       | 2024-06-20 | 30
    Other   | use       | 2024-06-20 | 80
    Other   | fun       | 2024-06-20 | 10
    Near    | use       | 2025-06-01 | 23
    Near    | fun       | 2025-06-01 | 34
    Far     | use       | 2025-06-01 | 90
    Far     | fun       | 2025-06-01 | 90
    Half    | use       | 2025-06-01 | 21
)";

// The nearest loss of each active company, one by one.
std::vector<Lookalike> plainLookalikes(const CompanyFacts &facts, const std::vector<Loss> &losses)
{
    std::vector<Lookalike> all;
    const auto &now = facts.part<HealthComponents>().components;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        Lookalike nearest{row, 0, INFINITY};
        for (std::size_t i = 0; i < losses.size(); ++i) {
            const FactsPointer then = facts.on(losses[i].day.addMonths(-6));
            const std::size_t lostRow = then->rowOf(facts.ids[losses[i].row]);
            if (losses[i].row == row || lostRow == CompanyRows::None) {
                continue;
            }
            double sum = 0;
            double shared = 0;
            for (const auto &component : now) {
                for (const auto &past : then->part<HealthComponents>().components) {
                    if (past.key == component.key && past.scores[lostRow]
                        && component.scores[row]) {
                        sum += std::pow(*past.scores[lostRow] - *component.scores[row], 2);
                        ++shared;
                    }
                }
            }
            const double distance = std::sqrt(sum / shared);
            if (shared > 0 && 2 * shared >= static_cast<double>(now.size())
                && distance < nearest.distance - 1e-4) {
                nearest = {row, i, distance};
            }
        }
        if (facts.kinds[row] != CompanyKind::Churned && std::isfinite(nearest.distance)) {
            all.push_back(nearest);
        }
    }
    return all;
}

} // namespace

TEST_CASE("F-LOOKALIKE: who looks as the lost one did half a year before", "[lookalikes]")
{
    const Question question = askOn(bookFrom(TwoMetrics), "2025-06-30");
    const RowTable rows = pointRows(question, "churn.lookalikes", "").value();
    CHECK(print(rows, {"company", "lost", "lost_on", "arr"})
        == lines({"Half | Lost | 2025-01-01 | $1,200", "Near | Lost | 2025-01-01 | $1,200",
            "Far | Other | 2025-01-01 | $1,200"}));
    const Series series = bellwether::series(question, "churn.lookalikes");
    REQUIRE(series.points.size() == 3);
    CHECK(series.points[0].values[0].value.value() == Catch::Approx(1)); // one of two metrics
    CHECK(series.points[1].values[0].value.value() == Catch::Approx(std::sqrt(12.5)));
    CHECK(series.points[1].texts[0].text == u"Lost"_s);
    CHECK(pointRows(question, "churn.lookalikes", series.points[1].key.toLatin1().constData())
              ->rows.size()
        == 1);
    CHECK(pointRows(question, "churn.lookalikes", "nobody").error().kind == Error::Kind::NotFound);
}

TEST_CASE("F-LOOKALIKE: a scope takes companies away and no losses", "[lookalikes]")
{
    const auto book = bookFrom(TwoMetrics);
    const Question question = ask(book, days("2025-06-01", "2025-06-30"), {},
        scopeOf<&Scope::companies>({companyNamed(*book, "Near")}));
    CHECK(print(pointRows(question, "churn.lookalikes", "").value(), {"company", "lost"})
        == u"Near | Lost"_s);
}

TEST_CASE("F-LOOKALIKE: agrees with the definition one by one", "[lookalikes][worlds]")
{
    for (const std::uint64_t seed : worlds(12)) {
        const Question question = askOn(generatedWorld(seed), "2025-06-30");
        const auto &found = question.facts->part<Lookalikes>();
        const std::vector<Lookalike> expected = plainLookalikes(*question.facts, found.losses);
        CAPTURE(seed);
        REQUIRE(found.all.size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            CHECK(found.all[i].row == expected[i].row);
            CHECK(found.all[i].distance == Catch::Approx(expected[i].distance).margin(0.001));
        }
    }
}
