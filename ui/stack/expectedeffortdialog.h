// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/expectedeffort.h"
#include "ui/cards/pagefigures.h"
#include "ui/shell/page.h"
#include "ui/widgets/dialog.h"

#include <chrono>

class QTableView;

namespace bellwether {

class Button;
class Inquiry;
class RowsBehind;
struct Change;

// Which health issues of the customers in scope are expected to change how much work they are, with
// the effort now and then (S3-14).
class ExpectedEffortDialog : public Dialog
{
    Q_OBJECT

public:
    ExpectedEffortDialog(PageFigures figures, const PageContext &context, QWidget *parent);

    bool waitUntilShown(std::chrono::milliseconds patience);
    const ExpectedEffortList &list() const { return m_list; }
    QTableView *table() const { return m_table; }

private:
    void makeFooter();
    void takeBook();
    void ask();
    void put(const ExpectedEffortList &list);
    void showState();
    std::optional<ExpectedEffortList::Entry> current() const;
    void setCurrent(const ExpectedEffortList::Entry &entry);
    void add();
    void editCurrent();
    void edit(CompanyId company, const ExpectedChange &expected);
    void removeCurrent();
    void exportList();
    void apply(const Change &change, const QString &notDone);

    PageFigures m_figures;
    PageContext m_context;
    Inquiry *m_inquiry;
    RowsBehind *m_rows;
    QTableView *m_table;
    Button *m_add = nullptr;
    Button *m_edit = nullptr;
    Button *m_remove = nullptr;
    Button *m_export = nullptr;
    ExpectedEffortList m_list;
    std::optional<ExpectedEffortList::Entry> m_wanted; // to be selected with the next list
};

} // namespace bellwether
