// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/risk.h"
#include "core/metrics/segments.h"
#include "core/metrics/touches.h"
#include "core/metrics/usagefacts.h"
#include "core/rules/notices.h"
#include "core/rules/settledbands.h"

#include <algorithm>
#include <array>
#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array UsualTiers = {25, 50, 100};

// The numbers of SaaS customers worth celebrating (F-AWARD), ascending.
std::vector<int> tiersOf(const CompanyFacts &facts)
{
    if (!facts.options.awardTiers.empty()) {
        return facts.options.awardTiers;
    }
    std::set<int> counts;
    for (const AwardTier &tier : facts.book->awardTiers()) {
        counts.insert(tier.count);
    }
    return counts.empty() ? std::vector<int>(UsualTiers.begin(), UsualTiers.end())
                          : std::vector<int>(counts.begin(), counts.end());
}

// What one day leaves for the next one to compare with; by the company's row in the book's table.
struct DayState
{
    std::vector<bool> isAtRisk;
    std::vector<bool> isRed;
    std::vector<bool> isOverdue;
    std::vector<bool> isOverLimit; // more users than seats
    int subscribers = 0;

    explicit DayState(std::size_t companies)
        : isAtRisk(companies)
        , isRed(companies)
        , isOverdue(companies)
        , isOverLimit(companies)
    {
    }
};

bool seatsAreKnown(const Book &book)
{
    return std::any_of(book.companies().begin(), book.companies().end(),
               [](const Company &company) { return !company.seats.empty(); })
        || std::any_of(book.contacts().begin(), book.contacts().end(),
            [](const Contact &contact) { return contact.seats.has_value(); });
}

class DayNoticing
{
public:
    DayNoticing(const CompanyFacts &first, DayRange range)
        : m_first(first)
        , m_book(*first.book)
        , m_range(range)
        , m_tiers(tiersOf(first))
        , m_hasSeats(seatsAreKnown(m_book))
        , m_isScored(!m_book.metricDefinitions().empty() || !m_book.scoreSnapshots().empty())
        , m_bands(m_book.companies().size())
        , m_yesterday(m_book.companies().size())
        , m_touches(first.bookPart<TouchDays>())
    {
    }

    std::vector<NoticeEvent> events()
    {
        for (QDate day = m_first.day; day <= m_range.to; day = day.addDays(1)) {
            const FactsPointer facts = m_first.on(day);
            if (m_isScored) {
                m_bands.feed(*facts);
            }
            // The day before the range is what its first day is compared with.
            if (day < m_range.from.addDays(-1)) {
                continue;
            }
            m_isShown = day >= m_range.from;
            look(*facts);
        }
        return std::move(m_events);
    }

private:
    void add(NotificationKind kind, const CompanyFacts &facts, std::size_t row, const QString &text)
    {
        if (!m_isShown) {
            return;
        }
        NoticeEvent event;
        event.notice.kind = kind;
        event.notice.company = facts.ids[row];
        event.notice.day = facts.day;
        event.notice.text = text;
        event.notice.dedupeKey = noticeKey(kind, noticeSubject(facts.company(row)), facts.day);
        m_events.push_back(std::move(event));
    }

    void look(const CompanyFacts &facts)
    {
        DayState today(m_book.companies().size());
        const std::vector<const RiskFlag *> flags = flagsOn(facts);
        const std::vector<const Opportunity *> refusals = refusalsOn(facts);
        const std::array<int, EnumText<Segment>::Names.size()> cadences = cadencesOn(facts.day);
        for (std::size_t row = 0; row < facts.size(); ++row) {
            today.subscribers += facts.kinds[row] == CompanyKind::SaaS ? 1 : 0;
            if (facts.kinds[row] != CompanyKind::Churned) {
                lookAtRisk(facts, row, {flags[row], refusals[row]}, today);
                lookAtContact(facts, row, cadences, today);
            }
        }
        lookAtSeats(facts, today);
        lookAtRenewals(facts);
        lookAtAward(facts, today);
        m_yesterday = std::move(today);
    }

    // A flag that is open on the day, by row of the facts.
    std::vector<const RiskFlag *> flagsOn(const CompanyFacts &facts) const
    {
        std::vector<const RiskFlag *> flags(facts.size());
        for (const RiskFlag &flag : m_book.riskFlags()) {
            const bool isOpen =
                flag.raisedOn <= facts.day && (!flag.closedOn || facts.day < *flag.closedOn);
            const std::size_t row = isOpen ? facts.rowOf(flag.company) : CompanyRows::None;
            if (row != CompanyRows::None) {
                flags[row] = &flag;
            }
        }
        return flags;
    }

