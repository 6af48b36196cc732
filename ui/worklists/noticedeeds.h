// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/notice.h"
#include "core/workspace.h"

#include <QObject>

namespace bellwether {

class Navigator;
class ScopeStack;

// What is done with notifications, wherever they are listed. Each can be undone; a book that takes
// no changes refuses with the reason.
class NoticeDeeds : public QObject
{
    Q_OBJECT

public:
    NoticeDeeds(Workspace &workspace, ScopeStack &scope, Navigator &navigator, QObject *parent);

    // Shows its customer alone on every page; the notification counts as read then, in a book
    // that takes changes. False when it is about no customer.
    bool open(NotificationId id);
    void markRead(NotificationId id);
    void snooze(NotificationId id); // for a week
    void dismiss(NotificationId id); // for good

private:
    const Notification *find(NotificationId id) const;
    bool write(const Notification &notice, const QString &deed);

    Workspace &m_workspace;
    ScopeStack &m_scope;
    Navigator &m_navigator;
};

} // namespace bellwether
