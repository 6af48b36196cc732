// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/ringplot.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/itemcharts.h"
#include "ui/charts/plotview.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <numeric>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;
using Catch::Matchers::WithinAbs;

namespace {

constexpr QSizeF Card(374, 217);

struct Ringed
{
    explicit Ringed(const ChartData &chart, QSizeF size = Card)
        : plot(plotOf(chart, size))
        , ring(dynamic_cast<RingPlot &>(*plot))
    {
    }

    QPointF middleOf(int mark) const
    {
        const RingBand &band = ring.band();
        return pointAt(band.centre, (band.inner + band.outer) / 2,
            ring.arcs()[static_cast<std::size_t>(mark)].middle());
    }

    QStringList words() const
    {
        QStringList words;
        for (const PlacedText &text : ring.texts()) {
            words << text.text;
        }
        return words;
    }

    std::unique_ptr<Plot> plot;
    RingPlot &ring;
};

double total(const std::vector<Arc> &arcs)
{
    return std::accumulate(
        arcs.begin(), arcs.end(), 0.0, [](double sum, const Arc &arc) { return sum + arc.span; });
}

} // namespace

TEST_CASE("The slices of a ring are a full turn, each as large as its share", "[charts-ui]")
{
    const Ringed chart(healthRing());
    const std::vector<Arc> &arcs = chart.ring.arcs();
    CHECK_THAT(total(arcs), WithinAbs(360, 1e-9));
    CHECK_THAT(arcs[0].from, WithinAbs(0, 1e-9));
    CHECK_THAT(arcs[3].span, WithinAbs(132 / 369.3 * 360, 1e-9));

    const std::vector<Arc> drawn = chart.ring.drawnArcs();
    REQUIRE(drawn.size() == arcs.size());
    for (std::size_t at = 0; at < arcs.size(); ++at) {
        CHECK_THAT(drawn[at].from, WithinAbs(arcs[at].from, 1e-6));
        CHECK_THAT(drawn[at].span, WithinAbs(arcs[at].span, 1e-6));
    }
}

TEST_CASE("Slices are drawn where they react, in the colours of their levels", "[charts-ui]")
{
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        Ringed chart(healthRing());
        chart.plot->setTheme(theme);
        const QImage image = pictureOf(*chart.plot, Card, theme.surface);
        for (int mark = 0; mark < chart.plot->markCount(); ++mark) {
            CHECK(chart.plot->markAt(chart.middleOf(mark)) == mark);
            const ChartItem &slice =
                std::get<Ring>(chart.plot->chart().body).slices[static_cast<std::size_t>(mark)];
            CHECK(image.pixelColor(chart.middleOf(mark).toPoint()) == theme.color(slice.role));
        }
    }
}

TEST_CASE("A slice and its row are one mark", "[charts-ui]")
{
    Ringed chart(healthRing());
    const QPointF row = chart.ring.list().rect(1).center();
    CHECK(chart.plot->markAt(row) == 1);
    CHECK(chart.plot->rectOf(1).contains(row));
    CHECK(chart.plot->rectOf(1).contains(chart.middleOf(1)));

    chart.plot->setHovered(1);
    const QImage image = pictureOf(*chart.plot, Card, Theme::light().surface);
    const QRectF band = chart.ring.list().rect(1);
    CHECK(image.pixelColor((band.topRight() + QPointF(-10, 2)).toPoint()) == Theme::light().hover);
    const ChartRole role = ChartRole::StatusHealthy;
    CHECK(image.pixelColor(chart.middleOf(1).toPoint()) == Theme::light().color(role));
    const QPointF grown = pointAt(
        chart.ring.band().centre, chart.ring.band().outer + 3, chart.ring.arcs()[1].middle());
    CHECK(image.pixelColor(grown.toPoint()) == Theme::light().color(role));
    CHECK(image.pixelColor(chart.middleOf(0).toPoint())
        != Theme::light().color(ChartRole::StatusThriving));
}

