// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"

#include <QWidget>

namespace bellwether {

// The series of a chart by glyph and name, in stack order from the baseline up, for the header of
// its card, in as many lines as its width asks for. A click or Space hides a series, a double click
// or Enter isolates it; one tab stop, arrows move inside. Nothing is shown for a single series.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    // Follows the view from then on; the view must live as long.
    explicit ChartLegend(ChartView &view, QWidget *parent = nullptr);

    QSize sizeHint() const override; // on one line
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Entry;

    // Where the entries stand in that width; the height that takes.
    int arrange(int width, bool isPlacing) const;

    void rebuild();
    void toggle(const QString &key);
    void isolate(const QString &key);
    bool eventFilter(QObject *watched, QEvent *event) override;
    void move(Entry *from, int step);

    ChartView &m_view;
    QList<Entry *> m_entries; // children, in stack order
};

} // namespace bellwether
