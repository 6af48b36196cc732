// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/automation.h"

#include "core/rules/letters.h"
#include "core/rules/workdays.h"

#include <algorithm>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Something that may set a rule off.
struct Occasion
{
    RuleTrigger::On on = RuleTrigger::On::HealthStatus;
    std::optional<CompanyId> company;
    QDate day;
    QString cause;
    HealthStatus from = HealthStatus::NotSet;
    HealthStatus to = HealthStatus::NotSet;
    const FeedbackResponse *response = nullptr;
    const NoticeEvent *notice = nullptr;
};

// F-HAPPY; of a CSAT rating 5 is very happy, 4 happy, 3 neutral.
HappinessLevel levelOf(const FeedbackResponse &response)
{
    if (response.kind == FeedbackKind::Happiness) {
        return response.level.value_or(HappinessLevel::NoFeedback);
    }
    if (!response.value || *response.value < 0 || *response.value > 10) {
        return HappinessLevel::NoFeedback;
    }
    const int value = response.kind == FeedbackKind::Nps ? *response.value : *response.value * 2;
    const int happy = response.kind == FeedbackKind::Nps ? 7 : 8;
    return value >= happy + 2 ? HappinessLevel::VeryHappy
        : value >= happy      ? HappinessLevel::Happy
        : value >= happy - 2  ? HappinessLevel::Neutral
                              : HappinessLevel::NotHappy;
}

bool isAnswer(const FeedbackResponse &response, const QString &answer)
{
    if (answer.isEmpty()) {
        return true;
    }
    if (answer == u"negative"_s) {
        return isNegative(response);
    }
    const bool isNps = response.kind == FeedbackKind::Nps && response.value && *response.value >= 0
        && *response.value <= 10;
    if (answer == u"promoter"_s) {
        return isNps && *response.value >= 9;
    }
    if (answer == u"passive"_s) {
        return isNps && (*response.value == 7 || *response.value == 8);
    }
    if (answer == u"detractor"_s) {
        return isNps && *response.value <= 6;
    }
    return answer == snakeCase(levelOf(response));
}

bool matches(const RuleTrigger &trigger, const Occasion &occasion)
{
    if (trigger.on != occasion.on) {
        return false;
    }
    switch (trigger.on) {
    case RuleTrigger::On::HealthStatus:
        return (!trigger.from || *trigger.from == occasion.from)
            && (!trigger.to || *trigger.to == occasion.to);
    case RuleTrigger::On::Feedback:
        return isAnswer(*occasion.response, trigger.answer);
    case RuleTrigger::On::Notice:
        break;
    }
    return occasion.notice->notice.kind == trigger.notice
        && (!trigger.days || occasion.notice->daysAhead == trigger.days);
}

class Occasions
{
public:
    Occasions(const CompanyFacts &facts, DayRange range, const std::vector<NoticeEvent> &notices)
        : m_facts(facts)
        , m_companies(facts.book->companies())
        , m_range(range)
    {
        addStatuses();
        addResponses();
        for (const NoticeEvent &notice : notices) {
            Occasion occasion;
            occasion.on = RuleTrigger::On::Notice;
            occasion.company = notice.notice.company;
            occasion.day = notice.notice.day;
            occasion.cause = notice.notice.text;
            occasion.notice = &notice;
            m_occasions.push_back(occasion);
        }
    }

    const std::vector<Occasion> &all() const { return m_occasions; }

private:
    bool isActive(CompanyId company, QDate day) const
    {
        const std::size_t row = m_companies.rowOf(company);
        return row != CompanyRows::None && m_facts.lives->countsFrom(row) <= day
            && m_facts.lives->kindOn(row, day) != CompanyKind::Churned;
    }

    void add(const Occasion &occasion)
    {
        if (m_range.contains(occasion.day) && isActive(*occasion.company, occasion.day)) {
            m_occasions.push_back(occasion);
        }
    }

