// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/charts.h"
#include "core/charts/items.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// Customers with so many of four items aligned, and their effort.
BookPointer customers(std::initializer_list<std::pair<int, int>> alignedAndEffort)
{
    QByteArray stack = "stack_items:\nname\nI1\nI2\nI3\nI4\n\n"
                       "stack:\ncompany | item | day | alignment\n";
    QByteArray contracts = "contracts:\ncompany | start | end | amount | months\n";
    QByteArray metrics = "metrics:\ncompany | metric | day | raw\n";
    int number = 0;
    for (const auto &[aligned, effort] : alignedAndEffort) {
        const QByteArray name = "C" + QByteArray::number(++number);
        contracts +=
            name + " | 2025-01-01 | 2025-12-31 | " + QByteArray::number(1000 - number) + " | 1\n";
        metrics += name + " | X | 2025-06-01 | " + QByteArray::number(effort) + '\n';
        for (int item = 1; item <= 4; ++item) {
            stack += name + " | I" + QByteArray::number(item) + " | 2025-01-01 | "
                + (item <= aligned ? "aligned" : "not_aligned") + '\n';
        }
    }
    return bookFrom((contracts + '\n' + stack + R"(
        metric_definitions:
        ref | name | family | source | weight
        X   | X    | effort | manual | 1

)" + metrics)
                        .constData());
}

QString total(const Series &series, const QString &name)
{
    const auto value = valueOf(series.totals, name);
    return value ? QString::number(*value, 'f', 3) : u"-"_s;
}

} // namespace

TEST_CASE("S3-62: the better aligned take less effort", "[stack]")
{
    const Question question =
        askOn(customers({{4, 10}, {4, 20}, {3, 30}, {3, 40}, {2, 50}, {2, 60}, {1, 70}, {0, 80}}),
            "2025-06-30");
    const Series points = series(question, "alignment.effort");
    REQUIRE(points.points.size() == 8);
    CHECK(points.points[2].label == u"C3"_s);
    CHECK(valueOf(points.points[2].values, u"share"_s) == 0.75);
    CHECK(valueOf(points.points[2].values, u"effort"_s) == 30);
    CHECK(total(points, u"correlation"_s) == u"-0.973"_s);
    CHECK(total(points, u"low"_s) == u"-0.995"_s);
    CHECK(total(points, u"high"_s) == u"-0.856"_s);
    CHECK(total(points, u"effort_better"_s) == u"25.000"_s);
    CHECK(total(points, u"effort_lesser"_s) == u"65.000"_s);
    CHECK(print(*pointRows(question, "alignment.effort", "c3"), {"company", "effort"})
        == u"C3 | 30"_s);
    CHECK(pointRows(question, "alignment.effort", "")->rows.size() == 8);
    CHECK(!pointRows(question, "alignment.effort", "c9"));
    CHECK(findChart(u"alignment.effort"_s)->chart(question, {}).subtitle
        == u"Correlation −0.97 (−1.00 to −0.86): the better aligned take less effort"_s);
}

TEST_CASE("S3-62: a correlation that may be none claims nothing", "[stack]")
{
    const Question question =
        askOn(customers({{4, 10}, {4, 80}, {3, 30}, {3, 40}, {2, 60}, {2, 50}, {1, 20}, {0, 70}}),
            "2025-06-30");
    const QString judgement = findChart(u"alignment.effort"_s)->chart(question, {}).subtitle;
    CHECK(judgement.startsWith(u"Correlation −0."_s));
    CHECK(judgement.endsWith(u"): it may be chance"_s));
}

TEST_CASE("S3-62: too few, or all alike, say nothing", "[stack]")
{
    const Series few =
        series(askOn(customers({{4, 10}, {3, 20}, {2, 30}, {1, 40}, {0, 50}, {4, 60}, {3, 70}}),
                   "2025-06-30"),
            "alignment.effort");
    CHECK(few.points.size() == 7);
    CHECK(total(few, u"correlation"_s) == u"-"_s);
    CHECK(total(few, u"low"_s) == u"-"_s);
    const Series alike = series(askOn(customers({{2, 10}, {2, 20}, {2, 30}, {2, 40}, {2, 50},
                                          {2, 60}, {2, 70}, {2, 80}, {2, 90}}),
                                    "2025-06-30"),
        "alignment.effort");
    CHECK(alike.points.size() == 9);
    CHECK(total(alike, u"correlation"_s) == u"-"_s);
    CHECK(total(alike, u"effort_better"_s) == u"-"_s);
    CHECK(total(alike, u"effort_lesser"_s) == u"50.000"_s);
}
