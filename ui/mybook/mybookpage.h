// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/renewalmonths.h"
#include "core/workspace.h"
#include "ui/charts/imageexport.h"
#include "ui/questions.h"
#include "ui/rows/rowsdialog.h"
#include "ui/widgets/figuretile.h"

#include <QScrollArea>

class QStackedLayout;

namespace bellwether {

class EmptyState;
class Navigator;
class PlainLabel;
class Preferences;
class RenewalsCard;
class ScopeStack;
class ThemeController;

// The book of one CSM: how many customers, how much they are worth, when they renew.
class MyBookPage : public QScrollArea
{
    Q_OBJECT

public:
    MyBookPage(Workspace &workspace, ScopeStack &scope, Navigator &navigator,
        ThemeController &themes, Preferences &preferences, QWidget *parent = nullptr);

    bool canExport() const;
    void exportChart(ImageFormat format);
    // The numbers that the chart draws, as CSV or XLSX.
    void exportRows();
    // The tooltip of a mark as if it were hovered.
    void hoverRenewals(const QString &key);
    void focusChart();
    // Count or ARR, until the user chooses; what the user chose last is kept as a preference.
    void setMeasure(ChartMeasure measure);

signals:
    void importWanted();
    void exportableChanged(bool isExportable);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Tile
    {
        QString figure;
        QString label;
        QString rowsName;
        FigureTile *widget = nullptr;
    };

    QWidget *makeContent();
    QWidget *makeTiles(QWidget *parent);
    void connectRenewals();
    void refresh();
    void showTiles();
    void showRenewals();
    void showTileRows(const Tile &tile);
    void showMarkRows(const QString &key);
    void explainRenewals();
    // The label is what the journal calls it.
    void storeOption(const QString &name, const QString &value, const QString &label);
    ExportSettings exportSettings(ImageFormat format) const;
    QString whose() const;
    RowsDialog::Content chartRows() const;

    Workspace &m_workspace;
    ScopeStack &m_scope;
    Navigator &m_navigator;
    Preferences &m_preferences;
    Questions m_questions;
    ChartMeasure m_measure;
    int m_customers = 0;
    ChartData m_chart;

    PlainLabel *m_scopeLine;
    EmptyState *m_noCustomers;
    QWidget *m_blocks;
    std::vector<Tile> m_tiles;
    RenewalsCard *m_renewals;
};

} // namespace bellwether
