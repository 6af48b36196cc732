// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/barlayout.h"
#include "ui/charts/charttheme.h"

#include <QFont>
#include <QRectF>
#include <QSet>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// The keys of the legend's entries.
inline const QLatin1StringView RecurringKey("recurring");
inline const QLatin1StringView RecurringOpenKey("recurring_open");
inline const QLatin1StringView OneTimeKey("one_time");
inline const QLatin1StringView OneTimeOpenKey("one_time_open");

// The texts of a list beside bars.
struct PairedBarsFonts
{
    PairedBarsFonts();

    ChartFonts chart;
    QFont name;
    QFont strong; // of the selected row, and of shares
};

// Where everything in a list of paired bars lies, in logical px from its top left corner. Negative
// and infinite measures are 0: there is nothing to draw for them.
class PairedBarsLayout
{
public:
    struct Bar
    {
        QRectF sold; // both flat where there is nothing
        QRectF open;
    };
    struct Row
    {
        QRectF rect; // over the whole width
        Bar recurring;
        Bar oneTime;
        QRectF track; // of the share; null where none is drawn
        QRectF share;
    };

    PairedBarsLayout() = default;
    // Where names are too many for the height, those of the picked rows stay.
    PairedBarsLayout(const PairedBars &bars, const QSet<QString> &hidden,
        const PairedBarsFonts &fonts, QSizeF size, const std::vector<int> &picked);

    static double headHeight(const PairedBarsFonts &fonts);

    const QRectF &plot() const { return m_plot; }
    double x(double value) const;
    const std::vector<Row> &rows() const { return m_rows; }
    std::optional<int> rowAt(QPointF point) const;

    const std::vector<double> &gridlines() const { return m_gridlines; } // x
    const std::vector<PlacedText> &tickLabels() const { return m_tickLabels; }
    const std::vector<PlacedText> &names() const { return m_names; }
    const std::vector<PlacedText> &shares() const { return m_shares; }
    const std::optional<PlacedText> &shareTitle() const { return m_shareTitle; }

private:
    void placePlot(const PairedBars &bars, const PairedBarsFonts &fonts);
    void placeRows(const PairedBars &bars, const QSet<QString> &hidden);
    Bar placed(const PairedBars::Measure &measure, bool showsSold, bool showsOpen, double top,
        double height) const;
    void placeTicks(const PairedBars &bars, const PairedBarsFonts &fonts);
    void placeTexts(
        const PairedBars &bars, const PairedBarsFonts &fonts, const std::vector<int> &picked);

    QSizeF m_size;
    QRectF m_plot; // of the bars
    double m_highest = 1;
    double m_trackLeft = 0;
    double m_trackWidth = 0; // 0: no small bar
    std::vector<Row> m_rows;
    std::vector<double> m_gridlines;
    std::vector<PlacedText> m_tickLabels;
    std::vector<PlacedText> m_names;
    std::vector<PlacedText> m_shares;
    std::optional<PlacedText> m_shareTitle;
};

} // namespace bellwether
