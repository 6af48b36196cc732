// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/imageexport.h"

#include "core/exchange/rowtablecsv.h"
#include "tests/support/catch.h"
#include "tests/ui/charts/charttext.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Months = uR"(month | At risk | Satisfactory
    2025-12 | -       | 1 x 42
    2026-01 | 3 x 303 | 1 x 184
)"_s;

const QString Markup = u"<img src=\"x\"><b>A</b> & Co"_s;

ExportSettings settingsFor(ImageFormat format)
{
    ExportSettings settings;
    settings.format = format;
    settings.size = {800, 450};
    settings.scopeLine = u"34 customers assigned to Maya Lindqvist"_s;
    settings.dateLine = u"As of 18 Nov 2025"_s;
    return settings;
}

QByteArray bytesOf(const ChartData &chart, const ExportSettings &settings)
{
    const Result<QByteArray> bytes = exportChart(chart, settings);
    REQUIRE(bytes.has_value());
    return *bytes;
}

// Every text of the SVG, and how many image elements it has.
struct SvgContent
{
    explicit SvgContent(const QByteArray &svg)
    {
        QXmlStreamReader reader(svg);
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement()) {
                continue;
            }
            images += reader.name() == u"image"_s ? 1 : 0;
            if (reader.name() == u"text"_s) {
                texts << reader.readElementText();
            }
        }
        isWellFormed = !reader.hasError();
    }

    QStringList texts;
    int images = 0;
    bool isWellFormed = false;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("The format follows the file's suffix in either case", "[charts-ui]")
{
    CHECK(imageFormatFromSuffix(u"png") == ImageFormat::Png);
    CHECK(imageFormatFromSuffix(u"SVG") == ImageFormat::Svg);
    CHECK(imageFormatFromSuffix(u"Pdf") == ImageFormat::Pdf);
    CHECK(imageFormatFromSuffix(u"csv") == ImageFormat::Csv);
    CHECK(imageFormatFromSuffix(u"xlsx") == ImageFormat::Xlsx);
    CHECK_FALSE(imageFormatFromSuffix(u"jpeg").has_value());
    CHECK_FALSE(imageFormatFromSuffix(u"").has_value());
}

TEST_CASE("A PNG has the size times its scale, its dots per inch and its origin", "[charts-ui]")
{
    ExportSettings settings = settingsFor(ImageFormat::Png);
    settings.scale = GENERATE(1.0, 1.5, 3.0);
    const QImage image = QImage::fromData(bytesOf(chartFrom(Months), settings));
    CHECK(image.size() == settings.size * settings.scale);
    CHECK(image.dotsPerMeterX() == qRound(96 * settings.scale / 0.0254));
    CHECK(image.text(u"Figure"_s) == u"renewals.by_month"_s);
    CHECK(image.text(u"Scope"_s) == settings.scopeLine);
    CHECK(image.pixelColor(0, 0) == Theme::light().surface);
}

TEST_CASE("A PNG takes another resolution, theme or no background", "[charts-ui]")
{
    ExportSettings settings = settingsFor(ImageFormat::Png);
    settings.dpi = 300;
    settings.theme = Theme::Kind::Dark;
    const QImage dark = QImage::fromData(bytesOf(chartFrom(Months), settings));
    CHECK(dark.dotsPerMeterX() == 11811);
    CHECK(dark.pixelColor(0, 0) == Theme::dark().surface);
    settings.isTransparent = true;
    const QImage clear = QImage::fromData(bytesOf(chartFrom(Months), settings));
    CHECK(clear.pixelColor(0, 0).alpha() == 0);
}

