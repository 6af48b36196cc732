// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/feedbackplan.h"

#include "core/exchange/companyfinder.h"
#include "core/exchange/rowplan.h"
#include "core/exchange/satisfaction.h"
#include "core/exchange/words.h"

#include <algorithm>
#include <utility>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct PlannedAnswer
{
    const FieldColumn *column = nullptr;
    FeedbackKind kind = FeedbackKind::Nps;
    std::optional<int> value;
    std::optional<HappinessLevel> level;
};

// Of a column that only says "score": scores that no satisfaction of 1 to 5 can have are NPS.
FeedbackKind kindByRange(const ColumnProfile &column)
{
    const bool isWide =
        std::any_of(column.distinct.begin(), column.distinct.end(), [](const QString &text) {
            const auto number = readNumber(text, std::nullopt);
            const auto score = number ? scaled(number->value, 0) : std::nullopt;
            return score && (*score == 0 || *score > 5);
        });
    return isWide ? FeedbackKind::Nps : FeedbackKind::Csat;
}

class FeedbackPlan
{
public:
    explicit FeedbackPlan(const PlanInput &input);

    RowOutcome plan(CellReader &cells);
    Change takeChange();

private:
    bool isSecondHeader(CellReader &cells);
    std::vector<PlannedAnswer> answers(CellReader &cells);
    std::optional<PlannedAnswer> generalAnswer(CellReader &cells);
    FeedbackKind kindOfComment(CellReader &cells) const;
    std::optional<HappinessLevel> happiness(CellReader &cells) const;
    RowOutcome put(CellReader &cells, const FeedbackResponse &common, const PlannedAnswer &answer);

    CompanyFinder m_finder;
    RowPlan<FeedbackResponse> m_responses;
    QHash<QString, const FeedbackResponse *> m_byReference; // and kind
    FeedbackKind m_kindOfScores = FeedbackKind::Nps; // in the general column
    bool m_isFirstRow = true;
    bool m_isKindTold = false;
    QSet<QString> m_toldWords; // of satisfaction
    FieldColumn m_reference, m_day, m_nps, m_csat, m_happiness, m_score, m_kind, m_comment,
        m_channel;
};

FeedbackPlan::FeedbackPlan(const PlanInput &input)
    : m_finder(input.book, input.file, input.options)
    , m_responses(input.book.feedbackResponses())
    , m_reference(input.column(u"feedback.ref"))
    , m_day(input.column(u"feedback.day"))
    , m_nps(input.column(u"feedback.nps"))
    , m_csat(input.column(u"feedback.csat"))
    , m_happiness(input.column(u"feedback.happiness"))
    , m_score(input.column(u"feedback.score"))
    , m_kind(input.column(u"feedback.kind"))
    , m_comment(input.column(u"feedback.comment"))
    , m_channel(input.column(u"feedback.channel"))
{
    if (m_score.column) {
        m_kindOfScores = kindByRange(input.file.columns[*m_score.column]);
    }
    for (const FeedbackResponse &response : input.book.feedbackResponses()) {
        if (!response.ref.isEmpty()) {
            m_byReference.insert(keyOf(canonicalReference(response.ref), response.kind), &response);
        }
    }
    m_responses.indexBy([](const FeedbackResponse &response) {
        return keyOf(response.company, response.contact, response.day, response.kind);
    });
}

RowOutcome FeedbackPlan::plan(CellReader &cells)
{
    if (isSecondHeader(cells)) {
        return RowOutcome::Skipped;
    }
    FeedbackResponse common;
    common.ref = cells.reference(m_reference);
    if (m_responses.isRepeated(cells, m_reference, common.ref)) {
        return RowOutcome::Rejected;
    }
    const auto company = m_finder.companyOf(cells);
    if (!company) {
        return RowOutcome::Rejected;
    }
    common.company = *company;
    common.contact = m_finder.contactOf(cells, *company);
    common.day = cells.day(m_day).value_or(QDate());
    common.comment = cells.text(m_comment);
    common.channel = cells.text(m_channel).simplified();
    std::vector<PlannedAnswer> answers = this->answers(cells);
    if (!common.day.isValid() && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField, m_day);
    }
    if (answers.empty() && !common.comment.isEmpty() && !cells.isRejected()) {
        answers.push_back({&m_comment, kindOfComment(cells), {}, {}});
    }
    if (answers.empty() && !cells.isRejected()) {
        cells.reject(Issue::Kind::MissingField,
            m_nps.isGiven()             ? m_nps
                : m_csat.isGiven()      ? m_csat
                : m_happiness.isGiven() ? m_happiness
                                        : m_score);
    }
    if (cells.isRejected()) {
        return RowOutcome::Rejected;
    }
    m_responses.remember(common.ref);
    RowOutcome outcome = RowOutcome::Unchanged;
    for (const PlannedAnswer &answer : answers) {
        const RowOutcome one = put(cells, common, answer);
        outcome = one == RowOutcome::Unchanged ? outcome
            : outcome == RowOutcome::Unchanged ? one
                                               : std::min(outcome, one);
    }
    return outcome;
}

