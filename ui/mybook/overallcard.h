// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/metrics/figure.h"
#include "ui/widgets/card.h"

class QMenu;
class QSortFilterProxyModel;
class QTableView;

namespace bellwether {

class EmptyState;
class PlainLabel;
class RowsBehind;

// Every customer in scope with all that is known (S2-27): sorted by any column, columns chosen by
// the gear or by a right click on their heads. Knows nothing about books.
class OverallCard : public Card
{
    Q_OBJECT

public:
    explicit OverallCard(QWidget *parent = nullptr);

    void setRows(RowTable table, Currency currency);
    void setFailed(const QString &why);
    void clear();

    const RowTable &rows() const { return m_rows; } // as they came
    RowTable shownRows() const; // in the order and with the columns on the screen
    QTableView *table() const { return m_table; }
    QStringList hiddenColumns() const; // by their ids
    void setHiddenColumns(const QStringList &columns);

signals:
    void opened(bellwether::CompanyId company);
    void hiddenColumnsChanged(const QStringList &columns);
    void exportWanted();

private:
    void fillColumns(QMenu *menu);
    void showColumns();

    RowTable m_rows;
    QStringList m_hidden;
    RowsBehind *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    EmptyState *m_empty;
    QMenu *m_columns;
    PlainLabel *m_footer;
};

} // namespace bellwether
