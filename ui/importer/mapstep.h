// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
    explicit MapStep(ImportDraft &draft, QWidget *parent = nullptr);

    void refresh() override;
    QString status() const override;
    QWidget *firstControl() override;

    MappingGrid *grid() const { return m_grid; }
    QComboBox *kind() const { return m_kind; }

private:
    void fillKinds();
    void showQuestions();

    ImportDraft &m_draft;
    TableBar *m_bar;
    QComboBox *m_kind;
    QWidget *m_problem;
    PlainLabel *m_problemText;
    QWidget *m_questions;
    QVBoxLayout *m_questionList;
    MappingGrid *m_grid;
    std::vector<QString> m_shownQuestions; // as they are, so that equal ones are not rebuilt
};

} // namespace bellwether
