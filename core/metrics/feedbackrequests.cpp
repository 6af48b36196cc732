// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/feedbackrequests.h"

#include "core/metrics/pointvalues.h"
#include "core/metrics/rowtable.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct AnswerDay
{
    FeedbackRequestId request;
    QDate day;
};

std::vector<AnswerDay> answerDays(const Book &book)
{
    std::vector<AnswerDay> days;
    for (const FeedbackResponse &response : book.feedbackResponses()) {
        if (response.request) {
            days.push_back({*response.request, response.day});
        }
    }
    std::sort(days.begin(), days.end(), [](const AnswerDay &a, const AnswerDay &b) {
        return a.request != b.request ? a.request < b.request : a.day < b.day;
    });
    return days;
}

// A request that is marked as answered without an answer was answered on a day that nobody knows.
bool isAnsweredBy(const std::vector<AnswerDay> &days, const FeedbackRequest &request, QDate day)
{
    const auto first = std::lower_bound(days.begin(), days.end(), request.id,
        [](const AnswerDay &answer, FeedbackRequestId id) { return answer.request < id; });
    return first != days.end() && first->request == request.id
        ? first->day <= day
        : request.state == RequestState::Answered;
}

std::optional<QDate> sentBy(const FeedbackRequest &request, QDate day)
{
    std::optional<QDate> sentOn = request.sentOn;
    if (!sentOn && request.state == RequestState::Sent) {
        sentOn = request.exportedOn.value_or(request.dueOn);
    }
    return sentOn && *sentOn <= day ? sentOn : std::nullopt;
}

RequestState stateOn(const FeedbackRequest &request, bool isAnswered, bool isSent, QDate day)
{
    if (isAnswered) {
        return RequestState::Answered;
    }
    if (request.state == RequestState::Expired || request.state == RequestState::Cancelled) {
        return request.state;
    }
    if (isSent) {
        return RequestState::Sent;
    }
    const bool isExported =
        request.exportedOn ? *request.exportedOn <= day : request.state == RequestState::Exported;
    return isExported                            ? RequestState::Exported
        : request.state == RequestState::Drafted ? RequestState::Drafted
                                                 : RequestState::Due;
}

template <typename Function>
void forEachRequest(const Question &question, Function function)
{
    for (const RequestOnDay &request : question.facts->part<FeedbackRequests>().requests) {
        if (question.mask[request.row]) {
            function(request);
        }
    }
}

bool isSentInRange(const Question &question, const RequestOnDay &request)
{
    return request.sentOn && question.range.contains(*request.sentOn);
}

bool isWaiting(const RequestOnDay &request)
{
    return request.state == RequestState::Due || request.state == RequestState::Drafted
        || request.state == RequestState::Exported;
}

bool isDue(const Question &question, const RequestOnDay &request)
{
    return isWaiting(request) && request.request->dueOn <= question.facts->day;
}

template <typename IsMeant>
RowTable rowsOf(const Question &question, const QString &summedColumn, IsMeant isMeant)
{
    RowTableMaker maker(question,
        {{u"contact"_s}, {u"kind"_s}, {u"state"_s}, {u"due"_s, RowColumn::Kind::Day},
            {u"sent"_s, RowColumn::Kind::Day}, {u"origin"_s},
            {u"answered"_s, RowColumn::Kind::Count}});
    forEachRequest(question, [&](const RequestOnDay &request) {
        if (!isMeant(request)) {
            return;
        }
        const Contact *contact = question.facts->book->contacts().find(request.request->contact);
        maker.add(request.row,
            {contact == nullptr ? Cell{} : Cell{contact->name},
                Cell{snakeCase(request.request->kind)}, Cell{snakeCase(request.state)},
                Cell{request.request->dueOn}, request.sentOn ? Cell{*request.sentOn} : Cell{},
                Cell{snakeCase(request.request->origin)},
                Cell{std::int64_t(request.isAnswered ? 1 : 0)}});
    });
    return maker.table(summedColumn);
}

} // namespace

std::shared_ptr<const FeedbackRequests> FeedbackRequests::of(const CompanyFacts &facts)
{
    auto part = std::make_shared<FeedbackRequests>();
    const std::vector<AnswerDay> days = answerDays(*facts.book);
    for (const FeedbackRequest &request : facts.book->feedbackRequests()) {
        const Contact *contact =
            request.createdOn <= facts.day ? facts.book->contacts().find(request.contact) : nullptr;
        const std::size_t row =
            contact == nullptr ? CompanyRows::None : facts.rowOf(contact->company);
        if (row == CompanyRows::None) {
            continue;
        }
        const bool isAnswered = isAnsweredBy(days, request, facts.day);
        const auto sentOn = sentBy(request, facts.day);
        part->requests.push_back({row, &request,
            stateOn(request, isAnswered, sentOn.has_value(), facts.day), sentOn, isAnswered});
    }
    return part;
}

Figure responseRate(const Question &question)
{
    int sent = 0;
    int answered = 0;
    int neverSent = 0;
    forEachRequest(question, [&](const RequestOnDay &request) {
        if (isSentInRange(question, request)) {
            ++sent;
            answered += request.isAnswered ? 1 : 0;
        } else if (!request.sentOn && request.state != RequestState::Cancelled
            && question.range.contains(request.request->dueOn)) {
            ++neverSent;
        }
    });
    Figure figure;
    figure.unit = Unit::Ratio;
    figure.n = sent;
    figure.terms = {countValue(u"answered"_s, answered), countValue(u"sent"_s, sent)};
    addLeftOut(figure.leftOut, LeftOut::NeverSent, neverSent);
    if (sent == 0) {
        figure.why = question.companies() == 0 ? Why::NoCompanies : Why::NothingSent;
        return figure;
    }
    figure.value = static_cast<double>(answered) / sent;
    figure.denominator = sent;
    return figure;
}

RowTable responseRateRows(const Question &question)
{
    return rowsOf(question, u"answered"_s,
        [&](const RequestOnDay &request) { return isSentInRange(question, request); });
}

Figure requestsDue(const Question &question)
{
    std::size_t count = 0;
    forEachRequest(question,
        [&](const RequestOnDay &request) { count += isDue(question, request) ? 1U : 0U; });
    return countFigure(count);
}

RowTable requestsDueRows(const Question &question)
{
    return rowsOf(
        question, {}, [&](const RequestOnDay &request) { return isDue(question, request); });
}

Series feedbackQueue(const Question &question)
{
    std::array<int, EnumText<RequestState>::Names.size()> counts = {};
    forEachRequest(question,
        [&](const RequestOnDay &request) { ++counts[static_cast<std::size_t>(request.state)]; });
    Series series;
    for (std::size_t state = 0; state < counts.size(); ++state) {
        series.points.push_back(
            {EnumText<RequestState>::Names[state], {countValue(u"count"_s, counts[state])}});
    }
    return series;
}

Result<RowTable> feedbackQueueRows(const Question &question, const QString &key)
{
    const auto state = fromSnakeCase<RequestState>(key);
    if (!state && !key.isEmpty()) {
        return failure(Error::Kind::NotFound, key);
    }
    return rowsOf(question, {},
        [&](const RequestOnDay &request) { return !state || request.state == *state; });
}

} // namespace bellwether
