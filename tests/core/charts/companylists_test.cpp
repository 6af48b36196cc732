// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/charts/chartasking.h"
#include "tests/core/metrics/scoredbook.h"

using namespace bellwether;

namespace {

// Thirteen customers of high value at risk and one who pays little.
BookPointer atRisk()
{
    QString text = u"metric_definitions:\nref | name | family | source | weight\n"
                   "X | X | effort | manual | 1\n"
                   "Y | Fans | health | manual | 1\n"
                   "contracts:\ncompany | start | end | amount | months\n"_s;
    QString metrics = u"metrics:\ncompany | metric | day | raw\n"_s;
    for (int i = 1; i <= 13; ++i) {
        text += u"C%1 | 2025-01-01 | - | %2 | 1\n"_s.arg(i).arg(100 * i);
        metrics += u"C%1 | X | 2025-06-01 | 60\nC%1 | Y | 2025-06-01 | %2\n"_s.arg(i).arg(i);
    }
    return bookFrom((text + metrics).toUtf8().constData());
}

} // namespace

TEST_CASE("S3-47: high value at risk, the highest ARR first, ten of them", "[chartdata]")
{
    const Question question = askOn(atRisk(), "2025-06-30", with({{"segment.threshold", "100"}}));
    const ChartData chart = chartOf(question, "health.high_value_red");
    const auto &list = bodyOf<ShareList>(chart);
    CHECK(list.rows.size() == 10);
    CHECK(shown(list.rows.front()) == u"C13 | $15.6K | 13 | $1.3K"_s);
    CHECK(list.full == 15600);
    CHECK(list.mark == ShareList::Mark::Glyph);
    CHECK(chart.keyFigure == u"13"_s);
    CHECK(chart.keyNote == u"$109K ARR"_s);
    CHECK(chart.note == u"The first 10; 3 more follow."_s);
    CHECK(chart.summary == u"High value at risk, 13 customers, $109K ARR; first C13, $15.6K"_s);

    const ChartData none = chartOf(askOn(bookFrom(""), "2025-06-30"), "health.high_value_red");
    CHECK(none.empty());
    CHECK(none.summary == u"High value at risk, none"_s);
    CHECK(none.keyFigure == u"0"_s);
}

TEST_CASE("S3-29: the three furthest above and below the mean of a metric", "[chartdata]")
{
    const ChartData chart = chartOf(askOn(atRisk(), "2025-06-30"), "health.strengths");
    CHECK(shown(chart)
        == lines(
            {"C13 | +6 | 13 | 7 | Fans", "C12 | +5 | 12 | 7 | Fans", "C11 | +4 | 11 | 7 | Fans",
                "C3 | −4 | 3 | 7 | Fans", "C2 | −5 | 2 | 7 | Fans", "C1 | −6 | 1 | 7 | Fans"}));
    CHECK(bodyOf<ShareList>(chart).rows.front().role == ChartRole::Series1);
    CHECK(bodyOf<ShareList>(chart).rows.back().role == ChartRole::Series3);
    CHECK(bodyOf<ShareList>(chart).full == 100);
    CHECK(chart.summary == u"Strengths and weaknesses; Fans: best C13, worst C1"_s);
}

TEST_CASE("Statuses in doubt, drops and advocates name their evidence", "[chartdata]")
{
    const BookPointer book = withScores(bookFrom(R"(
        contracts:
        company | start      | end | amount | months
        A       | 2024-01-01 | -   | 1000   | 1
        B       | 2024-01-01 | -   | 2000   | 1

        statuses:
        company | day        | status
        A       | 2025-06-01 | thriving
        B       | 2025-06-01 | healthy

        contacts:
        company | name
        A       | Ann
        B       | Ben

        responses:
        company | contact | day        | kind      | level
        A       | Ann     | 2025-05-15 | happiness | very_happy
        A       | Ann     | 2025-06-20 | happiness | neutral
        B       | Ben     | 2025-06-20 | happiness | very_happy
    )"),
        {{"A", 30}, {"B", 60}});
    const Question question = ask(book, days("2025-06-01", "2025-06-30"));
    const ChartData doubt = chartOf(question, "health.disagreements");
    REQUIRE(shown(doubt)
        == u"A | $12.0K | Thriving | 30 | 50 | Status above score, status above happiness"_s);
    CHECK(bodyOf<ShareList>(doubt).rows.front().role == ChartRole::StatusThriving);
    const ChartData drops = chartOf(question, "happiness.drops");
    REQUIRE(shown(drops) == u"A | −50 | 100 | 50 | $12.0K"_s);
    CHECK(bodyOf<ShareList>(drops).rows.front().role == ChartRole::Neutral);
    CHECK(bodyOf<ShareList>(drops).rows.front().value == 50);
    const ChartData advocates = chartOf(question, "advocacy.candidates");
    CHECK(shown(advocates) == u"B | $24.0K | 100 | 1 | –"_s);
    CHECK(print(tableOf(advocates))
        == lines({"name | arr | happiness | very_happy | state", "B | $24,000 | 100 | 1 | -"}));
}
