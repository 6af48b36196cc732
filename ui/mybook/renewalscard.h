// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/renewalmonths.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"

class QMenu;

namespace bellwether {

class ChartView;
class EmptyState;
class Segmented;

// Upcoming renewals: the chart, its switches and its menu. Knows nothing about books; what a switch
// means is decided by the page.
class RenewalsCard : public Card
{
    Q_OBJECT

public:
    explicit RenewalsCard(QWidget *parent = nullptr);

    void setChart(const ChartData &chart);
    void setMeasure(ChartMeasure measure);
    void setOptions(const Options &options);
    void setTheme(const Theme &theme);
    ChartView *view() const { return m_view; }
    EmptyState *emptyState() const { return m_empty; }

signals:
    void measureChosen(bellwether::ChartMeasure measure);
    void monthsChosen(int months);
    void healthByChosen(bellwether::Options::HealthBy healthBy);
    void markActivated(const QString &key);
    void tableWanted();
    void imageCopyWanted();
    void dataCopyWanted();
    void exportWanted();
    void rowsExportWanted();
    void explanationWanted();

private:
    void fillMenu(QMenu *menu);
    void fillHealthMenu(QMenu *menu);

    Segmented *m_measure;
    Segmented *m_months;
    ChartView *m_view;
    EmptyState *m_empty;
    Options m_options;
};

} // namespace bellwether
