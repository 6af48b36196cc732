// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sharelistplot.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/itemcharts.h"
#include "ui/charts/imageexport.h"
#include "ui/charts/plotview.h"

#include <QDir>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;
using Catch::Matchers::WithinAbs;

namespace {

constexpr QSizeF Card(374, 150);

} // namespace

TEST_CASE("Every row of a list is a mark, and its bar has the level's colour", "[charts-ui]")
{
    const std::unique_ptr<Plot> plot = plotOf(healthList(), Card);
    const auto &list = dynamic_cast<const ShareListPlot &>(*plot).list();
    const QImage image = pictureOf(*plot, Card, Theme::light().surface);
    REQUIRE(plot->markCount() == 4);
    for (int mark = 0; mark < 4; ++mark) {
        CHECK(plot->markAt(list.rect(mark).center()) == mark);
        const auto &row =
            std::get<ShareList>(plot->chart().body).rows[static_cast<std::size_t>(mark)];
        CHECK(
            image.pixelColor(list.bar(mark).center().toPoint()) == Theme::light().color(row.role));
    }
    CHECK(image.pixelColor((list.track(3).topRight() + QPointF(-8, 4)).toPoint())
        == Theme::light().track);
    CHECK(plot->markOf(u"steady"_s) == 2);
    CHECK(plot->markAt({2, 2}) == Plot::NoMark);
    CHECK(plot->spokenName(0) == u"Thriving, Count 34, Change +2, ARR $2.50M"_s);
}

TEST_CASE("The strip of a list shows all shares side by side", "[charts-ui]")
{
    const std::unique_ptr<Plot> plot = plotOf(loginStrip(), Card);
    const auto &strip = dynamic_cast<const ShareListPlot &>(*plot);
    const std::vector<QRectF> &segments = strip.segments();
    REQUIRE(segments.size() == 4);
    CHECK_THAT(segments[1].width(), WithinAbs(694.0 / 1828 * 374, 1e-6));
    CHECK_THAT(segments[3].right(), WithinAbs(374, 1e-6));
    CHECK(plot->markAt(segments[2].center()) == 2);
    CHECK(plot->markAt(strip.list().rect(2).center()) == 2);
    CHECK_FALSE(strip.list().hasBars());
    const QImage image = pictureOf(*plot, Card, Theme::light().surface);
    CHECK(image.pixelColor(segments[0].center().toPoint())
        == Theme::light().color(ChartRole::Series1));
}

TEST_CASE("A list without values has tracks only", "[charts-ui]")
{
    const std::unique_ptr<Plot> plot = plotOf(
        shareListFrom(u"n | value | Count\nA | 0 | 0\nB | 0 | 0"_s, 0, ShareList::Mark::None),
        Card);
    const auto &list = dynamic_cast<const ShareListPlot &>(*plot).list();
    CHECK(list.bar(0).width() == 0);
    CHECK(list.track(0).width() > 0);
    CHECK_FALSE(plot->leadsToRows(0));
    const std::unique_ptr<Plot> strip = plotOf(stripFrom(u"n | value | Count\nA | 0 | 0"_s), Card);
    pictureOf(*strip, Card, Theme::light().surface);
    CHECK(strip->markAt({100, 5}) == Plot::NoMark);
}

TEST_CASE("Fifty rows ask for their height", "[charts-ui]")
{
    QString table = u"name | value | Count\n"_s;
    for (int at = 1; at <= 50; ++at) {
        table += u"Item %1 | %1 | %1\n"_s.arg(at);
    }
    const std::unique_ptr<Plot> plot =
        plotOf(shareListFrom(table, 50, ShareList::Mark::None), Card);
    const QSizeF least = plot->leastSize();
    CHECK(least.height() >= 1000);
    plot->resize({374, least.height()});
    CHECK(plot->texts().size() == 101);
    CHECK(textFault(*plot, {374, least.height()}).isEmpty());
}

TEST_CASE("No text of a chart of items touches another or is cut", "[charts-ui]")
{
    std::vector<ChartData> charts = hostileCharts();
    for (const ChartData &chart : {healthRing(), healthList(), loginStrip(), opportunitySunburst(),
             awardMilestones(), goalTimeline()}) {
        charts.push_back(chart);
    }
    const auto checkAll = [&charts] {
        for (const ChartData &chart : charts) {
            for (const QSizeF size : cardSizes()) {
                const std::unique_ptr<Plot> plot = plotOf(chart, size);
                INFO(chart.title.toStdString() << " " << size.width() << "x" << size.height());
                CHECK(textFault(*plot, size).toStdString() == "");
                for (int mark = 0; mark < plot->markCount(); ++mark) {
                    plot->setHovered(mark);
                    CHECK(textFault(*plot, size).toStdString() == "");
                    CHECK(plot->markOf(plot->keyOf(mark)) != Plot::NoMark);
                }
                plot->setFocused(plot->markCount() - 1);
                plot->setSelected({0});
                pictureOf(*plot, size, Theme::light().surface);
            }
        }
    };
    checkAll();
    const LargeText large;
    checkAll();
}

TEST_CASE("Keys walk the rows of a list, a click lists what a row counts", "[charts-ui]")
{
    PlotView view(nullptr);
    view.setChart(healthList());
    view.resize(374, 150);
    view.show();
    view.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&view));
    view.setFocus(Qt::TabFocusReason);
    QSignalSpy activated(&view, &ChartView::markActivated);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Up}) {
        QTest::keyClick(&view, key);
    }
    REQUIRE(view.tooltip() != nullptr);
    CHECK(view.tooltip()->content().title == u"Healthy"_s);
    QTest::keyClick(&view, Qt::Key_Return);
    CHECK(activated.last().first() == u"healthy"_s);
    const auto &list = dynamic_cast<const ShareListPlot &>(view.plot()).list();
    QTest::mouseClick(&view, Qt::LeftButton, {}, list.rect(3).center().toPoint());
    CHECK(activated.last().first() == u"struggling"_s);
}

