// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/charts/charttext.h"
#include "tests/ui/charts/plottext.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/imageexport.h"
#include "ui/charts/plotview.h"

#include <QAbstractButton>
#include <QDir>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

ChartData sampleLines()
{
    return linesFrom(uR"(day | this month | four weeks ago
        1 | 170 | 150
        2 | 604 | 571
        3 | 619 | 594
    )"_s);
}

ChartData sampleWaterfall()
{
    return waterfallFrom(uR"(1 Jan | =7020 | 2025
        New   | 1120  | 34 customers
        Churn | -414  | 11 customers
        Today | =7726 | 2025
    )"_s,
        6'500'000);
}

ChartData samplePairs()
{
    return pairedBarsFrom(uR"(Zephyr Logistics | 16 + 6 | 6 + 26 | 42
        Quayside Retail   | 16 + 4 | 2 + 26 | 42
        Kestrel Insurance | 16 + 4 | 3 + 14 | 33
    )"_s);
}

struct Desk
{
    QWidget window;
    PlotView *view = new PlotView(&window);
    QSignalSpy activated = QSignalSpy(view, &ChartView::markActivated);

    explicit Desk(const ChartData &chart)
    {
        (new QVBoxLayout(&window))->addWidget(view);
        view->setChart(chart);
        window.resize(600, 320);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        view->setFocus(Qt::TabFocusReason);
    }

    QString type(const QList<Qt::Key> &keys)
    {
        activated.clear();
        for (const Qt::Key key : keys) {
            QTest::keyClick(view, key);
        }
        return activated.isEmpty() ? QString() : activated.last().first().toString();
    }

    int pixels(QColor color) const
    {
        return pixelsOf(view->grab().toImage().convertToFormat(QImage::Format_ARGB32), color);
    }
};

} // namespace

TEST_CASE("Arrows walk the marks of every kind, Enter activates", "[charts-ui]")
{
    Desk lines(sampleLines());
    CHECK(lines.type({Qt::Key_Return}) == u"1"_s);
    CHECK(lines.type({Qt::Key_Right, Qt::Key_Return}) == u"2"_s);
    CHECK(lines.type({Qt::Key_End, Qt::Key_Right, Qt::Key_Space}) == u"3"_s);
    Desk waterfall(sampleWaterfall());
    CHECK(waterfall.type({Qt::Key_Right, Qt::Key_Right, Qt::Key_Return}) == u"churn"_s);
    CHECK(waterfall.type({Qt::Key_Home, Qt::Key_Left, Qt::Key_Return}) == u"1_jan"_s);
    Desk pairs(samplePairs());
    CHECK(pairs.type({Qt::Key_Down, Qt::Key_Return}) == u"quayside_retail"_s);
    CHECK(pairs.type({Qt::Key_Up, Qt::Key_Up, Qt::Key_Return}) == u"zephyr_logistics"_s);
}

TEST_CASE("A click activates what lies under it in every kind", "[charts-ui]")
{
    for (const ChartData &chart : {sampleLines(), sampleWaterfall(), samplePairs()}) {
        Desk desk(chart);
        for (int mark = 0; mark < desk.view->plot().markCount(); ++mark) {
            desk.activated.clear();
            const QPoint at = desk.view->plot().rectOf(mark).center().toPoint();
            QTest::mouseClick(desk.view, Qt::LeftButton, {}, at);
            REQUIRE(desk.activated.count() == 1);
            CHECK(desk.activated.first().first().toString() == desk.view->plot().keyOf(mark));
        }
    }
}

TEST_CASE("The keyboard's ring, the pointed and the picked mark are seen", "[charts-ui]")
{
    for (const ChartData &chart : {sampleLines(), sampleWaterfall(), samplePairs()}) {
        Desk desk(chart);
        desk.view->clearFocus();
        const int without = desk.pixels(Theme::light().accent);
        desk.view->setFocus(Qt::TabFocusReason);
        CHECK(desk.pixels(Theme::light().accent) > without + 20);
        desk.view->clearFocus();
        const QImage calm = desk.view->grab().toImage();
        desk.view->hover(desk.view->plot().keyOf(1));
        CHECK(desk.view->grab().toImage() != calm);
        desk.view->hover({});
        desk.view->setSelection({desk.view->plot().keyOf(1)});
        CHECK(desk.view->grab().toImage() != calm);
    }
}

TEST_CASE("A view changes from kind to kind and keeps nothing of the last", "[charts-ui]")
{
    Desk desk(sampleLines());
    desk.type({Qt::Key_Right});
    desk.view->setChart(samplePairs());
    CHECK(desk.view->plot().markCount() == 3);
    CHECK(desk.type({Qt::Key_Return}) == u"zephyr_logistics"_s);
    desk.view->setChart(sampleWaterfall());
    desk.view->setTheme(Theme::dark());
    desk.view->setChart(chartFrom(u"month | At risk\n2026-03 | 1 x 5"_s));
    CHECK(desk.type({Qt::Key_Return}) == u"2026-03"_s);
    desk.view->setChart(sampleLines());
    CHECK(desk.view->grab().toImage().pixelColor(1, 1) == Theme::dark().surface);
}

