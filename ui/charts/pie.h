// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/arcs.h"

#include <QColor>

#include <vector>

class QChart;
class QPieSeries;

namespace bellwether {

// One ring of slices, drawn by Qt Charts around the middle of its plot area.
class Pie
{
public:
    explicit Pie(QChart &chart); // which owns the series

    // One slice per value, from 12 o'clock clockwise.
    void setValues(const std::vector<double> &values);
    void setColors(const std::vector<QColor> &colors); // one per value
    // Both radii as shares of half the plot area's shorter side.
    void setRadii(double inner, double outer);

    // What Qt Charts makes of the values: for tests of the bridge to it.
    std::vector<Arc> drawn() const;

private:
    QPieSeries *m_series;
};

} // namespace bellwether
