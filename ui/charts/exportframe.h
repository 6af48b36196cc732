// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/imageexport.h"

class QPainter;

namespace bellwether {

// A chart as it leaves the program: title, subtitle and legend above it, note, scope and day below.
// Painted into the painter's rectangle (0, 0, settings.size). Large pictures are laid out like the
// card on the screen and enlarged as a whole: on a slide the text of 1600 px is then still read.
void paintExportFrame(QPainter &painter, const ChartData &chart, const ExportSettings &settings);

} // namespace bellwether
