// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/segmentnames.h"

#include "tests/core/charts/chartasking.h"
#include "tests/core/metrics/scoredbook.h"

using namespace bellwether;

namespace {

// The definition's example of F-SEG; D has churned, G pays nothing, H's effort is not known and I
// pays in a currency without a rate.
BookPointer segmented()
{
    const BookPointer book = bookFrom(R"(
        companies:
        name | employees
        A    | 100
        B    | 60
        C    | 15
        D    | 10
        E    | 25
        F    | 0
        G    | 40
        H    | 10
        I    | 10

        contracts:
        company | start      | end        | amount | months | currency
        A       | 2024-01-01 | 2025-12-31 | 2500   | 1      | USD
        B       | 2023-09-01 | 2026-08-31 | 3000   | 1      | USD
        C       | 2024-11-01 | 2025-10-31 | 750    | 1      | USD
        D       | 2023-04-01 | 2025-03-31 | 1500   | 1      | USD
        E       | 2025-05-01 | 2026-07-31 | 1250   | 1      | USD
        F       | 2025-03-01 | 2026-02-28 | 500    | 1      | USD
        I       | 2025-03-01 | 2026-02-28 | 500    | 1      | EUR

        statuses:
        company | day        | status
        A       | 2025-06-01 | struggling
        B       | 2025-06-01 | healthy

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
        G       | X      | 2025-06-01 | 10
        I       | X      | 2025-06-01 | 10
    )");
    return withScores(book, {{"A", 80}, {"B", 20}, {"C", 55}, {"E", 90}});
}

ChartChoices sized()
{
    ChartChoices choices;
    choices.isSizedByEmployees = true;
    return choices;
}

ChartData segments(const Options &options = {}, const ChartChoices &choices = sized())
{
    return chartOf(askOn(segmented(), "2025-06-30", options), "segments.points", choices);
}

QString areas(const Scatter &scatter)
{
    QStringList texts;
    for (const Scatter::Area &area : scatter.areas) {
        texts += u"%1 %2 (%3), %4 %5"_s.arg(area.name)
                     .arg(area.count)
                     .arg(area.line, area.isUpper ? u"upper"_s : u"lower"_s,
                         area.isRight ? u"right"_s : u"left"_s);
    }
    return texts.join(u'\n');
}

// The names of the points for which that holds.
template <typename Holds>
QString namesOf(const Scatter &scatter, Holds holds)
{
    QStringList names;
    for (const Scatter::Point &point : scatter.points) {
        if (holds(point)) {
            names += point.item.name;
        }
    }
    return names.join(u' ');
}

QString legend(const Scatter &scatter)
{
    QStringList texts;
    for (const ChartItem &item : scatter.legend) {
        texts += shown(item);
    }
    return texts.join(u", "_s);
}

// Customers with values of 100, 200, … and one effort.
BookPointer equals(int customers)
{
    QString text = u"metric_definitions:\nref | name | family | source | weight\n"
                   "X | X | effort | manual | 1\n"
                   "contracts:\ncompany | start | end | amount | months\n"_s;
    QString efforts = u"metrics:\ncompany | metric | day | raw\n"_s;
    for (int i = 1; i <= customers; ++i) {
        text += u"C%1 | 2025-01-01 | - | %2 | 1\n"_s.arg(i).arg(100 * i);
        efforts += u"C%1 | X | 2025-06-01 | 60\n"_s.arg(i);
    }
    return bookFrom((text + efforts).toUtf8().constData());
}

} // namespace

