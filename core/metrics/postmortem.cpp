// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/postmortem.h"

#include "core/metrics/pastfacts.h"
#include "core/metrics/scores.h"
#include "core/metrics/touches.h"

#include <algorithm>
#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MonthsTold = 12;
constexpr int DaysToFollow = 14;
constexpr int DaysOfSilence = 90;

// The days before the loss that are looked at.
DayRange daysBefore(const Loss &loss)
{
    return {loss.day.addMonths(-MonthsTold), loss.day.addDays(-1)};
}

// Nothing for an answer that is not bad.
QString badAnswer(const FeedbackResponse &response)
{
    switch (response.kind) {
    case FeedbackKind::Nps:
        return response.value && *response.value <= 6 ? u"NPS %1"_s.arg(*response.value)
                                                      : QString();
    case FeedbackKind::Csat:
        return response.value && *response.value <= 2 ? u"CSAT %1"_s.arg(*response.value)
                                                      : QString();
    case FeedbackKind::Happiness:
        return response.level == HappinessLevel::NotHappy ? nameOf(*response.level) : QString();
    }
    return {};
}

class StoryTeller
{
public:
    StoryTeller(const CompanyFacts &facts, DayRange range)
        : m_facts(facts)
        , m_rows(facts.book->companies())
        , m_statuses(facts.book->healthStatusEvents(), m_rows)
        , m_responses(facts.book->feedbackResponses(), m_rows)
        , m_sentiments(facts.book->sentimentEntries(), m_rows)
        , m_tickets(facts.book->tickets(), m_rows)
        , m_interactions(facts.book->interactions(), m_rows)
    {
        for (const Loss &loss : facts.part<Losses>(range).all) {
            m_stories->all.push_back({loss, {}});
        }
        for (const Task &task : facts.book->tasks()) {
            if (task.company && task.state != TaskState::Cancelled) {
                m_tasks.emplace_back(*task.company, task.createdOn);
            }
        }
        std::sort(m_tasks.begin(), m_tasks.end());
    }

    std::shared_ptr<const PostMortems> stories()
    {
        addBands();
        for (PostMortem &story : m_stories->all) {
            addStatuses(story);
            addAnswers(story);
            addTickets(story);
            const std::vector<QDate> touches = touchesOf(story);
            addSilence(story, touches);
            for (LossEvent &event : story.events) {
                event.isFollowed = isFollowed(story, touches, event.day);
            }
            std::stable_sort(story.events.begin(), story.events.end(),
                [](const LossEvent &a, const LossEvent &b) {
                    return std::tie(a.day, a.kind, a.text) < std::tie(b.day, b.kind, b.text);
                });
        }
        return std::move(m_stories);
    }

private:
    std::size_t companyRow(const PostMortem &story) const
    {
        return m_facts.companyRows[story.loss.row];
    }

    void addStatuses(PostMortem &story) const
    {
        auto events = m_statuses.of(companyRow(story));
        std::vector<const HealthStatusEvent *> byDay(events.begin(), events.end());
        std::stable_sort(byDay.begin(), byDay.end(),
            [](const auto *a, const auto *b) { return a->day < b->day; });
        HealthStatus before = HealthStatus::NotSet;
        for (const HealthStatusEvent *event : byDay) {
            if (event->status == before) {
                continue;
            }
            if (daysBefore(story.loss).contains(event->day)) {
                const bool isWorse = event->status != HealthStatus::NotSet
                    && (before == HealthStatus::NotSet ? event->status == HealthStatus::Struggling
                                                       : event->status < before);
                story.events.push_back({event->day, LossEventKind::Status,
                    u"%1 → %2"_s.arg(nameOf(before), nameOf(event->status)), isWorse});
            }
            before = event->status;
        }
    }

    void addAnswers(PostMortem &story) const
    {
        const DayRange days = daysBefore(story.loss);
        for (const FeedbackResponse *response : m_responses.of(companyRow(story))) {
            const QString text = badAnswer(*response);
            if (!text.isEmpty() && days.contains(response->day)) {
                story.events.push_back({response->day, LossEventKind::Feedback, text, true});
            }
        }
        for (const SentimentEntry *entry : m_sentiments.of(companyRow(story))) {
            if (entry->value <= Sentiment::Negative && days.contains(entry->day)) {
                story.events.push_back(
                    {entry->day, LossEventKind::Sentiment, nameOf(entry->value), true});
            }
        }
    }

    void addTickets(PostMortem &story) const
    {
        for (const Ticket *ticket : m_tickets.of(companyRow(story))) {
            if (ticket->isEscalated && daysBefore(story.loss).contains(ticket->openedOn)) {
                story.events.push_back(
                    {ticket->openedOn, LossEventKind::Ticket, ticket->subject, true});
            }
        }
    }

