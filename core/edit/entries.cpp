// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/entries.h"

#include "core/base/numbertext.h"

#include <algorithm>
#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int HighestNps = 10;
constexpr int LowestCsat = 1;
constexpr int HighestCsat = 5;

tl::unexpected<EntryFault> fault(EntryFault what)
{
    return tl::unexpected(what);
}

std::optional<EntryFault> dayFault(QDate day, QDate today)
{
    if (!day.isValid()) {
        return EntryFault::NoDay;
    }
    return day > today ? std::optional(EntryFault::DayAhead) : std::nullopt;
}

std::vector<const Company *> companiesOf(const Book &book, const std::vector<CompanyId> &ids)
{
    std::vector<const Company *> companies;
    for (const CompanyId id : std::set<CompanyId>(ids.begin(), ids.end())) {
        if (const Company *company = book.companies().find(id)) {
            companies.push_back(company);
        }
    }
    return companies;
}

// "Acme", "3 customers".
QString whom(const std::vector<const Company *> &companies)
{
    return companies.size() == 1
        ? companies.front()->name
        : u"%1 customers"_s.arg(countText(static_cast<std::int64_t>(companies.size())));
}

QString typeText(InteractionType type)
{
    return type == InteractionType::CheckIn ? u"Check-in"_s : nameOf(type);
}

bool isRemark(InteractionType type)
{
    return type == InteractionType::Note || type == InteractionType::Observation;
}

Entered<std::optional<int>> ratingOf(const FeedbackEntry &entry)
{
    const QString typed = entry.value.trimmed();
    if (typed.isEmpty()) {
        return entry.comment.trimmed().isEmpty() ? fault(EntryFault::NoValue)
                                                 : Entered<std::optional<int>>(std::nullopt);
    }
    bool isNumber = false;
    const int value = typed.toInt(&isNumber);
    if (!isNumber) {
        return fault(EntryFault::NoWholeNumber);
    }
    if (entry.kind == FeedbackKind::Nps && (value < 0 || value > HighestNps)) {
        return fault(EntryFault::NotZeroToTen);
    }
    if (entry.kind == FeedbackKind::Csat && (value < LowestCsat || value > HighestCsat)) {
        return fault(EntryFault::NotOneToFive);
    }
    return std::optional(value);
}

bool isWaiting(const FeedbackRequest &request)
{
    return request.state != RequestState::Answered && request.state != RequestState::Expired
        && request.state != RequestState::Cancelled;
}

void answerRequest(const Book &book, FeedbackResponse &response, Change &change)
{
    for (const FeedbackRequest &request : book.feedbackRequests()) {
        if (response.contact == request.contact && request.kind == response.kind
            && request.createdOn <= response.day && isWaiting(request)) {
            response.request = request.id;
            change.rows<FeedbackRequest>().put = {request};
            change.rows<FeedbackRequest>().put.back().state = RequestState::Answered;
            return;
        }
    }
}

QString ratingText(const FeedbackResponse &response)
{
    switch (response.kind) {
    case FeedbackKind::Nps:
        return response.value ? u"NPS %1"_s.arg(*response.value) : u"NPS comment"_s;
    case FeedbackKind::Csat:
        return response.value ? u"CSAT %1"_s.arg(*response.value) : u"CSAT comment"_s;
    case FeedbackKind::Happiness:
        break;
    }
    return response.level ? nameOf(*response.level) : u"Comment"_s;
}

HealthStatus statusOf(const Book &book, CompanyId company, QDate day)
{
    QDate since;
    HealthStatus status = HealthStatus::NotSet;
    for (const HealthStatusEvent &event : book.healthStatusEvents()) {
        if (event.company == company && event.day <= day
            && (!since.isValid() || since <= event.day)) {
            since = event.day;
            status = event.status;
        }
    }
    return status;
}

} // namespace

Entered<Change> noted(const Book &book, const InteractionEntry &entry,
    std::optional<TeamMemberId> author, QDate today)
{
    const std::vector<const Company *> companies = companiesOf(book, entry.companies);
    if (companies.empty()) {
        return fault(EntryFault::NoCustomer);
    }
    if (const auto wrong = dayFault(entry.day, today)) {
        return fault(*wrong);
    }
    if (isRemark(entry.type) && entry.text.trimmed().isEmpty()) {
        return fault(EntryFault::NoText);
    }
    Change change;
    change.label = u"%1: %2"_s.arg(typeText(entry.type), whom(companies));
    InteractionId id = book.interactions().nextId();
    for (const Company *company : companies) {
        Interaction interaction;
        interaction.id = id;
        interaction.company = company->id;
        interaction.day = entry.day;
        interaction.type = entry.type;
        interaction.direction = isRemark(entry.type) ? std::nullopt : entry.direction;
        interaction.author = author;
        interaction.attended =
            entry.type == InteractionType::Meeting ? entry.attended : std::nullopt;
        interaction.text = entry.text.trimmed();
        change.rows<Interaction>().put.push_back(std::move(interaction));
        ++id.value;
    }
    return change;
}

