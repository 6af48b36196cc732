// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int NoticeDays = 45;

class Noticing
{
public:
    explicit Noticing(SampleStory &story)
        : m_story(story)
        , m_random(story.random(Random::Subject::Nature))
    {
    }

    void notice()
    {
        noticeStatuses();
        noticeRenewals();
        noticeFeedback();
        noticeOpportunities();
        noticeSilence();
    }

private:
    void add(NotificationKind kind, QDate day, const QString &text)
    {
        const bool isOld = day.daysTo(m_story.today()) > 6;
        const bool isRead = m_random.chance(isOld ? 850 : 300);
        const bool isSnoozed = m_random.chance(80);
        if (day < m_story.from(NoticeDays) || day > m_story.today()) {
            return;
        }
        Notification row;
        row.kind = kind;
        row.day = day;
        row.text = text;
        row.dedupeKey =
            snakeCase(kind) + u':' + m_story.company().domain + u':' + day.toString(Qt::ISODate);
        row.isRead = isRead;
        if (!isRead && isSnoozed) {
            row.snoozedUntil = addWorkdays(m_story.today(), m_random.between(1, 4));
        }
        for (const Notification &known : m_story.all<Notification>()) {
            if (known.dedupeKey == row.dedupeKey) {
                return;
            }
        }
        m_story.add(row);
    }

    void noticeStatuses()
    {
        for (const HealthStatusEvent &event : m_story.all<HealthStatusEvent>()) {
            if (event.status != HealthStatus::Struggling) {
                continue;
            }
            add(NotificationKind::RiskAlert, event.day,
                u"Health set to Struggling: "_s + event.reason);
            if (m_story.plan().size >= 700) {
                add(NotificationKind::HighValueRed, event.day,
                    u"One of the largest customers is struggling."_s);
            }
        }
    }

    void noticeRenewals()
    {
        for (const Renewal &renewal : m_story.all<Renewal>()) {
            if (renewal.outcome == RenewalOutcome::Open) {
                add(NotificationKind::UpcomingRenewal, renewal.dueOn.addDays(-30),
                    u"Renews on %1."_s.arg(renewal.dueOn.toString(Qt::ISODate)));
            }
        }
    }

    void noticeFeedback()
    {
        std::optional<HappinessLevel> before;
        for (const FeedbackResponse &response : m_story.all<FeedbackResponse>()) {
            if (toneOf(response) == SampleTone::Bad) {
                add(NotificationKind::NegativeFeedback, response.day,
                    response.comment.isEmpty() ? u"Negative feedback without a comment."_s
                                               : response.comment);
            }
            if (response.level && before
                && static_cast<int>(*before) >= static_cast<int>(*response.level) + 2) {
                add(NotificationKind::HappinessDrop, response.day,
                    u"From %1 to %2."_s.arg(nameOf(*before), nameOf(*response.level)));
            }
            before = response.level ? response.level : before;
        }
    }

    void noticeOpportunities()
    {
        for (const Opportunity &opportunity : m_story.all<Opportunity>()) {
            if (opportunity.kind == OpportunityKind::Upsell && !opportunity.closedOn) {
                add(NotificationKind::UpsellOpportunity, opportunity.openedOn,
                    u"May want more: %1."_s.arg(opportunity.name));
            }
        }
    }

    void noticeSilence()
    {
        constexpr int Quiet = 60;
        QDate last;
        for (const Interaction &talk : m_story.all<Interaction>()) {
            last = !last.isValid() || talk.day > last ? talk.day : last;
        }
        if (last.isValid() && !m_story.hasLeft()) {
            add(NotificationKind::CheckInOverdue, last.addDays(Quiet),
                u"No contact since %1."_s.arg(last.toString(Qt::ISODate)));
        }
    }

    SampleStory &m_story;
    Random m_random;
};

} // namespace

void addNotices(SampleStory &story)
{
    Noticing(story).notice();
}

} // namespace bellwether
