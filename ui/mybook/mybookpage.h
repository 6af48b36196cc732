// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/renewalmonths.h"
#include "core/workspace.h"
#include "ui/questions.h"
#include "ui/rows/rowsdialog.h"
#include "ui/shell/page.h"
#include "ui/widgets/figuretile.h"

class QScrollArea;

namespace bellwether {

class EmptyState;
class PlainLabel;
class RenewalsCard;

// The book of one CSM: how many customers, how much they are worth, when they renew.
class MyBookPage : public Page
{
    Q_OBJECT

public:
    explicit MyBookPage(const PageContext &context, QWidget *parent = nullptr);

    bool canExport() const override;
    void exportChart(ImageFormat format) override;
    void exportRows() override;
    void hover(const QString &key) override;
    // What the user chose last is kept as a preference.
    void setMeasure(ChartMeasure measure) override;
    QVariant saveState() const override; // how far down the page is scrolled
    void restoreState(const QVariant &state) override;

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

    QScrollArea *m_area;
    PlainLabel *m_scopeLine;
    EmptyState *m_noCustomers;
    QWidget *m_blocks;
    std::vector<Tile> m_tiles;
    RenewalsCard *m_renewals;
};

} // namespace bellwether
