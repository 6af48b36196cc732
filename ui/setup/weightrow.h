// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/scoringedit.h"

#include <QSlider>
#include <QWidget>

namespace bellwether {

class NumberField;
class PlainLabel;

// A track with a handle, and a tick at what is saved.
class WeightSlider : public QSlider
{
    Q_OBJECT

public:
    explicit WeightSlider(QWidget *parent = nullptr);

    void setSaved(double saved); // below 0: no tick
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; // the page scrolls, the weight stays

private:
    double placeOf(double value) const;
    void follow(const QMouseEvent &event);

    double m_saved = -1;
};

// A metric of a score: what it is, how much it weighs, and how much it weighed.
class WeightRow : public QWidget
{
    Q_OBJECT

public:
    // `saved`: what it weighs in the version that is in force; nothing for a new metric.
    WeightRow(const MetricDraft &metric, std::optional<double> saved, QWidget *parent = nullptr);

    bool isAcceptable() const;

signals:
    void weighed(double weight);
    void editWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showWeight(double weight);

    WeightSlider *m_slider;
    NumberField *m_number;
    PlainLabel *m_was;
    std::optional<double> m_saved;
};

// "CSAT, of 100, last 183 days".
QString metricLine(const MetricDraft &metric);
QString sourceName(MetricSource source); // "Support hours"

} // namespace bellwether
