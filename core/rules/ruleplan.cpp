// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/ruleplan.h"

#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int FewestDays = 30;
constexpr int MostDays = 366;

QSet<QString> knownKeys(const Book &book)
{
    QSet<QString> keys;
    for (const Notification &notice : book.notifications()) {
        keys.insert(notice.dedupeKey);
    }
    return keys;
}

// Gives new rows the ids that follow on those of the table.
template <typename Row>
class Adding
{
public:
    Adding(const Book &book, Change &change)
        : m_next(book.table<Row>().nextId())
        , m_put(change.rows<Row>().put)
    {
    }

    void add(Row row)
    {
        row.id = m_next;
        ++m_next.value;
        m_put.push_back(std::move(row));
    }

private:
    decltype(Row::id) m_next;
    std::vector<Row> &m_put;
};

QString counted(std::size_t count, const QString &one, const QString &many)
{
    return count == 1 ? u"1 "_s + one : QString::number(count) + u' ' + many;
}

QString labelOf(const RulePlan &plan)
{
    QStringList parts;
    if (!plan.notices.empty()) {
        parts << counted(plan.notices.size(), u"notice"_s, u"notices"_s);
    }
    if (!plan.requests.empty()) {
        parts << counted(plan.requests.size(), u"feedback request"_s, u"feedback requests"_s);
    }
    if (!plan.runs.empty()) {
        parts << counted(plan.runs.size(), u"rule run"_s, u"rule runs"_s);
    }
    if (!plan.leftovers.empty()) {
        parts << u"what left customers left open"_s;
    }
    return u"Rules up to %1: %2"_s.arg(plan.range.to.toString(Qt::ISODate), parts.join(u", "_s));
}

// The tier that the notice is about, where the book's log does not have it yet.
const AwardTier *newlyReached(const Notification &notice, const Book &book)
{
    if (notice.kind != NotificationKind::AwardReached) {
        return nullptr;
    }
    const int count = notice.dedupeKey.section(u':', 1).toInt();
    const auto &tiers = book.awardTiers().rows();
    const auto tier = std::find_if(
        tiers.begin(), tiers.end(), [&](const AwardTier &one) { return one.count == count; });
    const auto &log = book.awardEntries().rows();
    const bool isLogged = tier != tiers.end()
        && std::any_of(log.begin(), log.end(),
            [&](const AwardEntry &entry) { return entry.tier == tier->id; });
    return tier == tiers.end() || isLogged ? nullptr : &*tier;
}

} // namespace

RulePlan rulePlan(const BookPointer &book, const Options &options, DayRange range)
{
    RulePlan plan;
    plan.range = range;
    if (range.to < range.from) {
        return plan;
    }
    const std::vector<NoticeEvent> events = noticesIn(book, options, range);
    QSet<QString> keys = knownKeys(*book);
    for (const NoticeEvent &event : events) {
        if (!keys.contains(event.notice.dedupeKey)) {
            plan.notices.push_back(event.notice);
        }
    }
    std::vector<AutomationRule> active;
    for (const AutomationRule &rule : book->automationRules()) {
        if (rule.active) {
            active.push_back(rule);
        }
    }
    Firings firings = firingsOf(active, book, options, range, events);
    plan.runs = withoutDone(std::move(firings.runs), *book);
    plan.problems = std::move(firings.problems);
    for (PlannedRun &run : plan.runs) {
        std::erase_if(run.notices, [&](const Notification &notice) {
            const bool isKnown = keys.contains(notice.dedupeKey);
            keys.insert(notice.dedupeKey);
            return isKnown;
        });
    }
    const FactsPointer last = CompanyFacts::of(book, nullptr, options, range.to);
    plan.requests = requestsIn(*last, range);
    plan.leftovers = leftoversOf(*last);
    return plan;
}

DayRange unseenDays(const Book &book, QDate asOf)
{
    const QDate earliest = asOf.addDays(1 - MostDays);
    const QDate usual = asOf.addDays(1 - FewestDays);
    QDate newest;
    const auto look = [&](QDate day) {
        if (day <= asOf && (!newest.isValid() || newest < day)) {
            newest = day;
        }
    };
    for (const Notification &notice : book.notifications()) {
        look(notice.day);
    }
    for (const AutomationRun &run : book.automationRuns()) {
        look(run.at.date());
    }
    const QDate next = newest.isValid() ? newest.addDays(1) : usual;
    return {std::clamp(next, earliest, usual), asOf};
}

Change changeFor(const RulePlan &plan, const Book &book)
{
    Change change;
    if (plan.empty()) {
        return change;
    }
    change.kind = ActionKind::Rule;
    change.label = labelOf(plan);
    settle(plan.leftovers, book, change);
    Adding<Notification> notices(book, change);
    Adding<FeedbackRequest> requests(book, change);
    Adding<Task> tasks(book, change);
    Adding<OutboxMessage> messages(book, change);
    Adding<AutomationRun> runs(book, change);
    Adding<AwardEntry> awards(book, change);
    for (const Notification &notice : plan.notices) {
        notices.add(notice);
        if (const AwardTier *tier = newlyReached(notice, book)) {
            awards.add({{}, tier->id, notice.day});
        }
    }
    for (const PlannedRequest &planned : plan.requests) {
        requests.add(planned.request);
    }
    for (const PlannedRun &run : plan.runs) {
        for (const Task &task : run.tasks) {
            tasks.add(task);
        }
        for (const OutboxMessage &message : run.drafts) {
            messages.add(message);
        }
        for (const Notification &notice : run.notices) {
            notices.add(notice);
        }
        // The change's clock is the day's, so that the same plan is the same change.
        runs.add({{}, run.rule, run.company, QDateTime(run.day, QTime(0, 0), QTimeZone::utc()),
            run.outcome, std::nullopt});
    }
    return change;
}

} // namespace bellwether
