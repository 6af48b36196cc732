// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// P7 and P8: the scatter of customer segments, new data painted and a mark pointed at, against as
// many plain discs painted into an image, and at 1,000 marks against Qt Charts' own series.
//   bench_scatter [ROUNDS]

#include "tests/benchmarks/measure.h"
#include "tests/ui/charts/scattertext.h"
#include "ui/charts/imageexport.h"
#include "ui/charts/scatterplot.h"

#include <QApplication>
#include <QChart>
#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <array>
#include <cstdio>
#include <memory>

using namespace bellwether;
using namespace bellwether::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize Size(1000, 650);

QImage surface()
{
    QImage image(Size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Theme::light().surface);
    return image;
}

void paintInto(QImage &image, ScatterPlot &plot)
{
    QPainter painter(&image);
    plot.paint(painter);
}

// The least that any painter of as many marks has to do.
void paintDiscs(QImage &image, const ScatterPlot &plot)
{
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::light().accent);
    for (int mark = 0; mark < plot.markCount(); ++mark) {
        painter.drawEllipse(plot.rectOf(mark));
    }
}

// The same points in Qt Charts, one series as its fastest case.
class PeerChart
{
public:
    explicit PeerChart(const ScatterPlot &plot)
        : m_chart(new QChart)
        , m_series(new QScatterSeries(m_chart))
    {
        for (int mark = 0; mark < plot.markCount(); ++mark) {
            m_points << plot.rectOf(mark).center();
        }
        auto *x = new QValueAxis(m_chart);
        auto *y = new QValueAxis(m_chart);
        x->setRange(0, Size.width());
        y->setRange(0, Size.height());
        m_chart->legend()->hide();
        m_chart->addSeries(m_series);
        m_chart->addAxis(x, Qt::AlignBottom);
        m_chart->addAxis(y, Qt::AlignLeft);
        m_series->attachAxis(x);
        m_series->attachAxis(y);
        m_series->setMarkerSize(14);
        m_scene.addItem(m_chart);
        m_chart->resize(Size);
    }

    void showNewData(QImage &image)
    {
        m_points.first().rx() += 0.001; // else nothing is new
        m_series->replace(m_points);
        QCoreApplication::sendPostedEvents();
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        m_scene.render(&painter);
    }

private:
    QGraphicsScene m_scene;
    QChart *m_chart; // of the scene
    QScatterSeries *m_series;
    QList<QPointF> m_points;
};

void compare(int marks, int rounds)
{
    const ChartData chart = crowd(marks);
    ScatterPlot plot;
    plot.setChart(chart);
    plot.resize(Size);
    QImage image = surface();
    paintInto(image, plot);

    int hovered = 0;
    const std::array<QPointF, 4> places = {
        QPointF(500, 300), QPointF(420, 350), QPointF(610, 280), QPointF(300, 400)};
    std::size_t place = 0;
    std::vector<Contender> contenders = {
        {u"as many plain discs"_s, [&] { plot.setHiddenSeries({}); },
            [&] { paintDiscs(image, plot); }},
        {u"new data to painted"_s, {},
            [&] {
                plot.setChart(chart);
                paintInto(image, plot);
            }},
        {u"another theme to painted"_s, {},
            [&] {
                plot.setTheme(Theme::light());
                paintInto(image, plot);
            }},
        {u"a level hidden to painted"_s, {},
            [&] {
                plot.setHiddenSeries({u"no_score"_s});
                paintInto(image, plot);
            }},
        {u"hover to highlighted"_s, {},
            [&] {
                plot.setHovered(plot.markAt(places[place++ % places.size()]));
                paintInto(image, plot);
            }},
        {u"1,000 hit tests"_s, {},
            [&] {
                for (int at = 0; at < 1000; ++at) {
                    hovered += plot.markAt(QPointF(at % 97 * 10, at % 61 * 10));
                }
            }},
        {u"an arrow key"_s, {}, [&] { hovered += plot.walked(plot.markCount() / 2, Step::Right); }},
    };
    std::unique_ptr<PeerChart> peer;
    if (marks <= 1000) {
        peer = std::make_unique<PeerChart>(plot);
        contenders.push_back(
            {u"QScatterSeries, new data to painted"_s, {}, [&] { peer->showNewData(image); }});
    }
    print(u"P7, P8 scatter of %1 marks"_s.arg(marks), race(contenders, rounds));
}

void compareExports(int marks, int rounds)
{
    const ChartData chart = crowd(marks);
    std::vector<Contender> contenders;
    std::array<qsizetype, 3> sizes = {};
    const auto add = [&](const QString &name, ImageFormat format, std::size_t at) {
        contenders.push_back({name, {}, [&, format, at] {
                                  ExportSettings settings;
                                  settings.format = format;
                                  const Result<QByteArray> bytes = exportChart(chart, settings);
                                  if (!bytes) {
                                      giveUp(bytes.error().detail);
                                  }
                                  sizes[at] = bytes->size();
                              }});
    };
    add(u"PNG, twice 1600 x 900"_s, ImageFormat::Png, 0);
    add(u"SVG"_s, ImageFormat::Svg, 1);
    add(u"PDF"_s, ImageFormat::Pdf, 2);
    print(u"exports of %1 marks"_s.arg(marks), race(contenders, rounds));
    std::printf("  bytes: PNG %lld, SVG %lld, PDF %lld\n", static_cast<long long>(sizes[0]),
        static_cast<long long>(sizes[1]), static_cast<long long>(sizes[2]));
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int rounds = QCoreApplication::arguments().value(1, u"9"_s).toInt();
    for (const int marks : {1'000, 10'000, 100'000}) {
        compare(marks, rounds);
    }
    for (const int marks : {1'000, 5'000, 100'000}) {
        compareExports(marks, 3);
    }
    return 0;
}
