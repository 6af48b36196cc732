// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/imageexport.h"

#include "core/base/wholefile.h"
#include "core/exchange/rowtablecsv.h"
#include "ui/charts/exportframe.h"

#include <QBuffer>
#include <QFile>
#include <QHashSeed>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double LargestSide = 16'384; // px; beyond it an image alone takes gigabytes
constexpr double LogicalDpi = 96;
constexpr int PdfDpi = 300;
constexpr double InchesPerMetre = 1 / 0.0254;

Result<void> checkSize(const ExportSettings &settings)
{
    const double width = settings.size.width() * settings.scale;
    const double height = settings.size.height() * settings.scale;
    const auto isGood = [](double side) { return side >= 1 && side <= LargestSide; };
    if (settings.scale > 0 && isGood(width) && isGood(height) && settings.size.width() > 0
        && settings.size.height() > 0) {
        return {};
    }
    return failure(Error::Kind::InvalidInput,
        u"%1 x %2"_s.arg(settings.size.width()).arg(settings.size.height()),
        u"picture size: 1 to 16384 px a side"_s);
}

Result<QByteArray> pngOf(const ChartData &chart, const ExportSettings &settings)
{
    QImage image(qRound(settings.size.width() * settings.scale),
        qRound(settings.size.height() * settings.scale), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) {
        return failure(Error::Kind::InvalidInput, chart.id, u"no memory for the picture"_s);
    }
    image.fill(Qt::transparent);
    const double dpi = settings.dpi > 0 ? settings.dpi : LogicalDpi * settings.scale;
    image.setDotsPerMeterX(static_cast<int>(std::lround(dpi * InchesPerMetre)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    {
        QPainter painter(&image);
        painter.scale(settings.scale, settings.scale);
        paintExportFrame(painter, chart, settings);
    }
    image.setText(u"Title"_s, chart.title);
    image.setText(u"Description"_s, chart.summary);
    image.setText(u"Figure"_s, chart.id);
    image.setText(u"Scope"_s, settings.scopeLine);
    image.setText(u"Date"_s, settings.dateLine);
    image.setText(u"Software"_s, u"Bellwether"_s);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) {
        return failure(Error::Kind::CannotWrite, chart.id, u"the picture could not be encoded"_s);
    }
    return bytes;
}

QByteArray svgOf(const ChartData &chart, const ExportSettings &settings)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(settings.size);
    generator.setViewBox(QRect({}, settings.size));
    generator.setResolution(static_cast<int>(LogicalDpi));
    // Qt writes both into the XML as they are.
    generator.setTitle(chart.title.toHtmlEscaped());
    generator.setDescription(chart.summary.toHtmlEscaped());
    QPainter painter(&generator);
    paintExportFrame(painter, chart, settings);
    painter.end();
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
        const double points = 72 / LogicalDpi;
        writer.setPageSize(
            QPageSize(QSizeF(settings.size) * points, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        writer.setResolution(PdfDpi);
        writer.setTitle(chart.title);
        writer.setCreator(u"Bellwether"_s);
        QPainter painter(&writer);
        painter.scale(PdfDpi / LogicalDpi, PdfDpi / LogicalDpi);
        paintExportFrame(painter, chart, settings);
    }
    blankDate(bytes);
    return bytes;
}

} // namespace

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
    return std::nullopt;
}

Result<QByteArray> exportChart(const ChartData &chart, const ExportSettings &settings)
{
    if (settings.format == ImageFormat::Csv) {
        return csvOf(tableOf(chart));
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
        break;
    }
    return pngOf(chart, settings);
}

Result<void> exportChartTo(
    const QString &path, const ChartData &chart, const ExportSettings &settings)
{
    return exportChart(chart, settings).and_then([&](const QByteArray &bytes) {
        return writeWholeFile(path, bytes);
    });
}

} // namespace bellwether
