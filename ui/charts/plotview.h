// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"
#include "ui/charts/plot.h"
#include "ui/widgets/tooltip.h"

#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// Mouse, keys, tooltip, selection and focus of every kind of Plot.
class PlotView : public ChartView
{
    Q_OBJECT

public:
    explicit PlotView(QWidget *parent);
    ~PlotView() override;

    void setChart(const ChartData &chart) override;
    const ChartData &chart() const override { return m_plot->chart(); }
    void setTheme(const Theme &theme) override;
    const Theme &theme() const override { return m_theme; }
    void setHiddenSeries(const QSet<QString> &keys) override;
    const QSet<QString> &hiddenSeries() const override { return m_hidden; }
    void hover(const QString &key) override;
    QString hovered() const override { return keyOf(m_hovered); }
    QString hoverText(const QString &key) const override;
    void pin(const QString &key) override;
    QString pinned() const override { return m_pinnedKey; }
    void highlight(const QString &key) override;
    void setSelection(const QStringList &keys) override;
    QStringList selection() const override { return m_selection; }
    std::vector<LegendEntry> legend() const override { return m_plot->legend(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    const Plot &plot() const { return *m_plot; }
    // Nothing while no tooltip is shown.
    const Tooltip *tooltip() const;
    const Tooltip *pinnedTooltip() const { return m_pinned; }

    // The mark that has the keyboard; NoMark while another widget has it.
    int focusedMark() const;
    int hoveredMark() const { return m_hovered; }
    void focusMark(int mark);
    void activate(int mark);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void usePlotFor(const ChartData &chart);
    void setHovered(int mark);
    void point(int mark);
    void toggleSelected(int mark);
    void showSelection();
    bool finishBox(const QPointF &corner);
    void paintBox(QPainter &painter) const;
    void showTooltip();
    void hideTooltip();
    void showPinned();
    void updateFocusRing();
    void announceFocus();
    void remember(const QString &focused, const QString &hovered);
    QString keyOf(int mark) const;

    std::unique_ptr<Plot> m_plot;
    std::size_t m_kind = 0; // of the chart that m_plot draws
    Theme m_theme = Theme::light();
    QSet<QString> m_hidden;
    QStringList m_selection;
    QPointer<Tooltip> m_tooltip;
    QPointer<Tooltip> m_pinned;
    QString m_pinnedKey;
    QTimer m_tooltipDelay;
    int m_hovered = Plot::NoMark;
    int m_pressed = Plot::NoMark;
    int m_focused = Plot::NoMark; // where the keyboard stands or would begin
    std::optional<QPointF> m_boxStart;
    std::optional<QRectF> m_box;
    bool m_showsFocus = false;
};

} // namespace bellwether
