// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QDate>
#include <QString>

#include <optional>
#include <set>

namespace bellwether {

// An account group as it is being edited: who is in it and who manages it on a day. Without an id
// it is a new one.
struct GroupDraft
{
    std::optional<AccountGroupId> id;
    QString name;
    std::set<TeamMemberId> managers;
    std::set<CompanyId> companies;

    bool operator==(const GroupDraft &) const = default;
};

GroupDraft groupDraft(const Book &book, AccountGroupId group, QDate day);

// What cannot be saved, in words; empty: it can.
QString problemOf(const TeamMember &member, const Book &book);
QString problemOf(const GroupDraft &draft, const Book &book);
QString problemOf(const Target &target);

// One action each; empty where nothing is different. A row whose id is 0 is a new one.
Change memberChange(TeamMember member, const Book &book);
// Who joins is in from that day on, who leaves was in until the day before.
Change groupChange(const GroupDraft &draft, const Book &book, QDate day);
Change targetChange(Target target, const Book &book);
Change targetRemoval(const Target &target, const Book &book);

// "Maya Lindqvist" or the group's name.
QString ownerOf(const Target &target, const Book &book);

} // namespace bellwether
