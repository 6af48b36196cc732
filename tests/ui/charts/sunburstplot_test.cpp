// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sunburstplot.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/itemcharts.h"
#include "ui/charts/plotview.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;
using Catch::Matchers::WithinAbs;

namespace {

constexpr QSizeF Card(374, 240);

struct Burst
{
    explicit Burst(const ChartData &chart, QSizeF size = Card)
        : plot(plotOf(chart, size))
        , sunburst(dynamic_cast<SunburstPlot &>(*plot))
    {
    }

    int mark(const QString &key) const { return plot->markOf(key); }

    QPointF middleOf(int mark) const
    {
        const RingBand &band = sunburst.isTag(mark) ? sunburst.tagBand() : sunburst.itemBand();
        return pointAt(band.centre, (band.inner + band.outer) / 2, sunburst.arc(mark).middle());
    }

    QStringList words() const
    {
        QStringList words;
        for (const PlacedText &text : plot->texts()) {
            words << text.text;
        }
        return words;
    }

    std::unique_ptr<Plot> plot;
    SunburstPlot &sunburst;
};

} // namespace

TEST_CASE("Items lie over their tag, each as large as its share", "[charts-ui]")
{
    const Burst chart(opportunitySunburst());
    const Arc &network = chart.sunburst.arc(chart.mark(u"network"_s));
    const Arc &switches = chart.sunburst.arc(chart.mark(u"network/switches"_s));
    CHECK_THAT(switches.from, WithinAbs(network.from, 1e-9));
    CHECK_THAT(switches.span, WithinAbs(network.span * 78.4 / 177.4, 1e-9));
    double tags = 0;
    double items = 0;
    for (int mark = 0; mark < chart.plot->markCount(); ++mark) {
        (chart.sunburst.isTag(mark) ? tags : items) += chart.sunburst.arc(mark).span;
    }
    CHECK_THAT(tags, WithinAbs(360, 1e-9));
    CHECK_THAT(items, WithinAbs(360, 1e-9));
}

TEST_CASE("Both rings are drawn where they react, items paler by their rank", "[charts-ui]")
{
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        Burst chart(opportunitySunburst());
        chart.plot->setTheme(theme);
        const QImage image = pictureOf(*chart.plot, Card, theme.surface);
        std::set<QRgb> colors;
        for (int mark = 0; mark < chart.plot->markCount(); ++mark) {
            CHECK(chart.plot->markAt(chart.middleOf(mark)) == mark);
            if (chart.sunburst.tagOf(mark) == 0) {
                colors.insert(image.pixel(chart.middleOf(mark).toPoint()));
            }
        }
        const QColor tag = theme.color(ChartRole::Series1);
        CHECK(image.pixelColor(chart.middleOf(0).toPoint()) == tag);
        CHECK(image.pixelColor(chart.middleOf(1).toPoint()) == tag);
        CHECK(colors.size() == 5); // the tag and its first item share one
    }
}

TEST_CASE("A tag with more than its items leaves the rest of its arc free", "[charts-ui]")
{
    const Burst chart(sunburstFrom(
        u"n | value | Amount\nA | 10 | $10\n- X | 4 | $4\nB | 10 | $10\n- Y | 10 | $10"_s));
    CHECK_THAT(chart.sunburst.arc(chart.mark(u"a/x"_s)).span, WithinAbs(72, 1e-9));
    CHECK_THAT(chart.sunburst.arc(chart.mark(u"b/y"_s)).from, WithinAbs(180, 1e-9));
    const RingBand &band = chart.sunburst.itemBand();
    CHECK(chart.plot->markAt(pointAt(band.centre, (band.inner + band.outer) / 2, 120))
        == Plot::NoMark);
}

TEST_CASE("What has no value is neither drawn nor a mark", "[charts-ui]")
{
    const Burst chart(opportunitySunburst());
    CHECK(chart.mark(u"cloud/workspace"_s) == Plot::NoMark);
    CHECK(chart.plot->markCount() == 4 + 13);
    const Burst none(sunburstFrom(u"n | value | Amount\nA | 0 | $0\n- X | 0 | $0"_s));
    CHECK(none.plot->markCount() == 0);
    CHECK(none.plot->texts().empty());
    CHECK(none.plot->legend().empty());
}