    // The latest refusal that still counts (S3-08), by row of the facts.
    std::vector<const Opportunity *> refusalsOn(const CompanyFacts &facts) const
    {
        std::vector<const Opportunity *> refusals(facts.size());
        for (const Opportunity &opportunity : m_book.opportunities()) {
            const std::size_t row = wasRefusedLately(opportunity, facts)
                ? facts.rowOf(opportunity.company)
                : CompanyRows::None;
            if (row != CompanyRows::None
                && (refusals[row] == nullptr
                    || *refusals[row]->closedOn <= *opportunity.closedOn)) {
                refusals[row] = &opportunity;
            }
        }
        return refusals;
    }

    // What somebody wrote down that puts a company at risk; null for neither.
    struct Noted
    {
        const RiskFlag *flag = nullptr;
        const Opportunity *refusal = nullptr;
    };

    void lookAtRisk(const CompanyFacts &facts, std::size_t row, const Noted &noted, DayState &today)
    {
        const std::size_t company = facts.companyRows[row];
        const bool isByBand = m_isScored && m_bands.of(company) == HealthBand::AtRisk;
        const bool isByStatus = facts.statuses[row] == HealthStatus::Struggling;
        today.isAtRisk[company] =
            isByBand || isByStatus || noted.flag != nullptr || noted.refusal != nullptr;
        if (today.isAtRisk[company] && !m_yesterday.isAtRisk[company]) {
            add(NotificationKind::RiskAlert, facts, row,
                reasons(facts, row, isByBand, isByStatus, noted));
        }
        today.isRed[company] =
            facts.options.healthBy == Options::HealthBy::Score ? isByBand : isByStatus;
        if (m_isShown && today.isRed[company] && !m_yesterday.isRed[company]
            && isHighValue(facts, row)) {
            add(NotificationKind::HighValueRed, facts, row,
                u"One of the customers of high value is in the red."_s);
        }
    }

    QString reasons(const CompanyFacts &facts, std::size_t row, bool isByBand, bool isByStatus,
        const Noted &noted) const
    {
        QStringList words;
        if (isByBand) {
            const std::optional<double> score = m_bands.scoreOf(facts.companyRows[row]);
            words << (score ? u"Health score at risk: %1."_s.arg(QString::number(*score, 'f', 1))
                            : u"Health score at risk."_s);
        }
        if (isByStatus) {
            const QString reason = statusReason(facts, row);
            words << (reason.isEmpty() ? u"Health set to Struggling."_s
                                       : u"Health set to Struggling: %1"_s.arg(reason));
        }
        if (noted.flag != nullptr) {
            words << (noted.flag->reason.isEmpty()
                    ? u"A risk was flagged."_s
                    : u"A risk was flagged: %1"_s.arg(noted.flag->reason));
        }
        if (noted.refusal != nullptr) {
            words << u"An offer was refused: %1"_s.arg(noted.refusal->refusalReason);
        }
        return words.join(u' ');
    }

    QString statusReason(const CompanyFacts &facts, std::size_t row) const
    {
        const HealthStatusEvent *newest = nullptr;
        for (const HealthStatusEvent &event : m_book.healthStatusEvents()) {
            if (event.company == facts.ids[row] && event.day <= facts.day
                && (newest == nullptr || newest->day <= event.day)) {
                newest = &event;
            }
        }
        return newest == nullptr ? QString() : newest->reason;
    }

    static bool isHighValue(const CompanyFacts &facts, std::size_t row)
    {
        const SegmentColumns &segments = facts.part<SegmentColumns>();
        return segments.values[row] && segments.valueThreshold
            && *segments.values[row] >= *segments.valueThreshold;
    }

    std::array<int, EnumText<Segment>::Names.size()> cadencesOn(QDate day) const
    {
        std::array<int, EnumText<Segment>::Names.size()> cadences = {};
        for (std::size_t i = 0; i < cadences.size(); ++i) {
            cadences[i] = cadenceDays(m_book, static_cast<Segment>(i), day);
        }
        return cadences;
    }

