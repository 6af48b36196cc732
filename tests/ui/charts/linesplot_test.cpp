// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/linesplot.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/plottext.h"

#include <cmath>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Days = uR"(day | this month | four weeks ago
    1 | 170 | 150
    2 | 150 | 140
    3 | 604 | 571
    4 | 636 | 588
    5 | -   | 601
    6 | 619 | 594
    7 | -   | -
    8 | -   | -
)"_s;

ChartData longLines(int categories)
{
    QString table = u"day | logins | a month before\n"_s;
    for (int at = 0; at < categories; ++at) {
        table += u"%1:00 | %2 | %3\n"_s.arg(at).arg(100 + at % 9 * 70).arg(90 + at % 7 * 60);
    }
    return linesFrom(table);
}

struct Drawn
{
    LinesPlot plot;

    explicit Drawn(const ChartData &chart, QSizeF size = {374, 217})
    {
        plot.resize(size);
        plot.setChart(chart);
    }

    Lines lines() const { return std::get<Lines>(plot.chart().body); }
};

QStringList endsOf(const LinesPlot &plot)
{
    QStringList ends;
    for (const EndLabel &label : plot.layout().endLabels()) {
        ends << label.text.text;
    }
    return ends;
}

} // namespace

TEST_CASE("Lines break where a value is missing", "[charts-ui]")
{
    using Values = std::vector<std::vector<double>>;
    Drawn drawn(linesFrom(Days));
    CHECK(drawn.plot.drawnValues(0) == Values{{170, 150, 604, 636}, {619}});
    CHECK(drawn.plot.drawnValues(1) == Values{{150, 140, 571, 588, 601, 594}});
    drawn.plot.setHiddenSeries({u"four_weeks_ago"_s});
    CHECK(drawn.plot.drawnValues(1).empty());
}

TEST_CASE("Qt Charts draws lines where their layout says", "[charts-ui]")
{
    for (const ChartData &chart : {linesFrom(Days), longLines(60), linesFrom(u"d | a\n1 | 5"_s),
             linesFrom(u"d | a\n1 | -5\n2 | 7"_s)}) {
        Drawn drawn(chart);
        for (const QSizeF size : {QSizeF(374, 217), QSizeF(1200, 700), QSizeF(220, 180)}) {
            drawn.plot.resize(size);
            const LineLayout &layout = drawn.plot.layout();
            for (const int category : {0, static_cast<int>(drawn.lines().categories.size()) - 1}) {
                const QPointF point = drawn.plot.drawnPosition(category, 5);
                CHECK(point.x() == Catch::Approx(layout.x(category)));
                CHECK(point.y() == Catch::Approx(layout.y(5)));
            }
        }
    }
}

TEST_CASE("The value axis reaches from its first to its last tick", "[charts-ui]")
{
    Drawn drawn(linesFrom(Days));
    const LineLayout &layout = drawn.plot.layout();
    CHECK(layout.y(drawn.lines().axis.ticks.front()) == Catch::Approx(layout.plot().bottom()));
    CHECK(layout.y(drawn.lines().axis.ticks.back()) == Catch::Approx(layout.plot().top()));
    for (const double y : layout.gridlines()) {
        CHECK(y - std::floor(y) == Catch::Approx(0.5)); // a sharp line
    }
}

TEST_CASE("Every category with a value is a mark", "[charts-ui]")
{
    Drawn drawn(linesFrom(Days));
    CHECK(drawn.plot.markCount() == 6);
    CHECK(drawn.plot.keyOf(4) == u"5"_s);
    CHECK(drawn.plot.markOf(u"6"_s) == 5);
    CHECK(drawn.plot.markOf(u"7"_s) == Plot::NoMark);
    drawn.plot.setHiddenSeries({u"four_weeks_ago"_s});
    CHECK(drawn.plot.markCount() == 5);
    CHECK(drawn.plot.markOf(u"5"_s) == Plot::NoMark);
}

