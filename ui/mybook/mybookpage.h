// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/chartboard.h"

#include <QScrollArea>

namespace bellwether {

class EmptyState;
class PlainLabel;
class Segmented;

// The book of one CSM: how many customers, how much they are worth, when they renew.
class MyBookPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit MyBookPage(const PageTools &tools, QWidget *parent = nullptr);

    ChartBoard *board() const { return m_board; }
    bool canExport() const { return m_board->canExport(); }
    void exportChart(ImageFormat format) { m_board->exportChart(format); }
    // The numbers that the chart draws, as CSV or XLSX.
    void exportRows() { m_board->exportRows(); }
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
    QWidget *makeContent();
    QWidget *makeTiles(QWidget *parent);
    void addRenewals(QWidget *parent);
    void addRenewalControls();
    void fillHealthMenu(QMenu *menu);
    void showBook();
    void showOptions();

    PageTools m_tools;
    ChartBoard *m_board;
    PlainLabel *m_scopeLine;
    EmptyState *m_noCustomers;
    QWidget *m_blocks;
    ChartCard *m_renewals;
    Segmented *m_measure;
    Segmented *m_months;
};

} // namespace bellwether
