// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/pie.h"

#include <QChart>
#include <QPieSeries>
#include <QPieSlice>

#include <algorithm>

namespace bellwether {

Pie::Pie(QChart &chart)
    : m_series(new QPieSeries(&chart))
{
    chart.addSeries(m_series);
}

void Pie::setValues(const std::vector<double> &values)
{
    const auto count = static_cast<int>(values.size());
    while (m_series->count() > count) {
        m_series->remove(m_series->slices().constLast());
    }
    QList<QPieSlice *> added;
    while (m_series->count() + added.size() < count) {
        auto *slice = new QPieSlice;
        slice->setLabelVisible(false);
        slice->setPen(Qt::NoPen);
        added << slice;
    }
    m_series->append(added);
    const QList<QPieSlice *> slices = m_series->slices();
    for (int at = 0; at < count; ++at) {
        slices[at]->setValue(values[static_cast<std::size_t>(at)]);
    }
}

void Pie::setColors(const std::vector<QColor> &colors)
{
    const QList<QPieSlice *> slices = m_series->slices();
    const auto count = std::min(static_cast<std::size_t>(slices.size()), colors.size());
    for (std::size_t at = 0; at < count; ++at) {
        slices[static_cast<int>(at)]->setBrush(colors[at]);
    }
}

void Pie::setRadii(double inner, double outer)
{
    // Each is pushed aside by the other where the hole would be larger than the pie.
    m_series->setHoleSize(0);
    m_series->setPieSize(outer);
    m_series->setHoleSize(inner);
}

std::vector<Arc> Pie::drawn() const
{
    std::vector<Arc> arcs;
    for (const QPieSlice *slice : m_series->slices()) {
        arcs.push_back({slice->startAngle(), slice->angleSpan()});
    }
    return arcs;
}

} // namespace bellwether