// Some surveys write the choices of an answer in a row of their own below the questions.
bool FeedbackPlan::isSecondHeader(CellReader &cells)
{
    if (!std::exchange(m_isFirstRow, false)) {
        return false;
    }
    const bool isOne =
        m_reference.column && m_day.column && !cells.names(m_reference) && !cells.names(m_day);
    if (isOne) {
        cells.tell(Issue::Severity::Note, Issue::Kind::TotalRow, m_reference);
    }
    return isOne;
}

std::vector<PlannedAnswer> FeedbackPlan::answers(CellReader &cells)
{
    std::vector<PlannedAnswer> answers;
    if (const auto nps = wholeBetween(cells, m_nps, 0, 10)) {
        answers.push_back({&m_nps, FeedbackKind::Nps, nps, {}});
    }
    if (const auto csat = satisfactionOf(cells, m_csat, m_toldWords)) {
        answers.push_back({&m_csat, FeedbackKind::Csat, csat, {}});
    }
    if (const auto level = happiness(cells)) {
        answers.push_back({&m_happiness, FeedbackKind::Happiness, {}, level});
    }
    if (const auto answer = generalAnswer(cells)) {
        answers.push_back(*answer);
    }
    return answers;
}

// In a column that is only called "score": the row says what was asked, else the whole column does.
std::optional<PlannedAnswer> FeedbackPlan::generalAnswer(CellReader &cells)
{
    if (!cells.names(m_score)) {
        return std::nullopt;
    }
    const auto said = wordOf<FeedbackKind>(cells, m_kind, u"feedback_kind"_s);
    const FeedbackKind kind = said.value_or(m_kindOfScores);
    if (!said && !cells.isRejected() && !std::exchange(m_isKindTold, true)) {
        cells.tell(
            Issue::Severity::Warning, Issue::Kind::ReadAs, m_score, snakeCase(kind).toUpper());
    }
    if (kind == FeedbackKind::Happiness) {
        const auto level = wordOf<HappinessLevel>(cells, m_score, u"happiness_level"_s);
        return level ? std::optional(PlannedAnswer{&m_score, kind, {}, level}) : std::nullopt;
    }
    const auto value = kind == FeedbackKind::Nps ? wholeBetween(cells, m_score, 0, 10)
                                                 : satisfactionOf(cells, m_score, m_toldWords);
    return value ? std::optional(PlannedAnswer{&m_score, kind, value, {}}) : std::nullopt;
}

FeedbackKind FeedbackPlan::kindOfComment(CellReader &cells) const
{
    const auto said = wordOf<FeedbackKind>(cells, m_kind, u"feedback_kind"_s);
    const FeedbackKind usual = m_nps.isGiven() ? FeedbackKind::Nps
        : m_csat.isGiven()                     ? FeedbackKind::Csat
        : m_happiness.isGiven()                ? FeedbackKind::Happiness
                                               : m_kindOfScores;
    return said.value_or(usual);
}

std::optional<HappinessLevel> FeedbackPlan::happiness(CellReader &cells) const
{
    return wordOf<HappinessLevel>(cells, m_happiness, u"happiness_level"_s);
}

RowOutcome FeedbackPlan::put(
    CellReader &cells, const FeedbackResponse &common, const PlannedAnswer &answer)
{
    const FeedbackResponse *before = common.ref.isEmpty()
        ? nullptr
        : m_byReference.value(keyOf(canonicalReference(common.ref), answer.kind));
    if (!before) {
        before =
            m_responses.takeAlike(keyOf(common.company, common.contact, common.day, answer.kind));
    }
    FeedbackResponse response = before ? *before : FeedbackResponse();
    response.company = common.company;
    response.contact = common.contact ? common.contact : response.contact;
    response.ref = common.ref.isEmpty() ? response.ref : common.ref;
    response.kind = answer.kind;
    cells.put(m_day, response.day, std::optional(common.day));
    cells.put(*answer.column, response.value, answer.value);
    cells.put(*answer.column, response.level, answer.level);
    cells.put(m_comment, response.comment, common.comment);
    cells.put(m_channel, response.channel, common.channel);
    return m_responses.put(before, response);
}

Change FeedbackPlan::takeChange()
{
    Change change;
    change.rows<FeedbackResponse>() = m_responses.takeChanges();
    return change;
}

} // namespace

Result<Change> planFeedback(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress)
{
    return planEach<FeedbackPlan>(book, file, options, today, progress);
}

} // namespace bellwether
