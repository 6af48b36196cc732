// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/metrics/figure.h"
#include "ui/rows/rowdeed.h"
#include "ui/widgets/dialog.h"

class QTableView;

namespace bellwether {

// Exactly the rows behind a number that was clicked, counted and added up in the footer, ready to
// be copied or exported.
class RowsDialog : public Dialog
{
    Q_OBJECT

public:
    struct Content
    {
        QString title; // "Renewals January 2026, At risk"
        QString line; // what they are
        QString rowsName; // "customers", "contracts"
        RowTable table;
        Currency currency;
    };

    RowsDialog(Content content, QWidget *parent);

    const Content &content() const { return m_content; }

    QString footer() const { return m_footer; }
    // Offers what can be done with the customers of the rows that are selected, of all rows where
    // none is. Nothing is offered where no row is about a customer.
    void setDeeds(const RowDeeds &deeds);
    RowDeeds::Customers customers() const;

signals:
    void exportWanted();

private:
    void copy();
    void showCustomers();

    Content m_content;
    QString m_footer;
    QTableView *m_table;
    Button *m_with = nullptr; // "With 3 customers"
    RowDeeds m_deeds;
};

} // namespace bellwether
