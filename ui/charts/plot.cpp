// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plot.h"

#include "ui/charts/barplot.h"
#include "ui/charts/linesplot.h"
#include "ui/charts/pairedbarsplot.h"
#include "ui/charts/scatterplot.h"
#include "ui/charts/waterfallplot.h"

namespace bellwether {

namespace {

struct Maker
{
    std::unique_ptr<Plot> operator()(const Bars &) const { return std::make_unique<BarPlot>(); }
    std::unique_ptr<Plot> operator()(const Lines &) const { return std::make_unique<LinesPlot>(); }
    std::unique_ptr<Plot> operator()(const PairedBars &) const
    {
        return std::make_unique<PairedBarsPlot>();
    }
    std::unique_ptr<Plot> operator()(const Waterfall &) const
    {
        return std::make_unique<WaterfallPlot>();
    }
    std::unique_ptr<Plot> operator()(const Scatter &) const
    {
        return std::make_unique<ScatterPlot>();
    }

    template <typename Kind>
    std::unique_ptr<Plot> operator()(const Kind &) const
    {
        return std::make_unique<BarPlot>();
    }
};

} // namespace

std::unique_ptr<Plot> makePlot(const ChartData &chart)
{
    return std::visit(Maker(), chart.body);
}

} // namespace bellwether
