// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/notices.h"

#include "core/metrics/feedbackanswers.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int UsualStaleDays = 30;
// S1-23: two windows one after the other, and what a drop between them is.
constexpr int DropWindowDays = 30;
constexpr double DropPoints = 25;

bool isMoreToSell(const Opportunity &opportunity)
{
    return opportunity.kind != OpportunityKind::RenewalUplift
        && (opportunity.mrr > 0 || opportunity.oneTime > 0);
}

// What a rating is worth (F-HAPPY); nothing for one that says nothing about happiness.
std::optional<double> pointsOf(const FeedbackResponse &response)
{
    if (response.kind == FeedbackKind::Happiness) {
        const HappinessLevel level = response.level.value_or(HappinessLevel::NoFeedback);
        return level == HappinessLevel::NoFeedback ? std::nullopt
                                                   : std::optional<double>(happinessPoints(level));
    }
    if (response.kind != FeedbackKind::Nps || !response.value || *response.value < 0
        || *response.value > 10) {
        return std::nullopt;
    }
    return happinessPoints(happinessOfRating(*response.value));
}

struct Rating
{
    QDate day;
    std::optional<ContactId> contact;
    double points;
};

// The mean of the last rating of each contact in the window; one that names nobody counts by
// itself. Ratings come by day.
std::optional<double> meanIn(const std::vector<Rating> &ratings, DayRange window)
{
    std::map<ContactId, double> last;
    double sum = 0;
    int count = 0;
    auto rating = std::lower_bound(ratings.begin(), ratings.end(), window.from,
        [](const Rating &candidate, QDate from) { return candidate.day < from; });
    for (; rating != ratings.end() && rating->day <= window.to; ++rating) {
        if (rating->contact) {
            last[*rating->contact] = rating->points;
        } else {
            sum += rating->points;
            ++count;
        }
    }
    for (const auto &[contact, points] : last) {
        sum += points;
        ++count;
    }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

struct Drop
{
    double before;
    double after;
};

std::optional<Drop> dropOn(const std::vector<Rating> &ratings, QDate day)
{
    const std::optional<double> after = meanIn(ratings, {day.addDays(1 - DropWindowDays), day});
    const std::optional<double> before =
        meanIn(ratings, {day.addDays(1 - 2 * DropWindowDays), day.addDays(-DropWindowDays)});
    const bool isDrop = before && after
        && (*before - *after >= DropPoints || happinessLevel(*before) > happinessLevel(*after));
    return isDrop ? std::optional(Drop{*before, *after}) : std::nullopt;
}

class EventNoticing
{
public:
    EventNoticing(const CompanyFacts &facts, DayRange range)
        : m_facts(facts)
        , m_book(*facts.book)
        , m_companies(facts.book->companies())
        , m_range(range)
    {
    }

    std::vector<NoticeEvent> events()
    {
        for (const Opportunity &opportunity : m_book.opportunities()) {
            if (isMoreToSell(opportunity)) {
                add(NotificationKind::UpsellOpportunity, opportunity.company, opportunity.openedOn,
                    u"May want more: %1."_s.arg(opportunity.name));
            }
        }
        for (const FeedbackResponse &response : m_book.feedbackResponses()) {
            if (isNegative(response)) {
                add(NotificationKind::NegativeFeedback, response.company, response.day,
                    response.comment.isEmpty() ? u"Negative feedback without a comment."_s
                                               : response.comment,
                    response.contact);
            }
        }
        noticeDrops();
        noticeStaleData();
        return std::move(m_events);
    }

private:
    void add(NotificationKind kind, CompanyId company, QDate day, const QString &text,
        std::optional<ContactId> contact = std::nullopt)
    {
        const std::size_t row =
            m_range.contains(day) ? m_companies.rowOf(company) : CompanyRows::None;
        if (row == CompanyRows::None || m_facts.lives->countsFrom(row) > day
            || m_facts.lives->kindOn(row, day) == CompanyKind::Churned) {
            return;
        }
        NoticeEvent event;
        event.notice.kind = kind;
        event.notice.company = company;
        event.notice.day = day;
        event.notice.text = text;
        event.notice.dedupeKey =
            noticeKey(kind, noticeSubject(m_book.companies().rows()[row]), day);
        event.contact = contact;
        m_events.push_back(std::move(event));
    }

    void noticeDrops()
    {
        const RowsByCompany<FeedbackResponse> responses(m_book.feedbackResponses(), m_companies);
        for (std::size_t row = 0; row < m_companies.size(); ++row) {
            noticeDrops(m_book.companies().rows()[row].id, responses.of(row));
        }
    }

    void noticeDrops(CompanyId company, std::span<const FeedbackResponse *const> responses)
    {
        std::vector<Rating> ratings;
        for (const FeedbackResponse *response : responses) {
            const std::optional<double> points = pointsOf(*response);
            if (points && response->day <= m_range.to) {
                ratings.push_back({response->day, response->contact, *points});
            }
        }
        std::stable_sort(ratings.begin(), ratings.end(),
            [](const Rating &a, const Rating &b) { return a.day < b.day; });
        // From the first rating on, so that a range tells the same drops as any longer one.
        QDate looked;
        QDate told;
        for (const Rating &rating : ratings) {
            if (rating.day == looked) {
                continue;
            }
            looked = rating.day;
            const bool isTold = told.isValid() && told.daysTo(looked) < DropWindowDays;
            const std::optional<Drop> drop = isTold ? std::nullopt : dropOn(ratings, looked);
            if (drop) {
                told = looked;
                add(NotificationKind::HappinessDrop, company, looked,
                    u"Happiness fell from %1 to %2."_s.arg(QString::number(drop->before, 'f', 1),
                        QString::number(drop->after, 'f', 1)));
            }
        }
    }

    void noticeStaleData()
    {
        bool isNumber = false;
        const int typed = m_book.settings().value(RuleSetting::StaleDays).toInt(&isNumber);
        const int days = isNumber && typed > 0 ? typed : UsualStaleDays;
        std::map<QString, std::vector<QDate>> imports; // by kind
        for (const ImportBatch &batch : m_book.importBatches()) {
            imports[batch.kind].push_back(batch.at.date());
        }
        for (auto &[kind, on] : imports) {
            std::sort(on.begin(), on.end());
            for (std::size_t i = 0; i < on.size(); ++i) {
                const QDate stale = on[i].addDays(days + 1);
                const bool isFollowed = i + 1 < on.size() && on[i + 1] <= stale;
                if (isFollowed || !m_range.contains(stale)) {
                    continue;
                }
                NoticeEvent event;
                event.notice.kind = NotificationKind::DataStale;
                event.notice.day = stale;
                event.notice.text =
                    u"No %1 imported since %2."_s.arg(kind, on[i].toString(Qt::ISODate));
                event.notice.dedupeKey = noticeKey(NotificationKind::DataStale, kind, stale);
                m_events.push_back(std::move(event));
            }
        }
    }

    const CompanyFacts &m_facts;
    const Book &m_book;
    CompanyRows m_companies;
    DayRange m_range;
    std::vector<NoticeEvent> m_events;
};

} // namespace

std::vector<NoticeEvent> eventNotices(const CompanyFacts &facts, DayRange range)
{
    return EventNoticing(facts, range).events();
}

} // namespace bellwether
