// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plot.h"

#include "ui/charts/barplot.h"
#include "ui/charts/scatterplot.h"

namespace bellwether {

namespace {

struct Maker
{
    std::unique_ptr<Plot> operator()(const Bars &) const { return std::make_unique<BarPlot>(); }
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
