// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/scatterlayout.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/scattertext.h"
#include "ui/charts/scatterplot.h"

#include <QApplication>

#include <cmath>
#include <limits>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QSizeF CardSize(744, 350);

Scatter &scatterOf(ChartData &chart)
{
    return std::get<Scatter>(chart.body);
}

ScatterLayout layoutOf(ChartData chart, QSizeF size = CardSize)
{
    return ScatterLayout(scatterOf(chart), ScatterFonts(), size);
}

QStringList textsOf(const ScatterLayout &layout, ScatterText::Kind kind)
{
    QStringList texts;
    for (const ScatterText &text : layout.texts()) {
        if (text.kind == kind) {
            texts << text.placed.text;
        }
    }
    return texts;
}

// Texts that touch another or leave the picture, in words.
QStringList complaints(const ChartData &chart, QSizeF size)
{
    ScatterPlot plot;
    plot.setChart(chart);
    plot.resize(size);
    QStringList found;
    const std::vector<PlacedText> texts = plot.texts();
    for (std::size_t a = 0; a < texts.size(); ++a) {
        if (!QRectF({}, size).contains(texts[a].rect)) {
            found << texts[a].text + u" leaves the picture"_s;
        }
        for (std::size_t b = a + 1; b < texts.size(); ++b) {
            if (texts[a].rect.intersects(texts[b].rect)) {
                found << texts[a].text + u" touches "_s + texts[b].text;
            }
        }
    }
    return found;
}

class LargerText
{
public:
    explicit LargerText(double factor)
    {
        QFont font = m_before;
        if (font.pixelSize() > 0) {
            font.setPixelSize(qRound(font.pixelSize() * factor));
        } else {
            font.setPointSizeF(font.pointSizeF() * factor);
        }
        QApplication::setFont(font);
    }
    ~LargerText() { QApplication::setFont(m_before); }
    LargerText(const LargerText &) = delete;
    LargerText &operator=(const LargerText &) = delete;

private:
    QFont m_before = QApplication::font();
};

} // namespace

TEST_CASE("On a logarithmic axis equal ratios are equal distances", "[charts-ui]")
{
    const ScatterLayout layout = layoutOf(segmentsChart());
    REQUIRE(layout.x(2000));
    REQUIRE(layout.x(20000));
    CHECK(*layout.x(10000) - *layout.x(5000)
        == Approx(*layout.x(20000) - *layout.x(10000)).margin(1e-6));
    CHECK(*layout.x(2000) == Approx(layout.plot().left()).margin(1));
    CHECK_FALSE(layout.x(0).has_value());
    CHECK_FALSE(layout.x(-5).has_value());
    CHECK_FALSE(layout.x(1).has_value());
    CHECK_FALSE(layout.x(std::numeric_limits<double>::quiet_NaN()).has_value());
}

TEST_CASE("On a linear axis equal steps are equal distances, and nothing is a value", "[charts-ui]")
{
    ChartData chart = scatterFrom(uR"(customer | value | effort | band
        Acme  | 0   | 0   | satisfactory
        Birch | 50  | 50  | satisfactory
        Cedar | 100 | 100 | satisfactory
    )"_s);
    scatterOf(chart).isLogarithmic = false;
    scatterOf(chart).x = {{0, 50, 100}, {u"$0"_s, u"$50"_s, u"$100"_s}};
    const ScatterLayout layout = layoutOf(chart);
    const auto &centers = layout.centers();
    REQUIRE(centers.size() == 3);
    CHECK(centers[1]->x() - centers[0]->x()
        == Approx(centers[2]->x() - centers[1]->x()).margin(1e-6));
    CHECK(centers[0]->y() - centers[1]->y()
        == Approx(centers[1]->y() - centers[2]->y()).margin(1e-6));
    CHECK(layout.lane().isNull());
    CHECK(centers[1]->x() == Approx(*layout.x(50)));
    CHECK(centers[1]->y() == Approx(layout.y(50)));
}

