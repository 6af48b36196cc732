// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barchart.h"

#include "core/base/currency.h"
#include "core/base/numbertext.h"

#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <functional>

namespace bellwether {

namespace {

// Qt Charts stacks its parts at whole numbers: gridlines 2, axes 3, series 4.
constexpr double BehindBars = 3.5;
constexpr double InFrontOfBars = 100;

void quieten(QAbstractAxis &axis)
{
    axis.setLabelsVisible(false);
    axis.setLineVisible(false);
    axis.setGridLineVisible(false);
    axis.setMinorGridLineVisible(false);
}

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

class BarChart::Layer : public QGraphicsItem
{
public:
    using Paint = std::function<void(QPainter &)>;

    Layer(QGraphicsItem *parent, double z, Paint paint)
        : QGraphicsItem(parent)
        , m_paint(std::move(paint))
    {
        setZValue(z);
    }

    QRectF boundingRect() const override { return m_bounds; }

    void setBounds(const QRectF &bounds)
    {
        prepareGeometryChange();
        m_bounds = bounds;
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        m_paint(*painter);
    }

private:
    Paint m_paint;
    QRectF m_bounds;
};

BarChart::BarChart()
    : m_ink(Theme::light())
    , m_plot(new QChart)
    , m_bars(new QStackedBarSeries(m_plot))
    , m_categoryAxis(new QValueAxis(m_plot))
    , m_valueAxis(new QValueAxis(m_plot))
    , m_behind(new Layer(m_plot, BehindBars, [this](QPainter &p) { paintBehind(p); }))
    , m_inFront(new Layer(m_plot, InFrontOfBars, [this](QPainter &p) { paintInFront(p); }))
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene.addItem(m_plot);
    m_plot->legend()->hide();
    m_plot->setBackgroundVisible(false);
    m_plot->setAnimationOptions(QChart::NoAnimation);
    m_plot->setMargins({});
    m_plot->layout()->setContentsMargins(0, 0, 0, 0);
    m_plot->addSeries(m_bars);
    m_plot->addAxis(m_categoryAxis, Qt::AlignBottom);
    m_plot->addAxis(m_valueAxis, Qt::AlignLeft);
    m_bars->attachAxis(m_categoryAxis);
    m_bars->attachAxis(m_valueAxis);
    quieten(*m_categoryAxis);
    quieten(*m_valueAxis);
    m_categoryAxis->setTickCount(2);
    updateLayout();
}

BarChart::~BarChart() = default;

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
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_scene.render(&painter, QRectF({}, m_size), m_scene.sceneRect(), Qt::IgnoreAspectRatio);
    painter.restore();
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
    return m_plot->mapToPosition({static_cast<double>(category), value}, m_bars);
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
            values.push_back(isHidden ? 0 : valueOf(m_chart, {category, series}));
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
    m_valueAxis->setGridLinePen(m_ink.grid);
}

void BarChart::updateLayout()
{
    if (m_isSteady) {
        const double amounts = hasAmounts(m_chart) ? roomForAmounts(m_chart, m_fonts) : 0;
        const double labels = BarLayout::labelWidth(m_chart, m_fonts);
        m_labelWidth = std::max({m_labelWidth, labels, amounts});
    }
    m_layout = BarLayout(m_chart, m_hidden, m_fonts, m_size, m_hovered, m_labelWidth);
    const QRectF bounds({}, m_size);
    m_scene.setSceneRect(bounds);
    m_behind->setBounds(bounds);
    m_inFront->setBounds(bounds);
    m_plot->resize(m_size);
    m_plot->setPlotArea(m_layout.plot());

    const double step = m_layout.step();
    m_categoryAxis->setRange(
        -0.5 - m_layout.leadIn() / step, categoryCount(m_chart) - 0.5 + m_layout.leadOut() / step);
    m_bars->setBarWidth(m_layout.barWidth() / step);

    const std::vector<double> &ticks = m_chart.bars().ticks;
    m_valueAxis->setRange(0, m_layout.axisEnd());
    m_valueAxis->setGridLineVisible(ticks.size() >= 2);
    if (ticks.size() >= 2 && isEven(ticks) && ticks.back() >= m_layout.axisEnd()) {
        m_valueAxis->setTickType(QValueAxis::TicksFixed);
        m_valueAxis->setTickCount(static_cast<int>(ticks.size()));
    } else if (ticks.size() >= 2 && ticks[1] > ticks[0]) {
        m_valueAxis->setTickAnchor(ticks[0]);
        m_valueAxis->setTickInterval(ticks[1] - ticks[0]);
        m_valueAxis->setTickType(QValueAxis::TicksDynamic);
    }
    // Qt Charts would move bars and gridlines in the next turn of the event loop, and gridlines
    // not at all when only the plot's area is another. A picture needs both now.
    m_plot->layout()->setGeometry(bounds);
}

} // namespace bellwether
