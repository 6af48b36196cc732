// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plot.h"

#include "ui/charts/barplot.h"
#include "ui/charts/milestonesplot.h"
#include "ui/charts/ringplot.h"
#include "ui/charts/scatterplot.h"
#include "ui/charts/sharelistplot.h"
#include "ui/charts/sunburstplot.h"

namespace bellwether {

namespace {

struct Maker
{
    std::unique_ptr<Plot> operator()(const Bars &) const { return std::make_unique<BarPlot>(); }
    std::unique_ptr<Plot> operator()(const Ring &) const { return std::make_unique<RingPlot>(); }
    std::unique_ptr<Plot> operator()(const Sunburst &) const
    {
        return std::make_unique<SunburstPlot>();
    }
    std::unique_ptr<Plot> operator()(const ShareList &) const
    {
        return std::make_unique<ShareListPlot>();
    }
    std::unique_ptr<Plot> operator()(const Milestones &) const
    {
        return std::make_unique<MilestonesPlot>();
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