TEST_CASE("Points without a value have a lane left of the axis", "[charts-ui]")
{
    ChartData chart = scatterFrom(uR"(customer | value | effort | band
        Acme    | 5000 | 50 | satisfactory
        Regular | -    | 20 | satisfactory
        Free    | 0    | 30 | at_risk
        Odd     | -200 | 40 | at_risk
    )"_s);
    scatterOf(chart).laneTitle = u"No seat data"_s;
    const ScatterLayout layout = layoutOf(chart);
    CHECK(layout.lane().right() < layout.plot().left());
    CHECK(layout.plot().contains(*layout.centers()[0]));
    for (const std::size_t at : {1U, 2U, 3U}) {
        CAPTURE(at);
        CHECK(layout.lane().contains(*layout.centers()[at]));
        CHECK(layout.centers()[at]->y() == Approx(layout.y(scatterOf(chart).points[at].y)));
    }
    CHECK(textsOf(layout, ScatterText::Kind::LaneTitle).join(u' ') == u"No seat data"_s);
}

TEST_CASE("Points of one effort stand side by side in the lane", "[charts-ui]")
{
    const ScatterLayout layout = layoutOf(scatterFrom(uR"(customer | value | effort | band
        Acme  | - | 20 | satisfactory
        Birch | - | 20 | satisfactory
    )"_s));
    CHECK(std::abs(layout.centers()[0]->x() - layout.centers()[1]->x()) >= 7);
    CHECK(layout.centers()[0]->y() == layout.centers()[1]->y());
}

TEST_CASE("Radius is 7 px times the size, from half to three times", "[charts-ui]")
{
    const ScatterLayout layout = layoutOf(segmentsChart());
    const auto radiusOf = [&layout](double size) {
        Scatter::Point point;
        point.size = size;
        return layout.radius(point);
    };
    CHECK(radiusOf(1) == 7);
    CHECK(radiusOf(0.5) == 3.5);
    CHECK(radiusOf(1.414) == Approx(9.898));
    CHECK(radiusOf(3) == 21);
    CHECK(radiusOf(0) == 3.5);
    CHECK(radiusOf(900) == 21);
    CHECK(radiusOf(std::numeric_limits<double>::quiet_NaN()) == 7);
}

TEST_CASE("No mark is cut at an end of an axis", "[charts-ui]")
{
    const ScatterLayout layout = layoutOf(scatterFrom(uR"(customer | value | effort | band | size
        Small | 2000  | 0   | satisfactory | 3
        Large | 20000 | 100 | satisfactory | 3
        Huge  | 90000 | 50  | satisfactory | 1
    )"_s));
    const QRectF inner = layout.plot().adjusted(20, 20, -20, -20);
    CHECK(inner.contains(*layout.centers()[0]));
    CHECK(inner.contains(*layout.centers()[1]));
    CHECK(layout.plot().adjusted(6, 6, -6, -6).contains(*layout.centers()[2]));
}

TEST_CASE("Thresholds part the areas, and their tick is printed strong", "[charts-ui]")
{
    const ScatterLayout layout = layoutOf(segmentsChart());
    REQUIRE(layout.uprightThreshold());
    REQUIRE(layout.levelThreshold());
    CHECK(*layout.uprightThreshold() == Approx(*layout.x(5000)).margin(0.6));
    CHECK(*layout.levelThreshold() == Approx(layout.y(50)).margin(0.6));
    CHECK(textsOf(layout, ScatterText::Kind::ThresholdTick) == QStringList{u"$5K"_s, u"50"_s});
    CHECK(textsOf(layout, ScatterText::Kind::AreaName)
        == QStringList{u"Reprice or realign"_s, u"Meet most often"_s, u"Keep in touch"_s,
            u"Most profitable"_s});
    CHECK(textsOf(layout, ScatterText::Kind::AreaCount)
        == QStringList{u"8"_s, u"12"_s, u"9"_s, u"9"_s});
    CHECK(textsOf(layout, ScatterText::Kind::AreaLine).size() == 4);
}

TEST_CASE("Behind a threshold that the axis does not reach no area is named", "[charts-ui]")
{
    ChartData chart = segmentsChart();
    const auto names = [&chart] { return textsOf(layoutOf(chart), ScatterText::Kind::AreaName); };
    scatterOf(chart).xThreshold = 1;
    CHECK(names() == QStringList{u"Meet most often"_s, u"Most profitable"_s});
    scatterOf(chart).xThreshold = 1e9;
    CHECK(names() == QStringList{u"Reprice or realign"_s, u"Keep in touch"_s});
    CHECK_FALSE(layoutOf(chart).uprightThreshold().has_value());
    scatterOf(chart).yThreshold = 130;
    CHECK(names() == QStringList{u"Keep in touch"_s});
    CHECK_FALSE(layoutOf(chart).levelThreshold().has_value());
    scatterOf(chart).xThreshold = std::nullopt;
    scatterOf(chart).yThreshold = std::nullopt;
    CHECK(complaints(chart, CardSize) == QStringList());
}

TEST_CASE("No text touches another or leaves the picture", "[charts-ui]")
{
    const QSizeF size = GENERATE(QSizeF(744, 350), QSizeF(560, 320), QSizeF(360, 320));
    const double factor = GENERATE(1.0, 1.5, 2.0);
    const LargerText larger(factor);
    ChartData lane = segmentsChart();
    scatterOf(lane).points.front().x.reset();
    scatterOf(lane).laneTitle = u"No seat data"_s;
    ChartData odd = segmentsChart();
    scatterOf(odd).xThreshold = 5200;
    scatterOf(odd).x.ticks = {2000, 5000, 5200, 20000};
    scatterOf(odd).x.labels = {u"$2K"_s, u"$5K"_s, u"$5.2K"_s, u"$20K"_s};
    scatterOf(odd).yThreshold = 97;
    CAPTURE(size.width(), factor);
    CHECK(complaints(segmentsChart(), size) == QStringList());
    CHECK(complaints(crowd(1000), size) == QStringList());
    CHECK(complaints(lane, size) == QStringList());
    CHECK(complaints(odd, size) == QStringList());
}

TEST_CASE("The threshold's tick stays where another one is too close", "[charts-ui]")
{
    ChartData chart = segmentsChart();
    scatterOf(chart).xThreshold = 5100;
    scatterOf(chart).x.ticks = {2000, 5000, 5100, 20000};
    scatterOf(chart).x.labels = {u"$2K"_s, u"$5K"_s, u"$5.1K"_s, u"$20K"_s};
    const ScatterLayout layout = layoutOf(chart);
    CHECK(textsOf(layout, ScatterText::Kind::ThresholdTick).contains(u"$5.1K"_s));
    CHECK_FALSE(textsOf(layout, ScatterText::Kind::Tick).contains(u"$5K"_s));
}

TEST_CASE("At most five names stand beside marks, none on a mark", "[charts-ui]")
{
    ScatterPlot plot;
    plot.setChart(crowd(1000));
    plot.resize(CardSize);
    CHECK(plot.names().size() <= 5);
    plot.setChart(segmentsChart());
    CHECK(plot.names().size() >= 3);
    for (const ScatterText &name : plot.names()) {
        CAPTURE(name.placed.text);
        CHECK(plot.layout().plot().contains(name.placed.rect));
        for (int mark = 0; mark < plot.markCount(); ++mark) {
            const QPointF center = plot.rectOf(mark).center();
            CHECK_FALSE(name.placed.rect.adjusted(0, 2, 0, -2).contains(center));
        }
    }
}

TEST_CASE("Nothing, one point and many in one place have a layout", "[charts-ui]")
{
    CHECK(layoutOf(scatterFrom(u"customer | value | effort | band\n"_s)).centers().empty());
    ChartData bare;
    bare.body = Scatter();
    const ScatterLayout empty = layoutOf(bare);
    CHECK(empty.texts().empty());
    CHECK(empty.plot().isValid());

    ChartData one = scatterFrom(u"customer | value | effort | band\nAcme | 70 | 50 | at_risk"_s);
    scatterOf(one).x = {};
    scatterOf(one).y = {};
    CHECK(layoutOf(one).plot().contains(*layoutOf(one).centers()[0]));
    scatterOf(one).isLogarithmic = false;
    CHECK(layoutOf(one).plot().contains(*layoutOf(one).centers()[0]));

    CHECK(layoutOf(crowd(5), {1, 1}).plot().width() >= 0);
}

TEST_CASE("Points with broken numbers are not drawn", "[charts-ui]")
{
    ChartData chart = scatterFrom(uR"(customer | value | effort | band
        Fine     | 5000 | 50   | satisfactory
        NoEffort | 5000 | 50   | satisfactory
        NoValue  | 5000 | 50   | satisfactory
        Beyond   | 5000 | 1000 | satisfactory
    )"_s);
    scatterOf(chart).points[1].y = std::numeric_limits<double>::quiet_NaN();
    scatterOf(chart).points[2].x = std::numeric_limits<double>::infinity();
    const ScatterLayout layout = layoutOf(chart);
    CHECK(layout.centers()[0].has_value());
    CHECK_FALSE(layout.centers()[1].has_value());
    CHECK(layout.lane().contains(*layout.centers()[2]));
    CHECK(layout.plot().contains(*layout.centers()[3]));
}
