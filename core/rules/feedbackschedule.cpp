// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/feedbackschedule.h"

#include "core/metrics/feedbackanswers.h"
#include "core/metrics/usagefacts.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int UsualDays = 30;

struct Schedule
{
    int everyDays = UsualDays;
    FeedbackKind kind = FeedbackKind::Happiness;
    bool isByDefault = false;

    explicit Schedule(const Settings &settings)
        : kind(fromSnakeCase<FeedbackKind>(settings.value(FeedbackSetting::Kind))
                   .value_or(FeedbackKind::Happiness))
        , isByDefault(settings.value(FeedbackSetting::ByDefault) == u"true"_s)
    {
        bool isNumber = false;
        const int typed = settings.value(FeedbackSetting::EveryDays).toInt(&isNumber);
        everyDays = isNumber && typed > 0 ? typed : UsualDays;
    }
};

// How far a contact's requests are on the last day of the range.
struct LastAsked
{
    bool isWaiting = false; // one is there that was not sent yet
    std::optional<QDate> last; // when the contact was asked last

    void add(const FeedbackRequest &request, QDate day)
    {
        if (request.createdOn > day) {
            return;
        }
        switch (request.state) {
        case RequestState::Due:
        case RequestState::Drafted:
        case RequestState::Exported:
            isWaiting = true;
            return;
        case RequestState::Cancelled:
            return;
        case RequestState::Sent:
        case RequestState::Answered:
        case RequestState::Expired:
            break;
        }
        // One that was answered without being marked as sent was sent all the same.
        const QDate sent = request.sentOn.value_or(request.exportedOn.value_or(request.dueOn));
        last = std::max(last.value_or(sent), sent);
    }
};

class Scheduling
{
public:
    Scheduling(const CompanyFacts &facts, DayRange range)
        : m_facts(facts)
        , m_book(*facts.book)
        , m_companies(facts.book->companies())
        , m_range(range)
        , m_schedule(facts.book->settings())
        , m_asked(facts.book->contacts().size())
    {
        for (const FeedbackRequest &request : m_book.feedbackRequests()) {
            const std::size_t place = m_book.contacts().placeOf(request.contact);
            if (place < m_asked.size()) {
                m_asked[place].add(request, m_range.to);
            }
        }
    }

    std::vector<PlannedRequest> requests()
    {
        const auto &contacts = m_book.contacts().rows();
        for (std::size_t i = 0; i < contacts.size(); ++i) {
            const std::optional<QDate> day = dueDay(contacts[i], m_asked[i]);
            if (day) {
                add(contacts[i], *day);
            }
        }
        std::stable_sort(m_requests.begin(), m_requests.end(),
            [](const PlannedRequest &a, const PlannedRequest &b) { return a.day < b.day; });
        return std::move(m_requests);
    }

private:
    // The first day of the range on which the contact is to be asked. Whoever may no longer be
    // asked on its last day is not.
    std::optional<QDate> dueDay(const Contact &contact, const LastAsked &asked) const
    {
        const std::size_t row = m_companies.rowOf(contact.company);
        if (row == CompanyRows::None || !contact.isUser || contact.optOut || asked.isWaiting
            || !mayBeAsked(contact, row, m_range.to)) {
            return std::nullopt;
        }
        const QDate due = asked.last ? asked.last->addDays(m_schedule.everyDays) : m_range.from;
        QDate day = std::max(due, m_range.from);
        while (day <= m_range.to && !mayBeAsked(contact, row, day)) {
            day = day.addDays(1);
        }
        return day <= m_range.to ? std::optional(day) : std::nullopt;
    }

    bool mayBeAsked(const Contact &contact, std::size_t row, QDate day) const
    {
        const Company &company = m_book.companies().rows()[row];
        return isThereOn(contact, day)
            && company.requestFeedback.valueAt(day).value_or(m_schedule.isByDefault)
            && m_facts.lives->countsFrom(row) <= day
            && m_facts.lives->kindOn(row, day) != CompanyKind::Churned;
    }

    void add(const Contact &contact, QDate day)
    {
        PlannedRequest planned;
        planned.company = contact.company;
        planned.day = day;
        planned.request.contact = contact.id;
        planned.request.kind = m_schedule.kind;
        planned.request.dueOn = day;
        planned.request.createdOn = m_range.to;
        planned.request.state = RequestState::Due;
        planned.request.origin = RequestOrigin::Schedule;
        m_requests.push_back(planned);
    }

    const CompanyFacts &m_facts;
    const Book &m_book;
    CompanyRows m_companies;
    DayRange m_range;
    Schedule m_schedule;
    std::vector<LastAsked> m_asked; // by the contact's place in its table
    std::vector<PlannedRequest> m_requests;
};

} // namespace

std::vector<PlannedRequest> requestsIn(const CompanyFacts &facts, DayRange range)
{
    return Scheduling(facts, range).requests();
}

} // namespace bellwether
