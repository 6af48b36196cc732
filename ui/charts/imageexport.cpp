// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/imageexport.h"

#include "core/base/wholefile.h"
#include "core/exchange/rowtablecsv.h"
#include "core/exchange/rowtablefile.h"
#include "ui/charts/exportframe.h"

#include <QBuffer>
#include <QFile>
#include <QHashSeed>
#include <QImageReader>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double ImageExportLargestSide = 16'384; // px; beyond it an image alone takes gigabytes
constexpr double ImageExportLogicalDpi = 96;
constexpr int PdfDpi = 300;
const QString OriginKey = u"Bellwether"_s; // of a PNG
constexpr const char *PdfOriginBegin = "<bellwether:origin>";
constexpr const char *PdfOriginEnd = "</bellwether:origin>";
constexpr double InchesPerMetre = 1 / 0.0254;

Result<void> checkSize(const ExportSettings &settings)
{
    const double width = settings.size.width() * settings.scale;
    const double height = settings.size.height() * settings.scale;
    const auto isGood = [](double side) { return side >= 1 && side <= ImageExportLargestSide; };
    if (settings.scale > 0 && isGood(width) && isGood(height) && settings.size.width() > 0
        && settings.size.height() > 0) {
        return {};
    }
    return failure(Error::Kind::InvalidInput,
        u"%1 x %2"_s.arg(settings.size.width()).arg(settings.size.height()),
        u"picture size: 1 to 16384 px a side"_s);
}

QImage paintedImage(const ChartData &chart, const ExportSettings &settings)
{
    QImage image(pixelsOf(settings), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) {
        return image;
    }
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(settings.scale, settings.scale);
    paintExportFrame(painter, chart, settings);
    return image;
}

Result<QImage> describedImage(const ChartData &chart, const ExportSettings &settings)
{
    QImage image = paintedImage(chart, settings);
    if (image.isNull()) {
        return failure(Error::Kind::InvalidInput, chart.id, u"no memory for the picture"_s);
    }
    const double dpi = settings.dpi > 0 ? settings.dpi : ImageExportLogicalDpi * settings.scale;
    image.setDotsPerMeterX(static_cast<int>(std::lround(dpi * InchesPerMetre)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(u"Title"_s, chart.title);
    image.setText(u"Description"_s, chart.summary);
    image.setText(u"Figure"_s, chart.id);
    image.setText(u"Scope"_s, settings.scopeLine);
    image.setText(u"Date"_s, settings.dateLine);
    image.setText(u"Software"_s, u"Bellwether"_s);
    if (!settings.origin.isEmpty()) {
        image.setText(OriginKey, settings.origin);
    }
    return image;
}

// Qt has no place for metadata in an SVG; before its definitions there is one.
void addOrigin(QByteArray &svg, const QString &origin)
{
    const qsizetype at = svg.indexOf("<defs>");
    if (at >= 0 && !origin.isEmpty()) {
        svg.insert(
            at, "<metadata id=\"bellwether\">" + origin.toHtmlEscaped().toUtf8() + "</metadata>\n");
    }
}

// The properties of a PDF beside its title and program, as readers of XMP show them.
QByteArray propertiesOf(const ChartData &chart, const ExportSettings &settings)
{
    const auto escaped = [](const QString &text) { return text.toHtmlEscaped().toUtf8(); };
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:bellwether=\"urn:bellwether\">"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
        + escaped(chart.title)
        + "</rdf:li></rdf:Alt></dc:title><dc:description><rdf:Alt>"
          "<rdf:li xml:lang=\"x-default\">"
        + escaped(settings.scopeLine + u". "_s + settings.dateLine)
        + "</rdf:li></rdf:Alt></dc:description><xmp:CreatorTool>Bellwether</xmp:CreatorTool>"
        + PdfOriginBegin + escaped(settings.origin) + PdfOriginEnd
        + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

QByteArray svgOf(const ChartData &chart, const ExportSettings &settings)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(settings.size);
    generator.setViewBox(QRect({}, settings.size));
    generator.setResolution(static_cast<int>(ImageExportLogicalDpi));
    // Qt writes both into the XML as they are.
    generator.setTitle(chart.title.toHtmlEscaped());
    generator.setDescription(chart.summary.toHtmlEscaped());
    QPainter painter(&generator);
    paintExportFrame(painter, chart, settings);
    painter.end();
    addOrigin(bytes, settings.origin);
    return bytes;
}

// The moment of writing is the only thing that would differ between two runs. The date is
// optional: blanks in its place keep the file's offsets right.
void blankDate(QByteArray &pdf)
{
    const qsizetype from = pdf.indexOf("/CreationDate");
    const qsizetype to = from < 0 ? -1 : pdf.indexOf(')', from);
    if (to > from) {
        pdf.replace(from, to - from + 1, QByteArray(to - from + 1, ' '));
    }
}

// Qt writes a PDF's resources in the order of a hash, which differs from run to run.
class SteadyHashes
{
public:
    SteadyHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyHashes() { QHashSeed::resetRandomGlobalSeed(); }
    SteadyHashes(const SteadyHashes &) = delete;
    SteadyHashes &operator=(const SteadyHashes &) = delete;
};

QByteArray pdfOf(const ChartData &chart, const ExportSettings &settings)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        const SteadyHashes hashes;
        QPdfWriter writer(&buffer);
        const double points = 72 / ImageExportLogicalDpi;
        writer.setPageSize(
            QPageSize(QSizeF(settings.size) * points, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        writer.setResolution(PdfDpi);
        writer.setTitle(chart.title);
        writer.setCreator(u"Bellwether"_s);
        if (!settings.origin.isEmpty()) {
            writer.setDocumentXmpMetadata(propertiesOf(chart, settings));
        }
        QPainter painter(&writer);
        painter.scale(PdfDpi / ImageExportLogicalDpi, PdfDpi / ImageExportLogicalDpi);
        paintExportFrame(painter, chart, settings);
    }
    blankDate(bytes);
    return bytes;
}

} // namespace

QString suffixOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png:
        return u"png"_s;
    case ImageFormat::Svg:
        return u"svg"_s;
    case ImageFormat::Pdf:
        return u"pdf"_s;
    case ImageFormat::Csv:
        return u"csv"_s;
    case ImageFormat::Xlsx:
        return u"xlsx"_s;
    }
    return {};
}