TEST_CASE(
    "Customer segments: value across, effort up, the areas with their customers", "[chartdata]")
{
    const ChartData chart = segments();
    CHECK(chart.id == u"segments.points"_s);
    CHECK(chart.title == u"Customer segments"_s);
    CHECK(chart.subtitle == u"Value against effort, size by number of employees"_s);
    CHECK(shown(chart)
        == lines({"A | $2.5K | 52.1 | Satisfactory, at risk by status | 100 | $30.0K",
            "B | $3.0K | 30 | At risk | 60 | $36.0K",
            "C | $750 | 65 | Needs attention | 15 | $9.0K",
            "E | $1.3K | 50 | Satisfactory | 25 | $15.0K", "F | $500 | 20 | No score | – | $6.0K",
            "G | $0 | 10 | No score | 40 | $0"}));
    const auto &scatter = bodyOf<Scatter>(chart);
    CHECK(areas(scatter)
        == lines({"Most profitable 1 (High value, low effort), lower right",
            "Meet most often 2 (High value, high effort), upper right",
            "Keep in touch 2 (Low value, low effort), lower left",
            "Reprice or realign 1 (Low value, high effort), upper left"}));
    CHECK(legend(scatter) == u"Satisfactory | 2, Needs attention | 1, At risk | 1, No score | 2"_s);
    CHECK(scatter.xThreshold == 1250);
    CHECK(scatter.yThreshold == 50);
    CHECK(scatter.isLogarithmic);
    CHECK(shown(scatter.x) == u"$500 $1K $1.3K $2K $3K"_s);
    CHECK(shown(scatter.y) == u"0 25 50 75 100"_s);
    CHECK(scatter.xTitle == u"Value (MRR, log scale)"_s);
    CHECK(chart.summary
        == u"Customer segments, 6 customers; Most profitable 1, Meet most often 2, Keep in touch "
           "2, Reprice or realign 1; 1 of high value At risk"_s);
    CHECK(chart.note
        == u"Without 1 customer whose effort is not known. Without 1 customer whose value is in a "
           "currency that cannot be converted. Dashed: the number of employees is not known. "
           "Ringed: at "
           "risk for a reason that the colour does not show."_s);
}

TEST_CASE("S3-52: dots are of one size until they are sized by employees", "[chartdata]")
{
    const ChartData chart = segments({}, {});
    CHECK(chart.subtitle == u"Value against effort"_s);
    CHECK(namesOf(bodyOf<Scatter>(chart), [](const Scatter::Point &point) {
        return point.size != 1;
    }).isEmpty());
}

TEST_CASE("S3-37: who is at risk for another reason than the colour is ringed", "[chartdata]")
{
    const auto isRinged = [](const Scatter::Point &point) { return point.isRinged; };
    CHECK(namesOf(bodyOf<Scatter>(segments()), isRinged) == u"A"_s);
    // By status A's triangle says it, and B is at risk by its score.
    const ChartData byStatus = segments(with({{"health.by", "status"}}));
    CHECK(namesOf(bodyOf<Scatter>(byStatus), isRinged) == u"B"_s);
    CHECK(shown(byStatus).contains(u"B | $3.0K | 30 | Healthy, at risk by band"_s));
}

TEST_CASE("S0-10: premium customers are starred", "[chartdata]")
{
    const Question question = askOn(bookFrom(R"(
        companies:
        name | premium
        Ash  | yes
        Bay  | -
        metric_definitions:
        ref | name | family | source | weight
        X   | X    | effort | manual | 1
        metrics:
        company | metric | day        | raw
        Ash     | X      | 2025-06-01 | 52
        Bay     | X      | 2025-06-01 | 30
    )"),
        "2025-06-30");
    const ChartData chart = chartOf(question, "segments.points");
    CHECK(namesOf(bodyOf<Scatter>(chart), [](const Scatter::Point &point) {
        return point.isStarred;
    }) == u"Ash"_s);
    CHECK(shown(chart).contains(u"No score, premium"_s));
    CHECK(chart.note.contains(u"Starred: premium."_s));
}

TEST_CASE("Customer segments: a value of nothing lies in a lane", "[chartdata]")
{
    const ChartData chart = segments();
    const auto &scatter = bodyOf<Scatter>(chart);
    CHECK(namesOf(scatter, [](const Scatter::Point &point) { return !point.x; }) == u"G"_s);
    CHECK(scatter.laneTitle == u"No value"_s);
}