TEST_CASE("An SVG keeps its texts as text, in a font it names", "[charts-ui]")
{
    ChartData chart = chartFrom(Months);
    chart.note = u"2 contracts without an end date are left out."_s;
    const ExportSettings settings = settingsFor(ImageFormat::Svg);
    const QByteArray svg = bytesOf(chart, settings);
    const SvgContent content(svg);
    CHECK(content.isWellFormed);
    for (const QString &text : {u"Upcoming renewals"_s, u"By month and health level"_s,
             u"At risk"_s, u"Satisfactory"_s, u"$487K"_s, u"$100K"_s, u"Dec"_s, u"2025"_s, u"Jan"_s,
             chart.note, settings.scopeLine, settings.dateLine}) {
        CAPTURE(text);
        CHECK(content.texts.contains(text));
    }
    CHECK(svg.contains("viewBox=\"0 0 800 450\""));
}

TEST_CASE("A PDF is one page of vectors that tells nothing about who made it", "[charts-ui]")
{
    const QByteArray pdf = bytesOf(chartFrom(Months), settingsFor(ImageFormat::Pdf));
    CHECK(pdf.startsWith("%PDF-"));
    CHECK(pdf.contains("/Count 1"));
    CHECK(pdf.contains("/MediaBox [0 0 600"));
    CHECK(pdf.contains("/FontFile2"));
    CHECK_FALSE(pdf.contains("/Subtype /Image"));
    CHECK_FALSE(pdf.contains("CreationDate"));
    CHECK_FALSE(pdf.contains(QDir::homePath().toUtf8() + '/'));
}

TEST_CASE("The same chart gives the same bytes", "[charts-ui]")
{
    const ImageFormat format =
        GENERATE(ImageFormat::Png, ImageFormat::Svg, ImageFormat::Pdf, ImageFormat::Csv);
    const ExportSettings settings = settingsFor(format);
    CHECK(bytesOf(chartFrom(Months), settings) == bytesOf(chartFrom(Months), settings));
}

TEST_CASE("Names that look like markup are shown as they stand", "[charts-ui]")
{
    ChartData chart = chartFrom(Months);
    chart.title = Markup;
    chart.subtitle = Markup;
    chart.summary = Markup;
    chart.note = Markup;
    chart.bars().series[0].name = Markup;
    chart.bars().categories[0].label = Markup;
    chart.bars().totalLabels[0] = Markup;
    chart.bars().tickLabels[0] = Markup;
    ExportSettings settings = settingsFor(ImageFormat::Svg);
    settings.scopeLine = Markup;
    settings.size = {2400, 450};
    const SvgContent content(bytesOf(chart, settings));
    CHECK(content.isWellFormed);
    CHECK(content.images == 0);
    CHECK(content.texts.count(Markup) >= 6);
    settings.format = ImageFormat::Pdf;
    CHECK_FALSE(bytesOf(chart, settings).contains("/Subtype /Image"));
}

TEST_CASE("The CSV is the chart's table", "[charts-ui]")
{
    const ChartData chart = chartFrom(Months);
    CHECK(bytesOf(chart, settingsFor(ImageFormat::Csv)) == csvOf(tableOf(chart)));

    RowTable table;
    table.columns = {{u"name"_s, RowColumn::Kind::Text}, {u"arr"_s, RowColumn::Kind::Money},
        {u"day"_s, RowColumn::Kind::Day}};
    table.rows.push_back(
        {{}, {Cell{u"Ben, \"Jerry\""_s}, Cell{-1234567.5}, Cell{QDate(2026, 1, 31)}}});
    table.rows.push_back({{}, {Cell{u"=1+2"_s}, Cell{}, Cell{std::int64_t(3)}}});
    CHECK(QString::fromUtf8(csvOf(table))
        == u"name,arr,day\r\n\"Ben, \"\"Jerry\"\"\",-1234567.5,2026-01-31\r\n'=1+2,,3\r\n"_s);
}

TEST_CASE("A picture of no size or of more than 16,384 px a side is refused", "[charts-ui]")
{
    ExportSettings settings = settingsFor(ImageFormat::Png);
    const auto kind = [&settings] {
        const Result<QByteArray> bytes = exportChart({}, settings);
        return bytes ? std::optional<Error::Kind>() : bytes.error().kind;
    };
    settings.size = {0, 450};
    CHECK(kind() == Error::Kind::InvalidInput);
    settings.size = {-800, -450};
    settings.scale = -1;
    CHECK(kind() == Error::Kind::InvalidInput);
    settings.size = {8193, 100};
    settings.scale = 2;
    CHECK(kind() == Error::Kind::InvalidInput);
    settings.size = {100, 100};
    settings.scale = std::nan("");
    CHECK(kind() == Error::Kind::InvalidInput);
    settings.size = {16384, 2};
    settings.scale = 1;
    CHECK_FALSE(kind().has_value());
}

