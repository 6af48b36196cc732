// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/edit/assessmentedit.h"
#include "ui/widgets/dialog.h"

class QCheckBox;
class QLineEdit;

namespace bellwether {

class NumberField;

// A questionnaire: its name, and its questions with the points that each can bring and its weight.
class QuestionnaireDialog : public Dialog
{
    Q_OBJECT

public:
    QuestionnaireDialog(const QuestionnaireDraft &draft, const BookPointer &book, QWidget *parent);

    QuestionnaireDraft draft() const;
    QString problem() const; // that is shown
    void addQuestion(const QuestionDraft &question);

signals:
    void chosen(const bellwether::QuestionnaireDraft &draft);

private:
    struct Row
    {
        std::optional<AssessmentItemId> id;
        QWidget *widget = nullptr;
        QLineEdit *text = nullptr;
        NumberField *possible = nullptr;
        NumberField *weight = nullptr;
    };

    void removeQuestion(const QWidget *row);
    void tellWhatGoes();
    void check();

    QuestionnaireDraft m_draft;
    BookPointer m_book;
    QLineEdit *m_name;
    QLineEdit *m_description;
    QCheckBox *m_isUsed;
    QVBoxLayout *m_list;
    std::vector<Row> m_rows;
    PlainLabel *m_problem;
};

} // namespace bellwether
