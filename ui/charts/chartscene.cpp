// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartscene.h"

#include <QAbstractSeries>
#include <QChart>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

namespace bellwether {

namespace {

// Qt Charts stacks its parts at whole numbers: gridlines 2, axes 3, series 4.
constexpr double ChartSceneBehindSeries = 3.5;
constexpr double ChartSceneInFrontOfSeries = 100;

void quieten(QAbstractAxis &axis)
{
    axis.setLabelsVisible(false);
    axis.setLineVisible(false);
    axis.setGridLineVisible(false);
    axis.setMinorGridLineVisible(false);
}

} // namespace

class ChartScene::Layer : public QGraphicsItem
{
public:
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

ChartScene::ChartScene(Paint behind, Paint inFront)
    : m_chart(new QChart)
    , m_categoryAxis(new QValueAxis(m_chart))
    , m_valueAxis(new QValueAxis(m_chart))
    , m_behind(new Layer(m_chart, ChartSceneBehindSeries, std::move(behind)))
    , m_inFront(new Layer(m_chart, ChartSceneInFrontOfSeries, std::move(inFront)))
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene.addItem(m_chart);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->addAxis(m_categoryAxis, Qt::AlignBottom);
    m_chart->addAxis(m_valueAxis, Qt::AlignLeft);
    quieten(*m_categoryAxis);
    quieten(*m_valueAxis);
    m_categoryAxis->setTickCount(2);
}

ChartScene::~ChartScene() = default;

void ChartScene::add(QAbstractSeries *series)
{
    m_chart->addSeries(series);
    series->attachAxis(m_categoryAxis);
    series->attachAxis(m_valueAxis);
}

void ChartScene::remove(QAbstractSeries *series)
{
    m_chart->removeSeries(series);
    delete series;
}

void ChartScene::place(QSizeF size, const QRectF &plot)
{
    const QRectF bounds({}, size);
    m_scene.setSceneRect(bounds);
    m_behind->setBounds(bounds);
    m_inFront->setBounds(bounds);
    m_chart->resize(size);
    m_chart->setPlotArea(plot);
    // Qt Charts would move series and gridlines in the next turn of the event loop, and gridlines
    // not at all when only the plot's area is another. A picture needs both now.
    m_chart->layout()->setGeometry(bounds);
}

void ChartScene::paint(QPainter &painter)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_scene.render(&painter, m_scene.sceneRect(), m_scene.sceneRect(), Qt::IgnoreAspectRatio);
    painter.restore();
}

} // namespace bellwether
