// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/savedmapping.h"
#include "ui/filedialogs.h"
#include "ui/importer/assistantstep.h"
#include "ui/importer/importdraft.h"

class QComboBox;
class QVBoxLayout;

namespace bellwether {

class MappingGrid;
class PlainLabel;
class QuestionCard;
class TableBar;

// Step 2: what the columns mean, and what the table leaves open.
class MapStep : public AssistantStep
{
    Q_OBJECT

public:
    MapStep(ImportDraft &draft, const MappingStore &store, FileDialogs &dialogs,
        QWidget *parent = nullptr);

    void refresh() override;
    QString status() const override;
    QWidget *firstControl() override;

    MappingGrid *grid() const { return m_grid; }
    QComboBox *kind() const { return m_kind; }
    QComboBox *mapping() const { return m_mapping; }
    // Keeps what is said of the current table under that name.
    void saveMapping(const QString &name);

signals:
    void said(const QString &sentence);
    void failed(const bellwether::Error &error);

private:
    void fillKinds();
    void showQuestions();
    void showMappings();
    void chooseMapping(int index);
    void askForName();
    void loadMapping();
    void exportMapping();
    void takeMappings();

    ImportDraft &m_draft;
    const MappingStore &m_store;
    FileDialogs &m_dialogs;
    TableBar *m_bar;
    QComboBox *m_kind;
    QComboBox *m_mapping;
    QWidget *m_problem;
    PlainLabel *m_problemText;
    QWidget *m_questions;
    QVBoxLayout *m_questionList;
    MappingGrid *m_grid;
    std::vector<QString> m_shownQuestions; // as they are, so that equal ones are not rebuilt
};

} // namespace bellwether
