// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/taskkinds.h"

#include "core/book/healthstatus.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// As core/rules has it; a word that it would refuse leaves the kind open.
QJsonObject triggerOf(const AutomationRule &rule)
{
    return QJsonDocument::fromJson(rule.trigger.toUtf8()).object();
}

TaskKind kindOfNotice(NotificationKind notice)
{
    switch (notice) {
    case NotificationKind::UpsellOpportunity:
        return TaskKind::Upsell;
    case NotificationKind::RiskAlert:
    case NotificationKind::HighValueRed:
        return TaskKind::RiskAlert;
    case NotificationKind::UpcomingRenewal:
        return TaskKind::Renewal;
    case NotificationKind::HappinessDrop:
    case NotificationKind::NegativeFeedback:
        return TaskKind::Feedback;
    case NotificationKind::CheckInOverdue:
        return TaskKind::CheckIn;
    case NotificationKind::AwardReached:
    case NotificationKind::DataStale:
        break;
    }
    return TaskKind::OtherRule;
}

TaskKind kindOf(const AutomationRule &rule)
{
    const QString on = triggerOf(rule).value(u"on"_s).toString();
    if (on == "health_status"_L1) {
        return TaskKind::HealthChange;
    }
    if (on == "feedback"_L1) {
        return TaskKind::Feedback;
    }
    const auto notice = fromSnakeCase<NotificationKind>(on);
    return notice ? kindOfNotice(*notice) : TaskKind::OtherRule;
}

QString noticeOccasion(NotificationKind notice, int days)
{
    switch (notice) {
    case NotificationKind::UpsellOpportunity:
        return u"when something to sell appeared"_s;
    case NotificationKind::RiskAlert:
        return u"when the customer came to be at risk"_s;
    case NotificationKind::HighValueRed:
        return u"when a valuable customer's score fell to red"_s;
    case NotificationKind::UpcomingRenewal:
        return days > 0 ? u"%1 days before a renewal"_s.arg(days) : u"before a renewal"_s;
    case NotificationKind::HappinessDrop:
        return u"when happiness dropped"_s;
    case NotificationKind::NegativeFeedback:
        return u"after negative feedback"_s;
    case NotificationKind::CheckInOverdue:
        return u"when a check-in was overdue"_s;
    case NotificationKind::AwardReached:
        return u"when an award was reached"_s;
    case NotificationKind::DataStale:
        return u"when data went stale"_s;
    }
    return {};
}

} // namespace

QString taskKindText(TaskKind kind)
{
    switch (kind) {
    case TaskKind::ByHand:
        return u"Manual"_s;
    case TaskKind::HealthChange:
        return u"Health change"_s;
    case TaskKind::Feedback:
        return u"Feedback"_s;
    case TaskKind::Renewal:
        return u"Renewal"_s;
    case TaskKind::RiskAlert:
        return u"Risk alert"_s;
    case TaskKind::Upsell:
        return u"Upsell"_s;
    case TaskKind::CheckIn:
        return u"Check-in"_s;
    case TaskKind::OtherRule:
        break;
    }
    return u"Rule"_s;
}

TaskKinds::TaskKinds(const Book &book)
{
    for (const AutomationRule &rule : book.automationRules()) {
        m_kinds[rule.id] = kindOf(rule);
    }
}

TaskKind TaskKinds::of(const Task &task) const
{
    const auto found = task.origin ? m_kinds.find(*task.origin) : m_kinds.end();
    return found == m_kinds.end() ? TaskKind::ByHand : found->second;
}

QString occasionText(const AutomationRule &rule)
{
    const QJsonObject trigger = triggerOf(rule);
    const QString on = trigger.value(u"on"_s).toString();
    const QString to = trigger.value(u"to"_s).toString();
    if (on == "health_status"_L1) {
        const auto status = fromSnakeCase<HealthStatus>(to);
        return status ? u"when health became %1"_s.arg(nameOf(*status)) : u"when health changed"_s;
    }
    if (on == "feedback"_L1) {
        return to == "negative"_L1 ? u"after negative feedback"_s : u"after feedback"_s;
    }
    const auto notice = fromSnakeCase<NotificationKind>(on);
    return notice ? noticeOccasion(*notice, trigger.value(u"days"_s).toInt()) : QString();
}

} // namespace bellwether
