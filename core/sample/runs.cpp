// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

#include <QTimeZone>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

// Days back from the book's last one since which the rules are in force.
constexpr int RuleDays = 200;

class Running
{
public:
    explicit Running(SampleStory &story)
        : m_story(story)
        , m_random(story.random(Random::Subject::Runs))
    {
    }

    void run()
    {
        for (const HealthStatusEvent &event : m_story.all<HealthStatusEvent>()) {
            fireAll(event.day, nullptr,
                [&](const SampleRule &rule) { return rule.status == event.status; });
        }
        for (const FeedbackResponse &response : m_story.all<FeedbackResponse>()) {
            fireAll(response.day, &response, [&](const SampleRule &rule) {
                return rule.feedback && *rule.feedback == toneOf(response);
            });
        }
    }

private:
    template <typename Fires>
    void fireAll(QDate day, const FeedbackResponse *response, Fires fires)
    {
        const auto &rules = m_story.lexicon().rules;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (rules[i].rule.active && fires(rules[i]) && day >= m_story.from(RuleDays)) {
                fire(rules[i], idAt<AutomationRuleId>(i), day, response);
            }
        }
    }

    void fire(
        const SampleRule &rule, AutomationRuleId id, QDate day, const FeedbackResponse *response)
    {
        QStringList done;
        if (rule.letter && write(rule, day, response)) {
            done.push_back(u"1 email drafted"_s);
        }
        if (!rule.task.isEmpty()) {
            addTask(rule, id, day);
            done.push_back(u"1 task created"_s);
        }
        AutomationRun run;
        run.rule = id;
        run.at = QDateTime(day, QTime(9, m_random.below(60)), QTimeZone::utc());
        run.outcome = done.isEmpty() ? u"Nobody to write to"_s : done.join(u", "_s);
        m_story.add(run);
    }

    // Nothing is written when nobody is there.
    bool write(const SampleRule &rule, QDate day, const FeedbackResponse *response)
    {
        const Contact *contact = m_story.contactAt(day, 0);
        if (response != nullptr && response->contact) {
            contact =
                &m_story.all<Contact>()[static_cast<std::size_t>(response->contact->value - 1)];
        }
        if (contact == nullptr) {
            return false;
        }
        const EmailTemplate &letter = m_story.lexicon().letters[*rule.letter];
        OutboxMessage message;
        message.contact = contact->id;
        message.letter = idAt<EmailTemplateId>(*rule.letter);
        message.subject = filled(letter.subject, *contact, day);
        message.body = filled(letter.body, *contact, day);
        message.createdOn = day;
        settle(message);
        m_story.add(std::move(message));
        return true;
    }

    void settle(OutboxMessage &message)
    {
        const int age = static_cast<int>(message.createdOn.daysTo(m_story.today()));
        const QDate later = addWorkdays(message.createdOn, 1);
        if (later > m_story.today() || (age < 60 && m_random.chance(500))) {
            message.state = m_random.chance(500) ? MessageState::Draft : MessageState::Exported;
        } else {
            message.state = m_random.chance(820) ? MessageState::Sent : MessageState::Discarded;
        }
        if (message.state == MessageState::Exported || message.state == MessageState::Sent) {
            message.exportedOn = message.createdOn;
        }
        if (message.state == MessageState::Sent) {
            message.sentOn = later;
        }
    }

    QString filled(QString text, const Contact &contact, QDate day) const
    {
        const std::optional<TeamMemberId> csm = m_story.csmAt(day);
        const QString author = csm
            ? m_story.words().team[static_cast<std::size_t>(csm->value - 1)].person.name
            : m_story.words().bookName;
        return text.replace(u"{contact.first_name}"_s, contact.name.section(u' ', 0, 0))
            .replace(u"{company.name}"_s, m_story.company().name)
            .replace(u"{response.day}"_s, day.toString(Qt::ISODate))
            .replace(u"{csm.name}"_s, author);
    }

    void addTask(const SampleRule &rule, AutomationRuleId id, QDate day)
    {
        Task task;
        task.title = rule.task;
        task.assignee = m_story.csmAt(day);
        task.priority = rule.priority;
        task.createdOn = day;
        task.dueOn = addWorkdays(day, rule.days);
        task.origin = id;
        if (rule.feedback) {
            task.slaDays = rule.days;
        }
        const bool isLate = m_random.chance(90);
        const QDate done = isLate ? addWorkdays(*task.dueOn, m_random.between(1, 4))
                                  : addWorkdays(day, m_random.between(0, rule.days));
        if (done < m_story.today().addDays(-1)) {
            task.state = TaskState::Done;
            task.completedOn = done;
        }
        m_story.add(task);
    }

    SampleStory &m_story;
    Random m_random;
};

} // namespace

void addRuns(SampleStory &story)
{
    Running(story).run();
}

} // namespace bellwether