TEST_CASE("The hole says item, amount, share and tag", "[charts-ui]")
{
    Burst chart(opportunitySunburst());
    CHECK(chart.words().mid(0, 2) == QStringList{u"$369K"_s, u"total"_s});
    chart.plot->setHovered(chart.mark(u"network/switches"_s));
    CHECK(chart.words().mid(0, 4)
        == QStringList{u"Switches"_s, u"$78.4K"_s, u"44.2%"_s, u"of Network"_s});
    chart.plot->setHovered(chart.mark(u"network"_s));
    CHECK(
        chart.words().mid(0, 4) == QStringList{u"Network"_s, u"$177K"_s, u"48%"_s, u"of total"_s});
}

TEST_CASE("Names stand at least 16 px apart and slices under 3% have none", "[charts-ui]")
{
    const Burst chart(opportunitySunburst());
    const std::vector<SunburstLabel> &labels = chart.sunburst.labels();
    CHECK(labels.size() == 12);
    CHECK_FALSE(chart.words().contains(u"Awareness"_s));
    const double centre = chart.sunburst.itemBand().centre.x();
    for (const SunburstLabel &label : labels) {
        for (const SunburstLabel &other : labels) {
            const QRectF &a = label.writing.placed.rect;
            const QRectF &b = other.writing.placed.rect;
            const bool isSameSide = (a.left() < centre) == (b.left() < centre);
            if (&label != &other && isSameSide) {
                CHECK(std::abs(a.center().y() - b.center().y()) >= 15);
            }
        }
    }
}

TEST_CASE("What has no tag has an outline, for its fill is faint", "[charts-ui]")
{
    ChartData data = sunburstFrom(u"n | value | Amount\nNo tag | 5 | $5\n- X | 5 | $5"_s);
    Sunburst::Tag &tag = std::get<Sunburst>(data.body).tags.front();
    tag.item.role = ChartRole::Rest;
    Burst chart(data);
    const QImage image = pictureOf(*chart.plot, Card, Theme::light().surface, 4);
    const RingBand &band = chart.sunburst.itemBand();
    const QPointF edge = pointAt(band.centre, band.outer - 0.5, 45) * 4;
    CHECK(image.pixelColor(edge.toPoint()) == Theme::light().control);
}

TEST_CASE("Where names do not fit the smallest go first", "[charts-ui]")
{
    QString table = u"n | value | Amount\nA | 550 | $550\n"_s;
    for (int at = 1; at <= 10; ++at) {
        table += u"- Item %1 | %2 | $%2\n"_s.arg(at).arg(105 - 10 * at);
    }
    const Burst chart(sunburstFrom(table), {374, 150});
    const QStringList words = chart.words();
    CHECK(words.contains(u"Item 1"_s));
    CHECK(words.contains(u"Item 2"_s));
    CHECK_FALSE(words.contains(u"Item 10"_s));
    CHECK(textFault(*chart.plot, {374, 150}).isEmpty());
}

TEST_CASE("Fifty items and one item are drawn", "[charts-ui]")
{
    QString table = u"n | value | Amount\nA | 50 | $50\n"_s;
    for (int at = 1; at <= 50; ++at) {
        table += u"- Item %1 | 1 | $1\n"_s.arg(at);
    }
    for (const QSizeF size : cardSizes()) {
        Burst many(sunburstFrom(table), size);
        CHECK(textFault(*many.plot, size).isEmpty());
        pictureOf(*many.plot, size, Theme::light().surface);
        Burst one(sunburstFrom(u"n | value | Amount\nA | 5 | $5\n- X | 5 | $5"_s), size);
        CHECK(one.sunburst.arc(1).span == 360);
        CHECK(textFault(*one.plot, size).isEmpty());
        pictureOf(*one.plot, size, Theme::light().surface);
    }
}

