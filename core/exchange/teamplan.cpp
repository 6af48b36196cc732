// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/teamplan.h"

namespace bellwether {

namespace {

QString memberKey(const QString &nameOrEmail)
{
    return nameOrEmail.simplified().toCaseFolded();
}

} // namespace

TeamPlan::TeamPlan(const Table<TeamMember> &team)
    : m_nextId(team.nextId())
{
    for (const TeamMember &member : team) {
        for (const QString &key : {memberKey(member.name), memberKey(member.email)}) {
            if (!key.isEmpty() && !m_byKey.contains(key)) {
                m_byKey.insert(key, m_members.size());
            }
        }
        m_members.push_back({member, false});
    }
}

TeamMemberId TeamPlan::member(const QString &nameOrEmail, Role role)
{
    const QString key = memberKey(nameOrEmail);
    auto place = m_byKey.constFind(key);
    if (place == m_byKey.constEnd()) {
        TeamMember member;
        member.id = m_nextId;
        ++m_nextId.value;
        member.name = nameOrEmail.simplified();
        if (key.contains(u'@')) {
            member.email = member.name;
        }
        place = m_byKey.insert(key, m_members.size());
        m_members.push_back({member, true});
    }
    Member &found = m_members[*place];
    if (role == Role::Any) {
        return found.row.id;
    }
    bool &hasRole = role == Role::Csm ? found.row.isCsm : found.row.isAccountManager;
    found.isTouched = found.isTouched || !hasRole;
    hasRole = true;
    return found.row.id;
}

RowChanges<TeamMember> TeamPlan::changes() const
{
    RowChanges<TeamMember> changes;
    for (const Member &member : m_members) {
        if (member.isTouched) {
            changes.put.push_back(member.row);
        }
    }
    return changes;
}

} // namespace bellwether
