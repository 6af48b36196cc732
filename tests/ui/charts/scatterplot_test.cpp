// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/scatterplot.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/scattertext.h"
#include "ui/charts/imageexport.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QXmlStreamReader>

#include <cmath>
#include <memory>
#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QSizeF CardSize(744, 350);

const QString Few = uR"(customer | value | effort | band | size
    Acme  | 2000  | 20 | satisfactory | 1
    Birch | 20000 | 80 | at_risk      | 2
    Cedar | 5000  | 50 | satisfactory | 1
    Dune  | -     | 30 | no_score     | ?
)"_s;

std::unique_ptr<ScatterPlot> plotOf(const ChartData &chart, QSizeF size = CardSize)
{
    auto plot = std::make_unique<ScatterPlot>();
    plot->setChart(chart);
    plot->resize(size);
    return plot;
}

QStringList keysOf(const ScatterPlot &plot)
{
    QStringList keys;
    for (int mark = 0; mark < plot.markCount(); ++mark) {
        keys << plot.keyOf(mark);
    }
    return keys;
}

QImage pictureOf(ScatterPlot &plot, double scale = 1)
{
    QImage image((CardSize * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Theme::light().surface);
    QPainter painter(&image);
    painter.scale(scale, scale);
    plot.paint(painter);
    return image;
}

QColor colorAt(ScatterPlot &plot, QPointF point)
{
    return pictureOf(plot).pixelColor(point.toPoint());
}

// How far apart two colours are, 0 to 255.
int distance(const QColor &a, const QColor &b)
{
    return std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
        std::abs(a.blue() - b.blue())});
}

// Whether two pictures show the same. The glyphs of a font differ by a shade with what was drawn
// before them.
bool isSame(const QImage &a, const QImage &b)
{
    if (a.size() != b.size()) {
        return false;
    }
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (distance(a.pixelColor(x, y), b.pixelColor(x, y)) > 40) {
                return false;
            }
        }
    }
    return true;
}

// What the arrows reach from the first mark on.
std::size_t reachedFrom(const ScatterPlot &plot, int from)
{
    std::set<int> reached = {from};
    std::vector<int> open = {from};
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        for (const Step step : {Step::Left, Step::Right, Step::Up, Step::Down}) {
            const int next = plot.walked(at, step);
            if (reached.insert(next).second) {
                open.push_back(next);
            }
        }
    }
    return reached.size();
}

} // namespace

TEST_CASE("A scatter is drawn by a plot of its own", "[charts-ui]")
{
    const std::unique_ptr<Plot> plot = makePlot(segmentsChart());
    CHECK(dynamic_cast<ScatterPlot *>(plot.get()) != nullptr);
    CHECK(plot->takesBoxes());
    CHECK(plot->markCount() == 0);
}

TEST_CASE("Marks are read from the highest value down, those without one last", "[charts-ui]")
{
    const auto plot = plotOf(scatterFrom(Few));
    CHECK(keysOf(*plot) == QStringList{u"Birch"_s, u"Cedar"_s, u"Acme"_s, u"Dune"_s});
    CHECK(plot->markOf(u"Acme"_s) == 2);
    CHECK(plot->markOf(u"Nobody"_s) == Plot::NoMark);
    CHECK(plot->rectOf(0).width() == 28);
    CHECK(plot->leadsToRows(0));
}

TEST_CASE("A mark is said with its columns and its level", "[charts-ui]")
{
    const auto plot = plotOf(segmentsChart());
    const int kestrel = plot->markOf(u"Kestrel Insurance"_s);
    CHECK(plot->spokenName(kestrel) == u"Kestrel Insurance, Value $16.2K, Effort 50, At risk"_s);
    const TooltipContent content = plot->tooltip(kestrel);
    CHECK(content.title == u"Kestrel Insurance"_s);
    REQUIRE(content.rows.size() == 3);
    CHECK(content.rows[0].name == u"Value"_s);
    CHECK(content.rows[0].value == u"$16.2K"_s);
    CHECK(content.rows[1].value == u"50"_s);
    CHECK(content.rows[2].glyph == ChartRole::BandAtRisk);
    CHECK(content.rows[2].name == u"At risk"_s);
    CHECK_FALSE(content.total.has_value());
    CHECK(content.hint == u"Click to list them"_s);
}

