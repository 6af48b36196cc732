// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importplan.h"
#include "ui/widgets/dialog.h"

class QComboBox;
class QTableView;
class QVBoxLayout;

namespace bellwether {

class Button;
class IssueList;
class PlainLabel;

// What an import would do, before it does it: counts per file, how columns were understood, every
// row that is left out and why. Accepting it is the yes.
class ImportSummary : public Dialog
{
    Q_OBJECT

public:
    explicit ImportSummary(QWidget *parent);

    void setPlan(const ImportPlan &plan);
    IssueList *issues() const { return m_issues; }

signals:
    void endDatesChosen(bellwether::EndDates endDates);

private:
    void fillFiles(const ImportPlan &plan);
    void fillIssues(const ImportPlan &plan);
    QWidget *makeEndDates();

    QVBoxLayout *m_files;
    QWidget *m_endDatesRow;
    QComboBox *m_endDates;
    PlainLabel *m_issuesTitle;
    IssueList *m_issues;
    QTableView *m_table;
    Button *m_import;
};

} // namespace bellwether
