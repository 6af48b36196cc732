// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barchart.h"

#include "core/base/currency.h"
#include "core/base/numbertext.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

// One set takes the values of one series; what the set has already is replaced.
void fill(QBarSet &set, const std::vector<double> &values)
{
    const auto count = static_cast<int>(values.size());
    if (set.count() > count) {
        set.remove(count, set.count() - count);
    }
    const int replaced = set.count();
    for (int at = 0; at < replaced; ++at) {
        if (set.at(at) != values[static_cast<std::size_t>(at)]) {
            set.replace(at, values[static_cast<std::size_t>(at)]);
        }
    }
    if (count > replaced) {
        set.append(QList<qreal>(values.begin() + replaced, values.end()));
    }
}

double roomForAmounts(const ChartData &chart, const ChartFonts &fonts)
{
    constexpr double Typical = 800'000; // "$800K", about as wide as any label of an axis
    const Currency currency = Currency::fromCode(chart.currency).value_or(Currency());
    return std::ceil(QFontMetricsF(fonts.axis).horizontalAdvance(axisMoneyText(Typical, currency)));
}

bool isEven(const std::vector<double> &ticks)
{
    for (std::size_t at = 2; at < ticks.size(); ++at) {
        if (!qFuzzyCompare(1 + ticks[at] - ticks[at - 1], 1 + ticks[1] - ticks[0])) {
            return false;
        }
    }
    return ticks.size() >= 2 && ticks[1] > ticks[0];
}

} // namespace

BarChart::BarChart()
    : m_ink(Theme::light())
    , m_scene([this](QPainter &p) { paintBehind(p); }, [this](QPainter &p) { paintInFront(p); })
{
    useSeriesFor(Bars::Layout::Stacked);
    updateLayout();
}

BarChart::~BarChart() = default;

void BarChart::useSeriesFor(Bars::Layout layout)
{
    if (m_bars != nullptr && m_kind == layout) {
        return;
    }
    if (m_bars != nullptr) {
        m_scene.remove(m_bars);
    }
    m_kind = layout;
    if (layout == Bars::Layout::Stacked) {
        m_bars = new QStackedBarSeries;
    } else {
        m_bars = new QBarSeries;
    }
    m_scene.add(m_bars);
}

void BarChart::setChart(const ChartData &chart)
{
    if (chart.id != m_chart.id) {
        m_labelWidth = 0;
    }
    m_chart = chart;
    m_selected.clear();
    if (m_hovered && *m_hovered >= categoryCount(chart)) {
        m_hovered.reset();
    }
    if (m_focused && m_focused->category >= categoryCount(chart)) {
        m_focused.reset();
    }
    useSeriesFor(chart.bars().layout);
    updateBars();
    updateLayout();
}

void BarChart::setTheme(const Theme &theme)
{
    m_ink = ChartInk(theme);
    updateInk();
}

void BarChart::setHiddenSeries(const QSet<QString> &keys)
{
    m_hidden = keys;
    updateBars();
    updateLayout();
}

void BarChart::resize(QSizeF size)
{
    if (size.expandedTo({1, 1}) != m_size) {
        m_size = size.expandedTo({1, 1});
        updateLayout();
    }
}

void BarChart::setHovered(std::optional<int> category)
{
    if (m_hovered != category) {
        m_hovered = category;
        updateLayout();
    }
}

void BarChart::setFocused(std::optional<ChartMark> mark)
{
    m_focused = mark;
}

void BarChart::setSelected(std::vector<ChartMark> marks)
{
    m_selected = std::move(marks);
}

void BarChart::setSteady(bool isSteady)
{
    m_isSteady = isSteady;
    m_labelWidth = 0;
    updateLayout();
}

void BarChart::setTransparent(bool isTransparent)
{
    m_isTransparent = isTransparent;
}

void BarChart::paint(QPainter &painter)
{
    m_scene.paint(painter);
}

std::vector<std::vector<double>> BarChart::drawnValues() const
{
    std::vector<std::vector<double>> drawn;
    for (const QBarSet *set : m_bars->barSets()) {
        std::vector<double> values;
        for (int at = 0; at < set->count(); ++at) {
            values.push_back(set->at(at));
        }
        drawn.push_back(std::move(values));
    }
    return drawn;
}

QPointF BarChart::drawnPosition(int category, double value) const
{
    return m_scene.chart().mapToPosition({static_cast<double>(category), value}, m_bars);
}

void BarChart::updateBars()
{
    while (m_bars->count() > seriesCount(m_chart)) {
        m_bars->remove(m_bars->barSets().constLast());
    }
    while (m_bars->count() < seriesCount(m_chart)) {
        m_bars->append(new QBarSet({}, m_bars));
    }
    for (int series = 0; series < seriesCount(m_chart); ++series) {
        const bool isHidden = m_hidden.contains(seriesAt(m_chart, series).key);
        std::vector<double> values;
        for (int category = 0; category < categoryCount(m_chart); ++category) {
            const bool isOurs = isHidden || categoryAt(m_chart, category).isUnfinished;
            values.push_back(isOurs ? 0 : valueOf(m_chart, {category, series}));
        }
        fill(*m_bars->barSets().at(series), values);
    }
    updateInk();
}

void BarChart::updateInk()
{
    for (int series = 0; series < seriesCount(m_chart); ++series) {
        QBarSet *set = m_bars->barSets().at(series);
        set->setPen(Qt::NoPen);
        set->setBrush(m_ink.fill(seriesAt(m_chart, series).role));
    }
    m_scene.valueAxis().setGridLinePen(m_ink.grid);
}

void BarChart::updateLayout()
{
    if (m_isSteady) {
        const bool hasAxis = !m_chart.bars().tickLabels.empty();
        const double amounts =
            hasAxis && hasAmounts(m_chart) ? roomForAmounts(m_chart, m_fonts) : 0;
        const double labels = BarLayout::labelWidth(m_chart, m_fonts);
        m_labelWidth = std::max({m_labelWidth, labels, amounts});
    }
    m_layout = BarLayout(m_chart, m_hidden, m_fonts, m_size, m_hovered, m_labelWidth);
    const double step = m_layout.step();
    m_scene.categoryAxis().setRange(
        -0.5 - m_layout.leadIn() / step, categoryCount(m_chart) - 0.5 + m_layout.leadOut() / step);
    m_bars->setBarWidth(m_layout.barWidth() / step);

    const std::vector<double> &ticks = m_chart.bars().ticks;
    QValueAxis &axis = m_scene.valueAxis();
    axis.setRange(0, m_layout.axisEnd());
    axis.setGridLineVisible(ticks.size() >= 2);
    if (ticks.size() >= 2 && isEven(ticks) && ticks.back() >= m_layout.axisEnd()) {
        axis.setTickType(QValueAxis::TicksFixed);
        axis.setTickCount(static_cast<int>(ticks.size()));
    } else if (ticks.size() >= 2 && ticks[1] > ticks[0]) {
        axis.setTickAnchor(ticks[0]);
        axis.setTickInterval(ticks[1] - ticks[0]);
        axis.setTickType(QValueAxis::TicksDynamic);
    }
    m_scene.place(m_size, m_layout.plot());
}

} // namespace bellwether
