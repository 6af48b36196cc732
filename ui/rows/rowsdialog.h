// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/metrics/figure.h"
#include "ui/widgets/dialog.h"

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

signals:
    void exportWanted();

private:
    void copy();

    Content m_content;
    QString m_footer;
};

} // namespace bellwether