    // Of several set on a day the last one holds: the day's change is from what held before.
    void addStatuses()
    {
        const RowsByCompany<HealthStatusEvent> events(
            m_facts.book->healthStatusEvents(), m_companies);
        for (std::size_t row = 0; row < m_companies.size(); ++row) {
            const auto rows = events.of(row);
            std::vector<const HealthStatusEvent *> sorted(rows.begin(), rows.end());
            std::stable_sort(sorted.begin(), sorted.end(),
                [](const auto *a, const auto *b) { return a->day < b->day; });
            HealthStatus before = HealthStatus::NotSet;
            for (std::size_t i = 0; i < sorted.size(); ++i) {
                const HealthStatusEvent &event = *sorted[i];
                const bool isLastOfDay = i + 1 == sorted.size() || sorted[i + 1]->day != event.day;
                if (!isLastOfDay) {
                    continue;
                }
                if (event.status != before) {
                    Occasion occasion;
                    occasion.company = event.company;
                    occasion.day = event.day;
                    occasion.cause = u"%1 to %2"_s.arg(nameOf(before), nameOf(event.status));
                    occasion.from = before;
                    occasion.to = event.status;
                    add(occasion);
                }
                before = event.status;
            }
        }
    }

    void addResponses()
    {
        for (const FeedbackResponse &response : m_facts.book->feedbackResponses()) {
            Occasion occasion;
            occasion.on = RuleTrigger::On::Feedback;
            occasion.company = response.company;
            occasion.day = response.day;
            occasion.cause = u"%1 response"_s.arg(snakeCase(response.kind));
            occasion.response = &response;
            add(occasion);
        }
    }

    const CompanyFacts &m_facts;
    CompanyRows m_companies;
    DayRange m_range;
    std::vector<Occasion> m_occasions;
};

// What a rule does on an occasion.
class Acting
{
public:
    Acting(const ReadRule &rule, const Occasion &occasion, const Book &book)
        : m_rule(rule)
        , m_occasion(occasion)
        , m_book(book)
        , m_company(occasion.company ? book.companies().find(*occasion.company) : nullptr)
    {
        m_run.rule = rule.id;
        m_run.company = occasion.company;
        m_run.day = occasion.day;
        m_run.cause = occasion.cause;
    }

    PlannedRun run()
    {
        for (const RuleStep &step : m_rule.steps) {
            std::visit([this](const auto &what) { act(what); }, step);
        }
        m_run.outcome = m_done.join(u", "_s);
        return std::move(m_run);
    }

private:
    void act(const DraftEmail &what)
    {
        const EmailTemplate *letter = m_book.emailTemplates().find(what.letter);
        const Contact *contact = reader();
        if (letter == nullptr || contact == nullptr) {
            m_done << u"Nobody to write to"_s;
            return;
        }
        LetterFacts facts{m_company, contact, m_occasion.day, std::nullopt};
        if (m_occasion.notice != nullptr) {
            facts.renewalDue = m_occasion.notice->dueOn;
        }
        OutboxMessage message;
        message.company = m_occasion.company;
        message.contact = contact->id;
        message.letter = letter->id;
        message.subject = filledLetter(letter->subject, facts, m_book);
        message.body = filledLetter(letter->body, facts, m_book);
        message.state = MessageState::Draft;
        message.createdOn = m_occasion.day;
        m_run.drafts.push_back(std::move(message));
        m_done << u"1 email drafted"_s;
    }

    void act(const CreateTask &what)
    {
        Task task;
        task.title = what.title;
        task.company = m_occasion.company;
        task.assignee = assignee(what.assignee);
        task.priority = what.priority;
        task.createdOn = m_occasion.day;
        task.dueOn = workdaysAfter(m_occasion.day, what.workingDays);
        task.origin = m_rule.id;
        if (m_occasion.response != nullptr) {
            task.slaDays = what.workingDays;
        }
        m_run.tasks.push_back(std::move(task));
        m_done << u"1 task created"_s;
    }

    void act(const Notify &what)
    {
        Notification notice;
        notice.kind = what.kind;
        notice.company = m_occasion.company;
        notice.day = m_occasion.day;
        notice.text = what.text.isEmpty() ? m_occasion.cause : what.text;
        notice.dedupeKey = u"rule:%1:%2:%3"_s.arg(QString::number(m_rule.id.value),
            m_company == nullptr ? QString() : noticeSubject(*m_company),
            m_occasion.day.toString(Qt::ISODate));
        m_run.notices.push_back(std::move(notice));
        m_done << u"1 notice"_s;
    }

