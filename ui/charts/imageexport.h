// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/charts/chartdata.h"
#include "ui/theme.h"

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QSize>
#include <QString>

#include <optional>

namespace bellwether {

enum class ImageFormat
{
    Png,
    Svg,
    Pdf,
    Csv, // the chart's numbers
    Xlsx // the same
};

std::optional<ImageFormat> imageFormatFromSuffix(QStringView suffix); // "png", "PNG"
QString suffixOf(ImageFormat format); // "png"

// How a chart leaves the program. Window and command line fill in the same struct and so give the
// same bytes.
struct ExportSettings
{
    ImageFormat format = ImageFormat::Png;
    QSize size = {1600, 900}; // logical px: text keeps its proportion to this
    double scale = 2; // PNG px per logical px
    int dpi = 0; // stored in the PNG; 0: 96 x scale
    Theme::Kind theme = Theme::Kind::Light;
    bool isTransparent = false;
    bool hasTitle = true; // above the chart
    bool hasScope = true; // under it, as the date
    bool hasDate = true;
    QString scopeLine; // "34 customers assigned to Maya Lindqvist", and the filters
    QString dateLine; // "As of 18 Nov 2025"
    QString origin; // kept in the file, see originIn(); empty: nothing
    int moneyDecimals = 2; // in a workbook
    QDateTime writtenAt; // told by a workbook
};

// Of the image, in px; of vector formats in px of the screen.
QSize pixelsOf(const ExportSettings &settings);

// The file's bytes. InvalidInput when size x scale is 0 or over 16,384 px a side. Charts are
// painted on the thread of the window.
Result<QByteArray> exportChart(const ChartData &chart, const ExportSettings &settings);
// A PNG in two steps: what takes long at large sizes, the second one, may run on any thread.
Result<QImage> exportedImage(const ChartData &chart, const ExportSettings &settings);
Result<QByteArray> pngOf(const QImage &image);
// What exportChart() makes, as an image that fits into `room`, at that many pixels per px.
QImage exportPreview(
    const ChartData &chart, const ExportSettings &settings, QSize room, double pixelRatio);

// What an exported PNG, SVG or PDF says about where it comes from; empty where it says nothing.
// Pixels are not decoded.
QString originIn(const QByteArray &file);

// The same into a file, whole or not at all, mode 0600.
Result<void> exportChartTo(
    const QString &path, const ChartData &chart, const ExportSettings &settings);

} // namespace bellwether
