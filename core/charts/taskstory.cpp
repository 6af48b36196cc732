// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/taskstory.h"

#include "core/base/numbertext.h"
#include "core/metrics/feedbackfacts.h"
#include "core/metrics/risk.h"
#include "core/metrics/scores.h"
#include "core/metrics/taskkinds.h"
#include "core/metrics/touches.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using EvidenceKind = TaskEvidence::Kind;

constexpr int DaysToCompare = 30;
constexpr int DaysAheadOfRenewal = 180;
constexpr int DaysOfFeedback = 60;
constexpr int DaysWithoutContact = 30;
constexpr int LongestComment = 80; // letters

QString dayBeside(QDate day, QDate today)
{
    return day.year() == today.year() ? shortDayText(day) : dayText(day);
}

// The customer of the task on two days.
class Telling
{
public:
    Telling(const CompanyFacts &now, const CompanyFacts &then, std::size_t row)
        : m_now(now)
        , m_then(then)
        , m_row(row)
        , m_rowThen(then.rowOf(now.ids[row]))
        , m_book(*now.book)
    {
    }

    std::vector<TaskEvidence> tell()
    {
        tellStatus();
        tellScores();
        tellRisk();
        tellRenewal();
        tellFeedback();
        tellSupport();
        tellContact();
        return std::move(m_evidence);
    }

private:
    void add(EvidenceKind kind, const QString &text) { m_evidence.push_back({kind, text}); }
    bool isMine(CompanyId company) const { return company == m_now.ids[m_row]; }
    QString beside(QDate day) const { return dayBeside(day, m_now.day); }

    void tellStatus()
    {
        const HealthStatusEvent *last = nullptr;
        for (const HealthStatusEvent &event : m_book.healthStatusEvents()) {
            if (isMine(event.company) && event.day <= m_now.day
                && (last == nullptr || last->day <= event.day)) {
                last = &event;
            }
        }
        if (last == nullptr || last->status == HealthStatus::NotSet) {
            return;
        }
        const QString since = u"%1 since %2"_s.arg(nameOf(last->status), beside(last->day));
        const bool isNewsOrBad =
            last->day >= m_then.day || last->status == HealthStatus::Struggling;
        if (isNewsOrBad) {
            add(EvidenceKind::Status,
                last->reason.isEmpty() ? since : u"%1: %2"_s.arg(since, last->reason));
        }
    }

    template <typename Scores>
    bool tellScore(const QString &name)
    {
        const std::optional<double> now = m_now.part<Scores>().values[m_row];
        const std::optional<double> then =
            m_rowThen == CompanyRows::None ? std::nullopt : m_then.part<Scores>().values[m_rowThen];
        if (!now || !then) {
            return false;
        }
        const auto before = std::llround(*then);
        const auto after = std::llround(*now);
        if (before != after) {
            add(EvidenceKind::Score,
                u"%1 %2 from %3 to %4 since %5"_s.arg(name, after < before ? u"fell"_s : u"rose"_s)
                    .arg(before)
                    .arg(after)
                    .arg(beside(m_then.day)));
        }
        return true;
    }

    void tellScores()
    {
        if (!tellScore<CsScores>(u"CS score"_s)) {
            tellScore<HealthScores>(u"Health score"_s);
        }
    }

    void tellRisk()
    {
        for (const RiskFlag &flag : m_book.riskFlags()) {
            if (isMine(flag.company) && flag.raisedOn <= m_now.day
                && (!flag.closedOn || *flag.closedOn > m_now.day)) {
                add(EvidenceKind::Risk,
                    flag.reason.isEmpty() ? u"At risk: flag raised %1"_s.arg(beside(flag.raisedOn))
                                          : u"At risk: %1"_s.arg(flag.reason));
                return;
            }
        }
        if ((m_now.part<RiskColumns>().grounds[m_row] & RiskGround::Band) != 0) {
            add(EvidenceKind::Risk, u"At risk: health score in the lowest band"_s);
        }
    }

    void tellRenewal()
    {
        const OpenRenewal *next = nullptr;
        for (const OpenRenewal &renewal : m_now.renewals) {
            if (renewal.row == m_row && (next == nullptr || renewal.day < next->day)) {
                next = &renewal;
            }
        }
        if (next == nullptr || m_now.day.daysTo(next->day) > DaysAheadOfRenewal) {
            return;
        }
        const Currency currency = m_book.settings().baseCurrency();
        const double yearly =
            static_cast<double>(next->yearly) / static_cast<double>(currency.minorPerMajor());
        add(EvidenceKind::Renewal,
            u"%1 a year %2 %3"_s.arg(shortMoneyText(yearly, currency),
                next->isOverdue ? u"should have been renewed on"_s : u"up for renewal on"_s,
                beside(next->day)));
    }

