// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/assessmentedit.h"

#include "core/base/numbertext.h"
#include "core/book/book.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isKept(const QuestionnaireDraft &draft, AssessmentItemId id)
{
    return std::any_of(draft.questions.begin(), draft.questions.end(),
        [&](const QuestionDraft &question) { return question.id == id; });
}

void putTemplate(
    Change &change, const QuestionnaireDraft &draft, const Book &book, AssessmentTemplateId id)
{
    const AssessmentTemplate row{
        id, draft.name.simplified(), draft.description.trimmed(), draft.isUsed};
    const AssessmentTemplate *before = book.assessmentTemplates().find(id);
    if (before == nullptr || !(*before == row)) {
        change.rows<AssessmentTemplate>().put.push_back(row);
    }
}

void putQuestions(
    Change &change, const QuestionnaireDraft &draft, const Book &book, AssessmentTemplateId id)
{
    AssessmentItemId next = book.assessmentItems().nextId();
    int position = 0;
    for (const QuestionDraft &question : draft.questions) {
        const AssessmentItemId item = question.id.value_or(next);
        next.value += question.id ? 0 : 1;
        const AssessmentItem row{
            item, id, position++, question.text.simplified(), question.possible, question.weight};
        const AssessmentItem *before = book.assessmentItems().find(item);
        if (before == nullptr || !(*before == row)) {
            change.rows<AssessmentItem>().put.push_back(row);
        }
    }
}

void removeQuestions(Change &change, const QuestionnaireDraft &draft, const Book &book)
{
    if (!draft.id) {
        return;
    }
    for (const AssessmentItem *item : questionsOf(book, *draft.id)) {
        if (isKept(draft, item->id)) {
            continue;
        }
        change.rows<AssessmentItem>().removed.push_back(item->id);
        for (const AssessmentResult &result : book.assessmentResults()) {
            if (result.item == item->id) {
                change.rows<AssessmentResult>().removed.push_back(result.id);
            }
        }
    }
}

// What was answered on the day already.
const AssessmentResult *answerOn(
    const Book &book, CompanyId company, AssessmentItemId item, QDate day)
{
    const AssessmentResult *found = nullptr;
    for (const AssessmentResult &result : book.assessmentResults()) {
        if (result.company == company && result.item == item && result.day == day) {
            found = &result; // of several the later one counts
        }
    }
    return found;
}

} // namespace

std::vector<const AssessmentItem *> questionsOf(const Book &book, AssessmentTemplateId id)
{
    std::vector<const AssessmentItem *> questions;
    for (const AssessmentItem &item : book.assessmentItems()) {
        if (item.templateId == id) {
            questions.push_back(&item);
        }
    }
    std::stable_sort(questions.begin(), questions.end(),
        [](const AssessmentItem *a, const AssessmentItem *b) { return a->position < b->position; });
    return questions;
}

QuestionnaireDraft questionnaireDraft(const Book &book, AssessmentTemplateId id)
{
    QuestionnaireDraft draft;
    const AssessmentTemplate *row = book.assessmentTemplates().find(id);
    if (row == nullptr) {
        return draft;
    }
    draft.id = id;
    draft.name = row->name;
    draft.description = row->description;
    draft.isUsed = row->active;
    for (const AssessmentItem *item : questionsOf(book, id)) {
        draft.questions.push_back({item->id, item->text, item->possible, item->weight});
    }
    return draft;
}

std::optional<QuestionnaireProblem> problemOf(const QuestionnaireDraft &draft, const Book &book)
{
    using Kind = QuestionnaireProblem::Kind;
    const QString name = draft.name.simplified();
    if (name.isEmpty()) {
        return QuestionnaireProblem{Kind::NoName};
    }
    for (const AssessmentTemplate &other : book.assessmentTemplates()) {
        if (other.id != draft.id && other.name.compare(name, Qt::CaseInsensitive) == 0) {
            return QuestionnaireProblem{Kind::NameTaken};
        }
    }
    if (draft.questions.empty()) {
        return QuestionnaireProblem{Kind::NoQuestion};
    }
    double weights = 0;
    for (std::size_t i = 0; i < draft.questions.size(); ++i) {
        const QuestionDraft &question = draft.questions[i];
        if (question.text.simplified().isEmpty()) {
            return QuestionnaireProblem{Kind::NoText, i};
        }
        if (!(question.possible > 0)) {
            return QuestionnaireProblem{Kind::NoPoints, i};
        }
        weights += question.weight;
    }
    return weights > 0 ? std::nullopt : std::optional(QuestionnaireProblem{Kind::NoWeight});
}

int answersLost(const QuestionnaireDraft &draft, const Book &book)
{
    Change change;
    removeQuestions(change, draft, book);
    return static_cast<int>(change.rows<AssessmentResult>().removed.size());
}

Change questionnaireChange(const QuestionnaireDraft &draft, const Book &book)
{
    Change change;
    const AssessmentTemplateId id = draft.id.value_or(book.assessmentTemplates().nextId());
    putTemplate(change, draft, book, id);
    putQuestions(change, draft, book, id);
    removeQuestions(change, draft, book);
    if (!change.empty()) {
        change.label = u"Assessment “%1”"_s.arg(draft.name.simplified());
    }
    return change;
}

AssessmentDraft assessmentDraft(
    const Book &book, CompanyId company, AssessmentTemplateId questionnaire, QDate day)
{
    AssessmentDraft draft{company, questionnaire, day, {}};
    for (const AssessmentItem *item : questionsOf(book, questionnaire)) {
        AssessmentDraft::Answer answer{item->id, {}, {}};
        if (const AssessmentResult *given = answerOn(book, company, item->id, day)) {
            answer.earned = given->earned;
            answer.note = given->note;
        }
        draft.answers.push_back(std::move(answer));
    }
    return draft;
}

std::optional<double> resultOf(const AssessmentDraft &draft, const Book &book)
{
    double earned = 0;
    double possible = 0;
    for (const AssessmentDraft::Answer &answer : draft.answers) {
        const AssessmentItem *item = book.assessmentItems().find(answer.item);
        if (item == nullptr || !answer.earned) {
            return std::nullopt;
        }
        earned += *answer.earned * item->weight;
        possible += item->possible * item->weight;
    }
    return possible > 0 ? std::optional(100 * earned / possible) : std::nullopt;
}

Change assessmentChange(const AssessmentDraft &draft, const Book &book)
{
    Change change;
    AssessmentResultId next = book.assessmentResults().nextId();
    for (const AssessmentDraft::Answer &answer : draft.answers) {
        const AssessmentItem *item = book.assessmentItems().find(answer.item);
        if (item == nullptr || !answer.earned || *answer.earned < 0
            || *answer.earned > item->possible) {
            continue;
        }
        const AssessmentResult *before = answerOn(book, draft.company, answer.item, draft.day);
        AssessmentResult row{before == nullptr ? next : before->id, draft.company, answer.item,
            draft.day, *answer.earned, answer.note.trimmed()};
        next.value += before == nullptr ? 1 : 0;
        if (before == nullptr || !(*before == row)) {
            change.rows<AssessmentResult>().put.push_back(std::move(row));
        }
    }
    const AssessmentTemplate *questionnaire = book.assessmentTemplates().find(draft.questionnaire);
    const Company *company = book.companies().find(draft.company);
    if (!change.empty() && questionnaire != nullptr && company != nullptr) {
        change.label = u"%1: %2"_s.arg(questionnaire->name, company->name);
    }
    return change;
}

} // namespace bellwether
