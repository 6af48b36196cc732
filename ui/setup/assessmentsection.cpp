// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/assessmentsection.h"

#include "core/metrics/factsources.h"
#include "core/metrics/question.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/navigator.h"
#include "ui/setup/listcard.h"
#include "ui/setup/questionnairedialog.h"

#include <QVBoxLayout>

#include <map>
#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct AssessmentRows
{
    RowTable questionnaires;
    std::vector<std::int64_t> ids;
    RowTable results;
    std::vector<AssessDialog::Subject> subjects;
};

std::vector<RowColumn> questionnaireColumns()
{
    return {{u"questionnaire"_s}, {u"questions"_s, RowColumn::Kind::Count},
        {u"customers"_s, RowColumn::Kind::Count}, {u"mean_result"_s, RowColumn::Kind::Ratio},
        {u"last"_s, RowColumn::Kind::Day}, {u"in_use"_s, RowColumn::Kind::Flag}};
}

std::vector<RowColumn> resultColumns()
{
    return {{u"customer"_s}, {u"questionnaire"_s}, {u"result"_s, RowColumn::Kind::Ratio},
        {u"day"_s, RowColumn::Kind::Day}};
}

// The latest complete result of each customer.
std::map<std::size_t, CompletedAssessment> latestOf(
    const CompanyFacts &facts, const AssessmentTemplate &questionnaire)
{
    std::map<std::size_t, CompletedAssessment> latest;
    for (const CompletedAssessment &one : completedAssessments(facts, questionnaire.name)) {
        latest.insert_or_assign(one.row, one);
    }
    return latest;
}

void addQuestionnaire(AssessmentRows &rows, const Book &book, const AssessmentTemplate &one,
    const std::map<std::size_t, CompletedAssessment> &latest)
{
    double sum = 0;
    QDate last;
    for (const auto &[row, completed] : latest) {
        sum += completed.percent / 100;
        last = std::max(last, completed.day);
    }
    const auto customers = static_cast<std::int64_t>(latest.size());
    rows.questionnaires.rows.push_back({{},
        {Cell{one.name}, Cell{static_cast<std::int64_t>(questionsOf(book, one.id).size())},
            Cell{customers}, customers == 0 ? Cell{} : Cell{sum / static_cast<double>(customers)},
            last.isValid() ? Cell{last} : Cell{}, Cell{one.active}}});
    rows.ids.push_back(one.id.value);
}

AssessmentRows assessmentRows(const CompanyFacts &facts)
{
    AssessmentRows rows;
    rows.questionnaires.columns = questionnaireColumns();
    rows.results.columns = resultColumns();
    for (const AssessmentTemplate &one : facts.book->assessmentTemplates()) {
        const auto latest = latestOf(facts, one);
        addQuestionnaire(rows, *facts.book, one, latest);
        for (const auto &[row, completed] : latest) {
            const Company &company = facts.company(row);
            rows.results.rows.push_back({company.id,
                {Cell{company.name}, Cell{one.name}, Cell{completed.percent / 100},
                    Cell{completed.day}}});
            rows.subjects.push_back({company.id, one.id, completed.day});
        }
    }
    return rows;
}

std::vector<std::int64_t> placesOf(std::size_t count)
{
    std::vector<std::int64_t> places;
    for (std::size_t i = 1; i <= count; ++i) {
        places.push_back(static_cast<std::int64_t>(i));
    }
    return places;
}

} // namespace

AssessmentSection::AssessmentSection(const PageContext &context, QWidget *parent)
    : SetupSection(context, parent)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_questionnaires(new ListCard(tr("Questionnaires"),
          tr("Questions with points and weights, by which customers are judged"),
          tr("Add questionnaire"), questionnaireColumns(), this))
    , m_results(new ListCard(tr("Results"),
          tr("The latest complete result of each customer, as of today"), tr("Assess customer"),
          resultColumns(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_questionnaires, 1);
    layout->addWidget(m_results, 2);
    connect(m_questionnaires, &ListCard::addWanted, this, [this] {
        QuestionnaireDraft draft;
        draft.questions.resize(1);
        edit(draft);
    });
    connect(m_questionnaires, &ListCard::editWanted, this,
        [this](std::int64_t id) { edit(questionnaireDraft(*m_book, AssessmentTemplateId{id})); });
    connect(m_results, &ListCard::addWanted, this, [this] { assess({{}, {}, today()}); });
    connect(m_results, &ListCard::editWanted, this,
        [this](std::int64_t place) { assess(m_subjects[static_cast<std::size_t>(place - 1)]); });
}

bool AssessmentSection::waitUntilShown(std::chrono::milliseconds patience)
{
    return m_inquiry->waitUntilAnswered(patience);
}

void AssessmentSection::showBook(const BookPointer &book)
{
    m_book = book;
    const QDate day = today();
    m_inquiry->ask({{[this, book, day]() -> std::function<void()> {
                         const Question question = Question::about(book, {}, {day, day});
                         AssessmentRows rows = assessmentRows(*question.facts);
                         return [this, currency = question.currency(), rows = std::move(rows)] {
                             m_questionnaires->setRows(rows.questionnaires, rows.ids, currency);
                             m_subjects = rows.subjects;
                             m_results->setRows(
                                 rows.results, placesOf(rows.subjects.size()), currency);
                         };
                     },
        [this](const QString &why) { m_questionnaires->setSubtitle(why); }}});
}

void AssessmentSection::edit(const QuestionnaireDraft &draft)
{
    auto *dialog = new QuestionnaireDialog(draft, m_book, window());
    connect(dialog, &QuestionnaireDialog::chosen, this, [this](const QuestionnaireDraft &chosen) {
        apply(questionnaireChange(chosen, *m_book), tr("The questionnaire was not saved"));
    });
    dialog->open();
}

void AssessmentSection::assess(const AssessDialog::Subject &subject)
{
    const auto &all = m_book->assessmentTemplates();
    if (std::none_of(
            all.begin(), all.end(), [](const AssessmentTemplate &one) { return one.active; })) {
        context().navigator.say(tr("Add a questionnaire first"));
        return;
    }
    auto *dialog = new AssessDialog(subject, m_book, today(), window());
    connect(dialog, &AssessDialog::chosen, this, [this](const AssessmentDraft &chosen) {
        apply(assessmentChange(chosen, *m_book), tr("The assessment was not saved"));
    });
    dialog->open();
}

} // namespace bellwether
