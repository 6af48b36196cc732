// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/filedialogs.h"
#include "ui/importer/assistantstep.h"
#include "ui/importer/importdraft.h"

class QVBoxLayout;

namespace bellwether {

class Button;
class DropArea;
class PlainLabel;

// Step 1: which files and tables.
class ChooseStep : public AssistantStep
{
    Q_OBJECT

public:
    ChooseStep(ImportDraft &draft, FileDialogs &dialogs, QWidget *parent = nullptr);

    void refresh() override;
    QString status() const override;
    QWidget *firstControl() override;

    void chooseFiles();
    void paste();

signals:
    void complained(); // the status says why nothing came

private:
    QWidget *makeRow(std::size_t table);

    ImportDraft &m_draft;
    FileDialogs &m_dialogs;
    DropArea *m_drop;
    Button *m_choose;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    QString m_complaint; // why the last paste gave nothing
};

} // namespace bellwether
