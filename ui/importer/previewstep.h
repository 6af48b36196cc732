// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/importer/assistantstep.h"
#include "ui/importer/importdraft.h"
#include "ui/models/previewrows.h"

class QTableView;

namespace bellwether {

class PlainLabel;
class Segmented;
class TableBar;
class WrapRow;

// Step 3: the rows as they will be read.
class PreviewStep : public AssistantStep
{
    Q_OBJECT

public:
    explicit PreviewStep(ImportDraft &draft, QWidget *parent = nullptr);

    void refresh() override;
    QString status() const override;
    QWidget *firstControl() override;

    PreviewRows *rows() const { return m_rows; }

private:
    void makeTable();
    void makeLegend();
    void showFilter();
    void fitColumns();

    ImportDraft &m_draft;
    TableBar *m_bar;
    QWidget *m_filterPlace;
    Segmented *m_filter = nullptr;
    PreviewRows *m_rows;
    QTableView *m_table;
    PlainLabel *m_nothing; // instead of rows
    WrapRow *m_legend;
    PlainLabel *m_rejected;
    PlainLabel *m_toCheck;
    PlainLabel *m_kept;
    bool m_onlyIssues = false;
    std::size_t m_shownTable = 0;
    std::shared_ptr<const ImportPlan> m_held; // so that no other plan has its address
};

} // namespace bellwether
