// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotscene.h"

#include <QChart>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

namespace bellwether {

namespace {

// Qt Charts stacks its parts at whole numbers: gridlines 2, axes 3, series 4.
constexpr double PlotSceneBehindSeries = 3.5;
constexpr double PlotSceneInFrontOfSeries = 100;

} // namespace

class PlotScene::Layer : public QGraphicsItem
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

PlotScene::PlotScene(Paint behind, Paint inFront)
    : m_chart(new QChart)
    , m_behind(new Layer(m_chart, PlotSceneBehindSeries, std::move(behind)))
    , m_inFront(new Layer(m_chart, PlotSceneInFrontOfSeries, std::move(inFront)))
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene.addItem(m_chart);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
}

PlotScene::~PlotScene() = default;

void PlotScene::setGeometry(QSizeF size, const QRectF &plotArea)
{
    m_size = size;
    const QRectF bounds({}, size);
    m_scene.setSceneRect(bounds);
    m_behind->setBounds(bounds);
    m_inFront->setBounds(bounds);
    m_chart->resize(size);
    m_chart->setPlotArea(plotArea);
    m_chart->layout()->setGeometry(bounds);
}

void PlotScene::paint(QPainter &painter)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_scene.render(&painter, QRectF({}, m_size), m_scene.sceneRect(), Qt::IgnoreAspectRatio);
    painter.restore();
}

void erase(QPainter &painter, const QPainterPath &path, const QColor &behind, bool isTransparent)
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(behind);
    const QPaintEngine *engine = painter.paintEngine();
    if (isTransparent && engine != nullptr && engine->type() == QPaintEngine::Raster) {
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
    }
    painter.drawPath(path);
    painter.restore();
}

} // namespace bellwether