TEST_CASE("Hiding a line keeps the keyboard where it was", "[charts-ui]")
{
    Desk desk(sampleLines());
    desk.type({Qt::Key_Right});
    desk.view->setHiddenSeries({u"four_weeks_ago"_s});
    CHECK(desk.type({Qt::Key_Return}) == u"2"_s);
    desk.view->setHiddenSeries({u"four_weeks_ago"_s, u"this_month"_s});
    CHECK(desk.view->plot().markCount() == 0);
    CHECK(desk.type({Qt::Key_Right, Qt::Key_Return}).isEmpty());
}

TEST_CASE("The legend outlines what could be and fills what is", "[charts-ui]")
{
    Desk desk(samplePairs());
    ChartLegend legend(*desk.view);
    legend.show();
    const QList<QAbstractButton *> entries = legend.findChildren<QAbstractButton *>();
    REQUIRE(entries.size() == 4);
    const QColor blue = Theme::light().color(ChartRole::Series1);
    const auto inkOf = [&blue](QWidget *entry) {
        return pixelsOf(entry->grab().toImage().convertToFormat(QImage::Format_ARGB32), blue);
    };
    CHECK(inkOf(entries[0]) > 70);
    CHECK(inkOf(entries[1]) < 45);
    CHECK(inkOf(entries[1]) > 12);
}

TEST_CASE("Every kind can be exported in every format", "[charts-ui]")
{
    for (const ChartData &chart : {sampleLines(), sampleWaterfall(), samplePairs()}) {
        for (const ImageFormat format : {ImageFormat::Png, ImageFormat::Svg, ImageFormat::Pdf}) {
            ExportSettings settings;
            settings.format = format;
            settings.size = {800, 450};
            settings.isTransparent = format == ImageFormat::Png;
            const Result<QByteArray> bytes = exportChart(chart, settings);
            REQUIRE(bytes.has_value());
            CHECK_FALSE(bytes->contains("/Subtype /Image"));
            CHECK_FALSE(bytes->contains("<image"));
            CHECK(exportChart(chart, settings).value() == *bytes);
        }
    }
}