TEST_CASE("A point belongs to the nearest category that has a value", "[charts-ui]")
{
    Drawn drawn(linesFrom(Days));
    const LineLayout &layout = drawn.plot.layout();
    CHECK(drawn.plot.markAt({layout.x(2) + layout.step() * 0.4, 20}) == 2);
    CHECK(drawn.plot.markAt({layout.x(2) + layout.step() * 0.6, 150}) == 3);
    CHECK(drawn.plot.markAt({layout.x(7), 100}) == Plot::NoMark);
    CHECK(drawn.plot.markAt({-4, 100}) == Plot::NoMark);
    for (int mark = 0; mark < drawn.plot.markCount(); ++mark) {
        CHECK(drawn.plot.markAt(drawn.plot.rectOf(mark).center()) == mark);
    }
}

TEST_CASE("S0-30: a line of bars stands on zero under the other lines", "[charts-ui]")
{
    ChartData chart = linesFrom(uR"(month | total | before | new
        1 | 3 | 2 | 3
        2 | 3 | 4 | 0
        3 | 8 | 5 | 5
        4 | - | 9 | -
)"_s);
    auto &lines = std::get<Lines>(chart.body);
    ChartLine &bars = lines.lines.back();
    bars.style = ChartLine::Style::Bars;
    bars.endLabel.clear();
    lines.categories[2].isUnfinished = true;
    for (const QSizeF size : {QSizeF(374, 217), QSizeF(220, 120)}) {
        Drawn drawn(chart, size);
        const LineLayout &layout = drawn.plot.layout();
        const QRectF first = layout.bar(bars, 0);
        CHECK(first.bottom() == Catch::Approx(layout.y(0)));
        CHECK(first.top() == Catch::Approx(layout.y(3)));
        CHECK(first.left() >= layout.plot().left());
        CHECK(first.center().x() == Catch::Approx(layout.x(0)).margin(1));
        CHECK(layout.bar(bars, 1).height() == 0);
        CHECK(layout.bar(bars, 3).isNull());
        CHECK(layout.bar(bars, 2).left() > layout.bar(bars, 1).right());
        // Qt Charts' lines go through the middle of the bars.
        CHECK(drawn.plot.drawnPosition(2, 8).x() == Catch::Approx(layout.x(2)));
        CHECK(drawn.plot.drawnValues(2).empty());
        CHECK(drawn.plot.markAt(first.center()) == 0);
        CHECK(clashes(drawn.plot, size.toSize()).isEmpty());
    }
    // The rows of a month are those of its bar.
    Drawn drawn(chart);
    CHECK(drawn.plot.leadsToRows(0));
    CHECK_FALSE(drawn.plot.leadsToRows(1));
    CHECK(drawn.plot.tooltip(2).rows[2].value == u"5"_s);
    CHECK(drawn.plot.legend().empty()); // the lines are named at their ends, bars by the subtitle
}

TEST_CASE("S0-14: weekends are shaded while a day has some width", "[charts-ui]")
{
    ChartData chart = longLines(28);
    auto &lines = std::get<Lines>(chart.body);
    for (std::size_t at : {5U, 6U, 12U, 13U, 27U}) {
        lines.categories[at].isWeekend = true;
    }
    Drawn drawn(chart);
    const auto weekends = drawn.plot.weekends();
    REQUIRE(weekends.size() == 3);
    const LineLayout &layout = drawn.plot.layout();
    CHECK(weekends[0].left() < layout.x(5));
    CHECK(weekends[0].right() > layout.x(6));
    CHECK(weekends[0].right() < layout.x(7));
    CHECK(weekends[2].right() <= layout.plot().right());
    drawn.plot.resize({110, 217});
    CHECK(drawn.plot.weekends().empty());
}

