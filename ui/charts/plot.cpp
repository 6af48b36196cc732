// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plot.h"

#include "ui/charts/barplot.h"
#include "ui/charts/linesplot.h"
#include "ui/charts/milestonesplot.h"
#include "ui/charts/pairedbarsplot.h"
#include "ui/charts/ringplot.h"
#include "ui/charts/scatterplot.h"
#include "ui/charts/sharelistplot.h"
#include "ui/charts/sunburstplot.h"
#include "ui/charts/timelineplot.h"
#include "ui/charts/waterfallplot.h"

namespace bellwether {

namespace {

// Which plot draws which kind.
template <typename Kind>
struct PlotFor;
// clang-format off
template <> struct PlotFor<Bars> { using Type = BarPlot; };
template <> struct PlotFor<Lines> { using Type = LinesPlot; };
template <> struct PlotFor<Ring> { using Type = RingPlot; };
template <> struct PlotFor<Sunburst> { using Type = SunburstPlot; };
template <> struct PlotFor<ShareList> { using Type = ShareListPlot; };
template <> struct PlotFor<PairedBars> { using Type = PairedBarsPlot; };
template <> struct PlotFor<Scatter> { using Type = ScatterPlot; };
template <> struct PlotFor<Waterfall> { using Type = WaterfallPlot; };
template <> struct PlotFor<Milestones> { using Type = MilestonesPlot; };
template <> struct PlotFor<Timeline> { using Type = TimelinePlot; };
// clang-format on

} // namespace

std::unique_ptr<Plot> makePlot(const ChartData &chart)
{
    return std::visit(
        []<typename Kind>(const Kind &) -> std::unique_ptr<Plot> {
            return std::make_unique<typename PlotFor<Kind>::Type>();
        },
        chart.body);
}

} // namespace bellwether
