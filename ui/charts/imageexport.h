// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/charts/chartdata.h"
#include "ui/theme.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <optional>

namespace bellwether {

enum class ImageFormat
{
    Png,
    Svg,
    Pdf,
    Csv
};

std::optional<ImageFormat> imageFormatFromSuffix(QStringView suffix); // "png", "PNG"

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
    // Printed under the chart.
    QString scopeLine; // "34 customers assigned to Maya Lindqvist"
    QString dateLine; // "As of 18 Nov 2025"
};

// The file's bytes. InvalidInput when size x scale is 0 or over 16,384 px a side.
Result<QByteArray> exportChart(const ChartData &chart, const ExportSettings &settings);
// The same into a file, whole or not at all, mode 0600.
Result<void> exportChartTo(
    const QString &path, const ChartData &chart, const ExportSettings &settings);

} // namespace bellwether
