// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/filedialogs.h"
#include "ui/importer/assistantstep.h"
#include "ui/importer/importdraft.h"
#include "ui/models/dryruntree.h"

#include <array>

class QTreeView;

namespace bellwether {

class CountTile;
class DryRunSection;
class PlainLabel;
class TableBar;
class WrapRow;

// Step 4: what would happen, before it happens.
class DryRunStep : public AssistantStep
{
    Q_OBJECT

public:
    DryRunStep(ImportDraft &draft, FileDialogs &dialogs, QWidget *parent = nullptr);

    void refresh() override;
    QString status() const override;
    QWidget *firstControl() override;

    // Why Apply would do nothing; empty when it would do something.
    QString obstacle() const;
    DryRunTree *tree() const { return m_tree; }
    CountTile *tile(RowOutcome outcome) const;

signals:
    void said(const QString &sentence); // about a file that was written
    void failed(const bellwether::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTree();
    void makeHeads();
    void makeTiles(QWidget *strip);
    QWidget *makeEffect();
    void showTiles(const FilePlan &plan);
    void showSections();
    void showEffect();
    void bring(DryRunTree::Section section);
    void saveRejected();
    void fitColumns();
    ImportDraft &m_draft;
    FileDialogs &m_dialogs;
    TableBar *m_bar;
    std::array<CountTile *, 4> m_tiles{}; // Added, Changed, Unchanged, Rejected
    DryRunTree *m_tree;
    QTreeView *m_view;
    std::array<DryRunSection *, DryRunTree::SectionCount> m_sections{};
    PlainLabel *m_customers;
    PlainLabel *m_customersChange;
    PlainLabel *m_arr;
    PlainLabel *m_arrChange;
    std::shared_ptr<const ImportPlan> m_held;
    std::size_t m_shownTable = 0;
};

} // namespace bellwether