// Draws what there is into the folder BELLWETHER_PICTURES, for the eye.
TEST_CASE("Pictures of charts", "[.picture]")
{
    const QDir folder(qEnvironmentVariable("BELLWETHER_PICTURES", u"."_s));
    QString days = u"day | today | four weeks ago\n"_s;
    for (int day = 1; day <= 30; ++day) {
        const bool isWeekend = day % 7 == 1 || day % 7 == 2;
        const int value = isWeekend ? 150 + day % 5 * 8 : 600 + day * 17 % 60;
        days += u"%1%2 | %3 | %4\n"_s.arg(day)
                    .arg(day == 1 ? u" Nov"_s : QString())
                    .arg(day <= 18 ? QString::number(value) : u"-"_s)
                    .arg(day <= 18 ? QString::number(value * 94 / 100) : u"-"_s);
    }
    ChartData logins = linesFrom(days);
    std::get<Lines>(logins.body).today = 17;
    ChartData subscriptions = linesFrom(uR"(m | this year | in 2024
        Jan | 1  | 1
        Feb | 5  | 4
        Mar | 9  | 7
        Apr | 16 | 12
        May | 22 | 16
        Jun | 26 | 20
        Jul | 32 | 24
        Aug | 35 | 28
        Sep | 40 | 32
        Oct | 50 | 37
        Nov | 59 | 44
        Dec | -  | 50
    )"_s);
    std::get<Lines>(subscriptions.body).isFilled = true;
    const ChartData movement = waterfallFrom(uR"(1 Jan | =7020 | 2025
        New         | 1120  | 34 customers
        Expansion   | 742   | upgrades, seats
        Contraction | -187  | downgrades
        Churn       | -414  | 11 customers
        18 Nov      | =8281 | 2025
    )"_s,
        6'500'000);
    ChartData stack = pairedBarsFrom(uR"(Zephyr Logistics | 16 + 6 | 6 + 26 | 42
        Quayside Retail      | 16 + 4 | 2 + 26 | 42
        Dovetail Joinery     | 6 + 4  | 4 + 15 | 33
        Kestrel Insurance    | 16 + 4 | 3 + 14 | 33
        Northgate Pharma     | 19 + 4 | 3 + 14 | 36
        Juniper Analytics    | 9 + 3  | 0 + 11 | 18
        Halcyon Foods        | 20 + 4 | 5 + 9  | 45
        Blue Heron Travel    | 5 + 2  | 0 + 11 | 36
        Ardent Freight Group | 12 + 3 | 3 + 10 | 67
        Riverbend Credit     | 8 + 3  | 2 + 10 | 36
    )"_s);
    std::get<PairedBars>(stack.body).rows[3].isSelected = true;
    ChartData saas = longChart(12);
    saas.bars().series = {
        {{}, u"New"_s, ChartRole::Series1, {2, 3, 2, 4, 3, 2, 3, 1, 2, 4, 3, 2}, {}, {}}};
    saas.bars().totalLabels = {u"2"_s, u"3"_s, u"2"_s, u"4"_s, u"3"_s, u"2"_s, u"3"_s, u"1"_s,
        u"2"_s, u"4"_s, u"3"_s, u"2"_s};
    saas.bars().ticks.clear();
    saas.bars().tickLabels.clear();
    for (ChartCategory &category : saas.bars().categories) {
        category.secondLabel.clear();
    }
    saas.bars().categories.back().isUnfinished = true;
    ChartData side = longChart(12);
    side.bars().layout = Bars::Layout::Grouped;
    side.bars().categories.back().isUnfinished = true;
    ChartData forecast = longChart(6);
    forecast.bars().series[0].role = ChartRole::Series1;
    forecast.bars().series[0].labels = {
        u"$10.0K"_s, u"$50.0K"_s, u"$90.0K"_s, u"$130K"_s, u"$170K"_s, u"$210K"_s};
    const std::vector<std::pair<QString, ChartData>> charts = {{u"logins"_s, logins},
        {u"subscriptions"_s, subscriptions}, {u"movement"_s, movement}, {u"stack"_s, stack},
        {u"saas"_s, saas}, {u"side"_s, side}, {u"forecast"_s, forecast}};
    ChartData hours = longChart(60);
    for (std::size_t at = 0; at < hours.bars().categories.size(); ++at) {
        hours.bars().categories[at].label = u"%1:00"_s.arg(at % 24);
        hours.bars().categories[at].secondLabel.clear();
        hours.bars().categories[at].isBanded = at > 40;
    }
    const ChartData ends =
        linesFrom(u"m | a | b | c\n1 | 5 | 4 | 9\n2 | 9 | 3 | 8\n3 | 7 | 7 | 7"_s);
    const std::vector<ChartData> small = {
        logins, subscriptions, movement, stack, side, hours, ends};
    QImage row(static_cast<int>(small.size()) * 230, 380, QImage::Format_ARGB32_Premultiplied);
    row.fill(Theme::light().surface);
    QPainter painter(&row);
    for (const QSize &size : {QSize(220, 180), QSize(220, 160)}) {
        painter.save();
        for (const ChartData &chart : small) {
            const std::unique_ptr<Plot> plot = makePlot(chart);
            plot->resize(size);
            plot->setChart(chart);
            if (size.height() == 160) {
                plot->setHovered(1);
                plot->setFocused(1);
                plot->setSelected({2});
            }
            plot->paint(painter);
            painter.translate(230, 0);
        }
        painter.restore();
        painter.translate(0, 195);
    }
    painter.end();
    CHECK(row.save(folder.filePath(u"small.png"_s)));
    ExportSettings settings;
    settings.size = {700, 400};
    settings.scale = 1;
    CHECK(exportChartTo(folder.filePath(u"stack.png"_s), stack, settings).has_value());
    settings.format = ImageFormat::Svg;
    CHECK(exportChartTo(folder.filePath(u"side.svg"_s), side, settings).has_value());
    CHECK(exportChartTo(folder.filePath(u"subscriptions.svg"_s), subscriptions, settings)
              .has_value());
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        QImage sheet(2 * 1180, 2 * 850, QImage::Format_ARGB32_Premultiplied);
        sheet.setDevicePixelRatio(2);
        sheet.fill(theme->background);
        QPainter pen(&sheet);
        QPointF at(10, 10);
        for (const auto &[name, chart] : charts) {
            const bool isTall = name == u"movement"_s || name == u"stack"_s;
            const QSize size = isTall ? QSize(560, 236) : QSize(360, 160);
            if (at.x() + size.width() > 1180) {
                at = QPointF(10, at.y() + 190);
            }
            pen.save();
            pen.translate(at);
            pen.fillRect(QRectF({-5, -5}, size + QSize(10, 10)), theme->surface);
            const std::unique_ptr<Plot> plot = makePlot(chart);
            plot->setTheme(*theme);
            plot->resize(size);
            plot->setChart(chart);
            if (name == u"side"_s || name == u"movement"_s) {
                plot->setHovered(3);
                plot->setFocused(3);
            }
            plot->paint(pen);
            pen.restore();
            at += isTall && at.x() > 500 ? QPointF(0, 260) : QPointF(size.width() + 24, 0);
        }
        pen.end();
        CHECK(
            sheet.save(folder.filePath(theme == &Theme::light() ? u"light.png"_s : u"dark.png"_s)));
    }
}
