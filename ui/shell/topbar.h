// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "ui/charts/imageexport.h"

#include <QWidget>

class QMenu;

namespace bellwether {

class Button;
class FilterButton;
class RangePicker;
class ScopeChips;
class Preferences;
class ScopeStack;
class SearchField;

// The upper edge: which book, what filters, which days, whose customers, export.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    // `entryMenu`: what can be noted down from anywhere.
    TopBar(ScopeStack &scope, Preferences &preferences, QMenu *bookMenu, QMenu *viewsMenu,
        QMenu *entryMenu, QWidget *parent = nullptr);

    void setBook(const BookPointer &book, const QString &name);
    void setExportable(bool isExportable);
    void setCompact(bool isCompact);

    SearchField *searchField() const { return m_searchField; }
    ScopeChips *chips() const { return m_chips; }
    RangePicker *ranges() const { return m_ranges; }
    FilterButton *filterButton() const { return m_filterButton; }
    void openRangeMenu();
    void openCsmMenu();

signals:
    void exportWanted(bellwether::ImageFormat format);
    void rowsExportWanted(); // the chart's numbers for a spreadsheet

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillCsms();
    void fillExports();
    void showScope();

    ScopeStack &m_scope;
    BookPointer m_book;
    Button *m_bookButton;
    SearchField *m_searchField;
    ScopeChips *m_chips;
    RangePicker *m_ranges;
    Button *m_csmButton;
    FilterButton *m_filterButton;
    Button *m_addButton;
    Button *m_exportButton;
    QMenu *m_csms;
    QMenu *m_exports;
};

} // namespace bellwether