    // Who answered, else whoever speaks for the customer.
    const Contact *reader() const
    {
        std::optional<ContactId> contact;
        if (m_occasion.response != nullptr) {
            contact = m_occasion.response->contact;
        } else if (m_occasion.notice != nullptr) {
            contact = m_occasion.notice->contact;
        }
        if (contact) {
            return m_book.contacts().find(*contact);
        }
        return m_occasion.company ? contactFor(*m_occasion.company, m_occasion.day, m_book)
                                  : nullptr;
    }

    std::optional<TeamMemberId> assignee(TaskFor who) const
    {
        if (m_company == nullptr || who == TaskFor::Team) {
            return std::nullopt;
        }
        return (who == TaskFor::Csm ? m_company->csm : m_company->accountManager)
            .valueAt(m_occasion.day);
    }

    const ReadRule &m_rule;
    const Occasion &m_occasion;
    const Book &m_book;
    const Company *m_company;
    PlannedRun m_run;
    QStringList m_done;
};

// Conditions are asked of the facts of the day; few days are, each once.
class Conditions
{
public:
    explicit Conditions(FactsPointer first)
        : m_first(std::move(first))
    {
    }

    bool hold(const RuleCondition &condition, const Occasion &occasion)
    {
        if (condition.isAlways()) {
            return true;
        }
        if (!occasion.company) {
            return false;
        }
        const CompanyFacts &facts = *on(occasion.day);
        const std::size_t row = facts.rowOf(*occasion.company);
        const Currency currency = facts.book->settings().baseCurrency();
        return row != CompanyRows::None
            && static_cast<double>(facts.yearly[row])
                / static_cast<double>(currency.minorPerMajor())
            >= condition.leastArr
            && maskOf(facts, condition.scope)[row];
    }

private:
    const FactsPointer &on(QDate day)
    {
        FactsPointer &facts = m_days[day];
        if (!facts) {
            facts = m_first->on(day);
        }
        return facts;
    }

    FactsPointer m_first;
    std::map<QDate, FactsPointer> m_days;
};

} // namespace

Firings firingsOf(const std::vector<AutomationRule> &rules, const BookPointer &book,
    const Options &options, DayRange range, const std::vector<NoticeEvent> &notices)
{
    Firings firings;
    if (rules.empty() || range.to < range.from) {
        return firings;
    }
    const FactsPointer facts = CompanyFacts::of(book, nullptr, options, range.from);
    const Occasions occasions(*facts, range, notices);
    Conditions conditions(facts);
    for (const AutomationRule &row : rules) {
        const Result<ReadRule> rule = readRule(row, *book);
        if (!rule) {
            firings.problems.push_back({row.id, rule.error().detail});
            continue;
        }
        for (const Occasion &occasion : occasions.all()) {
            if (matches(rule->trigger, occasion) && conditions.hold(rule->condition, occasion)) {
                firings.runs.push_back(Acting(*rule, occasion, *book).run());
            }
        }
    }
    std::stable_sort(
        firings.runs.begin(), firings.runs.end(), [](const PlannedRun &a, const PlannedRun &b) {
            return std::tuple(a.day, a.rule, a.company) < std::tuple(b.day, b.rule, b.company);
        });
    return firings;
}

std::vector<PlannedRun> withoutDone(std::vector<PlannedRun> runs, const Book &book)
{
    std::map<std::tuple<AutomationRuleId, std::optional<CompanyId>, QDate>, int> done;
    for (const AutomationRun &run : book.automationRuns()) {
        ++done[{run.rule, run.company, run.at.date()}];
    }
    std::erase_if(runs, [&](const PlannedRun &run) {
        const auto known = done.find({run.rule, run.company, run.day});
        return known != done.end() && known->second-- > 0;
    });
    return runs;
}

} // namespace bellwether