TEST_CASE("The mark on top wins, and a small one is met beside it too", "[charts-ui]")
{
    const auto plot = plotOf(scatterFrom(uR"(customer | value | effort | band | size
        Small | 5000 | 50 | satisfactory | 0.5
        Huge  | 5000 | 50 | at_risk      | 3
        Alone | 9000 | 10 | satisfactory | 0.5
    )"_s));
    const QPointF center = plot->rectOf(plot->markOf(u"Huge"_s)).center();
    CHECK(plot->keyOf(plot->markAt(center)) == u"Small"_s);
    CHECK(plot->keyOf(plot->markAt(center + QPointF(12, 0))) == u"Huge"_s);
    const QPointF alone = plot->rectOf(plot->markOf(u"Alone"_s)).center();
    CHECK(plot->keyOf(plot->markAt(alone + QPointF(6, 0))) == u"Alone"_s);
    CHECK(plot->markAt(alone + QPointF(30, 0)) == Plot::NoMark);
    CHECK(plot->markAt({-50, 900}) == Plot::NoMark);
}

TEST_CASE("Of marks of one size the urgent one lies on top", "[charts-ui]")
{
    const auto plot = plotOf(scatterFrom(uR"(customer | value | effort | band
        Risk | 9000 | 70 | at_risk
        Calm | 9000 | 70 | satisfactory
        Grey | 9000 | 70 | no_score
    )"_s));
    const QPointF center = plot->rectOf(0).center();
    CHECK(plot->keyOf(plot->markAt(center)) == u"Risk"_s);
    CHECK(distance(colorAt(*plot, center), Theme::light().color(ChartRole::BandAtRisk)) < 40);
}

TEST_CASE("Arrows go to the nearest mark that way, Home and End to the ends", "[charts-ui]")
{
    const auto plot = plotOf(scatterFrom(uR"(customer | value | effort | band
        West  | 2000  | 50 | satisfactory
        Mid   | 5000  | 50 | satisfactory
        East  | 10000 | 52 | satisfactory
        North | 5100  | 90 | satisfactory
        South | 4900  | 10 | satisfactory
        Lane  | -     | 95 | satisfactory
    )"_s));
    const auto from = [&plot](const QString &key, Step step) {
        return plot->keyOf(plot->walked(plot->markOf(key), step));
    };
    CHECK(from(u"Mid"_s, Step::Right) == u"East"_s);
    CHECK(from(u"Mid"_s, Step::Left) == u"West"_s);
    CHECK(from(u"Mid"_s, Step::Up) == u"North"_s);
    CHECK(from(u"Mid"_s, Step::Down) == u"South"_s);
    CHECK(from(u"East"_s, Step::Right) == u"East"_s);
    CHECK(from(u"North"_s, Step::Left) == u"Lane"_s);
    CHECK(from(u"Mid"_s, Step::First) == u"Lane"_s);
    CHECK(from(u"Mid"_s, Step::Last) == u"East"_s);
}

TEST_CASE("Arrows reach every mark, also those in one place", "[charts-ui]")
{
    const auto segments = plotOf(segmentsChart());
    CHECK(reachedFrom(*segments, 0) == 38);
    const auto many = plotOf(crowd(600));
    CHECK(reachedFrom(*many, 0) == 600);
    const auto same = plotOf(scatterFrom(uR"(customer | value | effort | band
        Acme  | 5000 | 50 | satisfactory
        Birch | 5000 | 50 | satisfactory
        Cedar | 5000 | 50 | satisfactory
        Dune  | 9000 | 50 | satisfactory
    )"_s));
    CHECK(reachedFrom(*same, 0) == 4);
    CHECK(reachedFrom(*same, 3) == 4);
}

TEST_CASE("Hidden levels are not drawn, hit or counted, and move nothing", "[charts-ui]")
{
    const auto plot = plotOf(scatterFrom(Few));
    const QPointF birch = plot->rectOf(plot->markOf(u"Birch"_s)).center();
    const QPointF acme = plot->rectOf(plot->markOf(u"Acme"_s)).center();
    CHECK(distance(colorAt(*plot, birch), Theme::light().color(ChartRole::BandAtRisk)) < 40);
    plot->setHiddenSeries({u"at_risk"_s, u"no_score"_s});
    CHECK(keysOf(*plot) == QStringList{u"Cedar"_s, u"Acme"_s});
    CHECK(plot->markAt(birch) == Plot::NoMark);
    CHECK(plot->markOf(u"Birch"_s) == Plot::NoMark);
    CHECK(distance(colorAt(*plot, birch), Theme::light().surface2) < 3);
    CHECK(plot->rectOf(plot->markOf(u"Acme"_s)).center() == acme);
    CHECK(plot->legend().size() == 3);
    plot->setHiddenSeries({});
    CHECK(plot->markCount() == 4);
}

TEST_CASE("A box holds the marks whose centres it holds", "[charts-ui]")
{
    const auto plot = plotOf(scatterFrom(Few));
    const QPointF cedar = plot->rectOf(plot->markOf(u"Cedar"_s)).center();
    CHECK(plot->marksIn(QRectF(cedar - QPointF(3, 3), QSizeF(6, 6)))
        == std::vector<int>{plot->markOf(u"Cedar"_s)});
    CHECK(plot->marksIn(QRectF({}, CardSize)).size() == 4);
    CHECK(plot->marksIn(QRectF(cedar + QPointF(2, 2), QSizeF(9, 9))).empty());
}

TEST_CASE("Pointing and picking out change the picture, another chart forgets them", "[charts-ui]")
{
    const int customers = GENERATE(38, 1000);
    const ChartData chart = customers == 38 ? segmentsChart() : crowd(customers);
    const auto plot = plotOf(chart);
    const QImage calm = pictureOf(*plot);
    CHECK(isSame(pictureOf(*plot), calm));
    plot->setHovered(3);
    CHECK_FALSE(isSame(pictureOf(*plot), calm));
    plot->setHovered(Plot::NoMark);
    CHECK(isSame(pictureOf(*plot), calm));
    plot->setFocused(2);
    CHECK_FALSE(isSame(pictureOf(*plot), calm));
    plot->setFocused(Plot::NoMark);
    plot->setSelected({1, 5});
    const QImage picked = pictureOf(*plot);
    CHECK_FALSE(isSame(picked, calm));
    plot->resize(CardSize / 2);
    plot->resize(CardSize);
    CHECK(isSame(pictureOf(*plot), picked));
    plot->setChart(chart);
    CHECK(isSame(pictureOf(*plot), calm));
    plot->setTheme(Theme::dark());
    CHECK_FALSE(isSame(pictureOf(*plot), calm));
    CHECK(pictureOf(*plot, 2).size() == (CardSize * 2).toSize());
}

TEST_CASE("A kept picture of the marks is as sharp as the device", "[charts-ui]")
{
    const auto plot = plotOf(crowd(1000));
    const QImage once = pictureOf(*plot);
    const QImage twice = pictureOf(*plot, 2);
    CHECK_FALSE(isSame(twice.scaled(once.size()), once));
    CHECK(isSame(pictureOf(*plot), once));
    // The same marks at another place of a device, as in a card of a window.
    QImage window(900, 500, QImage::Format_ARGB32_Premultiplied);
    window.fill(Theme::light().surface);
    {
        QPainter painter(&window);
        painter.translate(40, 30);
        plot->paint(painter);
    }
    CHECK(isSame(window.copy(QRect(QPoint(40, 30), once.size())), once));
}

TEST_CASE("Shapes by health are other shapes in the same places", "[charts-ui]")
{
    ChartData chart = segmentsChart();
    const auto circles = plotOf(chart);
    std::get<Scatter>(chart.body).shapesByHealth = true;
    const auto shapes = plotOf(chart);
    CHECK_FALSE(isSame(pictureOf(*circles), pictureOf(*shapes)));
    CHECK(circles->rectOf(4) == shapes->rectOf(4));
}

TEST_CASE("Without a background the plot lets through what lies behind it", "[charts-ui]")
{
    const auto plot = plotOf(scatterFrom(Few));
    plot->setTransparent(true);
    QImage image(CardSize.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        plot->paint(painter);
    }
    CHECK(image.pixelColor(plot->layout().plot().center().toPoint() + QPoint(40, 40)).alpha() == 0);
}

TEST_CASE("A hostile name is a name", "[charts-ui]")
{
    const QString name =
        GENERATE(u"<b>Bold</b> & \"Co\""_s, u"two\nlines\tand more"_s, QString(4000, u'W'),
            QString(QChar(0x202E)) + u"reversed"_s, u"\u0645\u0631\u062D\u0628"_s, QString());
    ChartData chart = segmentsChart();
    std::get<Scatter>(chart.body).points[0].item.name = name;
    const auto plot = plotOf(chart);
    CHECK_FALSE(pictureOf(*plot).isNull());
    CHECK(plot->tooltip(plot->markOf(u"Kestrel Insurance"_s)).title == name.simplified());
    for (const ScatterText &text : plot->names()) {
        CHECK(text.placed.rect.width() <= 170);
        CHECK(plot->layout().plot().contains(text.placed.rect));
    }
}

TEST_CASE("An empty scatter can be painted, pointed at and walked", "[charts-ui]")
{
    ScatterPlot plot;
    plot.resize(CardSize);
    CHECK(plot.markAt({100, 100}) == Plot::NoMark);
    CHECK(plot.marksIn({0, 0, 500, 500}).empty());
    CHECK(plot.legend().empty());
    CHECK_FALSE(pictureOf(plot).isNull());
    plot.setChart(scatterFrom(u"customer | value | effort | band\n"_s));
    CHECK(plot.markCount() == 0);
    CHECK_FALSE(pictureOf(plot).isNull());
}

TEST_CASE("A drawing of few marks has shapes, of very many one picture and words", "[charts-ui]")
{
    const auto [customers, images] =
        GENERATE(std::pair<int, int>(38, 0), std::pair<int, int>(6000, 1));
    ExportSettings settings;
    settings.format = ImageFormat::Svg;
    settings.size = {800, 450};
    const Result<QByteArray> svg = exportChart(crowd(customers), settings);
    REQUIRE(svg.has_value());
    int found = 0;
    QStringList texts;
    QXmlStreamReader reader(*svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            found += reader.name() == u"image"_s ? 1 : 0;
            if (reader.name() == u"text"_s) {
                texts << reader.readElementText();
            }
        }
    }
    CHECK_FALSE(reader.hasError());
    CHECK(found == images);
    CHECK(texts.contains(u"Meet most often"_s));
    CHECK(texts.contains(u"$5K"_s));
    CHECK(svg->size() < 4'000'000);
}

// Set BELLWETHER_PICTURES to the folder that takes them.
TEST_CASE("Pictures of the scatter", "[.picture]")
{
    const QDir folder(qEnvironmentVariable("BELLWETHER_PICTURES"));
    ChartData shapes = segmentsChart();
    std::get<Scatter>(shapes.body).shapesByHealth = true;
    std::get<Scatter>(shapes.body).points[20].x.reset();
    std::get<Scatter>(shapes.body).points[30].x.reset();
    std::get<Scatter>(shapes.body).points[10].x.reset();
    std::get<Scatter>(shapes.body).laneTitle = u"No seat data"_s;
    const std::vector<std::pair<QString, ChartData>> charts = {{u"38"_s, segmentsChart()},
        {u"shapes"_s, shapes}, {u"1000"_s, crowd(1000)}, {u"20000"_s, crowd(20000)}};
    for (const Theme::Kind kind : {Theme::Kind::Light, Theme::Kind::Dark}) {
        const Theme &theme = Theme::of(kind);
        const QString suffix = kind == Theme::Kind::Light ? u"-light.png"_s : u"-dark.png"_s;
        for (const auto &[name, chart] : charts) {
            const auto plot = plotOf(chart);
            plot->setTheme(theme);
            plot->setHovered(4);
            plot->setSelected({7});
            QImage image((CardSize * 1.5).toSize(), QImage::Format_RGB32);
            image.fill(theme.surface);
            QPainter painter(&image);
            painter.scale(1.5, 1.5);
            plot->paint(painter);
            painter.end();
            CHECK(image.save(folder.filePath(u"scatter-"_s + name + suffix)));
            for (const auto &[format, ending] :
                {std::pair(ImageFormat::Svg, u"svg"_s), std::pair(ImageFormat::Pdf, u"pdf"_s)}) {
                ExportSettings settings;
                settings.format = format;
                settings.theme = kind;
                settings.size = {960, 540};
                const QString file = u"scatter-"_s + name + suffix.chopped(3) + ending;
                CHECK(exportChartTo(folder.filePath(file), chart, settings));
            }
        }
    }
}