TEST_CASE("Charts of items leave the program in every format", "[charts-ui]")
{
    for (const ChartData &chart : {healthRing(), healthList(), loginStrip(), opportunitySunburst(),
             awardMilestones(), goalTimeline()}) {
        ExportSettings settings;
        settings.size = {800, 450};
        settings.isTransparent = true;
        for (const ImageFormat format : {ImageFormat::Png, ImageFormat::Svg, ImageFormat::Pdf}) {
            settings.format = format;
            const Result<QByteArray> bytes = exportChart(chart, settings);
            REQUIRE(bytes.has_value());
            CHECK(bytes->size() > 2000);
            CHECK_FALSE((format == ImageFormat::Svg && bytes->contains("<image")));
        }
        settings.format = ImageFormat::Png;
        const QImage image = QImage::fromData(*exportChart(chart, settings));
        CHECK(image.pixelColor(2, 2).alpha() == 0);
    }
}

TEST_CASE("S0-17: the hover of a row says what its level means", "[charts-ui]")
{
    ChartData chart = healthList();
    std::get<ShareList>(chart.body).rows.front().definition = u"Excellent"_s;
    ShareListPlot plot;
    plot.resize({358, 146});
    plot.setChart(chart);
    CHECK(plot.tooltip(0).line == u"Excellent"_s);
    CHECK(plot.spokenName(0).contains(u", Excellent, "_s));
    CHECK(plot.tooltip(1).line.isEmpty());
}

// Writes what the charts look like into the folder that BELLWETHER_PICTURES names.
TEST_CASE("Charts of items as pictures", "[.picture]")
{
    const QDir folder(qEnvironmentVariable("BELLWETHER_PICTURES"));
    REQUIRE(folder.exists());
    const ChartData happiness = shareListFrom(uR"(level | value | Count | Share
        Very happy | 50 | 50 | 42%
        Happy      | 40 | 40 | 34%
        Neutral    | 19 | 19 | 16%
        Not happy  | 9  | 9  | 8%)"_s,
        50, ShareList::Mark::Face);
    ChartData adoption = shareListFrom(uR"(feature | value | Customers | Share
        Conversations | 118 | 118 | 92%
        Calendars     | 110 | 110 | 86%
        Workflows     | 99  | 99  | 77%
        Reports       | 82  | 82  | 64%
        Forms         | 65  | 65  | 51%
        Mobile app    | 55  | 55  | 43%)"_s,
        128, ShareList::Mark::None);
    for (ChartItem &row : std::get<ShareList>(adoption.body).rows) {
        row.role = ChartRole::Series1;
    }
    struct Picture
    {
        ChartData chart;
        QRectF place;
        QString hovered;
        QString focused;
    };
    const std::vector<Picture> pictures = {
        {healthList(), {16, 16, 358, 146}, {}, {}},
        {happiness, {420, 16, 254, 146}, u"happy"_s, {}},
        {loginStrip(), {720, 16, 358, 146}, u"weekly"_s, {}},
        {adoption, {16, 200, 358, 146}, {}, u"calendars"_s},
        {awardMilestones(), {390, 200, 358, 146}, {}, u"gold"_s},
        {awardMilestones(), {760, 200, 358, 146}, {}, {}},
        {healthRing(), {16, 380, 358, 108}, u"healthy"_s, {}},
        {healthRing(), {390, 380, 358, 108}, {}, {}},
        {healthRing(), {760, 380, 358, 170}, {}, u"steady"_s},
        {opportunitySunburst(), {16, 570, 358, 240}, u"network/switches"_s, {}},
        {opportunitySunburst(), {390, 570, 358, 240}, {}, {}},
        {opportunitySunburst(), {760, 570, 358, 240}, u"cloud"_s, u"cloud"_s},
        {healthRing(), {16, 840, 220, 180}, {}, {}},
        {healthList(), {260, 840, 220, 180}, {}, {}},
        {opportunitySunburst(), {500, 840, 220, 180}, u"network/wi-fi"_s, {}},
        {awardMilestones(), {740, 840, 220, 180}, {}, {}},
        {goalTimeline(), {16, 1060, 540, 180}, u"#1"_s, {}},
        {goalTimeline(), {580, 1060, 540, 140}, {}, u"#2"_s},
    };
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        constexpr double Scale = 1.5;
        QImage sheet((QSizeF(1140, 1260) * Scale).toSize(), QImage::Format_ARGB32_Premultiplied);
        sheet.fill(theme.surface);
        QPainter painter(&sheet);
        painter.scale(Scale, Scale);
        for (const Picture &picture : pictures) {
            const std::unique_ptr<Plot> plot = plotOf(picture.chart, picture.place.size());
            plot->setTheme(theme);
            plot->setHovered(plot->markOf(picture.hovered));
            plot->setFocused(plot->markOf(picture.focused));
            painter.save();
            painter.translate(picture.place.topLeft());
            plot->paint(painter);
            painter.restore();
        }
        painter.end();
        const QString name = theme.kind == Theme::Kind::Light ? u"light.png"_s : u"dark.png"_s;
        CHECK(sheet.save(folder.filePath(u"items-"_s + name)));
    }
}
