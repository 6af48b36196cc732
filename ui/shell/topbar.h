// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "ui/charts/imageexport.h"
#include "ui/daterange.h"

#include <QWidget>

class QMenu;

namespace bellwether {

class Button;
class ScopeStack;
class SearchField;

// The upper edge: which book, which days, whose customers, export.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(ScopeStack &scope, QMenu *bookMenu, QWidget *parent = nullptr);

    void setBook(const BookPointer &book, const QString &name);
    void setExportable(bool isExportable);
    void setCompact(bool isCompact);

    SearchField *searchField() const { return m_searchField; }
    void openRangeMenu();
    void openCsmMenu();

signals:
    void exportWanted(bellwether::ImageFormat format);
    void rowsExportWanted(); // the chart's numbers for a spreadsheet

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillRanges();
    void fillCsms();
    void fillExports();
    void chooseDays();
    void showScope();

    ScopeStack &m_scope;
    BookPointer m_book;
    Button *m_bookButton;
    SearchField *m_searchField;
    Button *m_rangeButton;
    Button *m_csmButton;
    Button *m_exportButton;
    QMenu *m_ranges;
    QMenu *m_csms;
    QMenu *m_exports;
};

} // namespace bellwether
