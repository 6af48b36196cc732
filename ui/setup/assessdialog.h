// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/edit/assessmentedit.h"
#include "ui/widgets/dialog.h"

class QComboBox;
class QDateEdit;
class QGridLayout;
class QLineEdit;

namespace bellwether {

class CustomerField;
class NumberField;

// A customer judged by a questionnaire on a day, with the result as it grows.
class AssessDialog : public Dialog
{
    Q_OBJECT

public:
    struct Subject
    {
        std::optional<CompanyId> company;
        std::optional<AssessmentTemplateId> questionnaire; // nothing: the first in use
        QDate day;
    };

    AssessDialog(const Subject &subject, const BookPointer &book, QDate today, QWidget *parent);

    AssessmentDraft draft() const;
    QString result() const; // "33.3%"; an en dash until every question is answered

signals:
    void chosen(const bellwether::AssessmentDraft &draft);

private:
    struct Row
    {
        AssessmentItemId item;
        NumberField *earned = nullptr;
        QLineEdit *note = nullptr;
    };

    void showQuestions(); // of the questionnaire, with what is known of the customer and the day
    void showResult();
    void check();

    BookPointer m_book;
    CustomerField *m_customer;
    QComboBox *m_questionnaire;
    QDateEdit *m_day;
    QVBoxLayout *m_place; // of the questions
    QWidget *m_questions = nullptr;
    std::vector<Row> m_rows;
    PlainLabel *m_result;
    PlainLabel *m_problem;
};

} // namespace bellwether
