// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/segments.h"

#include "tests/core/metrics/scoreasking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString segmentsOf(const FactsPointer &facts)
{
    const auto &columns = facts->part<SegmentColumns>();
    QStringList texts;
    for (std::size_t row = 0; row < facts->size(); ++row) {
        texts += facts->company(row).name + u' ' + snakeCase(columns.segments[row]) + u' '
            + (columns.values[row] ? QString::number(*columns.values[row]) : u"-"_s);
    }
    return texts.join(u", "_s);
}

std::optional<double> thresholdOf(const FactsPointer &facts)
{
    return facts->part<SegmentColumns>().valueThreshold;
}

// F1 with the employees and efforts of the definition's example; D has churned, G never paid.
BookPointer placed()
{
    return bookFrom(R"(
        companies:
        name | employees
        A    | 100
        B    | 60
        C    | 15
        D    | 10
        E    | 25
        F    | 0
        G    | -

        contracts:
        company | start      | end        | amount | months
        A       | 2024-01-01 | 2025-12-31 | 2500   | 1
        B       | 2023-09-01 | 2026-08-31 | 3000   | 1
        C       | 2024-11-01 | 2025-10-31 | 750    | 1
        D       | 2023-04-01 | 2025-03-31 | 1500   | 1
        E       | 2025-05-01 | 2026-07-31 | 1250   | 1
        F       | 2025-03-01 | 2026-02-28 | 500    | 1

        metric_definitions:
        ref | name | family | source | weight
        X   | X    | effort | manual | 1

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-06-01 | 52.13
        B       | X      | 2025-06-01 | 30
        C       | X      | 2025-06-01 | 65
        D       | X      | 2025-06-01 | 65
        E       | X      | 2025-06-01 | 50
        F       | X      | 2025-06-01 | 20
    )");
}

// Everybody has the same effort.
BookPointer paying(std::initializer_list<const char *> amounts)
{
    QByteArray text = R"(
        metric_definitions:
        ref | name | family | source | weight
        X   | X    | effort | manual | 1
        contracts:
        company | start | end | amount | months
    )";
    QByteArray metrics = "metrics:\ncompany | metric | day | raw\n";
    int number = 0;
    for (const char *amount : amounts) {
        const QByteArray name = "C" + QByteArray::number(++number);
        text += name + " | 2024-01-01 | 2026-12-31 | " + amount + " | 1\n";
        metrics += name + " | X | 2025-06-01 | 20\n";
    }
    return bookFrom((text + metrics).constData());
}

} // namespace

TEST_CASE("F-SEG: the example's median is 1,250, and Elm lies on both lines", "[segments]")
{
    const auto facts = factsOn(placed(), "2025-06-30");
    CHECK(thresholdOf(facts) == 1250);
    CHECK(segmentsOf(facts)
        == u"A hv_he 2500, B hv_le 3000, C lv_he 750, D unplaced 0, E hv_he 1250, F lv_le 500, "
           "G unplaced 0"_s);
}

TEST_CASE("F-SEG: per seat the median is 50 and Acorn becomes low value", "[segments]")
{
    const auto facts = factsOn(placed(), "2025-06-30", with({{"segment.value", "per_seat"}}));
    CHECK(thresholdOf(facts) == 50);
    // T-39: nobody is known to sit at F.
    CHECK(segmentsOf(facts)
        == u"A lv_he 25, B hv_le 50, C hv_he 50, D unplaced 0, E hv_he 50, F unplaced -, "
           "G unplaced -"_s);
}

TEST_CASE(
    "F-SEG: thresholds are a mean, a number or another effort, if options say so", "[segments]")
{
    const auto mean = factsOn(placed(), "2025-06-30", with({{"segment.threshold", "mean"}}));
    CHECK(thresholdOf(mean) == 1600);
    CHECK(segmentsOf(mean).contains(u"E lv_he"_s));
    const auto fixed = factsOn(placed(), "2025-06-30", with({{"segment.threshold", "3000"}}));
    CHECK(segmentsOf(fixed).contains(u"A lv_he"_s));
    CHECK(segmentsOf(fixed).contains(u"B hv_le"_s));
    const auto strict = factsOn(placed(), "2025-06-30", with({{"effort.threshold", "52.13"}}));
    CHECK(segmentsOf(strict).contains(u"A hv_he"_s));
    CHECK(segmentsOf(strict).contains(u"E hv_le"_s));
}

