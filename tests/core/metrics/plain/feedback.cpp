// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/feedback.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

namespace bellwether::plain {

namespace {

bool isOneOf(const std::vector<CompanyId> &companies, CompanyId company)
{
    return std::find(companies.begin(), companies.end(), company) != companies.end();
}

std::optional<int> npsValue(const FeedbackResponse &response)
{
    return response.kind == FeedbackKind::Nps && response.value && *response.value >= 0
            && *response.value <= 10
        ? response.value
        : std::nullopt;
}

std::optional<int> csatValue(const FeedbackResponse &response)
{
    return response.kind == FeedbackKind::Csat && response.value && *response.value >= 1
            && *response.value <= 5
        ? response.value
        : std::nullopt;
}

std::optional<int> pointsOfRating(std::optional<int> rating)
{
    if (!rating || *rating < 0 || *rating > 10) {
        return std::nullopt;
    }
    constexpr std::array Points = {25, 25, 25, 25, 25, 50, 50, 75, 75, 100, 100};
    return Points[static_cast<std::size_t>(*rating)];
}

std::optional<int> happinessValue(const FeedbackResponse &response)
{
    if (response.kind == FeedbackKind::Csat) {
        return std::nullopt;
    }
    if (response.kind == FeedbackKind::Happiness && response.level) {
        switch (*response.level) {
        case HappinessLevel::VeryHappy:
            return 100;
        case HappinessLevel::Happy:
            return 75;
        case HappinessLevel::Neutral:
            return 50;
        case HappinessLevel::NotHappy:
            return 25;
        case HappinessLevel::NoFeedback:
            break;
        }
    }
    return pointsOfRating(response.value);
}

using ValueOf = std::optional<int> (*)(const FeedbackResponse &);

// The latest answer of each contact of a company, and every answer that names nobody.
std::vector<const FeedbackResponse *> latest(
    const Book &book, CompanyId company, DayRange window, ValueOf valueOf)
{
    std::vector<const FeedbackResponse *> found;
    for (const FeedbackResponse &response : book.feedbackResponses()) {
        if (response.company != company || !window.contains(response.day) || !valueOf(response)) {
            continue;
        }
        const bool isBeaten = response.contact
            && std::any_of(book.feedbackResponses().begin(), book.feedbackResponses().end(),
                [&](const FeedbackResponse &other) {
                    return other.company == company && other.contact == response.contact
                        && window.contains(other.day) && valueOf(other)
                        && (other.day > response.day
                            || (other.day == response.day && other.id > response.id));
                });
        if (!isBeaten) {
            found.push_back(&response);
        }
    }
    return found;
}

double mean(const std::vector<int> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

const Contact *contactOf(const Book &book, const FeedbackRequest &request)
{
    return book.contacts().find(request.contact);
}

bool wasAnswered(const Book &book, const FeedbackRequest &request, QDate day)
{
    bool hasAnswer = false;
    for (const FeedbackResponse &response : book.feedbackResponses()) {
        if (response.request == request.id) {
            hasAnswer = true;
            if (response.day <= day) {
                return true;
            }
        }
    }
    return !hasAnswer && request.state == RequestState::Answered;
}

std::optional<QDate> sentOn(const FeedbackRequest &request, QDate day)
{
    std::optional<QDate> sent = request.sentOn;
    if (!sent && request.state == RequestState::Sent) {
        sent = request.exportedOn ? *request.exportedOn : request.dueOn;
    }
    return sent && *sent <= day ? sent : std::nullopt;
}

bool isNegative(const FeedbackResponse &response)
{
    switch (response.kind) {
    case FeedbackKind::Nps:
        return npsValue(response) && *npsValue(response) <= 6;
    case FeedbackKind::Csat:
        return csatValue(response) && *csatValue(response) <= 2;
    case FeedbackKind::Happiness:
        return happinessValue(response) == 25;
    }
    return false;
}

} // namespace

std::array<int, 3> nps(
    const Book &book, const std::vector<CompanyId> &companies, QDate day, const Options &options)
{
    std::array<int, 3> counts = {};
    for (const CompanyId company : companies) {
        for (const FeedbackResponse *response :
            latest(book, company, options.npsWindow.endingOn(day), npsValue)) {
            ++counts[*response->value >= 9 ? 0U : *response->value >= 7 ? 1U : 2U];
        }
    }
    return counts;
}

std::vector<int> csat(
    const Book &book, const std::vector<CompanyId> &companies, QDate day, const Options &options)
{
    const DayRange window = options.csatWindow.endingOn(day);
    std::vector<int> values;
    for (const CompanyId company : companies) {
        for (const FeedbackResponse *response : latest(book, company, window, csatValue)) {
            values.push_back(*response->value);
        }
    }
    for (const Ticket &ticket : book.tickets()) {
        const QDate rated = ticket.closedOn ? *ticket.closedOn : ticket.openedOn;
        if (isOneOf(companies, ticket.company) && ticket.csat && *ticket.csat >= 1
            && *ticket.csat <= 5 && window.contains(rated)) {
            values.push_back(*ticket.csat);
        }
    }
    return values;
}

std::vector<int> happiness(const Book &book, CompanyId company, QDate day, const Options &options)
{
    const auto answers =
        latest(book, company, options.happinessWindow.endingOn(day), happinessValue);
    std::vector<int> points;
    std::set<ContactId> answered;
    for (const FeedbackResponse *response : answers) {
        points.push_back(*happinessValue(*response));
        if (response->contact) {
            answered.insert(*response->contact);
        }
    }
    if (points.empty() || options.happinessSilent == Options::HappinessSilent::Ignore) {
        return points;
    }
    for (const Contact &contact : book.contacts()) {
        const bool isThere =
            contact.since.value_or(day) <= day && contact.leftOn.value_or(day) >= day;
        if (contact.company == company && isThere && !contact.optOut
            && answered.count(contact.id) == 0) {
            points.push_back(0);
        }
    }
    return points;
}

HappinessLevel happinessLevel(const std::vector<int> &points)
{
    if (points.empty()) {
        return HappinessLevel::NoFeedback;
    }
    // The nearest step, the higher one of two.
    HappinessLevel nearest = HappinessLevel::NotHappy;
    double least = 1000;
    for (const auto &[step, level] :
        {std::pair(25, HappinessLevel::NotHappy), std::pair(50, HappinessLevel::Neutral),
            std::pair(75, HappinessLevel::Happy), std::pair(100, HappinessLevel::VeryHappy)}) {
        const double distance = std::abs(mean(points) - step);
        if (distance <= least) {
            least = distance;
            nearest = level;
        }
    }
    return nearest;
}

Requests requests(const Book &book, const std::vector<CompanyId> &companies, DayRange range)
{
    Requests counts;
    for (const FeedbackRequest &request : book.feedbackRequests()) {
        const Contact *contact = contactOf(book, request);
        if (contact == nullptr || !isOneOf(companies, contact->company)
            || request.createdOn > range.to) {
            continue;
        }
        const auto sent = sentOn(request, range.to);
        const bool isAnswered = wasAnswered(book, request, range.to);
        if (sent && range.contains(*sent)) {
            ++counts.sent;
            counts.answered += isAnswered ? 1 : 0;
        }
        const bool isCancelled = !isAnswered && request.state == RequestState::Cancelled;
        if (!sent && range.contains(request.dueOn) && !isCancelled) {
            ++counts.neverSent;
        }
        const bool isOver = isAnswered || isCancelled || request.state == RequestState::Expired;
        counts.due += !sent && !isOver && request.dueOn <= range.to ? 1 : 0;
    }
    return counts;
}

FollowUps followUps(const Book &book, const std::vector<CompanyId> &companies, DayRange range)
{
    FollowUps sums;
    for (const FeedbackResponse &response : book.feedbackResponses()) {
        if (!isOneOf(companies, response.company) || !range.contains(response.day)
            || !isNegative(response)) {
            continue;
        }
        const auto happened = [&](QDate day) {
            const bool isTouched = std::any_of(
                book.interactions().begin(), book.interactions().end(), [&](const auto &touch) {
                    return touch.company == response.company && touch.day == day
                        && touch.type != InteractionType::Note
                        && touch.type != InteractionType::Observation && touch.attended != false;
                });
            return isTouched
                || std::any_of(book.tasks().begin(), book.tasks().end(), [&](const Task &task) {
                       return task.company == response.company && task.state == TaskState::Done
                           && task.completedOn == day;
                   });
        };
        int workingDays = 0;
        bool isFollowed = false;
        for (QDate day = response.day; day <= range.to && !isFollowed; day = day.addDays(1)) {
            workingDays += day > response.day && day.dayOfWeek() <= 5 ? 1 : 0;
            isFollowed = happened(day);
        }
        if (isFollowed) {
            ++sums.followedUp;
            sums.days += workingDays;
        } else {
            ++sums.waiting;
        }
    }
    return sums;
}

std::optional<std::array<double, 2>> drop(const Book &book, CompanyId company, DayRange range)
{
    for (QDate end = range.to; end == range.to || end >= range.from; end = end.addDays(-30)) {
        const auto points = [&](QDate last) {
            std::vector<int> values;
            for (const FeedbackResponse *response :
                latest(book, company, {last.addDays(-29), last}, happinessValue)) {
                values.push_back(*happinessValue(*response));
            }
            return values;
        };
        const std::vector<int> before = points(end.addDays(-30));
        const std::vector<int> after = points(end);
        if (!before.empty() && !after.empty()
            && (mean(before) - mean(after) >= 25
                || happinessLevel(after) < happinessLevel(before))) {
            return std::array{mean(before), mean(after)};
        }
    }
    return std::nullopt;
}

} // namespace bellwether::plain
