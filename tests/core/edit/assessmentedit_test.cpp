// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/assessmentedit.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer reviewed()
{
    return bookFrom(R"(
        companies:
        name
        A

        assessment_templates:
        name
        Review

        assessment_items:
        template | position | text | possible | weight
        Review   | 0        | One  | 3        | 3
        Review   | 1        | Two  | 3        | 1
        Review   | 2        | Tri  | 3        | 3

        assessments:
        company | item | day        | earned
        A       | #1   | 2025-06-01 | 2
    )");
}

const AssessmentTemplateId Review{1};
const CompanyId A{1};
const QDate Day(2025, 6, 1);

std::optional<QuestionnaireProblem::Kind> kindOf(const QuestionnaireDraft &draft, const Book &book)
{
    const auto problem = problemOf(draft, book);
    return problem ? std::optional(problem->kind) : std::nullopt;
}

} // namespace

TEST_CASE("F-ASSESS: 2, 1 and 0 of 3 points with weights 3, 1 and 3 are 33.3 %", "[edit]")
{
    const BookPointer book = reviewed();
    AssessmentDraft draft = assessmentDraft(*book, A, Review, Day);
    REQUIRE(draft.answers.size() == 3);
    CHECK(draft.answers[0].earned == 2); // as it was answered that day
    CHECK_FALSE(resultOf(draft, *book)); // not complete
    draft.answers[1].earned = 1;
    draft.answers[2].earned = 0;
    CHECK(*resultOf(draft, *book) == Catch::Approx(100.0 / 3));

    const Change change = assessmentChange(draft, *book);
    CHECK(change.label == u"Review: A"_s);
    CHECK(change.rows<AssessmentResult>().put.size() == 2); // the first one is there already
    const BookPointer answered = BookBuilder(*book).apply(change).share();
    CHECK(answered->assessmentResults().size() == 3);
    CHECK(assessmentChange(draft, *answered).empty());
    // Another day is another assessment.
    CHECK_FALSE(assessmentDraft(*answered, A, Review, Day.addDays(1)).answers[0].earned);
}

TEST_CASE("Points beyond what is possible are not taken", "[edit]")
{
    const BookPointer book = reviewed();
    AssessmentDraft draft = assessmentDraft(*book, A, Review, Day);
    draft.answers[1].earned = 3.5;
    draft.answers[2].earned = -1;
    CHECK(assessmentChange(draft, *book).empty());
}

TEST_CASE("A questionnaire is edited by one action, its questions in their order", "[edit]")
{
    const BookPointer book = reviewed();
    QuestionnaireDraft draft = questionnaireDraft(*book, Review);
    REQUIRE(draft.questions.size() == 3);
    CHECK(questionnaireChange(draft, *book).empty());

    std::swap(draft.questions[0], draft.questions[2]);
    draft.questions[1].text = u" Two  more "_s;
    draft.questions.push_back({{}, u"New"_s, 5, 2});
    const Change change = questionnaireChange(draft, *book);
    CHECK(change.label == u"Assessment “Review”"_s);
    const BookPointer edited = BookBuilder(*book).apply(change).share();
    QString texts;
    for (const AssessmentItem *item : questionsOf(*edited, Review)) {
        texts += item->text + u' ';
    }
    CHECK(texts == u"Tri Two more One New "_s);
    CHECK(edited->assessmentResults().size() == 1);
}

TEST_CASE("A question that goes takes its answers with it", "[edit]")
{
    const BookPointer book = reviewed();
    QuestionnaireDraft draft = questionnaireDraft(*book, Review);
    draft.questions.erase(draft.questions.begin() + 1);
    CHECK(answersLost(draft, *book) == 0);
    draft.questions.erase(draft.questions.begin());
    CHECK(answersLost(draft, *book) == 1);
    const BookPointer edited = BookBuilder(*book).apply(questionnaireChange(draft, *book)).share();
    CHECK(edited->assessmentItems().size() == 1);
    CHECK(edited->assessmentResults().empty());
}

TEST_CASE("What a questionnaire lacks is told", "[edit]")
{
    using Kind = QuestionnaireProblem::Kind;
    const BookPointer book = reviewed();
    QuestionnaireDraft draft;
    CHECK(kindOf(draft, *book) == Kind::NoName);
    draft.name = u"review"_s;
    CHECK(kindOf(draft, *book) == Kind::NameTaken);
    draft.name = u"Other"_s;
    CHECK(kindOf(draft, *book) == Kind::NoQuestion);
    draft.questions = {{{}, u"Fit"_s, 3, 0}, {{}, u" "_s, 3, 0}};
    CHECK(kindOf(draft, *book) == Kind::NoText);
    CHECK(problemOf(draft, *book)->question == 1);
    draft.questions[1] = {{}, u"Use"_s, 0, 0};
    CHECK(kindOf(draft, *book) == Kind::NoPoints);
    draft.questions[1].possible = 3;
    CHECK(kindOf(draft, *book) == Kind::NoWeight);
    draft.questions[1].weight = 1;
    CHECK_FALSE(kindOf(draft, *book));
    CHECK(BookBuilder(*book)
              .apply(questionnaireChange(draft, *book))
              .share()
              ->assessmentTemplates()
              .size()
        == 2);
}
