// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QHash>
#include <QString>

namespace bellwether {

// Finds the members of the team that files name, and plans those that are new.
class TeamPlan
{
public:
    enum class Role
    {
        Csm,
        AccountManager,
        Any // whatever it does
    };

    explicit TeamPlan(const Table<TeamMember> &team);

    // By name or e-mail address, whatever the case; a member gets the role when it is missing.
    TeamMemberId member(const QString &nameOrEmail, Role role);

    RowChanges<TeamMember> changes() const;

private:
    struct Member
    {
        TeamMember row;
        bool isTouched = false;
    };

    std::vector<Member> m_members;
    QHash<QString, std::size_t> m_byKey; // folded name or e-mail
    TeamMemberId m_nextId;
};

} // namespace bellwether