    void lookAtContact(const CompanyFacts &facts, std::size_t row,
        const std::array<int, EnumText<Segment>::Names.size()> &cadences, DayState &today)
    {
        const std::size_t company = facts.companyRows[row];
        const std::optional<QDate> last = m_touches.lastUntil(company, facts.day);
        const QDate since = last.value_or(facts.lives->countsFrom(company));
        const qint64 silent = since.daysTo(facts.day);
        // Where all segments say the same, nobody has to be placed in one.
        const auto [fewest, most] = std::minmax_element(cadences.begin(), cadences.end());
        const bool isDecided = silent <= *fewest || silent > *most;
        const Segment segment =
            isDecided ? Segment::Unplaced : facts.part<SegmentColumns>().segments[row];
        today.isOverdue[company] = since != SinceAlways
            && silent > (isDecided ? *most : cadences[static_cast<std::size_t>(segment)]);
        if (today.isOverdue[company] && !m_yesterday.isOverdue[company]) {
            add(NotificationKind::CheckInOverdue, facts, row,
                last ? u"No contact since %1."_s.arg(last->toString(Qt::ISODate))
                     : u"No contact yet."_s);
        }
    }

    void lookAtSeats(const CompanyFacts &facts, DayState &today)
    {
        if (!m_hasSeats) {
            return;
        }
        const SeatColumns &use = facts.part<SeatColumns>();
        for (std::size_t row = 0; row < facts.size(); ++row) {
            const std::size_t company = facts.companyRows[row];
            today.isOverLimit[company] =
                facts.kinds[row] != CompanyKind::Churned && use.isOverLimit(row);
            if (today.isOverLimit[company] && !m_yesterday.isOverLimit[company]) {
                add(NotificationKind::UpsellOpportunity, facts, row,
                    u"May want more: %1 people use what is meant for %2."_s.arg(
                        QString::number(use.activeUsers[row]), QString::number(*use.seats[row])));
            }
        }
    }

    void lookAtRenewals(const CompanyFacts &facts)
    {
        const std::vector<int> &noticeDays = facts.options.noticeDays;
        for (const OpenRenewal &renewal : facts.renewals) {
            const int ahead = static_cast<int>(facts.day.daysTo(renewal.day));
            if (!m_isShown
                || std::find(noticeDays.begin(), noticeDays.end(), ahead) == noticeDays.end()) {
                continue;
            }
            add(NotificationKind::UpcomingRenewal, facts, renewal.row,
                u"Renews on %1, in %2 days."_s.arg(
                    renewal.day.toString(Qt::ISODate), QString::number(ahead)));
            m_events.back().daysAhead = ahead;
            m_events.back().dueOn = renewal.day;
        }
    }

    void lookAtAward(const CompanyFacts &facts, const DayState &today)
    {
        for (const int tier : m_tiers) {
            if (!m_isShown || today.subscribers < tier || m_yesterday.subscribers >= tier
                || wasReached(tier, facts.day)) {
                continue;
            }
            NoticeEvent event;
            event.notice.kind = NotificationKind::AwardReached;
            event.notice.day = facts.day;
            event.notice.text = u"%1 SaaS customers reached."_s.arg(tier);
            event.notice.dedupeKey =
                snakeCase(NotificationKind::AwardReached) + u':' + QString::number(tier);
            m_reached.insert(tier);
            m_events.push_back(std::move(event));
        }
    }

    bool wasReached(int tier, QDate day) const
    {
        if (m_reached.contains(tier)) {
            return true;
        }
        return std::any_of(m_book.awardEntries().begin(), m_book.awardEntries().end(),
            [&](const AwardEntry &entry) {
                const AwardTier *reached = m_book.awardTiers().find(entry.tier);
                return reached != nullptr && reached->count == tier && entry.reachedOn < day;
            });
    }

    const CompanyFacts &m_first;
    const Book &m_book;
    DayRange m_range;
    std::vector<int> m_tiers;
    bool m_hasSeats;
    bool m_isScored; // without metrics and scores there are no bands
    SettledBands m_bands;
    DayState m_yesterday;
    const TouchDays &m_touches;
    std::set<int> m_reached;
    bool m_isShown = false;
    std::vector<NoticeEvent> m_events;
};

} // namespace

std::vector<NoticeEvent> dayNotices(const CompanyFacts &first, DayRange range)
{
    return DayNoticing(first, range).events();
}

} // namespace bellwether