    void tellFeedback()
    {
        const FeedbackResponse *last = nullptr;
        for (const FeedbackResponse &response : m_book.feedbackResponses()) {
            if (isMine(response.company) && response.day <= m_now.day
                && response.day.daysTo(m_now.day) < DaysOfFeedback
                && (response.value || response.level)
                && (last == nullptr || last->day <= response.day)) {
                last = &response;
            }
        }
        if (last == nullptr) {
            return;
        }
        QString rating = last->kind == FeedbackKind::Happiness
            ? nameOf(last->level.value_or(HappinessLevel::NoFeedback))
            : u"Rated %1 of %2"_s.arg(last->value.value_or(0))
                  .arg(last->kind == FeedbackKind::Nps ? 10 : 5);
        rating += u" on %1"_s.arg(beside(last->day));
        const QString comment = last->comment.simplified();
        add(EvidenceKind::Feedback,
            comment.isEmpty() ? rating
                              : u"%1: “%2”"_s.arg(rating,
                                  comment.size() > LongestComment
                                      ? comment.left(LongestComment - 1).trimmed() + u'…'
                                      : comment));
    }

    void tellSupport()
    {
        int open = 0;
        int escalated = 0;
        for (const Ticket &ticket : m_book.tickets()) {
            if (isMine(ticket.company) && ticket.openedOn <= m_now.day
                && (!ticket.closedOn || *ticket.closedOn > m_now.day)) {
                ++open;
                escalated += ticket.isEscalated ? 1 : 0;
            }
        }
        if (open == 0) {
            return;
        }
        const QString tickets =
            open == 1 ? u"1 open ticket"_s : u"%1 open tickets"_s.arg(countText(open));
        add(EvidenceKind::Support,
            escalated == 0 ? tickets : u"%1, %2 escalated"_s.arg(tickets, countText(escalated)));
    }

    void tellContact()
    {
        const std::optional<QDate> last = m_now.part<TouchColumns>().last[m_row];
        if (!last) {
            add(EvidenceKind::Contact, u"No contact on record"_s);
            return;
        }
        const qint64 days = last->daysTo(m_now.day);
        if (days >= DaysWithoutContact || m_evidence.empty()) {
            add(EvidenceKind::Contact,
                days == 0 ? u"Last contact today"_s
                          : u"Last contact %1, %2 %3 ago"_s.arg(
                              beside(*last), countText(days), days == 1 ? u"day"_s : u"days"_s));
        }
    }

    const CompanyFacts &m_now;
    const CompanyFacts &m_then;
    std::size_t m_row;
    std::size_t m_rowThen;
    const Book &m_book;
    std::vector<TaskEvidence> m_evidence;
};

QString createdText(const CompanyFacts &facts, const Task &task)
{
    const QString created = u"Created %1"_s.arg(dayBeside(task.createdOn, facts.day));
    if (!task.origin) {
        return created + u" by hand"_s;
    }
    const AutomationRule *rule = facts.book->automationRules().find(*task.origin);
    if (rule == nullptr) {
        return created + u" by a rule"_s;
    }
    const QString occasion = occasionText(*rule);
    return occasion.isEmpty() ? u"%1 by the rule “%2”"_s.arg(created, rule->name)
                              : u"%1 %2"_s.arg(created, occasion);
}

} // namespace

TaskStory taskStory(const CompanyFacts &facts, const Task &task)
{
    TaskStory story;
    story.created = createdText(facts, task);
    if (!task.company) {
        story.nothing = u"This task is about no customer"_s;
        return story;
    }
    const std::size_t row = facts.rowOf(*task.company);
    if (row == CompanyRows::None) {
        story.nothing = u"This customer did not count yet on this day"_s;
        return story;
    }
    if (facts.kinds[row] == CompanyKind::Churned) {
        story.nothing = u"This customer has left"_s;
        return story;
    }
    const QDate then = std::min(task.createdOn, facts.day.addDays(-DaysToCompare));
    const FactsPointer before = facts.on(then);
    story.evidence = Telling(facts, *before, row).tell();
    return story;
}

} // namespace bellwether