TEST_CASE("A mark of lines says the values of every shown line", "[charts-ui]")
{
    Drawn drawn(linesFrom(Days));
    const TooltipContent content = drawn.plot.tooltip(3);
    CHECK(content.title == u"Day 4"_s);
    REQUIRE(content.rows.size() == 2);
    CHECK(content.rows[0].name == u"this month"_s);
    CHECK(content.rows[0].value == u"636"_s);
    CHECK(content.rows[1].value == u"588"_s);
    CHECK(content.hint == u"Click to list them"_s);
    CHECK(drawn.plot.tooltip(4).rows.size() == 1); // no value, no row
    CHECK(drawn.plot.spokenName(3) == u"Day 4, this month 636, four weeks ago 588"_s);
}

TEST_CASE("A category without a key or with nothing but zeros leads nowhere", "[charts-ui]")
{
    ChartData chart = linesFrom(u"d | a\n1 | 0\n2 | 5\n3 | 5"_s);
    std::get<Lines>(chart.body).categories[2].key.clear();
    Drawn drawn(chart);
    CHECK_FALSE(drawn.plot.leadsToRows(0));
    CHECK(drawn.plot.tooltip(0).hint.isEmpty());
    CHECK(drawn.plot.leadsToRows(1));
    CHECK_FALSE(drawn.plot.leadsToRows(2));
}

TEST_CASE("Ends are labelled beside the line, one line apart", "[charts-ui]")
{
    Drawn drawn(linesFrom(Days));
    const std::vector<EndLabel> &labels = drawn.plot.layout().endLabels();
    REQUIRE(labels.size() == 2);
    CHECK(endsOf(drawn.plot) == QStringList{u"619 this month"_s, u"594 four weeks ago"_s});
    for (const EndLabel &label : labels) {
        CHECK(label.text.rect.left() > label.end.x() + 5); // beyond the dot
        CHECK(label.text.rect.right() <= 374);
    }
    CHECK(labels[1].text.rect.top() >= labels[0].text.rect.bottom());
    CHECK(labels[1].text.rect.top() - labels[0].text.rect.top() == Catch::Approx(14));
    CHECK(drawn.plot.legend().empty());
}

