// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/reassignment.h"
#include "core/metrics/figure.h"
#include "ui/cards/pagefigures.h"
#include "ui/shell/page.h"
#include "ui/widgets/dialog.h"

#include <chrono>

class QComboBox;
class QHBoxLayout;
class QTableView;

namespace bellwether {

class Button;
class Inquiry;
class RowsBehind;
class Segmented;

// Which CSM or account manager has how much to do (S3-88), and how it would be if customers went
// from one to another (S3-89), before they do.
class WorkloadDialog : public Dialog
{
    Q_OBJECT

public:
    WorkloadDialog(PageFigures figures, const PageContext &context, QWidget *parent);

    bool waitUntilShown(std::chrono::milliseconds patience);
    const RowTable &rows() const { return m_table; }
    // Of the customers that would go.
    int count() const { return static_cast<int>(m_customers.size()); }

private:
    WorkloadBy by() const;
    Reassignment wish() const;
    void fillFields();
    void addField(QHBoxLayout &row, const QString &name, QComboBox *field);
    void tryOut();
    void put(const RowTable &table);
    void move();

    PageFigures m_figures;
    PageContext m_context;
    Inquiry *m_inquiry;
    Segmented *m_by;
    QComboBox *m_from;
    QComboBox *m_segment;
    QComboBox *m_to;
    RowsBehind *m_rows;
    QTableView *m_view;
    Button *m_move;
    RowTable m_table;
    std::vector<CompanyId> m_customers;
};

} // namespace bellwether
