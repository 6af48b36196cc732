// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

class Book;

struct QuestionDraft
{
    std::optional<AssessmentItemId> id; // nothing: a new one
    QString text;
    double possible = 3; // points
    double weight = 1;
};

// A questionnaire as it is being edited.
struct QuestionnaireDraft
{
    std::optional<AssessmentTemplateId> id; // nothing: a new one
    QString name;
    QString description;
    bool isUsed = true;
    std::vector<QuestionDraft> questions; // in their order
};

QuestionnaireDraft questionnaireDraft(const Book &book, AssessmentTemplateId id);
// The questions of a questionnaire in their order.
std::vector<const AssessmentItem *> questionsOf(const Book &book, AssessmentTemplateId id);

struct QuestionnaireProblem
{
    enum class Kind
    {
        NoName,
        NameTaken,
        NoQuestion,
        NoText,
        NoPoints, // a question that nobody can get a point for
        NoWeight // all questions weigh nothing
    };

    Kind kind = Kind::NoName;
    std::size_t question = 0; // from 0, for NoText and NoPoints
};

std::optional<QuestionnaireProblem> problemOf(const QuestionnaireDraft &draft, const Book &book);
// How many answers would go with the questions that the draft no longer has.
int answersLost(const QuestionnaireDraft &draft, const Book &book);
// Empty where the book has it so already. A question that goes takes its answers with it.
Change questionnaireChange(const QuestionnaireDraft &draft, const Book &book);

// A customer judged by a questionnaire.
struct AssessmentDraft
{
    struct Answer
    {
        AssessmentItemId item;
        std::optional<double> earned; // points; nothing: not answered yet
        QString note;
    };

    CompanyId company;
    AssessmentTemplateId questionnaire;
    QDate day;
    std::vector<Answer> answers;
};

// All questions, without an answer but what was answered on that day already.
AssessmentDraft assessmentDraft(
    const Book &book, CompanyId company, AssessmentTemplateId questionnaire, QDate day);
// F-ASSESS in percent; nothing as long as a question is open.
std::optional<double> resultOf(const AssessmentDraft &draft, const Book &book);
// Answers that are outside of 0 to what is possible are left out, and so are those not given.
// What was answered on the same day is replaced.
Change assessmentChange(const AssessmentDraft &draft, const Book &book);

} // namespace bellwether