TEST_CASE("The hole says the total, or what is pointed at", "[charts-ui]")
{
    Ringed chart(healthRing());
    CHECK(chart.words().mid(0, 2) == QStringList{u"$369K"_s, u"total"_s});
    chart.plot->setHovered(3);
    CHECK(chart.words().mid(0, 2) == QStringList{u"$132K"_s, u"Struggling"_s});
}

TEST_CASE("A level of 0 keeps its row and has no slice", "[charts-ui]")
{
    const Ringed chart(ringFrom(u"level | value | Count\nThriving | 4 | 4\nSteady | 0 | 0"_s));
    CHECK(chart.words().contains(u"Steady"_s));
    CHECK(chart.ring.arcs()[1].span == 0);
    CHECK_FALSE(chart.plot->leadsToRows(1));
    CHECK(chart.plot->markAt(chart.ring.list().rect(1).center()) == 1);
}

TEST_CASE("Without any value the ring is empty, without slices there is nothing", "[charts-ui]")
{
    Ringed none(ringFrom(u"level | value | Count\nThriving | 0 | 0\nSteady | 0 | 0"_s));
    const QImage image = pictureOf(*none.plot, Card, Theme::light().surface);
    const RingBand &band = none.ring.band();
    CHECK(image.pixelColor(pointAt(band.centre, (band.inner + band.outer) / 2, 30).toPoint())
        == Theme::light().track);

    ChartData chart = healthRing();
    std::get<Ring>(chart.body) = {};
    Ringed empty(chart);
    CHECK(empty.plot->markCount() == 0);
    CHECK(empty.plot->texts().empty());
    pictureOf(*empty.plot, Card, Theme::light().surface);
}

TEST_CASE("A ring of one slice is closed", "[charts-ui]")
{
    Ringed chart(ringFrom(u"level | value | Count | Share\nHealthy | 7 | 7 | 100%"_s));
    CHECK(chart.ring.arcs()[0].span == 360);
    const QImage image = pictureOf(*chart.plot, Card, Theme::light().surface);
    const RingBand &band = chart.ring.band();
    for (const double angle : {0.0, 90.0, 359.0}) {
        CHECK(image.pixelColor(pointAt(band.centre, (band.inner + band.outer) / 2, angle).toPoint())
            == Theme::light().color(ChartRole::StatusHealthy));
    }
}

TEST_CASE("Fifty slices ask for the height of their rows", "[charts-ui]")
{
    QString table = u"name | value | Count\n"_s;
    for (int at = 1; at <= 50; ++at) {
        table += u"Item %1 | %1 | %1\n"_s.arg(at);
    }
    Ringed chart(ringFrom(table));
    CHECK_THAT(total(chart.ring.arcs()), WithinAbs(360, 1e-9));
    CHECK(chart.plot->leastSize().height() >= 50 * 20);
    CHECK(chart.words().contains(u"41 more"_s));
    CHECK(textFault(*chart.plot, Card).isEmpty());

    const QSizeF tall(374, chart.plot->leastSize().height());
    chart.plot->resize(tall);
    CHECK(chart.words().contains(u"Item 50"_s));
    CHECK(textFault(*chart.plot, tall).isEmpty());
}

TEST_CASE("In a narrow card the list goes below the ring", "[charts-ui]")
{
    const Ringed wide(healthRing());
    CHECK(wide.ring.list().rect(0).left() > wide.ring.band().centre.x() + wide.ring.band().outer);
    CHECK(wide.ring.list().columnCount() == 2);
    const Ringed narrow(healthRing(), {220, 180});
    CHECK(narrow.ring.list().rect(0).top()
        > narrow.ring.band().centre.y() + narrow.ring.band().outer);
    CHECK(narrow.words().contains(u"Struggling"_s));
}

TEST_CASE("The hovered slice and its outline stay inside of every card", "[charts-ui]")
{
    for (const QSizeF size : cardSizes()) {
        const Ringed chart(healthRing(), size);
        const RingBand &band = chart.ring.band();
        CHECK(band.centre.y() + band.outer + 5 <= size.height());
        CHECK(band.centre.x() - band.outer - 5 >= 0);
        CHECK(textFault(*chart.plot, size).isEmpty());
    }
}