TEST_CASE("Where one line ends long before another, its label stays beside it", "[charts-ui]")
{
    Drawn drawn(linesFrom(uR"(m | this year | last year
        1 | 5  | 2
        2 | 90 | 4
        3 | -  | 6
        4 | -  | 8
        5 | -  | 10
        6 | -  | 12
    )"_s));
    const std::vector<EndLabel> &labels = drawn.plot.layout().endLabels();
    REQUIRE(labels.size() == 2);
    CHECK(labels[0].text.rect.left() < drawn.plot.layout().x(2));
    CHECK_FALSE(labels[0].hasLeader);
}

TEST_CASE("Three lines are named in the legend", "[charts-ui]")
{
    Drawn drawn(linesFrom(u"d | a | b | c\n1 | 1 | 2 | 3\n2 | 2 | 3 | 4"_s));
    REQUIRE(drawn.plot.legend().size() == 3);
    CHECK_FALSE(drawn.plot.legend()[0].isComparison);
    CHECK(drawn.plot.legend()[1].isComparison);
}

TEST_CASE("No text of a line chart touches another or is cut", "[charts-ui]")
{
    const double scale = GENERATE(1.0, 1.5, 2.0);
    const LargerText larger(scale);
    for (const ChartData &chart : {linesFrom(Days), longLines(24), longLines(60),
             linesFrom(u"d | a\n1 | 5"_s), linesFrom(u"d | a | b\n1 | 5 | 5\n2 | 5 | 5"_s),
             linesFrom(u"d | a | b | c | e\n1 | 5 | 5 | 5 | 5\n2 | -9 | -9 | -9 | -9"_s)}) {
        for (const QSize &size : LegibleSizes) {
            Drawn drawn(chart, size);
            CAPTURE(size.width(), scale, drawn.lines().categories.size());
            CHECK(clashes(drawn.plot, size).join(u"; "_s) == QString());
            drawn.plot.setHovered(0);
            CHECK(clashes(drawn.plot, size).join(u"; "_s) == QString());
            CHECK(endsOf(drawn.plot).size() > 0);
        }
    }
}

TEST_CASE("Lines hold hostile names", "[charts-ui]")
{
    for (const QString &name : HostileNames) {
        ChartData chart = linesFrom(Days);
        auto &lines = std::get<Lines>(chart.body);
        for (ChartLine &line : lines.lines) {
            line.name = line.endLabel = name;
        }
        for (ChartCategory &category : lines.categories) {
            category.label = category.title = name;
        }
        Drawn drawn(chart);
        CHECK(clashes(drawn.plot, {374, 217}).join(u"; "_s) == QString());
        CHECK(drawn.plot.tooltip(0).title == name);
        painted(drawn.plot, {374, 217});
    }
}

TEST_CASE("Lines without data, with broken numbers or without room can be drawn", "[charts-ui]")
{
    Lines broken;
    broken.categories.resize(3);
    broken.lines.push_back({u"a"_s, u"a"_s, ChartRole::Series1, ChartLine::Style::Main,
        {std::nan(""), HUGE_VAL}, {}, u"end"_s});
    broken.today = 17;
    broken.isFilled = true;
    for (const Lines &lines : {Lines{}, broken}) {
        ChartData chart;
        chart.body = lines;
        Drawn drawn(chart);
        CHECK(drawn.plot.markCount() == 0);
        CHECK(drawn.plot.markAt({100, 100}) == Plot::NoMark);
        CHECK(endsOf(drawn.plot).isEmpty());
        painted(drawn.plot, {374, 217});
        painted(drawn.plot, {1, 1});
    }
    Drawn equal(linesFrom(u"d | a\n1 | 5\n2 | 5"_s));
    CHECK(equal.plot.layout().plot().contains(equal.plot.rectOf(0).center()));
}

TEST_CASE("A band goes on behind the label of an end", "[charts-ui]")
{
    ChartData chart = linesFrom(u"m | a\n1 | 5\n2 | 9\n3 | -\n4 | -\n5 | -"_s);
    std::get<Lines>(chart.body).categories[1].isUnfinished = true;
    Drawn drawn(chart);
    const QImage image = painted(drawn.plot, {374, 217});
    const QRectF label = drawn.plot.layout().endLabels().front().text.rect;
    REQUIRE(label.right() < drawn.plot.layout().band(1).right());
    CHECK(image.pixelColor(qRound(label.left()) - 1, qRound(label.top()) + 3)
        == Theme::light().hover);
}

TEST_CASE("Line, area, dot and hairline have their colours in both themes", "[charts-ui]")
{
    const Theme &theme = Theme::of(GENERATE(Theme::Kind::Light, Theme::Kind::Dark));
    ChartData chart = linesFrom(u"d | a\n1 | 0\n2 | 50\n3 | 100"_s);
    std::get<Lines>(chart.body).isFilled = true;
    Drawn drawn(chart);
    const QImage image = painted(drawn.plot, {374, 217}, theme);
    const QColor line = theme.color(ChartRole::Series1);
    const QRectF end = drawn.plot.rectOf(2);
    CHECK(image.pixelColor(end.center().toPoint()) == line);
    CHECK(pixelsOf(image, theme.grid) > 200);
    const LineLayout &layout = drawn.plot.layout();
    // Off the gridlines, under the line.
    const QColor area = image.pixelColor(
        qRound(layout.x(2)) - 8, qRound((layout.gridlines()[0] + layout.gridlines()[1]) / 2));
    CHECK(area != theme.surface);
    CHECK(std::abs(area.red() - (0.91 * theme.surface.red() + 0.09 * line.red())) <= 2);

    drawn.plot.setHovered(1);
    const QImage hovered = painted(drawn.plot, {374, 217}, theme);
    CHECK(pixelsOf(hovered, theme.control) > 60);
}