Entered<Change> noted(
    const Book &book, const SentimentNote &entry, std::optional<TeamMemberId> author, QDate today)
{
    const Company *company = book.companies().find(entry.company);
    if (company == nullptr) {
        return fault(EntryFault::NoCustomer);
    }
    if (const auto wrong = dayFault(entry.day, today)) {
        return fault(*wrong);
    }
    SentimentEntry row;
    row.id = book.sentimentEntries().nextId();
    row.company = company->id;
    row.author = author;
    row.day = entry.day;
    row.value = entry.value;
    row.origin = SentimentOrigin::Csm;
    row.note = entry.note.trimmed();
    Change change;
    change.label = u"Sentiment: %1, %2"_s.arg(company->name, nameOf(entry.value));
    change.rows<SentimentEntry>().put = {std::move(row)};
    return change;
}

Entered<Change> noted(const Book &book, const FeedbackEntry &entry, QDate today)
{
    const Company *company = book.companies().find(entry.company);
    if (company == nullptr) {
        return fault(EntryFault::NoCustomer);
    }
    if (const auto wrong = dayFault(entry.day, today)) {
        return fault(*wrong);
    }
    FeedbackResponse response;
    if (entry.kind == FeedbackKind::Happiness) {
        if (!entry.level || *entry.level == HappinessLevel::NoFeedback) {
            return fault(EntryFault::NoLevel);
        }
        response.level = entry.level;
    } else {
        const auto rating = ratingOf(entry);
        if (!rating) {
            return fault(rating.error());
        }
        response.value = *rating;
    }
    const Contact *contact = entry.contact ? book.contacts().find(*entry.contact) : nullptr;
    response.id = book.feedbackResponses().nextId();
    response.company = company->id;
    response.contact = contact != nullptr && contact->company == company->id
        ? std::optional(contact->id)
        : std::nullopt;
    response.day = entry.day;
    response.kind = entry.kind;
    response.comment = entry.comment.trimmed();
    response.channel = entry.channel;
    Change change;
    change.label = u"Feedback: %1, %2"_s.arg(company->name, ratingText(response));
    answerRequest(book, response, change);
    change.rows<FeedbackResponse>().put = {std::move(response)};
    return change;
}

Entered<Change> statusSet(const Book &book, const std::vector<CompanyId> &companies,
    HealthStatus status, const QString &reason, std::optional<TeamMemberId> author, QDate day)
{
    if (reason.trimmed().isEmpty()) {
        return fault(EntryFault::NoText);
    }
    std::vector<const Company *> changed = companiesOf(book, companies);
    if (changed.empty()) {
        return fault(EntryFault::NoCustomer);
    }
    std::erase_if(changed,
        [&](const Company *company) { return statusOf(book, company->id, day) == status; });
    Change change;
    if (changed.empty()) {
        return change;
    }
    change.label = u"Health of %1: %2"_s.arg(whom(changed), nameOf(status));
    HealthStatusEventId id = book.healthStatusEvents().nextId();
    for (const Company *company : changed) {
        HealthStatusEvent event;
        event.id = id;
        event.company = company->id;
        event.day = day;
        event.status = status;
        event.reason = reason.simplified();
        event.author = author;
        change.rows<HealthStatusEvent>().put.push_back(std::move(event));
        ++id.value;
    }
    return change;
}

Change premiumSet(
    const Book &book, const std::vector<CompanyId> &companies, bool isPremium, QDate day)
{
    std::vector<const Company *> changed = companiesOf(book, companies);
    std::erase_if(changed, [&](const Company *company) {
        return company->isPremium.valueAt(day).value_or(false) == isPremium;
    });
    Change change;
    for (const Company *company : changed) {
        change.rows<Company>().put.push_back(*company);
        change.rows<Company>().put.back().isPremium.set(day, isPremium);
    }
    if (!changed.empty()) {
        change.label =
            (isPremium ? u"Premium: %1"_s : u"No longer premium: %1"_s).arg(whom(changed));
    }
    return change;
}

} // namespace bellwether