TEST_CASE("Beside a ring stand value and share, the tooltip has every column", "[charts-ui]")
{
    const Ringed chart(ringFrom(uR"(level | value | Amount | Share | Monthly | One-time | Customers
        Thriving | 80.6 | $80.6K | 22% | $20.1K | $60.5K | 11
        Steady   | 68.1 | $68.1K | 18% | $14.0K | $54.1K | 6)"_s));
    CHECK(chart.words().contains(u"22%"_s));
    CHECK_FALSE(chart.words().contains(u"$20.1K"_s));
    CHECK(chart.plot->tooltip(0).rows.size() == 5);
    CHECK(chart.ring.band().outer > 60);
}

TEST_CASE("A screen reader hears a slice with its columns", "[charts-ui]")
{
    const Ringed chart(healthRing());
    CHECK(chart.plot->spokenName(0) == u"Thriving, Amount $80.6K, Share 22%"_s);
    const TooltipContent tooltip = chart.plot->tooltip(0);
    CHECK(tooltip.title == u"Thriving"_s);
    REQUIRE(tooltip.rows.size() == 2);
    CHECK(tooltip.rows[0].name == u"Amount"_s);
    CHECK(tooltip.rows[0].value == u"$80.6K"_s);
    CHECK(tooltip.hint == u"Click to list them"_s);
    CHECK(chart.plot->legend().empty());
}

TEST_CASE("On a transparent picture the gaps are cut out", "[charts-ui]")
{
    Ringed chart(healthRing());
    chart.plot->setTransparent(true);
    const QImage image = pictureOf(*chart.plot, Card, Qt::transparent, 4);
    const RingBand &band = chart.ring.band();
    const QPointF gap = pointAt(band.centre, (band.inner + band.outer) / 2, 0) * 4;
    CHECK(image.pixelColor(gap.toPoint()).alpha() == 0);
    CHECK(image.pixelColor((chart.middleOf(0) * 4).toPoint()).alpha() == 255);
}

TEST_CASE("Keys and mouse walk a ring and activate its levels", "[charts-ui]")
{
    QWidget window;
    auto *view = new PlotView(&window);
    (new QVBoxLayout(&window))->addWidget(view);
    view->setChart(healthRing());
    window.resize(420, 260);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    view->setFocus(Qt::TabFocusReason);
    QSignalSpy activated(view, &ChartView::markActivated);
    QSignalSpy hovered(view, &ChartView::markHovered);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Return}) {
        QTest::keyClick(view, key);
    }
    CHECK(activated.last().first() == u"healthy"_s);
    CHECK(hovered.last().first() == u"healthy"_s);
    QTest::keyClick(view, Qt::Key_End);
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Space);
    CHECK(activated.last().first() == u"struggling"_s);

    const auto &ring = dynamic_cast<const RingPlot &>(view->plot());
    QTest::mouseMove(view, ring.list().rect(2).center().toPoint());
    CHECK(hovered.last().first() == u"steady"_s);
    QTest::mouseClick(
        view, Qt::LeftButton, Qt::ControlModifier, ring.list().rect(2).center().toPoint());
    CHECK(view->selection() == QStringList{u"steady"_s});
    view->grab();
    QTest::mouseClick(view, Qt::LeftButton, {}, ring.band().centre.toPoint());
    CHECK(activated.count() == 2);
}

TEST_CASE("More rows ask a layout for more height at once", "[charts-ui]")
{
    QWidget window;
    auto *view = new PlotView(&window);
    (new QVBoxLayout(&window))->addWidget(view);
    view->setChart(healthRing());
    const int before = window.minimumSizeHint().height();
    QString table = u"name | value | Count\n"_s;
    for (int at = 1; at <= 20; ++at) {
        table += u"Item %1 | %1 | %1\n"_s.arg(at);
    }
    view->setChart(ringFrom(table));
    CHECK(window.minimumSizeHint().height() >= before + 10 * 20);
}
