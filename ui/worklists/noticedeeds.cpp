// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/noticedeeds.h"

#include "core/metrics/terms.h"
#include "ui/navigator.h"
#include "ui/scopestack.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int DaysOfSnooze = 7;

} // namespace

NoticeDeeds::NoticeDeeds(
    Workspace &workspace, ScopeStack &scope, Navigator &navigator, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_scope(scope)
    , m_navigator(navigator)
{
}

const Notification *NoticeDeeds::find(NotificationId id) const
{
    return m_workspace.isOpen() ? m_workspace.book()->notifications().find(id) : nullptr;
}

bool NoticeDeeds::write(const Notification &notice, const QString &deed)
{
    Change change;
    change.label = u"Notification %1: %2"_s.arg(deed, notice.text);
    change.rows<Notification>().put = {notice};
    if (const Result<void> written = m_workspace.apply(change); !written) {
        m_navigator.report(u"The notification stays as it was"_s, written.error());
        return false;
    }
    return true;
}

bool NoticeDeeds::open(NotificationId id)
{
    const Notification *found = find(id);
    if (found == nullptr) {
        return true;
    }
    Notification notice = *found;
    if (!notice.isRead && !m_workspace.isReadOnly()) {
        notice.isRead = true;
        write(notice, u"read"_s);
    }
    const Company *company =
        notice.company ? m_workspace.book()->companies().find(*notice.company) : nullptr;
    if (company == nullptr) {
        return false;
    }
    Scope before = m_scope.scope();
    before.companies.clear();
    Scope scope;
    scope.companies = {company->id};
    const QString name = company->name;
    m_scope.setScope(scope);
    m_navigator.offer(u"Showing only %1"_s.arg(name), u"Show all"_s,
        [stack = &m_scope, before] { stack->setScope(before); });
    return true;
}

void NoticeDeeds::markRead(NotificationId id)
{
    const Notification *found = find(id);
    if (found == nullptr || found->isRead) {
        return;
    }
    Notification notice = *found;
    notice.isRead = true;
    if (write(notice, u"read"_s)) {
        m_navigator.tellDone(u"Marked as read"_s);
    }
}

void NoticeDeeds::snooze(NotificationId id)
{
    if (const Notification *found = find(id)) {
        Notification notice = *found;
        notice.snoozedUntil = m_scope.realToday().addDays(DaysOfSnooze);
        if (write(notice, u"snoozed"_s)) {
            m_navigator.tellDone(u"Snoozed for a week"_s);
        }
    }
}

// It stays in the book, so that the rule that made it does not make it again.
void NoticeDeeds::dismiss(NotificationId id)
{
    if (const Notification *found = find(id)) {
        Notification notice = *found;
        notice.isRead = true;
        notice.snoozedUntil = OpenEnd;
        if (write(notice, u"dismissed"_s)) {
            m_navigator.tellDone(u"Dismissed"_s);
        }
    }
}

} // namespace bellwether
