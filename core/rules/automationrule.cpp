// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/automationrule.h"

#include "core/book/feedback.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MostWorkingDays = 1000;

// Collects the first word that is not understood.
class RuleReading
{
public:
    explicit RuleReading(const Book &book)
        : m_book(book)
    {
    }

    RuleTrigger trigger(const QString &json)
    {
        const QJsonObject object = objectOf(json);
        RuleTrigger trigger;
        const QString on = object[u"on"_s].toString();
        if (on == u"health_status"_s) {
            allow(object, {u"on"_s, u"from"_s, u"to"_s});
            trigger.from = word<HealthStatus>(object, u"from"_s);
            trigger.to = word<HealthStatus>(object, u"to"_s);
        } else if (on == u"feedback"_s) {
            allow(object, {u"on"_s, u"to"_s});
            trigger.on = RuleTrigger::On::Feedback;
            trigger.answer = object[u"to"_s].toString();
            const QStringList answers = {QString(), u"negative"_s, u"promoter"_s, u"passive"_s,
                u"detractor"_s, snakeCase(HappinessLevel::NotHappy),
                snakeCase(HappinessLevel::Neutral), snakeCase(HappinessLevel::Happy),
                snakeCase(HappinessLevel::VeryHappy)};
            require(answers.contains(trigger.answer), trigger.answer);
        } else {
            allow(object, {u"on"_s, u"days"_s});
            trigger.on = RuleTrigger::On::Notice;
            const auto kind = fromSnakeCase<NotificationKind>(on);
            require(kind.has_value(), on);
            trigger.notice = kind.value_or(NotificationKind::RiskAlert);
            if (object.contains(u"days"_s)) {
                trigger.days = object[u"days"_s].toInt(-1);
                require(*trigger.days >= 0, u"days"_s);
            }
        }
        return trigger;
    }

    RuleCondition condition(const QString &json)
    {
        RuleCondition condition;
        if (json.trimmed().isEmpty()) {
            return condition;
        }
        const QJsonObject object = objectOf(json);
        allow(object,
            {u"status"_s, u"band"_s, u"kind"_s, u"segment"_s, u"effort"_s, u"csm"_s, u"premium"_s,
                u"min_arr"_s});
        condition.scope.statuses = words<HealthStatus>(object[u"status"_s]);
        condition.scope.bands = words<HealthBand>(object[u"band"_s]);
        condition.scope.segments = words<Segment>(object[u"segment"_s]);
        condition.scope.effortBands = words<EffortBand>(object[u"effort"_s]);
        for (const QString &text : texts(object[u"kind"_s])) {
            condition.scope.kinds.push_back(kind(text));
        }
        for (const QString &text : texts(object[u"csm"_s])) {
            condition.scope.csms.push_back(member(text));
        }
        if (object.contains(u"premium"_s)) {
            require(object[u"premium"_s].isBool(), u"premium"_s);
            condition.scope.isPremium = object[u"premium"_s].toBool();
        }
        if (object.contains(u"min_arr"_s)) {
            require(object[u"min_arr"_s].isDouble(), u"min_arr"_s);
            condition.leastArr = object[u"min_arr"_s].toDouble();
        }
        return condition;
    }

    std::vector<RuleStep> steps(const QString &json)
    {
        const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
        require(document.isArray() && !document.array().isEmpty(), json);
        std::vector<RuleStep> steps;
        for (const QJsonValue entry : document.array()) {
            const QJsonObject object = entry.toObject();
            const QString what = object[u"do"_s].toString();
            if (what == u"draft_email"_s) {
                allow(object, {u"do"_s, u"letter"_s});
                steps.emplace_back(DraftEmail{letter(object[u"letter"_s].toString())});
            } else if (what == u"create_task"_s) {
                steps.emplace_back(task(object));
            } else {
                require(what == u"notify"_s, what);
                allow(object, {u"do"_s, u"text"_s, u"kind"_s});
                steps.emplace_back(Notify{object[u"text"_s].toString(),
                    word<NotificationKind>(object, u"kind"_s)
                        .value_or(NotificationKind::RiskAlert)});
            }
        }
        return steps;
    }

    const std::optional<QString> &problem() const { return m_problem; }

private:
    void require(bool isRight, const QString &word)
    {
        if (!isRight && !m_problem) {
            m_problem = word;
        }
    }

    QJsonObject objectOf(const QString &json)
    {
        const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
        require(document.isObject(), json);
        return document.object();
    }

    void allow(const QJsonObject &object, const QStringList &names)
    {
        for (const QString &name : object.keys()) {
            require(names.contains(name), name);
        }
    }

    template <NamedEnum E>
    E wordOf(const QString &text)
    {
        const std::optional<E> value = fromSnakeCase<E>(text);
        require(value.has_value(), text);
        return value.value_or(E());
    }

    template <NamedEnum E>
    std::optional<E> word(const QJsonObject &object, const QString &name)
    {
        return object.contains(name) ? std::optional(wordOf<E>(object[name].toString()))
                                     : std::nullopt;
    }

    // A value or a list of them.
    static QStringList texts(const QJsonValue &value)
    {
        QStringList texts;
        if (value.isArray()) {
            for (const QJsonValue entry : value.toArray()) {
                texts << entry.toString();
            }
        } else if (!value.isUndefined()) {
            texts << value.toString();
        }
        return texts;
    }

    template <NamedEnum E>
    std::vector<E> words(const QJsonValue &value)
    {
        std::vector<E> result;
        for (const QString &text : texts(value)) {
            result.push_back(wordOf<E>(text));
        }
        return result;
    }

    CompanyKind kind(const QString &text)
    {
        for (const CompanyKind kind :
            {CompanyKind::SaaS, CompanyKind::Regular, CompanyKind::Churned}) {
            if (snakeCase(kind) == text) {
                return kind;
            }
        }
        require(false, text);
        return CompanyKind::SaaS;
    }

    TeamMemberId member(const QString &text)
    {
        for (const TeamMember &member : m_book.team()) {
            if (member.name.compare(text, Qt::CaseInsensitive) == 0
                || (!member.ref.isEmpty() && member.ref == text)) {
                return member.id;
            }
        }
        require(false, text);
        return {};
    }

    EmailTemplateId letter(const QString &name)
    {
        for (const EmailTemplate &letter : m_book.emailTemplates()) {
            if (letter.name == name) {
                return letter.id;
            }
        }
        require(false, name);
        return {};
    }

    CreateTask task(const QJsonObject &object)
    {
        allow(object, {u"do"_s, u"title"_s, u"priority"_s, u"working_days"_s, u"assignee"_s});
        CreateTask task;
        task.title = object[u"title"_s].toString();
        task.priority = word<TaskPriority>(object, u"priority"_s).value_or(TaskPriority::Normal);
        task.workingDays = object[u"working_days"_s].toInt(0);
        task.assignee = word<TaskFor>(object, u"assignee"_s).value_or(TaskFor::Csm);
        require(!task.title.isEmpty(), u"title"_s);
        require(task.workingDays >= 0 && task.workingDays <= MostWorkingDays, u"working_days"_s);
        return task;
    }

    const Book &m_book;
    std::optional<QString> m_problem;
};

} // namespace

Result<ReadRule> readRule(const AutomationRule &rule, const Book &book)
{
    RuleReading reading(book);
    ReadRule read{rule.id, reading.trigger(rule.trigger), reading.condition(rule.condition),
        reading.steps(rule.actions)};
    if (reading.problem()) {
        return failure(Error::Kind::InvalidInput, rule.name, *reading.problem());
    }
    return read;
}

} // namespace bellwether