TEST_CASE("S3-86: who takes much effort, little or nobody knows how much", "[segments]")
{
    const auto names = [](std::vector<EffortBand> bands, const Options &options = {}) {
        const Question question = ask(placed(), days("2025-06-30", "2025-06-30"), options,
            scopeOf<&Scope::effortBands>(std::move(bands)));
        return print(rowsOf(question, "companies.active"), {"company"});
    };
    CHECK(names({EffortBand::High}) == lines({"A", "C", "E"})); // E lies on the threshold
    CHECK(names({EffortBand::Low}) == lines({"B", "F"}));
    CHECK(names({EffortBand::NoScore}) == u"G"_s);
    CHECK(names({EffortBand::Low, EffortBand::NoScore}) == lines({"B", "F", "G"}));
    CHECK(names({EffortBand::High}, with({{"effort.threshold", "53"}})) == u"C"_s);
}

TEST_CASE("F-SEG: one company alone is high, and so are all equal ones", "[segments]")
{
    CHECK(segmentsOf(factsOn(paying({"10"}), "2025-06-30")) == u"C1 hv_le 10"_s);
    for (const char *by : {"median", "mean"}) {
        const auto facts = factsOn(paying({"0.10", "0.10", "0.10", "0.10"}), "2025-06-30",
            with({{"segment.threshold", by}}));
        CHECK(segmentsOf(facts) == u"C1 hv_le 0.1, C2 hv_le 0.1, C3 hv_le 0.1, C4 hv_le 0.1"_s);
    }
}

TEST_CASE("F-SEG: a value of nothing is low, whatever the threshold", "[segments]")
{
    CHECK(segmentsOf(factsOn(paying({"0"}), "2025-06-30")) == u"C1 lv_le 0"_s);
    CHECK_FALSE(thresholdOf(factsOn(paying({"0"}), "2025-06-30")));
    CHECK(segmentsOf(factsOn(paying({"0", "5"}), "2025-06-30", with({{"segment.threshold", "0"}})))
        == u"C1 lv_le 0, C2 hv_le 5"_s);
}

TEST_CASE(
    "F-SEG: an even number of values has its median between the two middle ones", "[segments]")
{
    const auto facts = factsOn(paying({"10", "40", "20", "80"}), "2025-06-30");
    CHECK(thresholdOf(facts) == 30);
}

TEST_CASE("F-SEG: thresholds do not move with the scope", "[segments]")
{
    const BookPointer book = placed();
    const Scope onlyCedar = scopeOf<&Scope::companies>({companyNamed(*book, "C")});
    const Question question = ask(book, days("2025-06-01", "2025-06-30"), {}, onlyCedar);
    CHECK(question.facts->part<SegmentColumns>().valueThreshold == 1250);
    CHECK(question.companies() == 1);
    const Scope highValue = scopeOf<&Scope::segments>({Segment::HvLe, Segment::HvHe});
    CHECK(ask(book, days("2025-06-01", "2025-06-30"), {}, highValue).companies() == 3);
}

TEST_CASE("F-VALUE: an override stands in place of the MRR, from its day on", "[segments]")
{
    const auto book = bookFrom(R"(
        companies:
        name | employees
        A    | 4

        contracts:
        company | start      | end | amount | months
        A       | 2024-01-01 | -   | 100    | 1

        changes:
        company | field                  | day        | value
        A       | segment_value_override | 2025-06-01 | 300
    )");
    CHECK(segmentsOf(factsOn(book, "2025-05-31")) == u"A unplaced 100"_s);
    CHECK(segmentsOf(factsOn(book, "2025-06-01")) == u"A unplaced 300"_s);
    CHECK(segmentsOf(factsOn(book, "2025-06-01", with({{"segment.value", "per_seat"}})))
        == u"A unplaced 75"_s);
}