TEST_CASE("Names spread around the places they want", "[charts-ui]")
{
    CHECK(spread({10, 50}, 16, 0, 100) == std::vector<double>{10, 50});
    CHECK(spread({48, 50, 52}, 16, 0, 100) == std::vector<double>{34, 50, 66});
    CHECK(spread({2, 3}, 16, 8, 100) == std::vector<double>{8, 24});
    CHECK(spread({98, 99}, 16, 8, 92) == std::vector<double>{76, 92});
    CHECK(spread({}, 16, 0, 100).empty());
}

TEST_CASE("Arrows walk a ring, and from tag to item and back", "[charts-ui]")
{
    const Burst chart(opportunitySunburst());
    const auto key = [&](const QString &from, Step step) {
        return chart.plot->keyOf(chart.plot->walked(chart.mark(from), step));
    };
    CHECK(key(u"security"_s, Step::Right) == u"network"_s);
    CHECK(key(u"security"_s, Step::Left) == u"security"_s);
    CHECK(key(u"security"_s, Step::Up) == u"security/mfa_&_sso"_s);
    CHECK(key(u"security/awareness"_s, Step::Right) == u"network/switches"_s);
    CHECK(key(u"network/wi-fi"_s, Step::Left) == u"network/switches"_s);
    CHECK(key(u"network/wi-fi"_s, Step::Down) == u"network"_s);
    CHECK(key(u"network/wi-fi"_s, Step::Up) == u"network/wi-fi"_s);
    CHECK(key(u"network/wi-fi"_s, Step::Last) == u"premium/service_desk"_s);
    CHECK(key(u"network"_s, Step::Last) == u"premium"_s);
    CHECK(key(u"premium"_s, Step::First) == u"security"_s);
    CHECK(key(u"premium/service_desk"_s, Step::Right) == u"premium/service_desk"_s);
}

TEST_CASE("The legend names the tags, and one that is hidden is gone", "[charts-ui]")
{
    Burst chart(opportunitySunburst());
    const std::vector<LegendEntry> legend = chart.plot->legend();
    REQUIRE(legend.size() == 4);
    CHECK(legend[1].key == u"network"_s);
    CHECK(legend[3].role == ChartRole::Series6);
    chart.plot->setHiddenSeries({u"network"_s});
    CHECK(chart.plot->legend().size() == 4);
    CHECK(chart.mark(u"network/switches"_s) == Plot::NoMark);
    CHECK_THAT(
        chart.sunburst.arc(chart.mark(u"security"_s)).span, WithinAbs(70.6 / 206.6 * 360, 1e-6));
    CHECK_FALSE(chart.words().contains(u"$369K"_s));
    CHECK(chart.sunburst.drawnTags().size() == 3);
    chart.plot->setHiddenSeries({});
    CHECK(chart.words().contains(u"$369K"_s));
}

TEST_CASE("A screen reader hears an item with its tag", "[charts-ui]")
{
    const Burst chart(opportunitySunburst());
    const int item = chart.mark(u"network/switches"_s);
    CHECK(chart.plot->spokenName(item) == u"Switches, Network, Amount $78.4K, Share 44.2%"_s);
    CHECK(chart.plot->tooltip(item).rows.front().value == u"Network"_s);
    CHECK(chart.plot->spokenName(0) == u"Security, Amount $70.6K, Share 19%"_s);
}

TEST_CASE("A hidden tag loses the keyboard to another", "[charts-ui]")
{
    PlotView view(nullptr);
    view.setChart(opportunitySunburst());
    view.resize(374, 240);
    view.show();
    view.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&view));
    view.setFocus(Qt::TabFocusReason);
    QSignalSpy activated(&view, &ChartView::markActivated);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Up, Qt::Key_Right, Qt::Key_Return}) {
        QTest::keyClick(&view, key);
    }
    CHECK(activated.last().first() == u"network/wi-fi"_s);
    view.grab();
    view.setHiddenSeries({u"network"_s});
    QTest::keyClick(&view, Qt::Key_Return);
    CHECK(activated.last().first() == u"security"_s);
    view.setTheme(Theme::dark());
    view.grab();
}
