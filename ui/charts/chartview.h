// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/plot.h"
#include "ui/theme.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace bellwether {

// A chart on a page. Shows ChartData, speaks in the keys of its marks ("2026-01/at_risk"), knows
// nothing about books. One tab stop: arrows walk the marks, Enter activates, the tooltip follows
// mouse and focus.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void setChart(const ChartData &chart) = 0;
    virtual const ChartData &chart() const = 0;
    virtual void setTheme(const Theme &theme) = 0;
    virtual const Theme &theme() const = 0;
    // The keys of the series that are not drawn. Kept when new data arrives, so that a legend's
    // choice outlives a change of measure or filter.
    virtual void setHiddenSeries(const QSet<QString> &keys) = 0;
    virtual const QSet<QString> &hiddenSeries() const = 0;
    // Shows the tooltip of a mark as if it were hovered; an empty key hides it. For pictures and
    // tests.
    virtual void hover(const QString &key) = 0;
    virtual QString hovered() const = 0; // empty: no mark is
    // What the tooltip of a mark says, a line each, its columns with tabs between. Empty without
    // such a mark.
    virtual QString hoverText(const QString &key) const = 0;
    // Leaves the tooltip of a mark on the screen while others are looked at, until Esc, another
    // one, or data without that mark; an empty key takes it away.
    virtual void pin(const QString &key) = 0;
    virtual QString pinned() const = 0; // empty: none is
    // Shows a mark as hovered without tooltip or signal, while the pointer is on the same thing
    // elsewhere; an empty key ends it.
    virtual void highlight(const QString &key) = 0;
    // The marks that are picked out, by Ctrl and click or from outside.
    virtual void setSelection(const QStringList &keys) = 0;
    virtual QStringList selection() const = 0;
    virtual std::vector<LegendEntry> legend() const = 0;

signals:
    // A mark was clicked or Enter pressed on it: "2026-01/at_risk", or "2026-01" for a whole bar.
    void markActivated(const QString &key);
    // The same of several: picked out with Ctrl and then activated, or in a box drawn by mouse.
    void marksActivated(const QStringList &keys);
    // The mark under mouse or keyboard is another; empty: none is.
    void markHovered(const QString &key);
    // Data, theme or hidden series are others now: what stands beside the chart follows.
    void changed();
};

// Draws whatever kind of chart it is given.
ChartView *makeChartView(QWidget *parent);

} // namespace bellwether
