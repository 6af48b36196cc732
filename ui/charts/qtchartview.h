// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/barchart.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartview.h"
#include "ui/widgets/tooltip.h"

#include <QPointer>
#include <QTimer>

#include <optional>
#include <vector>

namespace bellwether {

// Mouse, keys, tooltip and focus of a BarChart.
class QtChartView : public ChartView
{
    Q_OBJECT

public:
    explicit QtChartView(QWidget *parent);
    ~QtChartView() override;

    void setChart(const ChartData &chart) override;
    const ChartData &chart() const override { return m_bars.chart(); }
    void setTheme(const Theme &theme) override;
    const Theme &theme() const override { return m_bars.theme(); }
    void setHiddenSeries(const QSet<QString> &keys) override;
    const QSet<QString> &hiddenSeries() const override { return m_bars.hiddenSeries(); }
    void hover(const QString &key) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    const BarChart &bars() const { return m_bars; }
    // Nothing while no tooltip is shown.
    const Tooltip *tooltip() const;

    // The marks of the keyboard and of a screen reader, and the one that has the focus.
    std::vector<ChartMark> marks() const;
    std::optional<ChartMark> focusedMark() const;
    void focusMark(ChartMark mark);
    void activate(ChartMark mark);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void point(std::optional<ChartMark> mark);
    void showTooltip();
    void hideTooltip();
    void updateFocusRing();
    void announceFocus();
    void remember(const QString &focused, const QString &hovered);

    BarChart m_bars;
    QPointer<Tooltip> m_tooltip;
    QTimer m_tooltipDelay;
    std::optional<ChartMark> m_pressed;
    ChartMark m_focused; // where the keyboard stands or would begin
    bool m_showsFocus = false;
};

} // namespace bellwether