    // Up to the loss, by day.
    std::vector<QDate> touchesOf(const PostMortem &story) const
    {
        std::vector<QDate> days;
        for (const Interaction *interaction : m_interactions.of(companyRow(story))) {
            if (isTouch(*interaction) && interaction->day < story.loss.day) {
                days.push_back(interaction->day);
            }
        }
        std::sort(days.begin(), days.end());
        return days;
    }

    // Where nobody ever wrote touches down, their absence says nothing.
    void addSilence(PostMortem &story, const std::vector<QDate> &touches) const
    {
        const DayRange days = daysBefore(story.loss);
        for (std::size_t i = 0; i < touches.size(); ++i) {
            const QDate silent = touches[i].addDays(DaysOfSilence);
            const QDate next = i + 1 < touches.size() ? touches[i + 1] : story.loss.day;
            if (silent < next && days.contains(silent)) {
                story.events.push_back({silent, LossEventKind::TouchesStopped, {}, true});
            }
        }
    }

    bool isFollowed(const PostMortem &story, const std::vector<QDate> &touches, QDate day) const
    {
        const QDate last = std::min(day.addDays(DaysToFollow), story.loss.day.addDays(-1));
        const auto touch = std::upper_bound(touches.begin(), touches.end(), day);
        if (touch != touches.end() && *touch <= last) {
            return true;
        }
        const CompanyId company = m_facts.ids[story.loss.row];
        const auto task = std::lower_bound(m_tasks.begin(), m_tasks.end(), std::pair(company, day));
        return task != m_tasks.end() && task->first == company && task->second <= last;
    }

    // The ends of the months before the losses, each once and in order, and the one before each of
    // them to compare with.
    std::set<QDate> monthEnds() const
    {
        std::set<QDate> ends;
        for (const PostMortem &story : m_stories->all) {
            const DayRange days = daysBefore(story.loss);
            for (Month month = Month::of(days.from) - 1; month.lastDay() <= days.to;
                 month = month + 1) {
                ends.insert(month.lastDay());
            }
        }
        return ends;
    }

    void addBands()
    {
        const std::set<QDate> ends = monthEnds();
        if (ends.empty()) {
            return;
        }
        std::vector<CompanyId> companies; // losses come by company
        for (const PostMortem &story : m_stories->all) {
            companies.push_back(m_facts.ids[story.loss.row]);
        }
        PastFacts past(m_facts.book, m_facts.options, ScoreFamily::Health);
        const FactsPointer first = past.on(*ends.begin(), companies);
        std::vector<HealthBand> before(m_stories->all.size(), HealthBand::NoScore);
        for (const QDate end : ends) {
            const FactsPointer then = first->on(end);
            const std::vector<HealthBand> &bands = then->bands();
            for (std::size_t i = 0; i < m_stories->all.size(); ++i) {
                PostMortem &story = m_stories->all[i];
                const std::size_t row = then->rowOf(m_facts.ids[story.loss.row]);
                // No score is no band to fall from, nor to fall to (T-24).
                const HealthBand band = row == CompanyRows::None ? HealthBand::NoScore : bands[row];
                if (band == HealthBand::NoScore) {
                    continue;
                }
                if (before[i] != HealthBand::NoScore && band != before[i]
                    && daysBefore(story.loss).contains(end)) {
                    story.events.push_back({end, LossEventKind::Band,
                        u"%1 → %2"_s.arg(nameOf(before[i]), nameOf(band)), band < before[i]});
                }
                before[i] = band;
            }
        }
    }

    const CompanyFacts &m_facts;
    CompanyRows m_rows;
    RowsByCompany<HealthStatusEvent> m_statuses;
    RowsByCompany<FeedbackResponse> m_responses;
    RowsByCompany<SentimentEntry> m_sentiments;
    RowsByCompany<Ticket> m_tickets;
    RowsByCompany<Interaction> m_interactions;
    std::vector<std::pair<CompanyId, QDate>> m_tasks;
    std::shared_ptr<PostMortems> m_stories = std::make_shared<PostMortems>();
};

} // namespace

const LossEvent *PostMortem::firstMissed() const
{
    const auto found = std::find_if(events.begin(), events.end(),
        [](const LossEvent &event) { return event.isWarning && !event.isFollowed; });
    return found == events.end() ? nullptr : &*found;
}

std::shared_ptr<const PostMortems> PostMortems::of(const CompanyFacts &facts, DayRange range)
{
    return StoryTeller(facts, range).stories();
}

} // namespace bellwether