TEST_CASE("Customer segments: names go to high value at risk, then to the largest", "[chartdata]")
{
    const auto isNamed = [](const Scatter::Point &point) { return point.isNamed; };
    const ChartData few = segments();
    CHECK(namesOf(bodyOf<Scatter>(few), isNamed) == u"A B E"_s);
    const Question question = askOn(withScores(equals(16), {{"C8", 10}, {"C9", 10}, {"C1", 10}}),
        "2025-06-30", with({{"segment.threshold", "850"}}));
    const ChartData many = chartOf(question, "segments.points");
    CHECK(namesOf(bodyOf<Scatter>(many), isNamed) == u"C9 C13 C14 C15 C16"_s);
}

TEST_CASE(
    "Customer segments: areas of dots grow with employees, unknown ones are dashed", "[chartdata]")
{
    const ChartData chart = segments();
    const auto &scatter = bodyOf<Scatter>(chart);
    CHECK(scatter.points.front().size == Catch::Approx(1.64).margin(0.01)); // 100 of a mean of 37
    CHECK(
        namesOf(scatter, [](const Scatter::Point &point) { return !point.isSizeKnown; }) == u"F"_s);

    ChartChoices choices;
    choices.isSizedByEmployees = false;
    choices.isShapedByHealth = true;
    choices.selected = scatter.points[2].item.key;
    const ChartData plain = segments({}, choices);
    const auto &plainScatter = bodyOf<Scatter>(plain);
    CHECK(namesOf(plainScatter, [](const Scatter::Point &point) {
        return point.size != 1 || !point.isSizeKnown;
    }).isEmpty());
    CHECK(namesOf(plainScatter, [](const Scatter::Point &point) { return point.isSelected; })
        == u"C"_s);
    CHECK(plainScatter.shapesByHealth);
    CHECK(plain.subtitle == u"Value against effort"_s);
    CHECK_FALSE(plain.note.contains(u"Dashed"_s));
}

TEST_CASE("Customer segments: per seat, on an even axis where values are close", "[chartdata]")
{
    const ChartData chart = segments(with({{"segment.value", "per_seat"}}));
    const auto &scatter = bodyOf<Scatter>(chart);
    CHECK(chart.subtitle == u"Value per seat against effort, size by number of employees"_s);
    CHECK(shown(chart).startsWith(
        lines({"A | $25 | 52.1 | Satisfactory, at risk by status | 100 | $30.0K",
            "B | $50 | 30 | At risk | 60 | $36.0K"})));
    CHECK(scatter.xThreshold == 50);
    CHECK_FALSE(scatter.isLogarithmic);
    CHECK(shown(scatter.x) == u"$0 $15 $30 $45 $50 $60 $75"_s);
    CHECK(scatter.xTitle == u"Value per seat (MRR)"_s);
    CHECK(namesOf(scatter, [](const Scatter::Point &point) { return !point.x; }) == u"F G"_s);
    CHECK(scatter.laneTitle == u"No seat data or value"_s);
}

TEST_CASE("Customer segments by CSM status", "[chartdata]")
{
    const ChartData chart = segments(with({{"health.by", "status"}}));
    const auto &scatter = bodyOf<Scatter>(chart);
    CHECK(legend(scatter) == u"Healthy | 1, Struggling | 1, Not set | 4"_s);
    CHECK(scatter.points.front().item.role == ChartRole::StatusStruggling);
    CHECK(chart.summary.endsWith(u"1 of high value Struggling"_s));
}