TEST_CASE("Empty, tiny and very long charts can be exported", "[charts-ui]")
{
    for (const ImageFormat format : {ImageFormat::Png, ImageFormat::Svg, ImageFormat::Pdf}) {
        ExportSettings settings = settingsFor(format);
        CHECK_FALSE(bytesOf({}, settings).isEmpty());
        CHECK_FALSE(bytesOf(longChart(60), settings).isEmpty());
        settings.size = {3, 2};
        CHECK_FALSE(bytesOf(chartFrom(Months), settings).isEmpty());
    }
}

TEST_CASE("A picture says where it comes from, in every format", "[charts-ui]")
{
    const QString origin = u"{\"book\":\"<a & \u00e9>\",\"chart\":\"renewals.by_month\"}"_s;
    ExportSettings settings =
        settingsFor(GENERATE(ImageFormat::Png, ImageFormat::Svg, ImageFormat::Pdf));
    CHECK(originIn(bytesOf(chartFrom(Months), settings)).isEmpty());
    settings.origin = origin;
    const QByteArray bytes = bytesOf(chartFrom(Months), settings);
    CHECK(originIn(bytes) == origin);
    CHECK(bytes == bytesOf(chartFrom(Months), settings));
    if (settings.format == ImageFormat::Svg) {
        CHECK(SvgContent(bytes).isWellFormed);
    }
    if (settings.format == ImageFormat::Pdf) {
        CHECK(bytes.contains("/Type /Metadata"));
        CHECK(bytes.contains("<xmp:CreatorTool>Bellwether"));
    }
}

TEST_CASE("Title, scope and date can be left out", "[charts-ui]")
{
    ExportSettings settings = settingsFor(ImageFormat::Svg);
    settings.hasTitle = false;
    settings.hasScope = false;
    settings.hasDate = false;
    const SvgContent content(bytesOf(chartFrom(Months), settings));
    CHECK_FALSE(content.texts.contains(u"Upcoming renewals"_s));
    CHECK_FALSE(content.texts.contains(settings.scopeLine));
    CHECK_FALSE(content.texts.contains(settings.dateLine));
    CHECK(content.texts.contains(u"At risk"_s)); // the legend is part of the chart
}

TEST_CASE("An exported file is whole, private and replaces the old one", "[charts-ui]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"chart.png"_s);
    const ExportSettings settings = settingsFor(ImageFormat::Png);
    QFile old(path);
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    REQUIRE(exportChartTo(path, chartFrom(Months), settings).has_value());
    CHECK(contentOf(path) == bytesOf(chartFrom(Months), settings));
#ifdef Q_OS_UNIX
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOwner;
    CHECK((QFile::permissions(path) & others) == QFile::Permissions());
#endif
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("An export into a folder that is not there says so", "[charts-ui]")
{
    const QTemporaryDir folder;
    const Result<void> written =
        exportChartTo(folder.filePath(u"none/chart.svg"_s), {}, settingsFor(ImageFormat::Svg));
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().kind == Error::Kind::CannotWrite);
}

#ifdef Q_OS_UNIX
TEST_CASE("An export that runs out of room leaves the old file as it was", "[charts-ui]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"chart.png"_s);
    QFile old(path);
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();

    // A limit on file sizes stands in for a full disk: the system refuses in the same place.
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit tight = {1000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
    const Result<void> written =
        exportChartTo(path, chartFrom(Months), settingsFor(ImageFormat::Png));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);

    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().kind == Error::Kind::DiskFull);
    CHECK(contentOf(path) == "old");
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"chart.png"_s});
}
#endif
