// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/definitions.h"

#include "core/charts/charts.h"
#include "core/charts/tiles.h"
#include "core/metrics/catalogue.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Whatever a tile or a chart shows is defined in words", "[definitions]")
{
    for (const TileEntry &tile : tileEntries()) {
        CAPTURE(tile.figure.toStdString());
        CHECK(definitionOf(tile.figure, {}).endsWith(u'.'));
    }
    for (const ChartEntry &chart : chartEntries()) {
        CAPTURE(chart.id.toStdString());
        CHECK(findSeries(chart.id) != nullptr);
        CHECK(definitionOf(chart.id, {}).endsWith(u'.'));
    }
    CHECK(definitionOf(u"no.such"_s, {}).isEmpty());
}