std::optional<ImageFormat> imageFormatFromSuffix(QStringView suffix)
{
    const auto is = [suffix](QLatin1StringView known) {
        return suffix.compare(known, Qt::CaseInsensitive) == 0;
    };
    if (is("png"_L1)) {
        return ImageFormat::Png;
    }
    if (is("svg"_L1)) {
        return ImageFormat::Svg;
    }
    if (is("pdf"_L1)) {
        return ImageFormat::Pdf;
    }
    if (is("csv"_L1)) {
        return ImageFormat::Csv;
    }
    if (is("xlsx"_L1)) {
        return ImageFormat::Xlsx;
    }
    return std::nullopt;
}

QSize pixelsOf(const ExportSettings &settings)
{
    const double scale = settings.format == ImageFormat::Png ? settings.scale : 1;
    return {qRound(settings.size.width() * scale), qRound(settings.size.height() * scale)};
}

Result<QImage> exportedImage(const ChartData &chart, const ExportSettings &settings)
{
    return checkSize(settings).and_then([&] { return describedImage(chart, settings); });
}

Result<QByteArray> pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) {
        return failure(Error::Kind::CannotWrite, {}, u"the picture could not be encoded"_s);
    }
    return bytes;
}

QImage exportPreview(
    const ChartData &chart, const ExportSettings &settings, QSize room, double pixelRatio)
{
    ExportSettings small = settings;
    small.format = ImageFormat::Png;
    const QSizeF size(settings.size);
    if (size.isEmpty() || room.isEmpty()) {
        return {};
    }
    const double fit = std::min(room.width() / size.width(), room.height() / size.height());
    small.scale = std::max(fit * pixelRatio, 1 / std::min(size.width(), size.height()));
    QImage image = checkSize(small) ? paintedImage(chart, small) : QImage();
    image.setDevicePixelRatio(pixelRatio);
    return image;
}

QString originIn(const QByteArray &file)
{
    if (file.startsWith("\x89PNG")) {
        QByteArray bytes = file;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return QImageReader(&buffer, "png").text(OriginKey);
    }
    if (file.startsWith("%PDF-")) {
        const QByteArray begin = PdfOriginBegin;
        const qsizetype at = file.indexOf(begin);
        const qsizetype end = at < 0 ? -1 : file.indexOf(PdfOriginEnd, at);
        if (end < 0) {
            return {};
        }
        const qsizetype from = at + begin.size();
        QXmlStreamReader text("<o>" + file.mid(from, end - from) + "</o>");
        return text.readNextStartElement() ? text.readElementText() : QString();
    }
    QXmlStreamReader svg(file);
    while (!svg.atEnd()) {
        if (svg.readNext() == QXmlStreamReader::StartElement && svg.name() == u"metadata"_s
            && svg.attributes().value(u"id"_s) == u"bellwether"_s) {
            return svg.readElementText(QXmlStreamReader::SkipChildElements);
        }
    }
    return {};
}

Result<QByteArray> exportChart(const ChartData &chart, const ExportSettings &settings)
{
    if (settings.format == ImageFormat::Csv) {
        return csvOf(tableOf(chart));
    }
    if (settings.format == ImageFormat::Xlsx) {
        return fileOf(tableOf(chart), TableFormat::Xlsx, {},
            {chart.title, settings.moneyDecimals, settings.writtenAt});
    }
    const Result<void> size = checkSize(settings);
    if (!size) {
        return tl::unexpected(size.error());
    }
    switch (settings.format) {
    case ImageFormat::Svg:
        return svgOf(chart, settings);
    case ImageFormat::Pdf:
        return pdfOf(chart, settings);
    case ImageFormat::Png:
    case ImageFormat::Csv:
    case ImageFormat::Xlsx:
        break;
    }
    return exportedImage(chart, settings).and_then(pngOf);
}

Result<void> exportChartTo(
    const QString &path, const ChartData &chart, const ExportSettings &settings)
{
    return exportChart(chart, settings).and_then([&](const QByteArray &bytes) {
        return writeWholeFile(path, bytes);
    });
}

} // namespace bellwether