TEST_CASE("Customer segments: a value set by hand says so", "[chartdata]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | start      | end | amount | months
        A       | 2024-01-01 | -   | 2500   | 1

        changes:
        company | field                  | day        | value
        A       | segment_value_override | 2025-01-01 | 4000

        metric_definitions:
        ref | name | family | source | weight
        X   | X    | effort | manual | 1

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-06-01 | 70
    )");
    const ChartData chart = chartOf(askOn(book, "2025-06-30"), "segments.points");
    CHECK(shown(chart) == u"A | $4.0K, set by hand | 70 | No score | – | $30.0K"_s);
    // One company is High, and its area can be seen.
    CHECK(shown(bodyOf<Scatter>(chart).x) == u"$2K $3K $4K $5K $10K"_s);
}

TEST_CASE("Customer segments: all in one band, or nobody", "[chartdata]")
{
    const ChartData same = chartOf(askOn(equals(3), "2025-06-30"), "segments.points");
    CHECK(legend(bodyOf<Scatter>(same)) == u"No score | 3"_s);
    CHECK(same.summary.endsWith(u"Reprice or realign 1"_s));

    const ChartData nobody = chartOf(askOn(bookFrom(""), "2025-06-30"), "segments.points");
    CHECK(nobody.empty());
    CHECK(nobody.summary == u"Customer segments, none"_s);
    CHECK(nobody.note.isEmpty());
    CHECK(shown(bodyOf<Scatter>(nobody).x) == u"$1 $10"_s);
    CHECK(bodyOf<Scatter>(nobody).areas.size() == 4);
}

TEST_CASE("S3-39: charts, lists and rows call the areas as the book does", "[chartdata]")
{
    const BookPointer book = segmented();
    Change change;
    change.settings[areaNameKey(Segment::HvHe)] = u"Key accounts"_s;
    const Question question = askOn(BookBuilder(*book).apply(change).share(), "2025-06-30");
    const ChartData areas = chartOf(question, "segments.areas");
    CHECK(shown(areas).contains(u"Key accounts | 2"_s));
    CHECK(shown(areas).contains(u"Most profitable | 1"_s));
    CHECK(shown(chartOf(question, "segments.cadence")).contains(u"Key accounts | "_s));
    const ChartData dots = chartOf(question, "segments.points");
    CHECK(bodyOf<Scatter>(dots).areas[1].name == u"Key accounts"_s);
    CHECK(dots.summary.contains(u"Key accounts 2"_s));
    CHECK(shown(
        chartOf(ask(question.facts->book, days("2025-01-01", "2025-06-30")), "churn.by_segment"))
              .contains(u"Reprice or realign"_s));
    const RowTable rows =
        withSegmentNames(findSeries(u"segments.points"_s)->rows(question, {}).value(),
            question.facts->book->settings());
    CHECK(print(rows, {"company", "segment"}).contains(u"Key accounts"_s));
    CHECK_FALSE(print(rows, {"company", "segment"}).contains(u"hv_"_s));
}

TEST_CASE("The areas as a list, and who is overdue for a check-in", "[chartdata]")
{
    const Question question = askOn(segmented(), "2025-06-30");
    const ChartData sizes = chartOf(question, "segments.areas");
    CHECK(shown(sizes)
        == lines({"Most profitable | 1 | 13% | $3.0K", "Meet most often | 2 | 25% | $3.8K",
            "Keep in touch | 2 | 25% | $500", "Reprice or realign | 1 | 13% | $750",
            "In no segment | 2 | 25% | $0"}));
    CHECK(bodyOf<ShareList>(sizes).full == 2);
    CHECK(sizes.summary
        == u"Segments, 8 customers; Most profitable 1, Meet most often 2, Keep in touch 2, Reprice "
           "or realign 1, In no segment 2"_s);
    const ChartData overdue = chartOf(question, "segments.cadence");
    CHECK(shown(overdue).startsWith(u"Most profitable | 1 | 1 | every 90 d"_s));
    CHECK(overdue.keyFigure == u"8"_s);
    CHECK(overdue.keyNote == u"of 8 customers"_s);
}
