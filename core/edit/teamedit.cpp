// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/teamedit.h"

#include "core/edit/samename.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

template <typename Row>
bool holdsOn(const Row &row, QDate day)
{
    return (!row.from || *row.from <= day) && (!row.until || day <= *row.until);
}

// The rows that say who belongs to the group, so that they say so of `wanted`.
template <typename Row, typename RowId>
void putMembers(Change &change, const Table<Row> &table, AccountGroupId group, RowId Row::*member,
    std::set<RowId> wanted, QDate day)
{
    for (const Row &row : table) {
        if (row.group != group || !holdsOn(row, day) || wanted.erase(row.*member) > 0) {
            continue;
        }
        if (row.from && *row.from >= day) { // joined that very day: it never was so
            change.rows<Row>().removed.push_back(row.id);
            continue;
        }
        Row left = row;
        left.until = day.addDays(-1);
        change.rows<Row>().put.push_back(left);
    }
    auto next = table.nextId();
    for (const RowId id : wanted) {
        Row joined;
        joined.id = next;
        ++next.value;
        joined.group = group;
        joined.*member = id;
        joined.from = day;
        change.rows<Row>().put.push_back(joined);
    }
}

} // namespace

GroupDraft groupDraft(const Book &book, AccountGroupId group, QDate day)
{
    GroupDraft draft;
    const AccountGroup *known = book.accountGroups().find(group);
    if (known == nullptr) {
        return draft;
    }
    draft.id = group;
    draft.name = known->name;
    for (const AccountGroupManager &row : book.accountGroupManagers()) {
        if (row.group == group && holdsOn(row, day)) {
            draft.managers.insert(row.member);
        }
    }
    for (const AccountGroupCompany &row : book.accountGroupCompanies()) {
        if (row.group == group && holdsOn(row, day)) {
            draft.companies.insert(row.company);
        }
    }
    return draft;
}

QString problemOf(const TeamMember &member, const Book &book)
{
    if (member.name.trimmed().isEmpty()) {
        return u"Give the person a name."_s;
    }
    for (const TeamMember &known : book.team()) {
        if (known.id != member.id && isSameName(known.name, member.name)) {
            return u"%1 is in the team already."_s.arg(known.name);
        }
    }
    return {};
}

QString problemOf(const GroupDraft &draft, const Book &book)
{
    if (draft.name.trimmed().isEmpty()) {
        return u"Give the group a name."_s;
    }
    for (const AccountGroup &known : book.accountGroups()) {
        if (known.id != draft.id && isSameName(known.name, draft.name)) {
            return u"There is a group called %1 already."_s.arg(known.name);
        }
    }
    return {};
}

QString problemOf(const Target &target)
{
    if (!target.member && !target.group) {
        return u"Say whose target it is."_s;
    }
    if (target.until < target.from) {
        return u"The last day comes before the first."_s;
    }
    return target.amount > 0 ? QString() : u"The target needs an amount above 0."_s;
}

Change memberChange(TeamMember member, const Book &book)
{
    Change change;
    member.name = member.name.simplified();
    const TeamMember *known = book.team().find(member.id);
    if (known != nullptr && *known == member) {
        return change;
    }
    change.label =
        known ? u"Team: %1"_s.arg(member.name) : u"New in the team: %1"_s.arg(member.name);
    if (known == nullptr) {
        member.id = book.team().nextId();
    }
    change.rows<TeamMember>().put.push_back(std::move(member));
    return change;
}

Change groupChange(const GroupDraft &draft, const Book &book, QDate day)
{
    Change change;
    const AccountGroup *known = draft.id ? book.accountGroups().find(*draft.id) : nullptr;
    AccountGroup group = known ? *known : AccountGroup();
    if (!known) {
        group.id = book.accountGroups().nextId();
    }
    group.name = draft.name.simplified();
    if (!known || *known != group) {
        change.rows<AccountGroup>().put.push_back(group);
    }
    putMembers(change, book.accountGroupCompanies(), group.id, &AccountGroupCompany::company,
        draft.companies, day);
    putMembers(change, book.accountGroupManagers(), group.id, &AccountGroupManager::member,
        draft.managers, day);
    change.label =
        known ? u"Account group %1"_s.arg(group.name) : u"New account group %1"_s.arg(group.name);
    return change;
}

Change targetChange(Target target, const Book &book)
{
    Change change;
    const Target *known = book.targets().find(target.id);
    if (known != nullptr && *known == target) {
        return change;
    }
    change.label = u"Target of %1"_s.arg(ownerOf(target, book));
    if (known == nullptr) {
        target.id = book.targets().nextId();
    }
    change.rows<Target>().put.push_back(target);
    return change;
}

Change targetRemoval(const Target &target, const Book &book)
{
    Change change;
    change.label = u"Target of %1 removed"_s.arg(ownerOf(target, book));
    change.rows<Target>().removed.push_back(target.id);
    return change;
}

QString ownerOf(const Target &target, const Book &book)
{
    const TeamMember *member = target.member ? book.team().find(*target.member) : nullptr;
    const AccountGroup *group = target.group ? book.accountGroups().find(*target.group) : nullptr;
    return member ? member->name : group ? group->name : QString();
}

} // namespace bellwether
